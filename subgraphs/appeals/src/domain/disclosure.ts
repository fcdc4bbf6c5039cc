import {
  retentionUntil,
  type AppealBody,
  type InstantLike,
  type Language,
  type Law,
  type PlainDate,
  type Words,
} from '@passerelle/subgraph-kit/law';
import type { AppealStatus } from './appeal.ts';
import { BODY_ZONE, decidedOn, type ContestedRefusal, type RulingKind } from './dates.ts';
import type { AppellantCapacity } from './filing.ts';
import { bodyNames, capacityNames, rulingNames, statusNames } from './names.ts';

/** One record in the answer to an access request. */
export type DisclosedRecord = {
  readonly appealId: string;
  readonly kind: string;
  readonly reference: string;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly purpose: string;
  readonly keptUntil: PlainDate | null;
};

/** What is held of an appeal and may be disclosed to the person. */
export type DisclosableAppeal = {
  readonly id: string;
  readonly reference: string;
  readonly status: AppealStatus;
  readonly body: AppealBody;
  readonly capacity: AppellantCapacity;
  readonly reasons: string;
  readonly language: Language;
  readonly filedAt: Date;
  readonly registeredAt: Date | null;
  readonly implicitRejectionOn: string;
  readonly refusal: ContestedRefusal;
  readonly outcomes: readonly {
    readonly kind: RulingKind;
    readonly reasons: string | null;
    readonly decidedAt: InstantLike;
  }[];
  readonly regularisation: { readonly until: string; readonly answer: string | null } | null;
  readonly documents: readonly Words[];
};

const labels = {
  status: { fr: 'État du recours', en: 'State of the appeal', ar: 'حالة الطعن' },
  body: { fr: 'Autorité saisie', en: 'Body that hears it', ar: 'الجهة المختصة' },
  capacity: { fr: 'Qualité de l’auteur', en: 'Capacity of the appellant', ar: 'صفة الطاعن' },
  reasons: { fr: 'Motifs du recours', en: 'Reasons of the appeal', ar: 'أسباب الطعن' },
  language: { fr: 'Langue des courriers', en: 'Language of letters', ar: 'لغة المراسلات' },
  filedAt: { fr: 'Recours envoyé le', en: 'Appeal sent on', ar: 'تاريخ إرسال الطعن' },
  registeredAt: {
    fr: 'Recours enregistré le',
    en: 'Appeal registered on',
    ar: 'تاريخ تسجيل الطعن',
  },
  implicitRejectionOn: {
    fr: 'Rejet implicite le',
    en: 'Implicit rejection on',
    ar: 'تاريخ الرفض الضمني',
  },
  regularisation: {
    fr: 'À compléter avant le',
    en: 'To be completed by',
    ar: 'يُستكمل قبل',
  },
  answer: {
    fr: 'Réponse à la demande de compléter',
    en: 'Answer to the request to complete',
    ar: 'الجواب على طلب الاستكمال',
  },
  decision: { fr: 'Décision', en: 'Decision', ar: 'القرار' },
  decisionReasons: {
    fr: 'Motifs de la décision',
    en: 'Reasons of the decision',
    ar: 'أسباب القرار',
  },
  document: { fr: 'Document', en: 'Document', ar: 'وثيقة' },
} as const satisfies Readonly<Record<string, Words>>;

const purpose: Words = {
  fr: 'Suivi et traitement des recours (arrêté du 24 novembre 2009, article 1er ; CESEDA D. 312-3 et suivants)',
  en: 'Following up and handling appeals (arrêté of 24 November 2009, article 1; CESEDA D. 312-3 and following)',
  ar: 'متابعة الطعون ومعالجتها (القرار المؤرخ 24 نوفمبر 2009، المادة 1؛ CESEDA D. 312-3 وما يليها)',
};

const languageNames = {
  fr: { fr: 'français', en: 'French', ar: 'الفرنسية' },
  en: { fr: 'anglais', en: 'English', ar: 'الإنجليزية' },
  ar: { fr: 'arabe', en: 'Arabic', ar: 'العربية' },
} as const satisfies Readonly<Record<Language, Words>>;

const locales = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-u-nu-latn' } as const;

const saidMoment = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: BODY_ZONE,
  }).format(at);

/** One appeal, as it stands in the answer to an access request. A retention that a visa prolongs is not known here. */
export const disclosureOf = (
  appeal: DisclosableAppeal,
  { law, language }: { readonly law: Law; readonly language: Language },
): DisclosedRecord => {
  const field = (label: keyof typeof labels, value: string) => ({
    label: labels[label][language],
    value,
  });
  const refusedOn = decidedOn(appeal.refusal);
  const isAllowed = appeal.status === 'INSTRUCTED';
  return {
    appealId: appeal.id,
    kind: 'appeal',
    reference: appeal.reference,
    fields: [
      field('status', statusNames[appeal.status][language]),
      field('body', bodyNames[appeal.body][language]),
      field('capacity', capacityNames[appeal.capacity][language]),
      field('reasons', appeal.reasons),
      field('language', languageNames[appeal.language][language]),
      field('filedAt', saidMoment(appeal.filedAt, language)),
      ...(appeal.registeredAt === null
        ? []
        : [field('registeredAt', saidMoment(appeal.registeredAt, language))]),
      field('implicitRejectionOn', appeal.implicitRejectionOn),
      ...(appeal.regularisation === null
        ? []
        : [
            field('regularisation', appeal.regularisation.until),
            ...(appeal.regularisation.answer === null
              ? []
              : [field('answer', appeal.regularisation.answer)]),
          ]),
      ...appeal.outcomes.flatMap(({ kind, reasons }) => [
        field('decision', rulingNames[kind][language]),
        ...(reasons === null ? [] : [field('decisionReasons', reasons)]),
      ]),
      ...appeal.documents.map((title) => field('document', title[language])),
    ],
    purpose: purpose[language],
    keptUntil: isAllowed
      ? null
      : (retentionUntil(law, 'retention.application.refused', {
          recordedOn: refusedOn,
          starts: { DECISION: refusedOn },
        })?.value ?? null),
  };
};
