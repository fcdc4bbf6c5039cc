import {
  implicitRejection,
  type AppealBody,
  type Law,
  type VisaKind,
} from '@passerelle/subgraph-kit/law';
import { commission, services, type DemoAgent } from './agents.ts';
import { dayOfIso, isoOf, parisTime, type Day } from './calendar.ts';
import type { DemoDecision } from './facts.ts';
import { findingsOfReport, reasonsOfAppeal, reasonsOfRuling } from './reasons.ts';
import type { Random } from './random.ts';
import { sessionOnOrAfter, type SessionKey } from './sessions.ts';

export type Stage =
  | 'FILED'
  | 'REGISTERED'
  | 'REPORTING'
  | 'REPORTED'
  | 'SCHEDULED'
  | 'RECOMMENDED'
  | 'REJECTED'
  | 'INSTRUCTED'
  | 'REFUSAL_MAINTAINED';

export type RulingKind = 'REJECTED' | 'RECOMMENDED' | 'INSTRUCTED' | 'REFUSAL_MAINTAINED';

export type Ruling = {
  readonly kind: RulingKind;
  readonly at: Date;
  readonly by: DemoAgent;
  readonly reasons: string;
};

export type MinisterAnswer = {
  readonly ministry: 'FOREIGN_AFFAIRS' | 'IMMIGRATION';
  readonly followed: boolean;
  readonly at: Date;
  readonly by: DemoAgent;
};

/** An appeal of the demo world, with what the body and the ministers did until now. */
export type DemoAppeal = {
  readonly id: string;
  readonly body: AppealBody;
  readonly stage: Stage;
  readonly reasons: string;
  readonly filedAt: Date;
  readonly implicitRejectionOn: string;
  /** When silence rejected. Null where the body ruled first, or still has time. */
  readonly implicitlyRejectedAt: Date | null;
  readonly registered: { readonly at: Date; readonly by: DemoAgent } | null;
  readonly assignment: { readonly rapporteur: DemoAgent; readonly at: Date } | null;
  readonly report: {
    readonly facts: string;
    readonly proposal: 'RECOMMEND' | 'REJECT';
    readonly at: Date;
  } | null;
  readonly hearing: {
    readonly session: SessionKey;
    readonly itemId: string;
    readonly placedAt: Date;
    /** Null while the session is to come. */
    readonly result: 'RECOMMEND' | 'REJECT' | null;
  } | null;
  readonly rulings: readonly Ruling[];
  readonly answers: readonly MinisterAnswer[];
  /** When the post was told to issue. */
  readonly instructedAt: Date | null;
};

const LONG_APPEALED_IN_THOUSAND = 700;
const SHORT_APPEALED_IN_THOUSAND = 60;

const [demoRapporteur] = commission.rapporteurs;
const [president] = commission.presidents;
const [subdirector] = services.subdirectors;
const [foreignDelegate, immigrationDelegate] = services.delegates;

const known = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('Somebody of the central services is missing.');
  return value;
};

/** The one who signs in has more to do than the others. */
const drawRapporteur = (random: Random): DemoAgent =>
  random.perMille(350) ? known(demoRapporteur) : random.pick(commission.rapporteurs);

type Course = {
  readonly random: Random;
  readonly now: Date;
  readonly filedAt: Date;
  readonly filedDay: Day;
};

const hour = (random: Random): number => random.int(9 * 60, 17 * 60);

const STEP_MS = 40 * 60_000;

/** An instant of a worked day in Nantes, behind the step before it; null where it is to come. */
const done = ({ random, now }: Course, day: Day, after: Date): Date | null => {
  const drawn = parisTime.at(parisTime.workedFrom(day), hour(random));
  // After holidays two steps may be drawn for one day.
  const at = new Date(Math.max(drawn.getTime(), after.getTime() + STEP_MS));
  return at < now ? at : null;
};

