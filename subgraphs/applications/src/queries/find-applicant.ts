import { defineQuery } from '@passerelle/subgraph-kit';
import { and, inArray } from 'drizzle-orm';
import { applicants, type ApplicantRow } from '../store/tables.ts';
import { visibleApplicants } from '../store/visible.ts';

/** Persons by id, as far as the actor may see them. */
export const findApplicant = defineQuery<string, ApplicantRow>({
  name: 'applicant.read',
  find: async (tx, ids) => {
    const rows = await tx
      .select()
      .from(applicants)
      .where(and(inArray(applicants.id, [...ids]), visibleApplicants(tx.actor)));
    return new Map(rows.map((row) => [row.id, row]));
  },
  seen: (row) => ({ subjectIds: [row.id], categories: ['IDENTITY', 'CONTACT'] }),
});
