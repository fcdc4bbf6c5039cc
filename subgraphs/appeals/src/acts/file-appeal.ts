import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { file, type AppealFiled } from '../domain/filing.ts';
import { appealIsOpen, type ActNotOpen } from '../domain/problems.ts';
import { isAccountOf } from '../policy.ts';
import { recordFiled } from '../store/appeals.ts';
import { lockDecision } from '../store/decisions.ts';
import { unitOf } from '../units.ts';

/** An appeal against a refusal; whether its reasons are in French, a person says. */
export const fileAppeal = defineAct({
  name: 'appeal.file',
  law: 'CESEDA D. 312-3, D. 312-4 and R. 312-8; in 2009 D. 211-5 and D. 211-6',
  input: z.object({
    decisionId: z.uuid(),
    reasons: z.string().trim().min(1).max(20_000),
    capacity: z.enum(['APPLICANT', 'REPRESENTATIVE', 'PERSON_WITH_INTEREST']),
  }),
  load: (tx, { decisionId }) => lockDecision(tx, decisionId),
  allow: (actor, { row }) => isAccountOf(actor, row),
  decide: (decision, input, { law, now, actor }) =>
    file(decision, input, { law, now, language: actor.language }),
  record: async (tx, [filed], decision) => ({
    __typename: 'FileAppealSuccess' as const,
    appeal: await recordFiled(tx, filed, decision),
  }),
  announce: ([filed], decision) => announcementsOf(filed, decision.row, decision.newAppealId),
  concerns: ({ row, newAppealId }) => [newAppealId, row.applicationId, row.applicantId],
  categories: ['APPEAL', 'DECISION'],
  conflict: (constraint): ActNotOpen | null =>
    constraint === 'appeals_one_live_for_a_decision' ? appealIsOpen('FILED').problem : null,
});

const announcementsOf = (
  { body }: AppealFiled,
  { applicationId, decisionId }: { readonly applicationId: string; readonly decisionId: string },
  appealId: string,
) =>
  [
    {
      event: 'appeal.filed',
      key: applicationId,
      data: { appealId, applicationId, decisionId, body },
    },
    {
      event: 'file.opened',
      key: applicationId,
      data: { applicationId, unitId: unitOf[body], cause: 'APPEAL', causeId: appealId },
    },
  ] as const;
