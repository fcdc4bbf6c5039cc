import { defineQuery } from '@passerelle/subgraph-kit';
import { disclosureOf, type DisclosedRecord } from '../domain/disclosure.ts';
import {
  findRegularisations,
  listAppealsBy,
  listDocuments,
  listOutcomes,
} from '../store/reading.ts';
import { refusalOf } from '../store/refusal.ts';
import { seenPartOf } from './seen.ts';

/**
 * What is disclosed of a person's appeals on an access request. Neither the report, which prepares a decision, nor
 * votes and minutes, which are the secret of the deliberation. For the person, and for the office that answers.
 */
export const disclosureOfApplicant = defineQuery<string, readonly DisclosedRecord[]>({
  name: 'appeal.disclose',
  find: async (tx, applicantIds) => {
    if (tx.actor.kind === 'AGENT') return new Map();
    const filed = await listAppealsBy(tx, 'applicantId', applicantIds);
    const ids = [...filed.values()].flat().map(({ id }) => id);
    const outcomes = await listOutcomes(tx, ids);
    const asked = await findRegularisations(tx, ids);
    const documents = await listDocuments(tx, ids);
    return new Map(
      [...filed].map(([applicantId, rows]) => [
        applicantId,
        rows.map((row) =>
          disclosureOf(
            {
              ...row,
              refusal: refusalOf(row),
              outcomes: outcomes.get(row.id) ?? [],
              regularisation: asked.get(row.id) ?? null,
              documents: (documents.get(row.id) ?? []).map(({ title }) => title),
            },
            { law: tx.law, language: tx.actor.language },
          ),
        ),
      ]),
    );
  },
  seen: (records) => seenPartOf(records.map(({ appealId }) => appealId)),
});
