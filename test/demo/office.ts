import { appealBody, type VisaKind } from '@passerelle/subgraph-kit/law';
import { staffOfPost } from './agents.ts';
import { isoOf, type Day, type LocalTime } from './calendar.ts';
import { checksOf, noChecks } from './checks.ts';
import type { DemoAppointment, DemoDecision, Given } from './facts.ts';
import { findingsOf, groundListOf, groundsOf } from './reasons.ts';
import type { Random } from './random.ts';
import { took, type Step } from './statuses.ts';
import type { Centre } from './units.ts';

const FIRST_MINUTE = 9 * 60 + 15;
const LAST_MINUTE = 16 * 60;

/** What happened lies before now: an hour that would be later comes between the step before it and now. */
export const inThePast =
  (now: Date) =>
  (instant: Date, after: Date): Date => {
    const at = Math.max(instant.getTime(), after.getTime() + 60_000);
    if (at < now.getTime()) return new Date(at);
    return new Date(after.getTime() + Math.floor((now.getTime() - after.getTime()) / 2));
  };

export const minutes = (instant: Date, more: number): Date =>
  new Date(instant.getTime() + more * 60_000);

const officeHour = (random: Random, until = LAST_MINUTE): number =>
  random.int(FIRST_MINUTE, Math.max(FIRST_MINUTE, until));

/** One file on its way through an office. */
export type Desk = {
  readonly place: LocalTime;
  readonly random: Random;
  readonly given: Given;
  readonly past: ReturnType<typeof inThePast>;
};

/** The length of one place at a desk of the demo world. */
export const APPOINTMENT_MINUTES = 20;
const MINUTE_MS = 60_000;

/** The place that had begun at an instant: places are counted from nine o'clock at the post. */
const placeBegun = (place: LocalTime, instant: Date): Date => {
  const day = place.dayAt(instant);
  const minute = Math.floor((instant.getTime() - place.at(day, 0).getTime()) / MINUTE_MS);
  return place.at(day, minute - (minute % APPOINTMENT_MINUTES));
};

const NO_SHOW_IN_THOUSAND = 60;
const NOT_ASKED_IN_THOUSAND = 120;

/** The appointment that goes with a file: kept, to come, missed, given back, or not asked for yet. */
export const appointmentOf = (
  { random, given, place, past }: Desk,
  at: {
    readonly signedAt: Date;
    readonly lodgedAt: Date | null;
    readonly withdrawnAt: Date | null;
  },
): DemoAppointment | null => {
  const { signedAt, lodgedAt, withdrawnAt } = at;
  const { stage, deskDay, now } = given;
  if (stage === 'DRAFT') return null;
  const common = {
    id: random.uuid(),
    requestedAt: past(minutes(signedAt, random.int(2, 50)), signedAt),
    checkedInAt: null,
    cancelledAt: null,
  };
  if (lodgedAt)
    return {
      ...common,
      startsAt: placeBegun(place, minutes(lodgedAt, -12)),
      status: 'CHECKED_IN',
      checkedInAt: minutes(lodgedAt, -random.int(4, 9)),
    };
  const toCome = { ...common, startsAt: placeBegun(place, place.at(deskDay, officeHour(random))) };
  if (stage === 'WITHDRAWN') return { ...toCome, status: 'CANCELLED', cancelledAt: withdrawnAt };
  if (random.perMille(NOT_ASKED_IN_THOUSAND)) return null;
  const missedOn = place.workedUntil(place.dayAt(now) - 1);
  const missedAt = placeBegun(place, place.at(missedOn, officeHour(random)));
  return random.perMille(NO_SHOW_IN_THOUSAND) && missedAt > common.requestedAt
    ? { ...toCome, startsAt: missedAt, status: 'NO_SHOW' }
    : { ...toCome, status: 'CONFIRMED' };
};

const decisionOf = (
  desk: Desk,
  at: Date,
  facts: { kind: VisaKind; decidedDay: Day },
): DemoDecision => {
  const { random, given } = desk;
  const { law } = given;
  const { share } = given.applicant;
  const { deciders, head } = staffOfPost(share.post);
  const outcome = given.outcome ?? (random.perMille(share.refusedPerMille) ? 'REFUSED' : 'ISSUED');
  const decidedOn = isoOf(facts.decidedDay);
  return {
    id: random.uuid(),
    outcome,
    at,
    by: random.perMille(900) ? random.pick(deciders) : head,
    grounds:
      outcome === 'REFUSED' ? groundsOf(random, groundListOf(law, facts.kind, decidedOn)) : [],
    appealBody:
      outcome === 'REFUSED' ? appealBody(law, { visaKind: facts.kind, decidedOn }).value : null,
  };
};

