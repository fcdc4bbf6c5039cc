import { decide, decline, type Decision, type Words } from '@passerelle/subgraph-kit/law';
import { actNotOpen, type ActNotOpen, type ApplicationStatus } from './application.ts';
import { actsOpenOn, type FileState } from './open-acts.ts';

export type FileToExamine = FileState & {
  readonly id: string;
  readonly examinerId: string | null;
  readonly takenUpAt: Date | null;
};

export type ApplicationTakenUp = {
  readonly type: 'ApplicationTakenUp';
  readonly applicationId: string;
  readonly examinerId: string;
  readonly takenUpAt: Date;
  /** Under examination; a file that silence refused stays refused until the post speaks. */
  readonly status: ApplicationStatus;
};

export type TakenUpByOther = { readonly __typename: 'TakenUpByOther'; readonly message: Words };

/**
 * An examiner takes a file up; from then on it is theirs, and the others see that it is. Whoever asks again for a file
 * that is theirs already is told the same as the first time.
 */
export const takeUp = (
  file: FileToExamine,
  examinerId: string,
  now: Date,
): Decision<ApplicationTakenUp, ActNotOpen | TakenUpByOther> => {
  const isInHand =
    file.status === 'UNDER_EXAMINATION' || (file.refusedBySilence && file.examinerId !== null);
  if (isInHand && file.examinerId !== examinerId)
    return decline({
      __typename: 'TakenUpByOther',
      message: {
        fr: 'Un autre instructeur a pris ce dossier avant vous. Prenez-en un autre dans la file.',
        en: 'Another examiner took this file up before you. Take another one from the queue.',
        ar: 'تسلّم فاحص آخر هذا الملف قبلكم. اختاروا ملفًا آخر من القائمة.',
      },
    });
  if (!isInHand && !actsOpenOn(file).includes('TAKE_UP')) return actNotOpen(file.status);
  return decide({
    type: 'ApplicationTakenUp',
    applicationId: file.id,
    examinerId,
    takenUpAt: (isInHand ? file.takenUpAt : null) ?? now,
    status: file.status === 'REFUSED' ? 'REFUSED' : 'UNDER_EXAMINATION',
  });
};

export type ExaminationRecorded = {
  readonly type: 'ExaminationRecorded';
  readonly applicationId: string;
  readonly findings: string;
  readonly proposal: 'ISSUED' | 'REFUSED';
  readonly examinedAt: Date;
};

/**
 * The examiner puts down the findings and a proposal (Visa Code art. 21); until the decision they may be put down anew.
 * A decision rests on them and must be open to reconstruction (art. 37(3)).
 */
export const recordExamination = (
  file: Omit<FileToExamine, 'takenUpAt'>,
  findings: { readonly findings: string; readonly proposal: 'ISSUED' | 'REFUSED' },
  now: Date,
): Decision<ExaminationRecorded, ActNotOpen> =>
  actsOpenOn(file).includes('RECORD_EXAMINATION')
    ? decide({ type: 'ExaminationRecorded', applicationId: file.id, ...findings, examinedAt: now })
    : actNotOpen(file.status);

export type FileReleased = {
  readonly type: 'FileReleased';
  readonly applicationId: string;
  readonly reason: string;
  readonly releasedAt: Date;
  readonly releasedBy: string;
};

/**
 * A file goes back into the queue of its post, with its findings: the examiner gives it back, or the head of post takes
 * it from somebody who is absent. Whoever takes it up next reads who had it and why it changed hands.
 */
export const release = (
  file: FileToExamine,
  reason: string,
  at: { readonly now: Date; readonly agentId: string },
): Decision<FileReleased, ActNotOpen> =>
  actsOpenOn(file).includes('RELEASE')
    ? decide({
        type: 'FileReleased',
        applicationId: file.id,
        reason,
        releasedAt: at.now,
        releasedBy: at.agentId,
      })
    : actNotOpen(file.status);
