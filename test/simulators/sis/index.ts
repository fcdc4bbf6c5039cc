import { byBirthYear } from '../holdings.ts';
import { isSameNumber, matchDocument, matchPerson } from '../matching.ts';
import type { InventedPerson } from '../persons.ts';
import {
  sisDocumentSearch,
  sisPersonSearch,
  type DocumentKeys,
  type PersonKeys,
  type SisCandidate,
} from '../protocol.ts';
import { searchAt } from '../requests.ts';
import type { SystemDefinition } from '../system.ts';

/** The opposition file of the Schengen Information System, as far as a visa authority may ask it. */
export const sis = (persons: readonly InventedPerson[]): SystemDefinition => {
  const ofYear = byBirthYear(persons.filter((person) => person.sisPersons));
  const withDocument = persons.filter((person) => person.sisDocuments);

  const searchPersons = (asked: PersonKeys): readonly SisCandidate[] =>
    ofYear(asked.birthDate).flatMap((held) => {
      const matchedOn = matchPerson(asked, held);
      return matchedOn ? (held.sisPersons ?? []).map((alert) => ({ ...alert, matchedOn })) : [];
    });

  const searchDocuments = (asked: DocumentKeys): readonly SisCandidate[] =>
    withDocument
      .filter((held) => isSameNumber(asked.number, held.document.number))
      .flatMap((held) => {
        const matchedOn = matchDocument(asked, held.document);
        return matchedOn ? (held.sisDocuments ?? []).map((alert) => ({ ...alert, matchedOn })) : [];
      });

  const decoy = { alertNumber: 'SPECIMEN-SIS-9999', memberState: 'FRA' };
  return {
    name: 'sis',
    prefix: 'SIS',
    openapi: new URL('./openapi.yaml', import.meta.url),
    operations: [
      searchAt('/persons/search', sisPersonSearch, {
        search: searchPersons,
        decoy: { ...decoy, alertKind: 'REFUSAL_OF_ENTRY', matchedOn: ['surname', 'birthDate'] },
      }),
      searchAt('/documents/search', sisDocumentSearch, {
        search: searchDocuments,
        decoy: { ...decoy, alertKind: 'DOCUMENT_LOST', matchedOn: ['documentNumber'] },
      }),
    ],
  };
};
