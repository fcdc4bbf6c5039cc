import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { decide, visaKinds } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';
import { recordDecisionSeen } from '../store/decisions.ts';
import { instantInput } from './inputs.ts';

const decisionTaken = z.object({
  decisionId: z.uuid(),
  applicationId: z.uuid(),
  applicantId: z.uuid(),
  accountId: z.string().max(100),
  postId: z.uuid(),
  outcome: z.enum(['ISSUED', 'REFUSED']),
  visaKind: z.enum(visaKinds),
  decidedAt: instantInput,
  notifiedAt: instantInput,
});

/** A decision was taken elsewhere: what an appeal against it needs to know is kept, and nothing of the person. */
export const recordDecision = defineAct({
  name: 'decision.recordForAppeals',
  law: 'CESEDA D. 312-3 and D. 312-4',
  input: decisionTaken,
  load: () => Promise.resolve({}),
  allow: bySystemOnly,
  decide: (_nothing, decision) => decide({ type: 'DecisionSeen' as const, decision }),
  record: (tx, [{ decision }]) => recordDecisionSeen(tx, decision),
  concerns: (_nothing, { decisionId, applicationId, applicantId }) => [
    decisionId,
    applicationId,
    applicantId,
  ],
  categories: ['DECISION'],
});
