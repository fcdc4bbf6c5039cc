import type { Seen } from '@passerelle/subgraph-kit';
import type { AppealRow } from '../store/tables.ts';

/** Whose data a reading of appeals shows. */
export const seenAppeals = (rows: readonly AppealRow[]): Seen =>
  rows.length === 0
    ? null
    : {
        subjectIds: rows.flatMap((row) => [row.id, row.applicationId, row.applicantId]),
        categories: ['APPEAL', 'DECISION'],
      };

/** A part of an appeal that was read by the appeal's id. */
export const seenPartOf = (appealIds: readonly string[]): Seen =>
  appealIds.length === 0 ? null : { subjectIds: [...new Set(appealIds)], categories: ['APPEAL'] };
