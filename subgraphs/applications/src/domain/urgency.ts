import { decide, type Decision } from '@passerelle/subgraph-kit/law';
import { actNotOpen, actsOpenIn, type ActNotOpen, type ApplicationStatus } from './application.ts';

/** A signed file whose person says that it is urgent. */
export type UrgentFile = {
  readonly id: string;
  readonly status: ApplicationStatus;
  /** In the person's words. Null where the form was signed in time. */
  readonly urgencyReason: string | null;
  readonly urgencyDecidedAt: Date | null;
};

export type UrgencyDecided = {
  readonly type: 'UrgencyDecided';
  readonly applicationId: string;
  readonly granted: boolean;
  /** What the post says to it: the person reads it. */
  readonly ground: string;
  readonly decidedAt: Date;
  readonly decidedBy: string;
};

/** Whether an urgency waits for the post's word. */
export const isUrgencyOpen = (
  file: Pick<UrgentFile, 'status' | 'urgencyReason' | 'urgencyDecidedAt'>,
): boolean =>
  actsOpenIn(file.status).includes('DECIDE_URGENCY') &&
  file.urgencyReason !== null &&
  file.urgencyDecidedAt === null;

/**
 * The post says whether the case is one of justified urgency, in which it takes an application less than fifteen days
 * before the visit (Visa Code art. 9(1)) and without an appointment, or with one at once (art. 9(3)). Case by case, and
 * once: whoever is refused can still choose a later arrival in a new application.
 */
export const decideUrgency = (
  file: UrgentFile,
  word: { readonly granted: boolean; readonly ground: string },
  at: { readonly now: Date; readonly agentName: string },
): Decision<UrgencyDecided, ActNotOpen> =>
  isUrgencyOpen(file)
    ? decide({
        type: 'UrgencyDecided',
        applicationId: file.id,
        granted: word.granted,
        ground: word.ground,
        decidedAt: at.now,
        decidedBy: at.agentName,
      })
    : actNotOpen(file.status);
