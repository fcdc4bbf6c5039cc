import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { register } from '../domain/handling.ts';
import { mayRegister } from '../policy.ts';
import { lockAppeal, recordRegistered } from '../store/appeals.ts';
import { concernsAppeal } from './concerns.ts';

/** The acknowledgement, which tells the day of implicit rejection, hangs on the event. */
export const registerAppeal = defineAct({
  name: 'appeal.register',
  law: 'CESEDA D. 312-8-1; CRPA R. 112-5 and R. 112-11-1',
  input: z.object({ appealId: z.uuid() }),
  load: (tx, { appealId }) => lockAppeal(tx, appealId),
  allow: mayRegister,
  decide: (appeal, _input, { now }) => register(appeal, now),
  record: async (tx, [registered]) => ({
    __typename: 'RegisterAppealSuccess' as const,
    appeal: await recordRegistered(tx, registered),
  }),
  announce: (_events, { id, applicationId, implicitRejectionOn }) => [
    {
      event: 'appeal.registered',
      key: applicationId,
      data: { appealId: id, applicationId, implicitRejectionOn },
    },
  ],
  concerns: concernsAppeal,
  categories: ['APPEAL'],
});
