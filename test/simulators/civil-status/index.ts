import { byBirthYear } from '../holdings.ts';
import { matchPerson } from '../matching.ts';
import type { InventedPerson } from '../persons.ts';
import { civilStatusSearch, type CivilStatusCandidate, type PersonKeys } from '../protocol.ts';
import { searchAt } from '../requests.ts';
import type { SystemDefinition } from '../system.ts';

/** The file of requests to authenticate foreign civil-status acts. */
export const civilStatus = (persons: readonly InventedPerson[]): SystemDefinition => {
  const ofYear = byBirthYear(persons.filter((person) => person.civilStatus));
  return {
    name: 'civil-status',
    prefix: 'EC',
    openapi: new URL('./openapi.yaml', import.meta.url),
    operations: [
      searchAt('/search', civilStatusSearch, {
        search: (asked: PersonKeys): readonly CivilStatusCandidate[] =>
          ofYear(asked.birthDate).flatMap((held) => {
            const matchedOn = matchPerson(asked, held);
            return matchedOn
              ? (held.civilStatus ?? []).map((entry) => ({ ...entry, matchedOn }))
              : [];
          }),
        decoy: {
          reference: 'SPECIMEN-EC-9999',
          state: 'ANSWERED',
          conclusion: 'IRREGULAR',
          matchedOn: ['surname', 'birthDate'],
        },
      }),
    ],
  };
};
