import { decide, decline, type Decision, type Words } from '@passerelle/subgraph-kit/law';
import { actNotOpen, actsOpenIn, type ActNotOpen, type ApplicationStatus } from './application.ts';

export type FileToExamine = {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly examinerId: string | null;
  readonly takenUpAt: Date | null;
};

export type ApplicationTakenUp = {
  readonly type: 'ApplicationTakenUp';
  readonly applicationId: string;
  readonly examinerId: string;
  readonly takenUpAt: Date;
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
  if (file.status === 'UNDER_EXAMINATION' && file.examinerId !== examinerId)
    return decline({
      __typename: 'TakenUpByOther',
      message: {
        fr: 'Un autre instructeur a pris ce dossier avant vous. Prenez-en un autre dans la file.',
        en: 'Another examiner took this file up before you. Take another one from the queue.',
        ar: 'تسلّم فاحص آخر هذا الملف قبلكم. اختاروا ملفًا آخر من القائمة.',
      },
    });
  const isTheirs = file.status === 'UNDER_EXAMINATION';
  if (!isTheirs && !actsOpenIn(file.status).includes('TAKE_UP')) return actNotOpen(file.status);
  return decide({
    type: 'ApplicationTakenUp',
    applicationId: file.id,
    examinerId,
    takenUpAt: (isTheirs ? file.takenUpAt : null) ?? now,
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
  file: Pick<FileToExamine, 'id' | 'status'>,
  findings: { readonly findings: string; readonly proposal: 'ISSUED' | 'REFUSED' },
  now: Date,
): Decision<ExaminationRecorded, ActNotOpen> =>
  actsOpenIn(file.status).includes('RECORD_EXAMINATION')
    ? decide({ type: 'ExaminationRecorded', applicationId: file.id, ...findings, examinedAt: now })
    : actNotOpen(file.status);
