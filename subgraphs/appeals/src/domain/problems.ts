import {
  decline,
  type ExplainedDate,
  type Language,
  type Words,
} from '@passerelle/subgraph-kit/law';
import type { Quorum } from './quorum.ts';

/** The act is not open; the person is told where the subject stands. */
export type ActNotOpen = {
  readonly __typename: 'ActNotOpen';
  readonly message: Words;
  readonly status: string;
};

export type AppealTooLate = {
  readonly __typename: 'AppealTooLate';
  readonly message: Words;
  readonly until: ExplainedDate;
};

export type NotAppealable = { readonly __typename: 'NotAppealable'; readonly message: Words };

export type NoQuorum = {
  readonly __typename: 'NoQuorum';
  readonly message: Words;
  readonly quorum: Quorum;
};

export type VotesMissing = { readonly __typename: 'VotesMissing'; readonly message: Words };

/** A value that only the stored facts can judge: a seat, a rapporteur, a day. */
export type FieldAtFault = {
  readonly __typename: 'InputProblem';
  readonly message: Words;
  readonly fields: readonly { readonly path: string; readonly message: string }[];
};

const movedOn: Words = {
  fr: 'Cet acte n’est plus possible : le recours a avancé entre-temps. Relisez-le.',
  en: 'This can no longer be done: the appeal moved on meanwhile. Read it again.',
  ar: 'لم يعد هذا الإجراء ممكنًا: تقدّم الطعن في هذه الأثناء. أعيدوا قراءته.',
};

export const actNotOpen = (status: string, message: Words = movedOn): { problem: ActNotOpen } =>
  decline({ __typename: 'ActNotOpen', status, message });

export const fieldAtFault = (
  path: string,
  words: Words,
  language: Language,
): { problem: FieldAtFault } =>
  decline({
    __typename: 'InputProblem',
    message: words,
    fields: [{ path, message: words[language] }],
  });

export const appealTooLate = (until: ExplainedDate): { problem: AppealTooLate } =>
  decline({
    __typename: 'AppealTooLate',
    until,
    message: {
      fr: 'Le délai de recours est passé. Le calcul de la date est joint.',
      en: 'The time to appeal is over. The date is shown with its addition.',
      ar: 'انقضى أجل الطعن. حساب التاريخ مرفق.',
    },
  });

export const notAppealable = (): { problem: NotAppealable } =>
  decline({
    __typename: 'NotAppealable',
    message: {
      fr: 'Seul un refus de visa peut être contesté ici.',
      en: 'Only the refusal of a visa can be contested here.',
      ar: 'لا يمكن الطعن هنا إلا في قرار رفض التأشيرة.',
    },
  });

export const decidedBefore = (): { problem: NotAppealable } =>
  decline({
    __typename: 'NotAppealable',
    message: {
      fr: 'Un recours contre ce refus a déjà reçu une décision, qui a remplacé le refus. Elle peut être contestée devant le juge.',
      en: 'An appeal against this refusal was decided already, and that decision took the place of the refusal. It can be contested in court.',
      ar: 'سبق البتّ في طعن ضد هذا الرفض، وحلّ ذلك القرار محل الرفض. يمكن الاعتراض عليه أمام القضاء.',
    },
  });

export const appealIsOpen = (status: string): { problem: ActNotOpen } =>
  actNotOpen(status, {
    fr: 'Un recours contre cette décision est déjà enregistré : il suit son cours.',
    en: 'An appeal against this decision is already with us: it takes its course.',
    ar: 'يوجد طعن مسجّل ضد هذا القرار وهو قيد المتابعة.',
  });

export const noQuorum = (quorum: Quorum): { problem: NoQuorum } =>
  decline({
    __typename: 'NoQuorum',
    quorum,
    message: {
      fr: `La composition n’est pas régulière : il faut la présidence ou sa suppléance, et ${quorum.membersNeeded} membres au moins. Rien ne peut être voté.`,
      en: `The composition is not regular: the president or a substitute and at least ${quorum.membersNeeded} members must sit. Nothing can be voted.`,
      ar: `التشكيلة غير قانونية: يلزم حضور الرئيس أو نائبه و${quorum.membersNeeded} من الأعضاء على الأقل. لا يمكن التصويت على شيء.`,
    },
  });

export const votesMissing = (message: Words): { problem: VotesMissing } =>
  decline({ __typename: 'VotesMissing', message });
