import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { dayOf } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';
import { BODY_ZONE } from '../domain/dates.ts';
import { rejectImplicitly as reject } from '../domain/handling.ts';
import { lockAppeal, recordImplicitlyRejected } from '../store/appeals.ts';
import { concernsAppeal } from './concerns.ts';

/** Performed by the system when two months passed in silence. */
export const rejectImplicitly = defineAct({
  name: 'appeal.rejectImplicitly',
  law: 'CESEDA D. 312-8-1; CRPA L. 231-4',
  input: z.object({ appealId: z.uuid() }),
  load: (tx, { appealId }) => lockAppeal(tx, appealId),
  allow: bySystemOnly,
  decide: (appeal, _input, { now }) => reject(appeal, dayOf(now, BODY_ZONE), now),
  record: (tx, [rejected]) => recordImplicitlyRejected(tx, rejected),
  announce: (_events, { id, applicationId }) => [
    {
      event: 'appeal.closed',
      key: applicationId,
      data: { appealId: id, applicationId, outcome: 'IMPLICITLY_REJECTED' },
    },
  ],
  concerns: concernsAppeal,
  categories: ['APPEAL'],
});
