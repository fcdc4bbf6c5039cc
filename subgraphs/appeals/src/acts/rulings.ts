import type { Announcement } from '@passerelle/subgraph-kit';
import type { AppealRuled } from '../domain/handling.ts';
import type { AppealSubject } from '../store/appeals.ts';
import { ministryUnits } from '../units.ts';

/** What the other rooms hear of a decision on an appeal. */
export const rulingAnnounced = (
  { kind, decidedAt }: AppealRuled,
  { id, applicationId, decisionId }: AppealSubject,
): readonly Announcement[] => {
  const key = applicationId;
  const at = decidedAt.toISOString();
  const appeal = { appealId: id, applicationId };
  if (kind === 'RECOMMENDED')
    return [
      { event: 'appeal.recommended', key, data: { ...appeal, recommendedAt: at } },
      ...ministryUnits.map((unitId): Announcement => ({
        event: 'file.opened',
        key,
        data: { applicationId, unitId, cause: 'APPEAL', causeId: id },
      })),
    ];
  const closed: Announcement = { event: 'appeal.closed', key, data: { ...appeal, outcome: kind } };
  return kind === 'INSTRUCTED'
    ? [
        { event: 'appeal.instructed', key, data: { ...appeal, decisionId, instructedAt: at } },
        closed,
      ]
    : [closed];
};