const notLodged = {
  lodgedDay: null,
  lodgedAt: null,
  collectedBy: null,
  lodgingCompletedAt: null,
  receivedAt: null,
} as const;

/** What happened at the desk, until the post had the file. */
export const lodgingOf = (desk: Desk, signedAt: Date, centre: Centre | null) => {
  const { random, given, place, past } = desk;
  const { stage, deskDay } = given;
  if (!took(stage, 'LODGED')) return notLodged;
  const staff = staffOfPost(given.applicant.share.post);
  // Today's persons came before now.
  const nowMinute = Math.floor((given.now.getTime() - place.at(deskDay, 0).getTime()) / MINUTE_MS);
  const lodgedAt = past(
    place.at(deskDay, officeHour(random, Math.min(LAST_MINUTE, nowMinute - 10))),
    signedAt,
  );
  const lodgingCompletedAt = past(minutes(lodgedAt, random.int(1, 4)), lodgedAt);
  const collectors = centre ? (staff.collectors.get(centre.id) ?? []) : staff.registrars;
  // A provider transmits in the evening of the same day (Visa Code Annex X B); the post has received what it collects.
  const transmittedAt = past(place.at(deskDay, 18 * 60 + random.int(0, 90)), lodgingCompletedAt);
  return {
    lodgedDay: deskDay,
    lodgedAt,
    collectedBy: random.pick(collectors),
    lodgingCompletedAt,
    receivedAt: took(stage, 'RECEIVED') ? (centre ? transmittedAt : lodgedAt) : null,
  };
};

const formalFaults = ['PHOTOGRAPH', 'FEE', 'TRAVEL_DOCUMENT', 'LODGED_IN_TIME'] as const;
const EXAMINED_IN_THOUSAND = 450;

/** What the post did with a file that it has received: the formal check, the examination, the decision. */
export const examinationOf = (desk: Desk, kind: VisaKind, receivedAt: Date | null) => {
  const { random, given, place, past } = desk;
  const { stage, deskDay, applicant } = given;
  const isLong = kind === 'LONG_STAY';
  const step = (taken: Step, on: Day, after: Date | null): Date | null =>
    after && took(stage, taken) ? past(place.at(on, officeHour(random)), after) : null;
  const checkedOn = place.workedFrom(deskDay + 1);
  const formallyCheckedAt = step('CHECKED', checkedOn, receivedAt);
  const takenUpOn = place.workedFrom(checkedOn + random.int(0, 3));
  const takenUpAt = step('TAKEN_UP', takenUpOn, formallyCheckedAt);
  const examinedOn = place.workedFrom(takenUpOn + random.int(0, isLong ? 12 : 4));
  const isExamined = took(stage, 'DECIDED') || random.perMille(EXAMINED_IN_THOUSAND);
  const examinedAt = isExamined ? step('TAKEN_UP', examinedOn, takenUpAt) : null;
  const decidedDay = place.workedFrom(examinedOn + random.int(0, isLong ? 14 : 3));
  const decidedAt = step('DECIDED', decidedDay, examinedAt);
  const decision = decidedAt ? decisionOf(desk, decidedAt, { kind, decidedDay }) : null;
  const drawn = random.perMille(applicant.share.refusedPerMille) ? 'REFUSED' : 'ISSUED';
  const proposal = decision?.outcome ?? drawn;
  return {
    checks: receivedAt ? checksOf(random, decision !== null) : noChecks,
    formallyCheckedAt,
    missingConditions: stage === 'INADMISSIBLE' ? [random.pick(formalFaults)] : null,
    takenUpAt,
    examiner: takenUpAt ? random.pick(staffOfPost(applicant.share.post).examiners) : null,
    examination: examinedAt
      ? { at: examinedAt, proposal, findings: findingsOf(random, kind, proposal) }
      : null,
    decision,
  } as const;
};
