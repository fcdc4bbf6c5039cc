import { definePage, defineQuery, pageSize } from '@passerelle/subgraph-kit';
import {
  documentsByIds,
  requestsAbout,
  requestsByIds,
  requestsOfAccount,
  requestsOfOffice,
  type RequestPage,
} from '../store/requests.ts';
import type { DocumentRow, RequestRow } from '../store/tables.ts';

const seenRequests = (rows: readonly RequestRow[]) =>
  rows.length === 0
    ? null
    : {
        subjectIds: [...new Set(rows.flatMap(({ id, applicantId }) => [id, applicantId]))],
        categories: ['RIGHTS' as const],
      };

/** Requests by id, as far as the actor may see them. */
export const findRequest = defineQuery<string, RequestRow>({
  name: 'rights.readRequest',
  find: async (tx, ids) => new Map((await requestsByIds(tx, ids)).map((row) => [row.id, row])),
  seen: (row) => seenRequests([row]),
});

/** The viewer's own requests, newest first. */
export const listMyRequests = definePage<object, readonly RequestRow[]>({
  name: 'rights.listOwnRequests',
  page: (tx) => requestsOfAccount(tx),
  seen: seenRequests,
});

/** The requests about a person, newest first. */
export const findRequestsAbout = defineQuery<string, readonly RequestRow[]>({
  name: 'rights.listRequestsAbout',
  find: async (tx, applicantIds) => {
    const rows = await requestsAbout(tx, applicantIds);
    return new Map(
      applicantIds.map((id) => [id, rows.filter(({ applicantId }) => applicantId === id)]),
    );
  },
  seen: seenRequests,
});

/** The requests that the viewer's office must answer, by the day each answer is due. */
export const listOfficeRequests = definePage<{ first: number; after: string | null }, RequestPage>({
  name: 'rights.listQueue',
  page: async (tx, { first, after }) =>
    tx.actor.kind !== 'AGENT' || tx.actor.unitId === null
      ? { nodes: [], total: 0, pageInfo: { hasNextPage: false, endCursor: null } }
      : requestsOfOffice(tx, tx.actor.unitId, { size: pageSize(first), after }),
  seen: ({ nodes }) => seenRequests(nodes),
});

/** The documents of an answer, for the person who asked. */
export const findDocument = defineQuery<string, DocumentRow>({
  name: 'rights.readDocument',
  find: async (tx, ids) => new Map((await documentsByIds(tx, ids)).map((row) => [row.id, row])),
  seen: ({ subjectId }) => ({ subjectIds: [subjectId], categories: ['RIGHTS'] }),
});
