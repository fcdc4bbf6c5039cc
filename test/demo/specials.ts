import { applicantOf, type DemoApplicant } from './applicants.ts';
import { applicationOf } from './application.ts';
import { localTime } from './calendar.ts';
import type { DemoApplication, Given } from './facts.ts';
import { demoId } from './ids.ts';
import { demoPerson } from './persons.ts';
import { randomOf } from './random.ts';
import type { Stage } from './statuses.ts';
import { centresOf } from './units.ts';
import { shares } from './weights.ts';
import type { WorldFacts } from './world.ts';

const shareOf = (code: string): DemoApplicant['share'] => {
  const share = shares.find(({ post }) => post.code === code);
  if (!share) throw new Error(`The demo world has no post ${code}.`);
  return share;
};

type Story = {
  readonly login: string;
  readonly person: Partial<DemoApplicant> & Pick<DemoApplicant, 'surname' | 'givenNames'>;
  /** Each application: how many days ago it was at the desk, and how it stands. */
  readonly applications: readonly (Pick<Given, 'stage' | 'visaKind' | 'purpose' | 'outcome'> & {
    readonly daysAgo: number;
    /** Signed, and no appointment asked for yet. */
    readonly hasAskedForPlace?: false;
  })[];
};

/** What the persons one signs in as find in their accounts. One account is empty. */
const stories: readonly Story[] = [
  {
    login: 'applicant',
    person: {
      surname: 'Zerdoukane',
      givenNames: 'Ilhame',
      nativeName: 'إلهام زردوكان',
      sex: 'F',
      birthDate: '2003-05-19',
      birthPlace: 'Salé',
      language: 'fr',
      share: shareOf('MA-RABAT'),
      home: {
        address: '12, rue Imaginaire',
        city: 'Rabat',
        country: 'MAR',
        district: 'Rabat, Salé, Kénitra',
      },
    },
    applications: [
      { daysAgo: 9, stage: 'UNDER_EXAMINATION', visaKind: 'LONG_STAY', purpose: 'STUDY' },
      {
        daysAgo: 520,
        stage: 'DECIDED',
        visaKind: 'SHORT_STAY',
        purpose: 'TOURISM',
        outcome: 'ISSUED',
      },
    ],
  },
  {
    login: 'applicant-nouakchott',
    person: {
      surname: 'Tandiabou',
      givenNames: 'Mariem',
      nativeName: 'مريم تانديابو',
      sex: 'F',
      birthDate: '1991-11-02',
      birthPlace: 'Nouakchott',
      language: 'fr',
      share: shareOf('MR-NOUAKCHOTT'),
      home: { address: '4, rue Imaginaire', city: 'Nouakchott', country: 'MRT', district: null },
    },
    applications: [
      {
        daysAgo: 16,
        stage: 'DECIDED',
        visaKind: 'SHORT_STAY',
        purpose: 'FAMILY_OR_FRIENDS',
        outcome: 'REFUSED',
      },
    ],
  },
  {
    login: 'applicant-tashkent',
    person: {
      surname: 'Doroshina',
      givenNames: 'Svetlana',
      nativeName: 'Светлана Дорошина',
      sex: 'F',
      birthDate: '1988-03-27',
      birthPlace: 'Samarcande',
      language: 'en',
      share: shareOf('UZ-TACHKENT'),
      home: { address: '7, rue Imaginaire', city: 'Tachkent', country: 'UZB', district: null },
    },
    applications: [{ daysAgo: -30, stage: 'DRAFT', visaKind: 'SHORT_STAY', purpose: 'TOURISM' }],
  },
  {
    login: 'applicant-beijing',
    person: {
      surname: 'Li',
      givenNames: 'Wenqing',
      nativeName: '李文清',
      sex: 'M',
      birthDate: '1995-09-08',
      birthPlace: 'Tianjin',
      language: 'en',
      share: shareOf('CN-PEKIN'),
      home: {
        address: '88, rue Imaginaire',
        city: 'Pékin',
        country: 'CHN',
        district: 'Pékin et le nord',
      },
    },
    applications: [
      {
        daysAgo: -20,
        stage: 'SUBMITTED',
        visaKind: 'SHORT_STAY',
        purpose: 'BUSINESS',
        hasAskedForPlace: false,
      },
    ],
  },
];

