import { appealBody, lawUnder, type AppealBody, type VisaKind } from '@passerelle/subgraph-kit/law';
import { staffOfPost, type DemoAgent } from './agents.ts';
import type { DemoApplicant } from './applicants.ts';
import { isoOf, localTime, type Day, type LocalTime } from './calendar.ts';
import { findingsOf, groundsOf, type StatedGround } from './reasons.ts';
import { weighted, type Random } from './random.ts';
import { took, type Stage, type Status } from './statuses.ts';
import { centresOf, type Centre } from './units.ts';

export type DemoDecision = {
  readonly id: string;
  readonly outcome: 'ISSUED' | 'REFUSED';
  readonly at: Date;
  readonly by: DemoAgent;
  readonly grounds: readonly StatedGround[];
  readonly appealBody: AppealBody | null;
};

export type DemoVisa = {
  readonly id: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly entries: 'ONE' | 'TWO' | 'MULTIPLE';
  /** Null for what is no short stay. */
  readonly days: number | null;
};

export type DemoAppointment = {
  readonly id: string;
  readonly status: 'CONFIRMED' | 'CHECKED_IN' | 'CANCELLED' | 'NO_SHOW';
  readonly requestedAt: Date;
  /** The day at the place; the loader gives the hour, so that no place is given twice. */
  readonly day: Day;
};

/** One application of the demo world, whole: facts that the loaders turn into the rows of each subgraph. */
export type DemoApplication = {
  readonly id: string;
  readonly applicant: DemoApplicant;
  readonly visaKind: VisaKind;
  readonly status: Status;
  readonly stage: Stage;
  readonly purpose: string;
  readonly entries: 'ONE' | 'TWO' | 'MULTIPLE';
  readonly arrival: Day;
  readonly departure: Day;
  /** Null where the post collects itself. */
  readonly centre: Centre | null;
  readonly createdAt: Date;
  readonly savedAt: Date;
  readonly signedAt: Date | null;
  readonly appointment: DemoAppointment | null;
  readonly lodgedDay: Day | null;
  readonly lodgedAt: Date | null;
  /** Who was at the desk. */
  readonly collectedBy: DemoAgent | null;
  readonly lodgingCompletedAt: Date | null;
  readonly receivedAt: Date | null;
  readonly formallyCheckedAt: Date | null;
  readonly missingConditions: readonly string[] | null;
  readonly takenUpAt: Date | null;
  readonly examiner: DemoAgent | null;
  readonly examination: {
    readonly at: Date;
    readonly findings: string;
    readonly proposal: 'ISSUED' | 'REFUSED';
  } | null;
  readonly decision: DemoDecision | null;
  readonly visa: DemoVisa | null;
  readonly withdrawnAt: Date | null;
};

/** What settles an application beforehand; the rest is drawn. */
export type Given = {
  readonly applicant: DemoApplicant;
  readonly stage: Stage;
  /** The day on which it was, or will be, at the desk. */
  readonly deskDay: Day;
  readonly now: Date;
  readonly visaKind?: VisaKind;
  readonly purpose?: string;
  readonly outcome?: 'ISSUED' | 'REFUSED';
  readonly ids?: { readonly application: string };
};

const law = lawUnder('today');

const LONG_STAY_IN_THOUSAND = 84;
const TRANSIT_IN_THOUSAND = 2;

const drawKind = (random: Random, { needsShortStayVisa }: DemoApplicant): VisaKind => {
  if (!needsShortStayVisa || random.perMille(LONG_STAY_IN_THOUSAND)) return 'LONG_STAY';
  return random.perMille(TRANSIT_IN_THOUSAND) ? 'AIRPORT_TRANSIT' : 'SHORT_STAY';
};

const shortPurpose = weighted({
  TOURISM: 52,
  FAMILY_OR_FRIENDS: 24,
  BUSINESS: 16,
  CULTURAL: 3,
  MEDICAL: 2,
  SPORTS: 1,
  STUDY: 1,
  OFFICIAL_VISIT: 1,
});
const longPurpose = weighted({ STUDY: 42, FAMILY: 28, WORK: 20, VISITOR: 9, MEDICAL: 1 });

const drawPurpose = (random: Random, kind: VisaKind): string => {
  if (kind === 'AIRPORT_TRANSIT') return 'AIRPORT_TRANSIT';
  return kind === 'LONG_STAY' ? longPurpose(random) : shortPurpose(random);
};

const drawCentre = (random: Random, applicant: DemoApplicant): Centre | null => {
  const centres = centresOf(applicant.share.post);
  let left = random.int(1, 100);
  for (const centre of centres) {
    left -= centre.share;
    if (left <= 0) return centre;
  }
  return centres[0] ?? null;
};

