import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { start } from '../domain/application.ts';
import { loadAccount, recordStarted } from '../store/applications.ts';

/** A person begins an application online; what they type is kept from the first letter on. */
export const startApplication = defineAct({
  name: 'application.start',
  law: 'Visa Code art. 9(4) and 11; CESEDA R. 142-59',
  input: z.object({ visaKind: z.enum(['SHORT_STAY', 'AIRPORT_TRANSIT', 'LONG_STAY']) }),
  load: (tx) => loadAccount(tx),
  allow: (actor) => actor.kind === 'APPLICANT',
  decide: (account, { visaKind }, { now, law }) => start(account, visaKind, { now, law }),
  record: async (tx, [started]) => ({
    __typename: 'StartApplicationSuccess' as const,
    application: await recordStarted(tx, started),
  }),
  concerns: (account) => [account.newApplicationId],
  categories: ['NONE'],
});
