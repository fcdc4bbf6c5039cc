import {
  appealBody,
  dayOf,
  decline,
  type AppealBody,
  type Law,
  type PlainDate,
  type VisaKind,
  type Words,
} from '@passerelle/subgraph-kit/law';
import type { ApplicationStatus } from './application.ts';
import type { Place } from './place.ts';
import { heldUntil } from './retention.ts';

/** Why a decision must wait. */
export type BlockedReason =
  | 'CHECKS_PENDING'
  | 'CHECK_FALLBACK'
  | 'CANDIDATE_NOT_JUDGED'
  | 'NOT_EXAMINED';

/** A file as the decision-maker finds it. */
export type FileToDecide = {
  readonly id: string;
  readonly reference: string;
  readonly status: ApplicationStatus;
  readonly visaKind: VisaKind;
  readonly createdAt: Date;
  readonly lodgingCompletedAt: Date | null;
  readonly checkFallback: boolean;
  readonly checkToJudge: boolean;
  readonly examinedAt: Date | null;
  /** The appeal that instructs the post to issue. Null where there is none. */
  readonly instructedByAppealId: string | null;
  /** Whether silence refused and the post has not spoken since (CRPA L. 231-4). */
  readonly refusedBySilence: boolean;
};

/** Who decides and signs, when and where. First name, surname and capacity stand on the decision (CRPA L. 212-1). */
export type Deciding = {
  readonly decisionId: string;
  readonly now: Date;
  readonly law: Law;
  readonly place: Place;
  readonly unitId: string;
  readonly agentId: string;
  readonly agentName: string;
  /** The mission of the habilitation under which it is signed. */
  readonly mission: string;
};

/** What every decision carries. */
export type DecisionTaken = {
  readonly decisionId: string;
  readonly applicationId: string;
  readonly outcome: 'ISSUED' | 'REFUSED';
  readonly decidedAt: Date;
  /** The day of the decision at the post: it selects the rules on appeal. */
  readonly decidedOn: PlainDate;
  readonly unitId: string;
  readonly manner: 'EXPRESS' | 'IMPLICIT';
  /** Who decided and signs, with the mission. Null for a decision of silence. */
  readonly decidedBy: string | null;
  readonly signedBy: string | null;
  readonly signedAs: string | null;
  readonly instructedByAppealId: string | null;
  /** Which body hears an appeal. Null for a visa that is issued. */
  readonly appealBody: AppealBody | null;
  readonly heldUntil: PlainDate | null;
};

/** Whether an appeal told the post to issue after its refusal (CESEDA D. 312-5-2, R. 312-6). */
export const isInstructed = (
  file: Pick<FileToDecide, 'status' | 'instructedByAppealId'>,
): boolean => file.status === 'REFUSED' && file.instructedByAppealId !== null;

/** What stands against a decision; empty when nothing does (arrêté of 24 November 2009, art. 2; Visa Code art. 21). */
export const decisionBlocks = (
  file: Pick<FileToDecide, 'lodgingCompletedAt' | 'checkFallback' | 'checkToJudge' | 'examinedAt'>,
): readonly BlockedReason[] => [
  ...(file.lodgingCompletedAt === null ? (['CHECKS_PENDING'] as const) : []),
  ...(file.checkFallback ? (['CHECK_FALLBACK'] as const) : []),
  ...(file.checkToJudge ? (['CANDIDATE_NOT_JUDGED'] as const) : []),
  ...(file.examinedAt === null ? (['NOT_EXAMINED'] as const) : []),
];

export type DecisionBlocked = {
  readonly __typename: 'DecisionBlocked';
  readonly message: Words;
  readonly reasons: readonly BlockedReason[];
};

export const decisionBlocked = (reasons: readonly BlockedReason[]): { problem: DecisionBlocked } =>
  decline({
    __typename: 'DecisionBlocked',
    reasons,
    message: {
      fr: 'La décision ne peut pas encore être prise : voyez ce qui manque.',
      en: 'The decision cannot be taken yet: see what is missing.',
      ar: 'لا يمكن اتخاذ القرار بعد: انظروا ما ينقص.',
    },
  });

/** An answer that this act cannot use, with the field it belongs to. */
export type WrongField = { readonly path: string; readonly message: Words };

export type WrongInput = {
  readonly __typename: 'InputProblem';
  readonly message: Words;
  readonly fields: readonly WrongField[];
};

export const wrongInput = (fields: readonly WrongField[]): { problem: WrongInput } =>
  decline({
    __typename: 'InputProblem',
    fields,
    message: {
      fr: 'Certaines réponses sont à corriger. Rien n’a été modifié.',
      en: 'Some answers need correcting. Nothing was changed.',
      ar: 'يجب تصحيح بعض الإجابات. لم يُغيَّر أي شيء.',
    },
  });

/** The reference is typed by hand before a decision: nobody decides the wrong file by a slip. */
export const unconfirmed = (reference: string, typed: string): readonly WrongField[] =>
  typed.trim().toUpperCase() === reference
    ? []
    : [
        {
          path: 'confirmReference',
          message: {
            fr: 'La référence saisie n’est pas celle de ce dossier.',
            en: 'The reference typed is not the one of this file.',
            ar: 'المرجع المكتوب ليس مرجع هذا الملف.',
          },
        },
      ];

/** The part of a decision that its outcome and its author settle. */
export const decisionOf = (
  file: FileToDecide,
  outcome: 'ISSUED' | 'REFUSED',
  deciding: Deciding,
  visaUntil: PlainDate | null,
): DecisionTaken => {
  const { now, law, place } = deciding;
  const decidedOn = dayOf(now, place.zone);
  const end = { createdAt: file.createdAt, outcome, endedAt: now, visaUntil };
  return {
    decisionId: deciding.decisionId,
    applicationId: file.id,
    outcome,
    decidedAt: now,
    decidedOn,
    unitId: deciding.unitId,
    manner: 'EXPRESS',
    decidedBy: deciding.agentId,
    signedBy: deciding.agentName,
    signedAs: deciding.mission,
    instructedByAppealId: isInstructed(file) ? file.instructedByAppealId : null,
    appealBody:
      outcome === 'REFUSED' ? appealBody(law, { visaKind: file.visaKind, decidedOn }).value : null,
    heldUntil: heldUntil(law, end, place.zone),
  };
};
