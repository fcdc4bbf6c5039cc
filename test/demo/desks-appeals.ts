import type { DemoAppeal, Stage } from './appeals.ts';
import { dayOfIso, parisTime } from './calendar.ts';
import type { DemoApplication } from './facts.ts';
import type { Work } from './desks.ts';
import { demoPerson } from './persons.ts';
import { sessionOnOrAfter } from './sessions.ts';
import type { WorldFacts } from './world.ts';

// Where many long stays are refused, and where the demo's persons work.
const posts = [
  'DZ-ALGER',
  'MA-RABAT',
  'SN-DAKAR',
  'TN-TUNIS',
  'CN-PEKIN',
  'LB-BEYROUTH',
  'MR-NOUAKCHOTT',
  'CI-ABIDJAN',
] as const;

type Wanted = (appeal: DemoAppeal, facts: WorldFacts) => boolean;

const isAt =
  (stage: Stage, wanted: Wanted = () => true): Wanted =>
  (appeal, facts) =>
    appeal.stage === stage && appeal.implicitlyRejectedAt === null && wanted(appeal, facts);

const hears =
  (wanted: Wanted) =>
  ({ appeal }: DemoApplication, facts: WorldFacts): boolean =>
    appeal !== null && wanted(appeal, facts);

const byTheRapporteur: Wanted = ({ assignment }) =>
  assignment?.rapporteur.id === demoPerson('rapporteur').subject;

/** The session that the commission holds next. */
const isNext: Wanted = ({ hearing }, { now }) => {
  const today = parisTime.dayAt(now);
  const first = sessionOnOrAfter(today);
  const next = first.endsAt > now ? first : sessionOnOrAfter(today + 1);
  return hearing?.session.id === next.id;
};

/** The ministers still have time before silence speaks for them. */
const isInTime: Wanted = ({ implicitRejectionOn }, { now }) =>
  dayOfIso(implicitRejectionOn) > parisTime.dayAt(now);

const hasAnswers =
  (count: number): Wanted =>
  (appeal, facts) =>
    appeal.answers.length === count && isInTime(appeal, facts);

const long = { visaKind: 'LONG_STAY', outcome: 'REFUSED' } as const;
const short = { visaKind: 'SHORT_STAY', outcome: 'REFUSED' } as const;

const line = (
  given: typeof long | typeof short,
  count: number,
  daysAgo: Work['daysAgo'],
  wanted: Wanted,
): Work => ({ posts, stage: 'DECIDED', given, count, daysAgo, wants: hears(wanted) });

/** Appeals at each step, for the commission, its session to come, the ministers' delegates and the sub-director. */
export const appealWork: readonly Work[] = [
  line(long, 5, [8, 50], isAt('FILED')),
  line(long, 5, [20, 60], isAt('REGISTERED')),
  line(long, 5, [25, 80], isAt('REPORTING', byTheRapporteur)),
  line(long, 4, [40, 90], isAt('REPORTED')),
  line(long, 5, [45, 110], isAt('SCHEDULED', isNext)),
  line(long, 4, [55, 130], isAt('RECOMMENDED', hasAnswers(0))),
  line(long, 1, [55, 130], isAt('RECOMMENDED', hasAnswers(1))),
  line(long, 3, [60, 150], isAt('REJECTED')),
  line(long, 2, [80, 200], isAt('INSTRUCTED')),
  line(long, 1, [80, 200], isAt('REFUSAL_MAINTAINED')),
  line(short, 4, [5, 35], isAt('FILED')),
  line(short, 8, [15, 60], isAt('REGISTERED')),
  line(short, 2, [30, 90], isAt('REJECTED')),
  line(short, 2, [30, 90], isAt('INSTRUCTED')),
];
