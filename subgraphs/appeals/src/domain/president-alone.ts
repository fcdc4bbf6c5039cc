import { dayOf, decide, type Decision } from '@passerelle/subgraph-kit/law';
import { after, statusOf } from './appeal.ts';
import { BODY_ZONE } from './dates.ts';
import type { AppealRuled } from './handling.ts';
import { actNotOpen, type ActNotOpen } from './problems.ts';
import { defects, type Defect, type Regularisable } from './regularisation.ts';

/** Why the president may reject alone: the appeal is manifestly inadmissible, or manifestly unfounded. */
export const manifestGrounds = [...defects, 'UNFOUNDED'] as const;

export type ManifestGround = Defect | 'UNFOUNDED';

/** Whether the person had the occasion to mend a defect: they were asked, and answered or let the time pass. */
const wasMendable = ({ regularisation }: Regularisable, defect: Defect, now: Date): boolean =>
  regularisation !== null &&
  regularisation.defects.includes(defect) &&
  (regularisation.answeredAt !== null || dayOf(now, BODY_ZONE) > regularisation.until);

/**
 * The president alone rejects an appeal that is manifestly inadmissible or unfounded, without convening the commission
 * (CESEDA D. 312-5-1; in 2009 D. 211-9). What the person could mend is a ground only after an invitation to mend it
 * (CRPA L. 114-6).
 */
export const rejectAlone = (
  appeal: Regularisable,
  ruling: { readonly ground: ManifestGround; readonly reasons: string },
  now: Date,
): Decision<AppealRuled, ActNotOpen> => {
  const { ground, reasons } = ruling;
  const stage = after(appeal, 'REJECT_ALONE');
  if (stage === null) return actNotOpen(statusOf(appeal));
  if (ground !== 'UNFOUNDED' && !wasMendable(appeal, ground, now))
    return actNotOpen(statusOf(appeal), {
      fr: 'Ce défaut peut être réparé : invitez d’abord la personne à le faire, et laissez passer le délai.',
      en: 'This defect can be mended: first invite the person to do so, and let the time pass.',
      ar: 'يمكن تدارك هذا العيب: ادعوا المعني أولًا إلى تداركه، ودعوا الأجل ينقضي.',
    });
  return decide({
    type: 'AppealRuled',
    appealId: appeal.id,
    stage,
    kind: 'REJECTED',
    alone: ground,
    reasons,
    decidedAt: now,
  });
};
