import type { Law } from '@passerelle/subgraph-kit/law';
import { applicantOf, type DemoApplicant } from './applicants.ts';
import { applicationOf } from './application.ts';
import { localTime, type Day } from './calendar.ts';
import type { DemoApplication } from './facts.ts';
import { randomOf, type Random } from './random.ts';
import { drawEarlierStage, drawLatestStage, took, type Stage } from './statuses.ts';

/**
 * Persons and applications come in blocks of eight and twenty, as the 20,000 applicants and 50,000 applications of the
 * demo world do: most persons apply once or twice, some often. A block follows from the seed and its number alone.
 */
const APPLICATIONS_OF_EACH = [6, 4, 3, 2, 2, 1, 1, 1] as const;
export const APPLICANTS_IN_BLOCK = APPLICATIONS_OF_EACH.length;
export const APPLICATIONS_IN_BLOCK = APPLICATIONS_OF_EACH.reduce<number>((sum, n) => sum + n, 0);

/** What a world follows from. `now` is the day on which it looks alive. */
export type WorldFacts = { readonly seed: number; readonly now: Date; readonly law: Law };

const EXPECTED_TODAY_IN_THOUSAND = 110;
// Ten o'clock.
const DESKS_ARE_OPEN = 10 * 60;

/** The day at the desk of the last application, seen from today at the post. */
const latestDeskDay = (
  random: Random,
  stage: Stage,
  { today, isMorning }: { readonly today: Day; readonly isMorning: boolean },
): Day => {
  switch (stage) {
    case 'DRAFT':
      return today + random.int(1, 18);
    case 'SUBMITTED':
      // Some are expected today, whatever the hour: they have not come yet.
      return today + (random.perMille(EXPECTED_TODAY_IN_THOUSAND) ? 0 : random.int(1, 18));
    case 'LODGED':
      // Nobody came today where the day has hardly begun.
      return today - (isMorning ? 1 : random.int(0, 1));
    case 'RECEIVED':
      return today - random.int(1, 3);
    case 'ADMISSIBLE':
      return today - random.int(1, 6);
    case 'UNDER_EXAMINATION':
      return today - random.int(2, 17);
    default:
      // More of them lately than long ago.
      return (
        today - 18 - Math.floor((random.int(0, 1_000) * random.int(0, 1_000) * 480) / 1_000_000)
      );
  }
};

const isPast = (stage: Stage): boolean => took(stage, 'LODGED') || stage === 'WITHDRAWN';

/** A commission that sits once a week hears no more: in a world for load work the others accept what was decided. */
const PERSONS_WHO_APPEAL = 80_000;

/** The applications of one person, newest first. Each earlier one was over before the next began. */
const applicationsOf = (
  { seed, now, law }: WorldFacts,
  applicant: DemoApplicant,
  given: { readonly index: number; readonly count: number },
): DemoApplication[] => {
  const place = localTime(applicant.share.post);
  const today = place.dayAt(now);
  const made: DemoApplication[] = [];
  for (let nth = 0; nth < given.count; nth += 1) {
    const random = randomOf(seed, `application ${given.index}`, nth);
    const stage = nth === 0 ? drawLatestStage(random) : drawEarlierStage(random);
    const next = made.at(-1);
    const wanted = next
      ? place.dayAt(next.createdAt) - random.int(50, 240)
      : latestDeskDay(random, stage, { today, isMorning: now < place.at(today, DESKS_ARE_OPEN) });
    const deskDay = isPast(stage) ? place.workedUntil(wanted) : place.workedFrom(wanted);
    const mayAppeal = given.index < PERSONS_WHO_APPEAL;
    made.push(applicationOf({ applicant, stage, deskDay, now, law, mayAppeal }, random));
  }
  return made;
};

export type Block = {
  readonly applicants: readonly DemoApplicant[];
  readonly applications: readonly DemoApplication[];
};

/** One block, by its number. */
export const blockOf = (facts: WorldFacts, number: number): Block => {
  const made = APPLICATIONS_OF_EACH.map((count, at) => {
    const index = number * APPLICANTS_IN_BLOCK + at;
    const applicant = applicantOf(facts.seed, index, facts.now);
    return { applicant, applications: applicationsOf(facts, applicant, { index, count }) };
  });
  return {
    applicants: made.map(({ applicant }) => applicant),
    applications: made.flatMap(({ applications }) => applications),
  };
};
