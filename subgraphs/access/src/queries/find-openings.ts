import { defineQuery } from '@passerelle/subgraph-kit';
import { filesOf, openingsOf, type Opening } from '../store/openings.ts';

/** Who opened a file, newest first: function, unit, instant and purpose, for the person concerned alone. */
export const findOpenings = defineQuery<string, readonly Opening[]>({
  name: 'access.readOpenings',
  find: async (tx, applicationIds) => {
    const openings = await openingsOf(tx, applicationIds);
    return new Map(applicationIds.map((id) => [id, openings.get(id) ?? []]));
  },
  seen: (openings) =>
    openings.length === 0
      ? null
      : { subjectIds: openings.map(({ subjectId }) => subjectId), categories: ['LOGS'] },
});

/** The openings of all files of a person, newest first: for the answer to an access request. */
export const findDisclosure = defineQuery<string, readonly Opening[]>({
  name: 'access.disclose',
  find: async (tx, applicantIds) => {
    const files = await filesOf(tx, applicantIds);
    const openings = await openingsOf(tx, [
      ...new Set([...files.map(({ applicationId }) => applicationId), ...applicantIds]),
    ]);
    // An opening of a file names the person too, and is counted with the file; a request about their data has none.
    const aboutRequests = (applicantId: string): readonly Opening[] =>
      (openings.get(applicantId) ?? []).filter(({ purpose }) => purpose === 'RIGHTS_REQUEST');
    return new Map(
      applicantIds.map((id) => [
        id,
        [
          ...files
            .filter(({ applicantId }) => applicantId === id)
            .flatMap(({ applicationId }) => openings.get(applicationId) ?? []),
          ...aboutRequests(id),
        ].toSorted((one, other) => other.lastAt.getTime() - one.lastAt.getTime()),
      ]),
    );
  },
  seen: (openings) =>
    openings.length === 0
      ? null
      : {
          subjectIds: [...new Set(openings.map(({ subjectId }) => subjectId))],
          categories: ['LOGS'],
        },
});
