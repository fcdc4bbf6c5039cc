import { citation, dayOf, type Language, type Law, type Words } from '@passerelle/subgraph-kit/law';
import type { LetterData } from '@passerelle/subgraph-kit/letters';
import { formOf } from '../domain/form-of.ts';
import { stepsAsked, type Asked, type FieldDefinition } from '../domain/form.ts';
import type { formCopyLetter } from '../letters.ts';
import { saidAnswer } from '../queries/disclosure-fields.ts';
import type { PaperFile } from '../queries/find-paper.ts';
import { placeOf } from '../store/posts.ts';
import { frameOf } from './frame.ts';
import { visaKindWords } from './words.ts';

export const formTitle: Words = {
  fr: 'Copie du formulaire signé',
  en: 'Copy of the signed form',
  ar: 'نسخة من الاستمارة الموقعة',
};

const applicantWords: Words = { fr: 'Demandeur', en: 'Applicant', ar: 'مقدم الطلب' };

const confirmed: Words = {
  fr: 'Les déclarations du formulaire ont été lues et confirmées à la signature.',
  en: 'The declarations of the form were read and confirmed on signing.',
  ar: 'قُرئت تصريحات الاستمارة وتم تأكيدها عند التوقيع.',
};

const answerOf = (field: FieldDefinition, asked: Asked, language: Language): string | null => {
  const value = asked.answers[field.key] ?? '';
  const offered = new Map(
    field.options(asked).map((option) => [option.value, option.label[language]]),
  );
  return value === '' ? null : saidAnswer(field, value, offered, language);
};

const capitalised = ({ fr, en, ar }: Words): Words => ({
  fr: fr.slice(0, 1).toLocaleUpperCase('fr') + fr.slice(1),
  en: en.slice(0, 1).toLocaleUpperCase('en') + en.slice(1),
  ar,
});

/** The form as the person signed it: every question that was put, with its answer (Visa Code art. 11). */
export const formCopy = (law: Law, paper: PaperFile): LetterData<typeof formCopyLetter> => {
  const { application, applicant } = paper;
  const { signedAt, language, visaKind } = application;
  if (signedAt === null) throw new Error('This form was not signed.');
  const { zone } = placeOf(application.postId);
  const asked: Asked = {
    answers: application.answers,
    visaKind,
    today: dayOf(signedAt, zone),
    law,
  };
  const form = formOf(asked);
  const name = `${applicant.givenNames} ${applicant.surname}`;
  return {
    ...frameOf(paper, { name, mission: '' }, signedAt),
    place: application.signedIn ?? '',
    signer: { name, capacity: applicantWords },
    title: {
      fr: `Demande : ${visaKindWords[visaKind].fr}`,
      en: `Application: ${visaKindWords[visaKind].en}`,
      ar: `طلب: ${visaKindWords[visaKind].ar}`,
    },
    source: capitalised(citation(form.rule.source)),
    signedAt: { at: signedAt.toISOString(), zone },
    steps: stepsAsked(form, asked).map((step) => ({
      title: step.title,
      fields: step.fields.map((field) => ({
        number: field.number,
        label: field.label,
        value: answerOf(field, asked, language),
      })),
    })),
    declarations: [confirmed],
  };
};
