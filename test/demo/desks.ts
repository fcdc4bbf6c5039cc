import { applicantOf, NOT_SEEDED } from './applicants.ts';
import { applicationOf } from './application.ts';
import { localTime, parisTime } from './calendar.ts';
import type { DemoApplication, Given } from './facts.ts';
import { appealWork } from './desks-appeals.ts';
import { demoPerson } from './persons.ts';
import { randomOf } from './random.ts';
import type { Stage } from './statuses.ts';
import { centresOf } from './units.ts';
import { shareOf } from './weights.ts';
import type { WorldFacts } from './world.ts';

/** Files that wait for somebody one signs in as. */
export type Work = {
  /** Where they are; several posts take turns. */
  readonly posts: readonly string[];
  readonly stage: Stage;
  /** How long ago they were at the desk, at least and at most; below nought, they will be. */
  readonly daysAgo: readonly [number, number];
  readonly count: number;
  readonly given?: Pick<Given, 'visaKind' | 'purpose' | 'outcome'>;
  /** Which of the files that could be drawn is meant. Left out: any. */
  readonly wants?: (file: DemoApplication, facts: WorldFacts) => boolean;
  /** What makes it special beyond its course. */
  readonly told?: (file: DemoApplication, facts: WorldFacts) => DemoApplication;
};

const isExpected = ({ appointment }: DemoApplication): boolean =>
  appointment?.status === 'CONFIRMED';
/** Whoever lodged did so while the desk was open: a world may begin at night. */
const isOfOfficeHours = ({ applicant, lodgedAt }: DemoApplication): boolean => {
  if (!lodgedAt) return false;
  const place = localTime(applicant.share.post);
  const day = place.dayAt(lodgedAt);
  return lodgedAt > place.at(day, 9 * 60) && lodgedAt < place.at(day, 17 * 60);
};
const isExamined = ({ examination }: DemoApplication): boolean => examination !== null;
/** A system that fell back answers within hours: no file waits for it through weeks. */
const isAnswered = (file: DemoApplication): boolean =>
  isExamined(file) && file.checks.fallbackOf === null;
const isToRead = ({ checks }: DemoApplication): boolean =>
  checks.toJudge && checks.fallbackOf === null;
const isInHandOf =
  (login: string) =>
  ({ examiner, examination }: DemoApplication): boolean =>
    examiner?.id === demoPerson(login).subject && examination === null;

const reasons = [
  'Mon père est hospitalisé à Lyon et doit être opéré dans dix jours.',
  'Obsèques de ma sœur à Marseille, acte de décès joint.',
  'Mariage de mon frère à Lille, avancé de trois semaines, attestation de la mairie jointe.',
] as const;

/** Signed less than fifteen days before the journey: the post says first whether the desk may receive it. */
const urgent = (file: DemoApplication, { now }: WorldFacts): DemoApplication => {
  const random = randomOf(0, `urgency ${file.id}`, 0);
  const arrival = parisTime.dayAt(now) + random.int(6, 12);
  return {
    ...file,
    appointment: null,
    arrival,
    departure: arrival + random.int(4, 12),
    urgencyReason: random.pick(reasons),
  };
};

const asking = (file: DemoApplication): DemoApplication => ({ ...file, asksAccess: true });

const rabat = { posts: ['MA-RABAT'] } as const;
const nouakchott = { posts: ['MR-NOUAKCHOTT'] } as const;
const short = { visaKind: 'SHORT_STAY' } as const;
const ofFamily = { ...short, purpose: 'FAMILY_OR_FRIENDS' } as const;
const long = { visaKind: 'LONG_STAY' } as const;
const issued = { ...short, outcome: 'ISSUED' } as const;
const refused = { ...short, outcome: 'REFUSED' } as const;

