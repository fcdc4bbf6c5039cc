import type { ReadTx } from '@passerelle/subgraph-kit';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { files, openings, units, type UnitRow } from './tables.ts';
import { visibleOpenings } from './visible.ts';

const OPENINGS_MAX = 100;

/** One opening of a file with the unit of whoever opened it. */
export type Opening = typeof openings.$inferSelect & { readonly unit: UnitRow };

/** Rows by the value of a column. */
const grouped = (rows: readonly Opening[]): ReadonlyMap<string, readonly Opening[]> => {
  const groups = new Map<string, Opening[]>();
  for (const row of rows) groups.set(row.subjectId, [...(groups.get(row.subjectId) ?? []), row]);
  return groups;
};

/** The openings of these files, newest first, at most 100 for each: one statement for any number of files. */
export const openingsOf = async (
  tx: ReadTx,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Opening[]>> => {
  const newest = tx
    .select({ id: openings.id })
    .from(openings)
    .where(and(sql`${openings.subjectId} = wanted.id`, visibleOpenings(tx.actor)))
    .orderBy(desc(openings.lastAt))
    .limit(OPENINGS_MAX);
  const rows = await tx
    .select({ opening: openings, unit: units })
    .from(openings)
    .innerJoin(units, eq(units.id, openings.unitId))
    .where(
      sql`${openings.id} in (
        select newest.id from unnest(${sql.param([...subjectIds])}::uuid[]) as wanted (id), lateral (${newest}) as newest)`,
    )
    .orderBy(desc(openings.lastAt), desc(openings.id));
  return grouped(rows.map(({ opening, unit }) => ({ ...opening, unit })));
};

/** The files of these persons. */
export const filesOf = (tx: ReadTx, applicantIds: readonly string[]) =>
  tx
    .select({ applicationId: files.applicationId, applicantId: files.applicantId })
    .from(files)
    .where(inArray(files.applicantId, [...applicantIds]));