/** What happened lies before now: an hour that would be later comes between the step before it and now. */
const inThePast =
  (now: Date) =>
  (instant: Date, after: Date): Date => {
    const at = Math.max(instant.getTime(), after.getTime() + 60_000);
    if (at < now.getTime()) return new Date(at);
    return new Date(after.getTime() + Math.floor((now.getTime() - after.getTime()) / 2));
  };

const minutes = (instant: Date, more: number): Date => new Date(instant.getTime() + more * 60_000);
const officeHour = (random: Random): number => random.int(9 * 60, 16 * 60);

const stayOf = (random: Random, kind: VisaKind, deskDay: Day) => {
  if (kind === 'LONG_STAY') {
    const arrival = deskDay + random.int(35, 85);
    return { arrival, departure: arrival + random.int(180, 360) };
  }
  // As a rule fifteen days before the journey at the latest, six months at the earliest (Visa Code art. 9(1)).
  const arrival = deskDay + random.int(22, 150);
  return { arrival, departure: arrival + (kind === 'AIRPORT_TRANSIT' ? 1 : random.int(4, 28)) };
};

const visaOf = (
  random: Random,
  kind: VisaKind,
  stay: { arrival: Day; departure: Day },
): DemoVisa => {
  const id = random.uuid();
  const from = stay.arrival;
  if (kind === 'LONG_STAY')
    return {
      id,
      validFrom: isoOf(from),
      validUntil: isoOf(from + random.pick([180, 364])),
      entries: 'MULTIPLE',
      days: null,
    };
  if (kind === 'AIRPORT_TRANSIT')
    return {
      id,
      validFrom: isoOf(from),
      validUntil: isoOf(stay.departure + 15),
      entries: 'ONE',
      days: null,
    };
  // Two visas in five allow several entries (published figures of 2023: 828 thousand of 2.1 million).
  if (random.perMille(400)) {
    const until = from + random.pick([179, 364, 729]);
    return { id, validFrom: isoOf(from), validUntil: isoOf(until), entries: 'MULTIPLE', days: 90 };
  }
  const days = stay.departure - from + 1;
  return {
    id,
    validFrom: isoOf(from),
    validUntil: isoOf(stay.departure + 15),
    entries: 'ONE',
    days,
  };
};

type Desk = {
  readonly place: LocalTime;
  readonly random: Random;
  readonly given: Given;
  readonly past: ReturnType<typeof inThePast>;
};

const appointmentOf = ({ random, given }: Desk, signedAt: Date): DemoAppointment | null => {
  const { stage, deskDay } = given;
  if (stage === 'DRAFT') return null;
  const id = random.uuid();
  const requestedAt = minutes(signedAt, random.int(2, 50));
  const common = { id, requestedAt, day: deskDay };
  if (took(stage, 'LODGED')) return { ...common, status: 'CHECKED_IN' };
  if (stage === 'WITHDRAWN') return { ...common, status: 'CANCELLED' };
  // Some have signed and asked for no appointment yet.
  return random.perMille(120) ? null : { ...common, status: 'CONFIRMED' };
};

const decisionOf = (
  desk: Desk,
  at: Date,
  facts: { kind: VisaKind; decidedDay: Day },
): DemoDecision => {
  const { random, given } = desk;
  const { share } = given.applicant;
  const { deciders, head } = staffOfPost(share.post);
  const outcome = given.outcome ?? (random.perMille(share.refusedPerMille) ? 'REFUSED' : 'ISSUED');
  const decidedOn = isoOf(facts.decidedDay);
  return {
    id: random.uuid(),
    outcome,
    at,
    by: random.perMille(900) ? random.pick(deciders) : head,
    grounds: outcome === 'REFUSED' ? groundsOf(random, facts.kind) : [],
    appealBody:
      outcome === 'REFUSED' ? appealBody(law, { visaKind: facts.kind, decidedOn }).value : null,
  };
};

