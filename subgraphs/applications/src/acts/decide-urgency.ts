import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { decideUrgency as word } from '../domain/urgency.ts';
import { mayDecide } from '../policy.ts';
import { lockApplication } from '../store/applications.ts';
import { recordUrgencyDecided } from '../store/urgency.ts';
import { concernsOf } from './concerns.ts';
import { someText } from './input.ts';

/** The post waives the fifteen days in a justified case of urgency, or does not, and says why. */
export const decideUrgency = defineAct({
  name: 'application.decideUrgency',
  law: 'Visa Code art. 9(1) and 9(3)',
  input: z.object({ applicationId: z.uuid(), granted: z.boolean(), ground: someText(2_000) }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: mayDecide,
  decide: (application, { granted, ground }, { actor, now }) =>
    word(application, { granted, ground }, { now, agentName: actor.name ?? '' }),
  record: async (tx, [decided]) => ({
    __typename: 'DecideUrgencySuccess' as const,
    application: await recordUrgencyDecided(tx, decided),
  }),
  announce: ([decided]) => [
    {
      event: 'application.urgencyDecided',
      key: decided.applicationId,
      data: { applicationId: decided.applicationId, granted: decided.granted },
    },
  ],
  concerns: (application) => concernsOf(application),
  categories: ['IDENTITY', 'STAY'],
});
