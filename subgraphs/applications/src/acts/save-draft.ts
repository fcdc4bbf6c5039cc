import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { saveDraft as save } from '../domain/draft.ts';
import { isOwnApplicant } from '../policy.ts';
import { lockApplication } from '../store/applications.ts';
import { recordDraftSaved } from '../store/drafts.ts';

/** Keeps what was typed, as it is typed. */
export const saveDraft = defineAct({
  name: 'application.saveDraft',
  law: 'Visa Code art. 11; CESEDA R. 142-59 and R. 142-64 VII',
  input: z.object({
    applicationId: z.uuid(),
    version: z.int(),
    answers: z
      .array(z.object({ key: z.string().max(60), value: z.string().max(2_000).nullish() }))
      .max(120),
  }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: isOwnApplicant,
  decide: (application, { answers }, { now, law }) => save(application, answers, { now, law }),
  record: async (tx, [saved]) => ({
    __typename: 'SaveDraftSuccess' as const,
    application: await recordDraftSaved(tx, saved),
  }),
  concerns: (application) => [application.id],
  categories: ['IDENTITY', 'CONTACT', 'TRAVEL_DOCUMENT', 'STAY'],
});