const registration = (course: Course) => {
  const { random, filedDay, filedAt } = course;
  const at = done(course, filedDay + 1 + random.int(0, 9), filedAt);
  const by = random.pick(commission.secretariat);
  return at ? { at, by } : null;
};

const answersTo = (course: Course, heardOn: Day): readonly MinisterAnswer[] => {
  const { random, now } = course;
  const drawn = (['FOREIGN_AFFAIRS', 'IMMIGRATION'] as const).map((ministry) => ({
    ministry,
    followed: random.perMille(860),
    at: parisTime.at(parisTime.workedFrom(heardOn + random.int(4, 45)), hour(random)),
    by: known(ministry === 'IMMIGRATION' ? immigrationDelegate : foreignDelegate),
  }));
  const given = drawn
    .filter(({ at }) => at < now)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
  // The first who does not follow maintains the refusal: nobody answers after (CESEDA R. 312-6).
  const refused = given.findIndex(({ followed }) => !followed);
  return refused === -1 ? given : given.slice(0, refused + 1);
};

const rulingOfMinisters = (random: Random, answers: readonly MinisterAnswer[]): Ruling | null => {
  const last = answers.at(-1);
  if (!last) return null;
  if (!last.followed)
    return {
      kind: 'REFUSAL_MAINTAINED',
      at: last.at,
      by: last.by,
      reasons: reasonsOfRuling(random, 'REJECTED'),
    };
  return answers.length === 2
    ? { kind: 'INSTRUCTED', at: last.at, by: last.by, reasons: 'Recommandation suivie.' }
    : null;
};

type Work = Pick<
  DemoAppeal,
  'stage' | 'registered' | 'assignment' | 'report' | 'hearing' | 'rulings' | 'answers'
>;

const nothingYet: Work = {
  stage: 'FILED',
  registered: null,
  assignment: null,
  report: null,
  hearing: null,
  rulings: [],
  answers: [],
};

const NEVER_REPORTED_IN_THOUSAND = 280;
const RECOMMENDED_IN_THOUSAND = 300;
const DAYS_BETWEEN_CONVOCATION_AND_SESSION = 10;

/** What the commission had done by now (domain of CESEDA D. 312-5-1; arrêté of 4 December 2009). */
const ofCommission = (course: Course): Work => {
  const { random, now, filedDay } = course;
  const registered = registration(course);
  if (!registered) return nothingYet;
  const namedAt = done(course, filedDay + 11 + random.int(0, 6), registered.at);
  const forgotten = random.perMille(NEVER_REPORTED_IN_THOUSAND);
  if (!namedAt || (forgotten && random.perMille(500)))
    return { ...nothingYet, stage: 'REGISTERED', registered };
  const assignment = { rapporteur: drawRapporteur(random), at: namedAt };
  const reportedDay = filedDay + 18 + random.int(0, 16);
  const reportedAt = forgotten ? null : done(course, reportedDay, namedAt);
  if (!reportedAt) return { ...nothingYet, stage: 'REPORTING', registered, assignment };
  const result: 'RECOMMEND' | 'REJECT' = random.perMille(RECOMMENDED_IN_THOUSAND)
    ? 'RECOMMEND'
    : 'REJECT';
  const report = {
    facts: findingsOfReport(random, result),
    proposal: result,
    at: reportedAt,
  } as const;
  const session = sessionOnOrAfter(reportedDay + DAYS_BETWEEN_CONVOCATION_AND_SESSION);
  const placedAt = done(course, session.day - 8, reportedAt);
  const until = { ...nothingYet, registered, assignment, report };
  // A report that came too late for this agenda waits for another.
  if (!placedAt || placedAt >= session.startsAt) return { ...until, stage: 'REPORTED' };
  const itemId = random.uuid();
  const heard = session.endsAt < now;
  const hearing = { session, itemId, placedAt, result: heard ? result : null };
  if (!heard) return { ...until, hearing, stage: 'SCHEDULED' };
  const by = known(president);
  const at = session.endsAt;
  if (result === 'REJECT') {
    const ruling = {
      kind: 'REJECTED',
      at,
      by,
      reasons: reasonsOfRuling(random, 'REJECTED'),
    } as const;
    return { ...until, hearing, stage: 'REJECTED', rulings: [ruling] };
  }
  const recommended = {
    kind: 'RECOMMENDED',
    at,
    by,
    reasons: reasonsOfRuling(random, 'RECOMMENDED'),
  } as const;
  const answers = answersTo(course, session.day);
  const last = rulingOfMinisters(random, answers);
  const stage = last
    ? last.kind === 'INSTRUCTED'
      ? 'INSTRUCTED'
      : 'REFUSAL_MAINTAINED'
    : 'RECOMMENDED';
  return { ...until, hearing, stage, answers, rulings: last ? [recommended, last] : [recommended] };
};

