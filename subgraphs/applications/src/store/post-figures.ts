import type { ReadTx } from '@passerelle/subgraph-kit';
import { addDays, startOfDay, type PlainDate } from '@passerelle/subgraph-kit/law';
import { sql } from 'drizzle-orm';
import type { DecidedFiles, OpenFiles } from '../domain/post-figures.ts';
import { applications as a } from './tables.ts';

/** A day of a row at its post. */
const dayAt = (column: unknown, zone: string) =>
  sql`to_char(${column} at time zone ${zone}, 'YYYY-MM-DD')`;

/** The files of a post that wait for a decision, counted by stage, day of lodging and day on which they fall due. */
export const countOpenFiles = async (
  tx: ReadTx,
  postId: string,
  zone: string,
): Promise<readonly OpenFiles[]> => {
  const { rows } = await tx.execute<OpenFiles>(sql`
    select case when ${a.status} <> 'UNDER_EXAMINATION' then ${a.status}
        when ${a.examinedAt} is null then 'IN_EXAMINATION' else 'TO_DECIDE' end as stage,
      ${dayAt(a.lodgedAt, zone)} as "lodgedOn", ${a.decisionDueOn}::text as "dueOn", count(*)::int as count
    from ${a}
    where ${a.postId} = ${postId} and ${a.status} in ('LODGED', 'RECEIVED', 'ADMISSIBLE', 'UNDER_EXAMINATION')
    group by 1, 2, 3`);
  return rows;
};

/**
 * What a post decided from one day to another, that one not included, counted by kind, day of lodging and day of
 * decision: said by somebody, and not on an appeal, which has its own time.
 */
export const countDecidedFiles = async (
  tx: ReadTx,
  postId: string,
  { zone, from, to }: { readonly zone: string; readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly DecidedFiles[]> => {
  const { rows } = await tx.execute<DecidedFiles>(sql`
    select ${a.visaKind} as "visaKind", ${dayAt(a.lodgedAt, zone)} as "lodgedOn",
      ${dayAt(a.decidedAt, zone)} as "decidedOn", count(*)::int as count
    from ${a}
    where ${a.postId} = ${postId} and ${a.decidedAt} >= ${startOfDay(from, zone)} and ${a.decidedAt} < ${startOfDay(to, zone)}
      and ${a.status} in ('ISSUED', 'REFUSED') and ${a.lodgedAt} is not null
      and not ${a.refusedBySilence} and ${a.instructedByAppealId} is null
    group by 1, 2, 3`);
  return rows;
};

/** So many days are compared with the same number of days before them. */
export const PERIOD_DAYS = 30;

/** The two periods that end with today: from, and to which day, that one not included. */
export const periodsUntil = (today: PlainDate) => {
  const to = addDays(today, 1);
  const from = addDays(to, -PERIOD_DAYS);
  return { to, from, before: addDays(from, -PERIOD_DAYS) };
};