// Beyond the numbers of passports that a world of a million applications takes.
const NOT_SEEDED = 8_000_000;

const told = ({ now, law }: WorldFacts, story: Story, nth: number): readonly DemoApplication[] => {
  const drawn = applicantOf(0, NOT_SEEDED + nth, now);
  const home = story.person.home?.country ?? drawn.nationality;
  const applicant: DemoApplicant = {
    ...drawn,
    id: demoId(`applicant:${story.login}`),
    accountId: demoPerson(story.login).subject,
    email: demoPerson(story.login).email,
    nationality: home,
    birthCountry: home,
    needsShortStayVisa: true,
    ...story.person,
    document: { ...drawn.document, issuer: home },
  };
  const place = localTime(applicant.share.post);
  return story.applications.map(({ daysAgo, hasAskedForPlace = true, ...given }, at) => {
    const deskDay = place.workedUntil(place.dayAt(now) - daysAgo);
    const ids = { application: demoId(`application:${story.login} ${at}`) };
    const random = randomOf(0, story.login, at);
    // No appeal is filed yet against what is refused: that is for the person who signs in.
    const mayAppeal = false;
    const file = applicationOf({ applicant, deskDay, now, law, mayAppeal, ids, ...given }, random);
    return hasAskedForPlace ? file : { ...file, appointment: null };
  });
};

type Work = {
  readonly post: string;
  readonly stage: Stage;
  readonly daysAgo: number;
  readonly count: number;
};

/** Files at the posts of the persons one signs in as, so that each of them finds something to do. */
const work: readonly Work[] = [
  { post: 'MA-RABAT', stage: 'SUBMITTED', daysAgo: 0, count: 6 },
  { post: 'MA-RABAT', stage: 'LODGED', daysAgo: 1, count: 2 },
  { post: 'MR-NOUAKCHOTT', stage: 'SUBMITTED', daysAgo: 0, count: 4 },
  { post: 'MR-NOUAKCHOTT', stage: 'RECEIVED', daysAgo: 1, count: 3 },
  { post: 'MR-NOUAKCHOTT', stage: 'ADMISSIBLE', daysAgo: 3, count: 4 },
  { post: 'MR-NOUAKCHOTT', stage: 'UNDER_EXAMINATION', daysAgo: 8, count: 5 },
];

const WORK_FROM = 100;

const files = work.flatMap(({ count, ...file }) => Array.from({ length: count }, () => file));

const fileOf = (
  { now, law }: WorldFacts,
  { post, stage, daysAgo }: (typeof files)[number],
  nth: number,
) => {
  const share = shareOf(post);
  const applicant = applicantOf(0, NOT_SEEDED + WORK_FROM + nth, now, share);
  const place = localTime(share.post);
  const day = place.dayAt(now) - daysAgo;
  const deskDay = daysAgo === 0 ? place.workedFrom(day) : place.workedUntil(day);
  const [centre] = centresOf(share.post);
  const random = randomOf(0, 'work', nth);
  const given = { applicant, stage, deskDay, now, law, mayAppeal: true };
  return applicationOf(centre ? { ...given, centre } : given, random);
};

/**
 * The applications of the persons one signs in as, and files on the desks of those who work at their posts: the same in
 * every world.
 */
export const specialApplications = (facts: WorldFacts): readonly DemoApplication[] => [
  ...stories.flatMap((story, nth) => told(facts, story, nth)),
  ...files.map((file, nth) => fileOf(facts, file, nth)),
];
