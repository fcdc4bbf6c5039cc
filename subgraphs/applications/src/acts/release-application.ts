import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { release } from '../domain/examination.ts';
import { mayRelease } from '../policy.ts';
import { lockApplication } from '../store/applications.ts';
import { recordReleased } from '../store/examination.ts';
import { concernsOf } from './concerns.ts';
import { someText } from './input.ts';

/** A file goes back into the queue of its post: given back by its examiner, or taken from an absent one. */
export const releaseApplication = defineAct({
  name: 'application.release',
  law: 'Visa Code art. 21 and 37(1); arrêté of 22 August 2001, annex (agents who examined the file)',
  input: z.object({ applicationId: z.uuid(), reason: someText(1_000) }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: mayRelease,
  decide: (application, { reason }, { actor, now }) =>
    release(application, reason, { now, agentId: actor.subject }),
  record: async (tx, [released]) => ({
    __typename: 'ReleaseApplicationSuccess' as const,
    application: await recordReleased(tx, released),
  }),
  concerns: (application) => concernsOf(application),
  categories: ['EXAMINATION'],
});
