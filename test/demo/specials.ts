import { applicantOf, NOT_SEEDED, type DemoApplicant } from './applicants.ts';
import { applicationOf } from './application.ts';
import { localTime } from './calendar.ts';
import { deskApplications } from './desks.ts';
import type { DemoApplication, Given } from './facts.ts';
import { demoId } from './ids.ts';
import { demoPerson } from './persons.ts';
import { randomOf } from './random.ts';
import { centresOf } from './units.ts';
import { shareOf } from './weights.ts';
import type { WorldFacts } from './world.ts';

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
    const [centre] = centresOf(applicant.share.post);
    const file = applicationOf(
      { applicant, deskDay, now, law, mayAppeal, ids, ...(centre ? { centre } : {}), ...given },
      random,
    );
    return hasAskedForPlace ? file : { ...file, appointment: null };
  });
};

/**
 * The applications of the persons one signs in as, and files on the desks of those who work: the same in every world.
 */
export const specialApplications = (facts: WorldFacts): readonly DemoApplication[] => [
  ...stories.flatMap((story, nth) => told(facts, story, nth)),
  ...deskApplications(facts),
];