/** From the desk on: who took it, who received it, who examined and decided. */
const officeOf = (desk: Desk, kind: VisaKind, signedAt: Date, centre: Centre | null) => {
  const { random, given, place, past } = desk;
  const { stage, deskDay } = given;
  const { post } = given.applicant.share;
  const staff = staffOfPost(post);
  const reached = (step: Parameters<typeof took>[1]): boolean => took(stage, step);
  const lodgedAt = reached('LODGED') ? past(place.at(deskDay, officeHour(random)), signedAt) : null;
  const lodgingCompletedAt = lodgedAt ? past(minutes(lodgedAt, random.int(1, 4)), lodgedAt) : null;
  const arrives = centre ? place.at(deskDay, 18 * 60 + random.int(0, 90)) : (lodgedAt ?? signedAt);
  const receivedAt =
    lodgingCompletedAt && reached('RECEIVED')
      ? centre
        ? past(arrives, lodgingCompletedAt)
        : lodgedAt
      : null;
  const checkedOn = place.workedFrom(deskDay + 1);
  const formallyCheckedAt =
    receivedAt && reached('CHECKED')
      ? past(place.at(checkedOn, officeHour(random)), receivedAt)
      : null;
  const takenUpOn = place.workedFrom(checkedOn + random.int(0, 3));
  const takenUpAt =
    formallyCheckedAt && reached('TAKEN_UP')
      ? past(place.at(takenUpOn, officeHour(random)), formallyCheckedAt)
      : null;
  const examiner = takenUpAt ? random.pick(staff.examiners) : null;
  const examinedOn = place.workedFrom(takenUpOn + random.int(0, kind === 'LONG_STAY' ? 12 : 4));
  const isExamined = reached('DECIDED') || (takenUpAt !== null && random.perMille(450));
  const examinedAt =
    takenUpAt && isExamined ? past(place.at(examinedOn, officeHour(random)), takenUpAt) : null;
  const decidedDay = place.workedFrom(examinedOn + random.int(0, kind === 'LONG_STAY' ? 14 : 3));
  const decision =
    examinedAt && reached('DECIDED')
      ? decisionOf(desk, past(place.at(decidedDay, officeHour(random)), examinedAt), {
          kind,
          decidedDay,
        })
      : null;
  const proposal =
    decision?.outcome ??
    (random.perMille(given.applicant.share.refusedPerMille) ? 'REFUSED' : 'ISSUED');
  const collectors = centre ? (staff.collectors.get(centre.id) ?? []) : staff.registrars;
  return {
    lodgedDay: lodgedAt ? deskDay : null,
    lodgedAt,
    collectedBy: lodgedAt ? random.pick(collectors) : null,
    lodgingCompletedAt,
    receivedAt,
    formallyCheckedAt,
    missingConditions:
      stage === 'INADMISSIBLE'
        ? [random.pick(['PHOTOGRAPH', 'FEE', 'TRAVEL_DOCUMENT', 'LODGED_IN_TIME'])]
        : null,
    takenUpAt,
    examiner,
    examination: examinedAt
      ? { at: examinedAt, proposal, findings: findingsOf(random, kind, proposal) }
      : null,
    decision,
  } as const;
};

const statusOf = (stage: Stage, decision: DemoDecision | null): Status =>
  stage === 'DECIDED' ? (decision?.outcome ?? 'UNDER_EXAMINATION') : stage;

/** The days between the signature and the desk: what an appointment takes. */
const drawWait = (random: Random): number => random.int(3, 16);

/** Makes one application out of what is given and the stream of its own. */
export const applicationOf = (given: Given, random: Random): DemoApplication => {
  const { applicant, stage, deskDay, now } = given;
  const place = localTime(applicant.share.post);
  const past = inThePast(now);
  const desk = { place, random, given, past };
  const id = given.ids?.application ?? random.uuid();
  const kind = given.visaKind ?? drawKind(random, applicant);
  const purpose = given.purpose ?? drawPurpose(random, kind);
  const signedDay = deskDay - drawWait(random);
  const createdDay = Math.min(signedDay - random.int(0, 6), place.dayAt(now) - 1);
  const createdAt = place.at(createdDay, random.int(7 * 60, 22 * 60));
  const signs = past(place.at(signedDay, random.int(7 * 60, 22 * 60)), createdAt);
  const signedAt = stage === 'DRAFT' ? null : signs;
  const centre = drawCentre(random, applicant);
  const stay = stayOf(random, kind, deskDay);
  const office = officeOf(desk, kind, signs, centre);
  const { decision } = office;
  const visa = decision?.outcome === 'ISSUED' ? visaOf(random, kind, stay) : null;
  return {
    id,
    applicant,
    visaKind: kind,
    status: statusOf(stage, decision),
    stage,
    purpose,
    entries: visa?.entries ?? (kind === 'SHORT_STAY' && random.perMille(700) ? 'ONE' : 'MULTIPLE'),
    ...stay,
    centre: stage === 'DRAFT' ? null : centre,
    createdAt,
    savedAt: signedAt ?? past(minutes(createdAt, random.int(3, 4_000)), createdAt),
    signedAt,
    appointment: appointmentOf(desk, signs),
    ...office,
    visa,
    withdrawnAt: stage === 'WITHDRAWN' ? past(minutes(signs, random.int(600, 5_000)), signs) : null,
  };
};
