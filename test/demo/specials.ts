import { applicantOf, type DemoApplicant } from './applicants.ts';
import { applicationOf } from './application.ts';
import { localTime } from './calendar.ts';
import type { DemoApplication, Given } from './facts.ts';
import { demoId } from './ids.ts';
import { demoPerson } from './persons.ts';
import { randomOf } from './random.ts';
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
  })[];
};

/** What the persons one signs in as find in their accounts. The third account is empty. */
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
];

const NOT_SEEDED = 9_000_000;

const told = ({ now }: WorldFacts, story: Story, nth: number): readonly DemoApplication[] => {
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
    document: { ...drawn.document, number: `SP${NOT_SEEDED + nth}`, issuer: home },
  };
  const place = localTime(applicant.share.post);
  return story.applications.map(({ daysAgo, ...given }, at) => {
    const deskDay = place.workedUntil(place.dayAt(now) - daysAgo);
    const ids = { application: demoId(`application:${story.login} ${at}`) };
    const random = randomOf(0, story.login, at);
    // No appeal is filed yet against what is refused: that is for the person who signs in.
    return {
      ...applicationOf({ applicant, deskDay, now, ids, ...given }, random),
      appeal: null,
      reissue: null,
    };
  });
};

/** The applications of the persons one signs in as: the same in every world. */
export const specialApplications = (facts: WorldFacts): readonly DemoApplication[] =>
  stories.flatMap((story, nth) => told(facts, story, nth));
