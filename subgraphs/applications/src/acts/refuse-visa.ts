import { defineAct } from '@passerelle/subgraph-kit';
import { dayOf } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';
import { refuse } from '../domain/refuse.ts';
import { mayDecide } from '../policy.ts';
import { lockFileToRefuse, recordRefused } from '../store/decisions.ts';
import { placeOf } from '../store/posts.ts';
import { concernsOf } from './concerns.ts';
import { decidedByOther, decidingOn, decisionTaken } from './deciding.ts';
import { groundsInput, maybeText } from './input.ts';

/** The visa is refused, with grounds; the letter names them, the appeal and its time. */
export const refuseVisa = defineAct({
  name: 'visa.refuse',
  law: 'Visa Code art. 23 and 32, Annex VI; CESEDA L. 312-3 and following; CRPA L. 211-2',
  input: z.object({
    applicationId: z.uuid(),
    grounds: groundsInput,
    remarks: maybeText(4_000),
    confirmReference: z.string().max(40),
  }),
  load: (tx, { applicationId }) =>
    lockFileToRefuse(tx, applicationId, ({ postId }) => dayOf(tx.now, placeOf(postId).zone)),
  allow: mayDecide,
  decide: (file, stated, facts) => refuse(file, stated, decidingOn(file, facts)),
  record: async (tx, [refused]) => ({
    __typename: 'RefuseVisaSuccess' as const,
    decision: await recordRefused(tx, refused),
  }),
  announce: ([{ decision }], file) => [decisionTaken(decision, file)],
  conflict: decidedByOther,
  concerns: (application) => concernsOf(application),
  categories: ['IDENTITY', 'EXAMINATION', 'DECISION'],
});
