import { defineAct } from '@passerelle/subgraph-kit';
import { dayOf } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';
import { stateReasons as state } from '../domain/silence.ts';
import { mayDecide } from '../policy.ts';
import { lockFileToRefuse } from '../store/decisions.ts';
import { placeOf } from '../store/posts.ts';
import { recordReasonsStated } from '../store/silence.ts';
import { concernsOf } from './concerns.ts';
import { groundsInput, maybeText } from './input.ts';

/** The post says why silence refused: grounds, and their essence in words. */
export const stateReasons = defineAct({
  name: 'application.stateReasons',
  law: 'CRPA L. 211-2 and L. 232-4; Visa Code art. 32, Annex VI',
  input: z.object({ applicationId: z.uuid(), grounds: groundsInput, remarks: maybeText(4_000) }),
  load: (tx, { applicationId }) =>
    lockFileToRefuse(tx, applicationId, ({ postId }) => dayOf(tx.now, placeOf(postId).zone)),
  allow: mayDecide,
  decide: (file, stated, { now, law }) =>
    state(file, stated, { now, law, place: placeOf(file.postId) }),
  record: async (tx, [stated]) => ({
    __typename: 'StateReasonsSuccess' as const,
    application: await recordReasonsStated(tx, stated),
  }),
  announce: ([stated]) => [
    {
      event: 'decision.reasonsStated',
      key: stated.applicationId,
      data: { applicationId: stated.applicationId },
    },
  ],
  concerns: (application) => concernsOf(application),
  categories: ['EXAMINATION', 'DECISION'],
});
