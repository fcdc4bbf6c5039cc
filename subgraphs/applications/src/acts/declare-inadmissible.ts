import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { declareInadmissible as declare, formalConditions } from '../domain/formal-check.ts';
import { mayCheckFormally } from '../policy.ts';
import { lockApplication } from '../store/applications.ts';
import { recordInadmissible } from '../store/examination.ts';
import { placeOf } from '../store/posts.ts';
import { concernsOf } from './concerns.ts';
import { signingAgent } from './deciding.ts';

/** The post finds that a formal condition is missing: papers go back, the fee is refunded, nothing is examined. */
export const declareInadmissible = defineAct({
  name: 'application.declareInadmissible',
  law: 'Visa Code art. 19(3) and 16(7)',
  input: z.object({
    applicationId: z.uuid(),
    missing: z.array(z.enum(formalConditions)).min(1).max(formalConditions.length),
  }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: mayCheckFormally,
  decide: (application, { missing }, { actor, now, law }) =>
    declare(application, missing, {
      now,
      law,
      place: placeOf(application.postId),
      agent: signingAgent(actor),
    }),
  record: async (tx, [inadmissible]) => ({
    __typename: 'DeclareInadmissibleSuccess' as const,
    application: await recordInadmissible(tx, inadmissible),
  }),
  announce: ([inadmissible]) => [
    {
      event: 'application.inadmissible',
      key: inadmissible.applicationId,
      data: { applicationId: inadmissible.applicationId },
    },
  ],
  concerns: (application) => concernsOf(application),
  categories: ['IDENTITY', 'TRAVEL_DOCUMENT', 'STAY'],
});
