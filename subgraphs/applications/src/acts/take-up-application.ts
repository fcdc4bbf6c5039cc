import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { takeUp } from '../domain/examination.ts';
import { mayExamine } from '../policy.ts';
import { lockApplication } from '../store/applications.ts';
import { recordTakenUp } from '../store/examination.ts';
import { concernsOf } from './concerns.ts';

/** An examiner takes a file up; of two who try at once, the second is told. */
export const takeUpApplication = defineAct({
  name: 'application.takeUp',
  law: 'Visa Code art. 21; arrêté of 22 August 2001, annex (agents who examined the file)',
  input: z.object({ applicationId: z.uuid() }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: mayExamine,
  decide: (application, _input, { actor, now }) => takeUp(application, actor.subject, now),
  record: async (tx, [takenUp]) => ({
    __typename: 'TakeUpApplicationSuccess' as const,
    application: await recordTakenUp(tx, takenUp),
  }),
  concerns: (application) => concernsOf(application),
  categories: ['IDENTITY', 'TRAVEL_DOCUMENT', 'STAY', 'EXAMINATION'],
});
