import { actsOpenIn, type ApplicationAct } from './application.ts';
import { isInstructed, type FileToDecide } from './decision.ts';
import { isPassportToReturn, type FileWithPassport } from './passport.ts';
import { isUrgencyOpen, type UrgentFile } from './urgency.ts';

/** A file as far as its open acts hang on it. */
export type FileState = Pick<FileToDecide, 'status' | 'instructedByAppealId' | 'refusedBySilence'> &
  Partial<Omit<UrgentFile, 'id' | 'status'>> &
  Partial<Omit<FileWithPassport, 'id' | 'status' | 'instructedByAppealId'>> & {
    readonly examinerId?: string | null;
    readonly reasonsAskedAt?: Date | null;
    readonly reasonsGivenAt?: Date | null;
  };

/**
 * After a refusal by silence the post may still speak: it examines, issues or refuses, and says why when it is asked
 * (CRPA L. 231-4 and L. 232-4).
 */
const afterSilence = (file: FileState): readonly ApplicationAct[] => {
  if (file.status !== 'REFUSED' || !file.refusedBySilence) return [];
  const { examinerId = null, reasonsAskedAt = null, reasonsGivenAt = null } = file;
  const reasons: readonly ApplicationAct[] =
    reasonsAskedAt === null ? ['ASK_REASONS'] : reasonsGivenAt === null ? ['STATE_REASONS'] : [];
  return [
    examinerId === null ? 'TAKE_UP' : 'RECORD_EXAMINATION',
    'ISSUE',
    ...(isInstructed(file) ? [] : (['REFUSE'] as const)),
    ...reasons,
  ];
};

/** The acts open on a file: those of its status, and those that something else in it opens. */
export const actsOpenOn = (file: FileState): readonly ApplicationAct[] => {
  const { lodgedAt = null, passportReturnedAt = null } = file;
  const { urgencyReason = null, urgencyDecidedAt = null } = file;
  const isUrgent = isUrgencyOpen({ status: file.status, urgencyReason, urgencyDecidedAt });
  const ofStatus = actsOpenIn(file.status).filter((act) => act !== 'DECIDE_URGENCY' || isUrgent);
  const silent = afterSilence(file);
  return [
    ...ofStatus,
    ...silent,
    ...(isInstructed(file) && silent.length === 0 ? (['ISSUE'] as const) : []),
    ...(isPassportToReturn({ ...file, lodgedAt, passportReturnedAt })
      ? (['RETURN_PASSPORT'] as const)
      : []),
  ];
};
