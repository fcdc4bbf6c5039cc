import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { eraseDraft as erase } from '../domain/draft.ts';
import { lockApplication } from '../store/applications.ts';
import { recordDraftErased } from '../store/drafts.ts';

/** A draft that nobody touched for three months is erased. */
export const eraseDraft = defineAct({
  name: 'application.eraseDraft',
  law: 'CESEDA R. 142-64 VII',
  input: z.object({ applicationId: z.uuid() }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: bySystemOnly,
  decide: (draft, _input, { now, law }) => erase(draft, { now, law }),
  record: async (tx, [erased]) => ({
    __typename: 'EraseDraftSuccess' as const,
    application: await recordDraftErased(tx, erased),
  }),
  concerns: (draft) => [draft.id],
  categories: ['IDENTITY', 'CONTACT', 'TRAVEL_DOCUMENT', 'STAY'],
});
