import type { VisaKind } from '@passerelle/subgraph-kit/law';
import { appealOf } from './appeals.ts';
import type { DemoApplicant } from './applicants.ts';
import { isoOf, localTime, type Day } from './calendar.ts';
import type { DemoApplication, DemoDecision, DemoVisa, Given } from './facts.ts';
import {
  appointmentOf,
  examinationOf,
  inThePast,
  lodgingOf,
  minutes,
  type Desk,
} from './office.ts';
import { staffOfPost } from './agents.ts';
import { weighted, type Random } from './random.ts';
import type { Stage, Status } from './statuses.ts';
import { centresOf, type Centre } from './units.ts';

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

const stayOf = (random: Random, kind: VisaKind, deskDay: Day) => {
  if (kind === 'LONG_STAY') {
    const arrival = deskDay + random.int(48, 90);
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

/** The visa that an appeal obtained, once the post has issued it. */
const reissueOf = (
  { random, place, given, past }: Desk,
  kind: VisaKind,
  instructedAt: Date,
): DemoApplication['reissue'] => {
  const day = place.workedFrom(place.dayAt(instructedAt) + random.int(2, 12));
  const at = place.at(day, random.int(9 * 60, 16 * 60));
  if (at >= given.now) return null;
  const arrival = day + random.int(20, 60);
  const by = random.pick(staffOfPost(given.applicant.share.post).deciders);
  return {
    decision: {
      id: random.uuid(),
      outcome: 'ISSUED',
      at: past(at, instructedAt),
      by,
      grounds: [],
      appealBody: null,
    },
    visa: visaOf(random, kind, { arrival, departure: arrival + random.int(4, 28) }),
  };
};

const statusOf = (stage: Stage, decision: DemoDecision | null): Status =>
  stage === 'DECIDED' ? (decision?.outcome ?? 'UNDER_EXAMINATION') : stage;

/** The days between the signature and the desk: what an appointment takes. */
const drawWait = (random: Random): number => random.int(3, 16);

/** A post that collects itself has received what is lodged there. */
const stageAt = (stage: Stage, centre: Centre | null): Stage =>
  stage === 'LODGED' && centre === null ? 'RECEIVED' : stage;

/** Makes one application out of what is given and the stream of its own. */
export const applicationOf = (given: Given, random: Random): DemoApplication => {
  const { applicant, deskDay, now } = given;
  const place = localTime(applicant.share.post);
  const past = inThePast(now);
  const centre = given.centre ?? drawCentre(random, applicant);
  const stage = stageAt(given.stage, centre);
  const desk = { place, random, past, given: { ...given, stage } };
  const id = given.ids?.application ?? random.uuid();
  const kind = given.visaKind ?? drawKind(random, applicant);
  const purpose = given.purpose ?? drawPurpose(random, kind);
  const signedDay = deskDay - drawWait(random);
  const createdDay = Math.min(signedDay - random.int(0, 6), place.dayAt(now) - 1);
  const createdAt = place.at(createdDay, random.int(7 * 60, 22 * 60));
  const signs = past(place.at(signedDay, random.int(7 * 60, 22 * 60)), createdAt);
  const signedAt = stage === 'DRAFT' ? null : signs;
  const withdrawnAt =
    stage === 'WITHDRAWN' ? past(minutes(signs, random.int(600, 5_000)), signs) : null;
  const stay = stayOf(random, kind, deskDay);
  const lodging = lodgingOf(desk, signs, centre);
  const examined = examinationOf(desk, kind, lodging.receivedAt);
  const { decision } = examined;
  const visa = decision?.outcome === 'ISSUED' ? visaOf(random, kind, stay) : null;
  const appeal =
    decision && given.mayAppeal
      ? appealOf(random, { refusal: decision, visaKind: kind }, given)
      : null;
  const reissue = appeal?.instructedAt ? reissueOf(desk, kind, appeal.instructedAt) : null;
  const asked = kind === 'SHORT_STAY' && random.perMille(700) ? 'ONE' : 'MULTIPLE';
  return {
    id,
    applicant,
    visaKind: kind,
    status: reissue ? 'ISSUED' : statusOf(stage, decision),
    stage,
    purpose,
    entries: visa?.entries ?? asked,
    ...stay,
    centre: stage === 'DRAFT' ? null : centre,
    createdAt,
    savedAt: signedAt ?? past(minutes(createdAt, random.int(3, 4_000)), createdAt),
    signedAt,
    appointment: appointmentOf(desk, { signedAt: signs, lodgedAt: lodging.lodgedAt, withdrawnAt }),
    ...lodging,
    ...examined,
    visa,
    appeal,
    reissue,
    withdrawnAt,
  };
};