const NEVER_RULED_IN_THOUSAND = 350;
const INSTRUCTED_IN_THOUSAND = 220;

/** What the visas sub-director had done by now (CESEDA D. 312-5-2). */
const ofSubdirector = (course: Course): Work => {
  const { random, filedAt, filedDay } = course;
  const at = done(course, filedDay + 1 + random.int(0, 4), filedAt);
  if (!at) return nothingYet;
  const registered = { at, by: random.pick(services.subdirectorate) };
  const ruledAt = done(course, filedDay + random.int(12, 52), at);
  const until = { ...nothingYet, stage: 'REGISTERED', registered } as const;
  if (!ruledAt || random.perMille(NEVER_RULED_IN_THOUSAND)) return until;
  const kind = random.perMille(INSTRUCTED_IN_THOUSAND) ? 'INSTRUCTED' : 'REJECTED';
  const ruling = {
    kind,
    at: ruledAt,
    by: known(subdirector),
    reasons: reasonsOfRuling(random, kind),
  } as const;
  return { ...until, stage: kind, rulings: [ruling] };
};

const silenceOf = (law: Law, filedDay: Day): string =>
  implicitRejection(law, { receivedOn: isoOf(filedDay) }).value;

/** When silence rejected: after the whole of the day, unless the body had ruled by then. */
const silencedAt = (on: string, { rulings }: Work, now: Date): Date | null => {
  const at = parisTime.at(dayOfIso(on) + 1, 0);
  const [first] = rulings;
  return at < now && (!first || first.at > at) ? at : null;
};

/**
 * The appeal against a refusal, where one was filed by now. Thirty days are open (CESEDA D. 312-4); a few weeks pass
 * before most appellants write.
 */
export const appealOf = (
  random: Random,
  { refusal, visaKind }: { readonly refusal: DemoDecision; readonly visaKind: VisaKind },
  { now, law }: { readonly now: Date; readonly law: Law },
): DemoAppeal | null => {
  const body = refusal.appealBody;
  const share = visaKind === 'LONG_STAY' ? LONG_APPEALED_IN_THOUSAND : SHORT_APPEALED_IN_THOUSAND;
  if (!body || !random.perMille(share)) return null;
  const filedAt = new Date(refusal.at.getTime() + random.int(2 * 1_440, 27 * 1_440) * 60_000);
  if (filedAt >= now) return null;
  const filedDay = parisTime.dayAt(filedAt);
  const course = { random, now, filedAt, filedDay };
  const id = random.uuid();
  const reasons = reasonsOfAppeal(random);
  const work = body === 'COMMISSION' ? ofCommission(course) : ofSubdirector(course);
  const implicitRejectionOn = silenceOf(law, filedDay);
  return {
    id,
    body,
    reasons,
    filedAt,
    implicitRejectionOn,
    implicitlyRejectedAt: silencedAt(implicitRejectionOn, work, now),
    instructedAt: work.rulings.find(({ kind }) => kind === 'INSTRUCTED')?.at ?? null,
    ...work,
  };
};
