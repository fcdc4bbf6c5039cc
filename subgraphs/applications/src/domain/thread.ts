import { dayOf, type ExplainedDate } from '@passerelle/subgraph-kit/law';
import {
  appealDeadline,
  clocksOf,
  type Clock,
  type ClockFacts,
  type ClockKind,
  type ClockWith,
} from './clocks.ts';

export type ThreadStepKey =
  | 'FORM_SIGNED'
  | 'APPOINTMENT'
  | 'LODGED'
  | 'RECEIVED'
  | 'FORMAL_CHECK'
  | 'EXAMINATION'
  | 'DECISION'
  | 'PASSPORT_RETURNED'
  | 'APPEAL'
  | 'WITHDRAWN';

export type ThreadStep = {
  readonly key: ThreadStepKey;
  readonly state: 'DONE' | 'NOW' | 'NEXT';
  readonly at: Date | null;
  readonly due: ExplainedDate | null;
};

/**
 * What the thread tells from. Whether the systematic queries were answered, by whom and what, is not among it: the words
 * are the same whatever a check answered (ADR on honest status).
 */
export type ThreadFacts = ClockFacts & {
  readonly signedAt: Date | null;
  readonly checkedInAt: Date | null;
  readonly receivedAt: Date | null;
  readonly formallyCheckedAt: Date | null;
  readonly examinedAt: Date | null;
  readonly instructedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly passportReturnedAt: Date | null;
};

/** A step on the way, with the instant at which it was done. */
type Station = {
  readonly key: ThreadStepKey;
  readonly at: Date | null;
  readonly due?: ExplainedDate | null;
};

const dueOf = (clocks: readonly Clock[], kind: ClockKind): ExplainedDate | null =>
  clocks.find((clock) => clock.kind === kind)?.date ?? null;

/** The way of every application until its first decision. */
const wayToDecision = (facts: ThreadFacts, clocks: readonly Clock[]): readonly Station[] => {
  const [first] = facts.decisions;
  const decided = first?.decidedAt ?? null;
  const isSilent = first?.manner === 'IMPLICIT';
  const way: readonly Station[] = [
    { key: 'FORM_SIGNED', at: facts.signedAt },
    { key: 'APPOINTMENT', at: facts.checkedInAt ?? facts.lodgedAt },
    { key: 'LODGED', at: facts.lodgedAt, due: dueOf(clocks, 'LODGE_UNTIL') },
    { key: 'RECEIVED', at: facts.receivedAt },
    { key: 'FORMAL_CHECK', at: facts.formallyCheckedAt },
    // Examined again and again until the decision: done when that is taken, or when findings stand.
    { key: 'EXAMINATION', at: facts.examinedAt ?? (isSilent ? null : decided) },
    { key: 'DECISION', at: decided, due: dueOf(clocks, 'DECISION_DUE') },
  ];
  // What nobody did before silence refused is not told as done.
  return isSilent ? way.filter(({ at }) => at !== null) : way;
};

/** The first step that is not done is now; what lies behind it comes next. */
const inOrder = (way: readonly Station[]): readonly ThreadStep[] => {
  const open = way.findIndex(({ at }) => at === null);
  return way.map(({ key, at, due = null }, index) => {
    if (open === -1 || index < open) return { key, state: 'DONE', at, due: null };
    return { key, state: index === open ? 'NOW' : 'NEXT', at: null, due };
  });
};

const done = (key: ThreadStepKey, at: Date): ThreadStep => ({ key, state: 'DONE', at, due: null });

/** Handed back, or still to be. */
const passport = ({ passportReturnedAt: at }: ThreadFacts, state: 'NOW' | 'NEXT'): ThreadStep =>
  at === null
    ? { key: 'PASSPORT_RETURNED', state, at: null, due: null }
    : done('PASSPORT_RETURNED', at);

/** After a refusal: an appeal, while its time runs; then what came of it. */
const afterRefusal = (facts: ThreadFacts, around: ClockWith): readonly ThreadStep[] => {
  const [refusal, ...later] = facts.decisions;
  if (refusal === undefined) return [];
  if (facts.instructedAt !== null) {
    const issued = later.at(-1);
    return [
      done('APPEAL', facts.instructedAt),
      ...(issued === undefined
        ? [{ key: 'DECISION', state: 'NOW', at: null, due: null } as const]
        : [done('DECISION', issued.decidedAt)]),
      passport(facts, issued === undefined ? 'NEXT' : 'NOW'),
    ];
  }
  // What the post says after a refusal by silence stands beside it.
  const spoken = later.map(({ decidedAt }) => done('DECISION', decidedAt));
  const last = later.at(-1) ?? refusal;
  if (last.outcome === 'ISSUED') return [...spoken, passport(facts, 'NOW')];
  const until = appealDeadline(last, around);
  const isOpen = until !== null && dayOf(around.now, around.place.zone) <= until.value;
  return [
    ...spoken,
    passport(facts, 'NOW'),
    ...(isOpen ? [{ key: 'APPEAL', state: 'NEXT', at: null, due: until } as const] : []),
  ];
};

/** Done, now and next, in order: the same drawing from the first day to the last. */
export const threadOf = (facts: ThreadFacts, around: ClockWith): readonly ThreadStep[] => {
  const way = inOrder(wayToDecision(facts, clocksOf(facts, around)));
  switch (facts.status) {
    case 'WITHDRAWN': {
      const behind = way.filter(({ state }) => state === 'DONE');
      const withdrawn = facts.withdrawnAt === null ? [] : [done('WITHDRAWN', facts.withdrawnAt)];
      return [
        ...behind,
        ...withdrawn,
        ...(facts.lodgedAt === null ? [] : [passport(facts, 'NOW')]),
      ];
    }
    case 'INADMISSIBLE':
      // The papers go back without delay, and nothing is examined (Visa Code art. 19(3)).
      return [...way.filter(({ state }) => state === 'DONE'), passport(facts, 'NOW')];
    case 'ISSUED':
    case 'REFUSED':
      return facts.decisions[0]?.outcome === 'REFUSED'
        ? [...way, ...afterRefusal(facts, around)]
        : [...way, passport(facts, 'NOW')];
    default:
      return [...way, passport(facts, 'NEXT')];
  }
};
