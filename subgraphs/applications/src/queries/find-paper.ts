import { defineQuery } from '@passerelle/subgraph-kit';
import { and, eq, inArray } from 'drizzle-orm';
import type { ApplicationRow } from '../store/applications.ts';
import { applicants, applications, type ApplicantRow } from '../store/tables.ts';
import { visibleApplications } from '../store/visible.ts';

/** A file with its person: what a paper about it is written from. */
export type PaperFile = { readonly application: ApplicationRow; readonly applicant: ApplicantRow };

/** Signed files with their persons, for the papers and mails that go out about them. */
export const findPaper = defineQuery<string, PaperFile>({
  name: 'application.readForPaper',
  find: async (tx, ids) => {
    const rows = await tx
      .select({ application: applications, applicant: applicants })
      .from(applications)
      .innerJoin(applicants, eq(applicants.id, applications.applicantId))
      .where(and(inArray(applications.id, [...ids]), visibleApplications(tx.actor)));
    return new Map(rows.map((row) => [row.application.id, row]));
  },
  seen: ({ application, applicant }) => ({
    subjectIds: [application.id, applicant.id],
    categories: ['IDENTITY', 'CONTACT', 'TRAVEL_DOCUMENT'],
  }),
});
