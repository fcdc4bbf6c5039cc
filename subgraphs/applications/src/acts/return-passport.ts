import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { returnPassport as giveBack } from '../domain/passport.ts';
import { mayReturnPassport } from '../policy.ts';
import { lockApplication } from '../store/applications.ts';
import { recordPassportReturned } from '../store/passport.ts';
import { concernsOf } from './concerns.ts';
import { signingAgent } from './deciding.ts';

/** The post hands the travel document back, or sends it, and says how. */
export const returnPassport = defineAct({
  name: 'application.returnPassport',
  law: 'Visa Code art. 18(2) and 19(3), Annex X B(e)',
  input: z.object({
    applicationId: z.uuid(),
    returnedTo: z.enum(['PERSON', 'REPRESENTATIVE', 'CENTRE', 'COURIER']),
  }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: mayReturnPassport,
  decide: (application, { returnedTo }, { actor, now }) =>
    giveBack(application, returnedTo, { now, agent: signingAgent(actor) }),
  record: async (tx, [returned]) => ({
    __typename: 'ReturnPassportSuccess' as const,
    application: await recordPassportReturned(tx, returned),
  }),
  announce: ([returned]) => [
    {
      event: 'application.passportReturned',
      key: returned.applicationId,
      data: { applicationId: returned.applicationId },
    },
  ],
  concerns: (application) => concernsOf(application),
  categories: ['TRAVEL_DOCUMENT'],
});
