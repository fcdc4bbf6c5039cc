import {
  daysBetween,
  decisionDue,
  isUnderVisaCode,
  type Law,
  type PlainDate,
  type PostCalendar,
  type VisaKind,
} from '@passerelle/subgraph-kit/law';

/** Where a file that waits for its decision stands at its post, in the order of its way. */
export const postStages = [
  'LODGED',
  'RECEIVED',
  'ADMISSIBLE',
  'IN_EXAMINATION',
  'TO_DECIDE',
] as const;
export type PostStage = (typeof postStages)[number];

/** Files of one stage that were lodged on one day and fall due on one day. */
export type OpenFiles = {
  readonly stage: PostStage;
  readonly lodgedOn: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly count: number;
};

/** Files of one kind that were lodged on one day and decided on one day, both by the clocks of the post. */
export type DecidedFiles = {
  readonly visaKind: VisaKind;
  readonly lodgedOn: PlainDate;
  readonly decidedOn: PlainDate;
  readonly count: number;
};

type Waits = readonly { readonly days: number; readonly count: number }[];

const sum = (groups: readonly { readonly count: number }[]): number =>
  groups.reduce((all, { count }) => all + count, 0);

/** The days within which so large a share of the files has waited. Null where there is none. */
export const withinDays = (waits: Waits, share: number): number | null => {
  const enough = sum(waits) * share;
  let counted = 0;
  for (const { days, count } of waits.toSorted((one, other) => one.days - other.days)) {
    counted += count;
    if (counted >= enough) return days;
  }
  return null;
};

/** What stands at each stage today, and how long half of it has waited since it was lodged. */
export const stageFigures = (open: readonly OpenFiles[], today: PlainDate) =>
  postStages.map((stage) => {
    const files = open.filter((group) => group.stage === stage);
    return {
      stage,
      count: sum(files),
      overdue: sum(files.filter(({ dueOn }) => dueOn !== null && dueOn < today)),
      medianDays: withinDays(
        files.map(({ lodgedOn, count }) => ({ days: daysBetween(lodgedOn, today), count })),
        0.5,
      ),
    };
  });

/** Where the bars of a drawing begin, in days. The last one has no end. */
const BARS: readonly number[] = [0, 4, 8, 12, 16, 21, 31];

/**
 * How long decisions under the Visa Code took, and how many were taken after the day on which they fell due (art.
 * 23(1)). Long stays have no such day and are not counted.
 */
export const decidedFigures = (
  decided: readonly DecidedFiles[],
  { law, calendar }: { readonly law: Law; readonly calendar: PostCalendar },
) => {
  const files = decided.filter(({ visaKind }) => isUnderVisaCode(visaKind));
  const waits = files.map(({ lodgedOn, decidedOn, count }) => ({
    days: daysBetween(lodgedOn, decidedOn),
    count,
  }));
  const isLate = ({ visaKind, lodgedOn, decidedOn }: DecidedFiles): boolean => {
    const due = decisionDue(law, { visaKind, lodgedOn, calendar });
    return due !== null && decidedOn > due.value;
  };
  return {
    count: sum(files),
    overdue: sum(files.filter(isLate)),
    medianDays: withinDays(waits, 0.5),
    ninthDecileDays: withinDays(waits, 0.9),
    bars: BARS.map((from, at) => {
      const next = BARS[at + 1];
      const inside = waits.filter(
        ({ days }) => days >= from && (next === undefined || days < next),
      );
      return { from, to: next === undefined ? null : next - 1, count: sum(inside) };
    }),
  };
};
