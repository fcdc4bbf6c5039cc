import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { z } from 'zod';
import { isSystem, type Actor } from './actor.ts';
import { writeEntry, type DataCategory, type Entry, type Outcome } from './audit.ts';
import type { Clock } from './clock.ts';
import { constraintHit, writeWithin, type ActTx } from './database.ts';
import type { Announcement } from './events.ts';
import type { Decision, DomainProblem } from './law/decision.ts';
import type { Law } from './law/index.ts';
import {
  inputProblem,
  NotFound,
  NotSignedIn,
  speak,
  type InputProblem,
  type Spoken,
} from './problems.ts';

/** What the domain is told beside the subject and the input. */
export type Facts = { readonly actor: Actor; readonly now: Date; readonly law: Law };

/**
 * One verb of the law, and the only way to write. `perform` runs it in one transaction:
 * parse → load and lock → allow → decide → audit entry → events → record. The recorded row is the answer.
 */
export type Act<Input extends z.ZodType, Subject, Event, P extends DomainProblem, Result> = {
  /** `application.lodge`: the subject and the verb. */
  readonly name: string;
  /** The provision under which this is done, as it is cited. */
  readonly law: string;
  readonly input: Input;
  /** Loads and locks. The lock comes first: two agents at once see each other's act, not each other's screen. */
  readonly load: (tx: ActTx, input: z.output<Input>) => Promise<Subject | null>;
  /** Who may. Closed unless opened: an act without it does not compile. */
  readonly allow: (actor: Actor, subject: Subject) => boolean;
  readonly decide: (subject: Subject, input: z.output<Input>, facts: Facts) => Decision<Event, P>;
  readonly record: (
    tx: ActTx,
    events: readonly [Event, ...Event[]],
    subject: Subject,
  ) => Promise<Result>;
  /** Ids of the persons and files concerned, for the log. */
  readonly concerns: (subject: Subject, input: z.output<Input>) => readonly string[];
  readonly categories: readonly DataCategory[];
  /** Events for other rooms: ids, statuses and dates, never personal data. Left out: nobody needs to know. */
  readonly announce?: (
    events: readonly [Event, ...Event[]],
    subject: Subject,
  ) => readonly Announcement[];
  /** Two came at once and a constraint kept them apart: what the second one is told. */
  readonly conflict?: (constraint: string) => P | null;
};

// An act of any input, subject and result, as a registry holds it: the parts are checked where it is defined.
export type AnyAct = {
  readonly name: string;
  readonly law: string;
  readonly categories: readonly DataCategory[];
};

export const defineAct = <Input extends z.ZodType, Subject, Event, P extends DomainProblem, Result>(
  act: Act<Input, Subject, Event, P, Result>,
): Act<Input, Subject, Event, P, Result> => act;

/** Runs once only: an event delivered twice, or a timer that fires twice, is done once. */
export type Once = { readonly eventId: string; readonly subscriber: string };

export type Perform = <Input extends z.ZodType, Subject, Event, P extends DomainProblem, Result>(
  act: Act<Input, Subject, Event, P, Result>,
  input: unknown,
  once?: Once,
) => Promise<Result | Spoken<P> | InputProblem>;

/** As `Perform`, for a subscriber: null when the event was handled before. */
export type PerformOnce = <
  Input extends z.ZodType,
  Subject,
  Event,
  P extends DomainProblem,
  Result,
>(
  act: Act<Input, Subject, Event, P, Result>,
  input: unknown,
) => Promise<Result | Spoken<P> | InputProblem | null>;

export type PerformWith = {
  readonly pool: pg.Pool;
  readonly schema: string;
  readonly clock: Clock;
  readonly law: Law;
  readonly publish: (
    client: pg.PoolClient,
    announcements: readonly Announcement[],
  ) => Promise<void>;
};

/** The act was done before, by an earlier delivery of the same event. */
export class DoneBefore extends Error {
  constructor() {
    super('This event was handled before.');
  }
}

/** A constraint kept two acts apart; carried out of the transaction so that it rolls back first. */
class KeptApart extends Error {
  readonly problem: DomainProblem;
  constructor(problem: DomainProblem) {
    super('kept apart by a constraint');
    this.problem = problem;
  }
}

/** Makes the one door for writes, for one actor. */
export const createPerform = (given: PerformWith, actor: Actor): Perform => {
  const { pool, schema, clock, law } = given;

  return async (act, input, once) => {
    if (actor.kind === 'ANONYMOUS') throw new NotSignedIn();
    const parsed = act.input.safeParse(input);
    if (!parsed.success) return inputProblem(parsed.error, actor.language);
    const actId = randomUUID();
    const now = clock.now();
    const entry = (outcome: Outcome, subjectIds: readonly string[]): Entry => ({
      id: actId,
      at: now,
      act: act.name,
      law: act.law,
      outcome,
      actor,
      subjectIds,
      categories: act.categories,
    });

    const attempt = () =>
      writeWithin(pool, { actor, now, law, actId }, async (tx, client) => {
        const enter = (outcome: Outcome, subjectIds: readonly string[]) =>
          writeEntry(client, schema, entry(outcome, subjectIds));
        const subject = await act.load(tx, parsed.data);
        if (subject === null) return enter('NOT_FOUND', []).then(() => new NotFound(act.name));
        const concerned = act.concerns(subject, parsed.data);
        if (!act.allow(actor, subject))
          return enter('FORBIDDEN', concerned).then(() => new NotFound(act.name));
        const decision = act.decide(subject, parsed.data, { actor, now, law });
        if ('problem' in decision) {
          await enter('DECLINED', concerned);
          return speak(decision.problem, actor.language);
        }
        await enter('PERFORMED', concerned);
        if (once) await markDone(client, schema, once, actId);
        const announcements = act.announce?.(decision.events, subject) ?? [];
        try {
          const result = await act.record(tx, decision.events, subject);
          if (announcements.length > 0) await given.publish(client, announcements);
          return result;
        } catch (error) {
          const constraint = constraintHit(error);
          const problem = constraint === null ? null : (act.conflict?.(constraint) ?? null);
          throw problem === null ? error : new KeptApart(problem);
        }
      });

    let answer: Awaited<ReturnType<typeof attempt>>;
    try {
      answer = await attempt();
    } catch (error) {
      if (!(error instanceof KeptApart)) throw error;
      await writeWithin(pool, { actor, now, law, actId }, (_tx, client) =>
        writeEntry(client, schema, entry('DECLINED', [])),
      );
      return speak(error.problem, actor.language) as never;
    }
    // Thrown after the commit, so that the attempt stays in the audit log.
    if (answer instanceof NotFound) throw answer;
    return answer;
  };
};

/** The first delivery leaves its mark; a later one finds it and does nothing. */
const markDone = async (
  client: pg.PoolClient,
  schema: string,
  once: Once,
  actId: string,
): Promise<void> => {
  const { rowCount } = await client.query(
    `insert into ${schema}.inbox (event_id, subscriber, act_id) values ($1, $2, $3) on conflict do nothing`,
    [once.eventId, once.subscriber, actId],
  );
  if (rowCount === 0) throw new DoneBefore();
};

/** Whether only the platform itself may perform an act: timers and events from other parts. */
export const bySystemOnly = (actor: Actor): boolean => isSystem(actor);