const work: readonly Work[] = [
  { ...rabat, stage: 'SUBMITTED', daysAgo: [0, 0], count: 9, wants: isExpected },
  { ...rabat, stage: 'SUBMITTED', daysAgo: [-6, -1], count: 8, wants: isExpected },
  { ...rabat, stage: 'SUBMITTED', daysAgo: [-3, -1], count: 2, given: ofFamily, told: urgent },
  { ...rabat, stage: 'LODGED', daysAgo: [0, 1], count: 5, wants: isOfOfficeHours },
  { ...rabat, stage: 'RECEIVED', daysAgo: [1, 2], count: 6 },
  { ...rabat, stage: 'RECEIVED', daysAgo: [1, 3], count: 1, wants: isToRead },
  { ...rabat, stage: 'ADMISSIBLE', daysAgo: [2, 6], count: 7, given: short },
  { ...rabat, stage: 'ADMISSIBLE', daysAgo: [2, 6], count: 2, given: long },
  { ...rabat, stage: 'ADMISSIBLE', daysAgo: [2, 5], count: 2, wants: isToRead },
  {
    ...rabat,
    stage: 'UNDER_EXAMINATION',
    daysAgo: [3, 9],
    count: 4,
    wants: isInHandOf('examiner'),
  },
  {
    ...rabat,
    stage: 'UNDER_EXAMINATION',
    daysAgo: [4, 10],
    count: 7,
    given: short,
    wants: isExamined,
  },
  {
    ...rabat,
    stage: 'UNDER_EXAMINATION',
    daysAgo: [18, 30],
    count: 2,
    given: long,
    wants: isAnswered,
  },
  // Two months after the lodging silence refuses (CRPA L. 231-4, L. 231-6): these come near to it.
  {
    ...rabat,
    stage: 'UNDER_EXAMINATION',
    daysAgo: [50, 56],
    count: 3,
    given: long,
    wants: isAnswered,
  },
  { ...rabat, stage: 'UNDER_EXAMINATION', daysAgo: [3, 9], count: 1, wants: isToRead },
  { ...rabat, stage: 'DECIDED', daysAgo: [9, 24], count: 7, given: issued },
  { ...rabat, stage: 'DECIDED', daysAgo: [9, 24], count: 3, given: refused },
  { ...rabat, stage: 'DECIDED', daysAgo: [40, 80], count: 3, given: issued, told: asking },
  { ...nouakchott, stage: 'SUBMITTED', daysAgo: [0, 0], count: 6, wants: isExpected },
  { ...nouakchott, stage: 'SUBMITTED', daysAgo: [-6, -1], count: 3, wants: isExpected },
  { ...nouakchott, stage: 'SUBMITTED', daysAgo: [-3, -1], count: 1, given: ofFamily, told: urgent },
  { ...nouakchott, stage: 'RECEIVED', daysAgo: [1, 3], count: 4 },
  { ...nouakchott, stage: 'ADMISSIBLE', daysAgo: [2, 6], count: 5 },
  { ...nouakchott, stage: 'ADMISSIBLE', daysAgo: [2, 5], count: 1, wants: isToRead },
  {
    ...nouakchott,
    stage: 'UNDER_EXAMINATION',
    daysAgo: [3, 9],
    count: 3,
    wants: isInHandOf('examiner-nouakchott'),
  },
  {
    ...nouakchott,
    stage: 'UNDER_EXAMINATION',
    daysAgo: [4, 10],
    count: 4,
    given: short,
    wants: isExamined,
  },
  { ...nouakchott, stage: 'DECIDED', daysAgo: [9, 24], count: 3, given: issued },
  { ...nouakchott, stage: 'DECIDED', daysAgo: [9, 24], count: 2, given: refused },
  { ...nouakchott, stage: 'DECIDED', daysAgo: [40, 80], count: 1, given: issued, told: asking },
  ...appealWork,
];

const files = work.flatMap(({ count, ...line }) =>
  Array.from({ length: count }, (_, at) => ({ ...line, at })),
);

const FIRST = 100;
/** On a day that lies badly, after holidays, a file that cannot come about is left out. */
const DRAWS_MAX = 1_200;

const fileOf = (
  facts: WorldFacts,
  { posts, stage, daysAgo, given, wants, told, at }: (typeof files)[number],
  nth: number,
): readonly DemoApplication[] => {
  const { now, law } = facts;
  const share = shareOf(posts[at % posts.length] ?? '');
  const applicant = {
    ...applicantOf(0, NOT_SEEDED + FIRST + nth, now, share),
    needsShortStayVisa: true,
  };
  const place = localTime(share.post);
  const today = place.dayAt(now);
  const [centre] = centresOf(share.post);
  for (let draw = 0; draw < DRAWS_MAX; draw += 1) {
    const random = randomOf(0, `work ${nth}`, draw);
    const day = today - random.int(...daysAgo);
    // Who is to come comes on a day that is worked; who was there had been there before it.
    const deskDay = stage === 'SUBMITTED' ? place.workedFrom(day) : place.workedUntil(day);
    const file = applicationOf(
      {
        applicant,
        stage,
        deskDay,
        now,
        law,
        mayAppeal: true,
        ...(centre ? { centre } : {}),
        ...given,
      },
      random,
    );
    if (wants?.(file, facts) ?? true) return [told?.(file, facts) ?? file];
  }
  return [];
};

/** What lies on the desks of those one signs in as, so that each of them finds something to do. */
export const deskApplications = (facts: WorldFacts): readonly DemoApplication[] =>
  files.flatMap((file, nth) => fileOf(facts, file, nth));
