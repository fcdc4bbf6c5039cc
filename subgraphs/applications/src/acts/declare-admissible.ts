import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { declareAdmissible as declare } from '../domain/formal-check.ts';
import { mayCheckFormally } from '../policy.ts';
import { lockApplication } from '../store/applications.ts';
import { recordAdmissible } from '../store/examination.ts';
import { concernsOf } from './concerns.ts';
import { signingAgent } from './deciding.ts';

/** The post finds that the formal conditions are met; the file waits for an examiner. */
export const declareAdmissible = defineAct({
  name: 'application.declareAdmissible',
  law: 'Visa Code art. 19(1) and (2)',
  input: z.object({ applicationId: z.uuid() }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: mayCheckFormally,
  decide: (application, _input, { actor, now }) =>
    declare(application, { now, agent: signingAgent(actor) }),
  record: async (tx, [admissible]) => ({
    __typename: 'DeclareAdmissibleSuccess' as const,
    application: await recordAdmissible(tx, admissible),
  }),
  concerns: (application) => concernsOf(application),
  categories: ['IDENTITY', 'TRAVEL_DOCUMENT', 'STAY'],
});
