import type { Language, PlainDate, Words } from '@passerelle/subgraph-kit/law';

/** One record that a part of the platform discloses, already in the language of the person. */
export type DisclosedRecord = {
  readonly kind: string;
  readonly reference: string | null;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly purpose: string;
  readonly keptUntil: string | null;
};

/** The parts of the platform that disclose, in the order of the package. */
export const sectionKeys = [
  'applications',
  'appointments',
  'appeals',
  'requests',
  'readings',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/**
 * What each part disclosed. Records that are heard through the supervisory authority have no part here: whether they
 * exist or not, the package is the same (arrêté of 22 August 2001, art. 6; CESEDA R. 142-67).
 */
export type Disclosures = Readonly<Record<SectionKey, readonly DisclosedRecord[]>>;

export const sectionTitles: Readonly<Record<SectionKey, Words>> = {
  applications: {
    fr: 'Vos demandes de visa',
    en: 'Your visa applications',
    ar: 'طلبات التأشيرة الخاصة بكم',
  },
  appointments: { fr: 'Vos rendez-vous', en: 'Your appointments', ar: 'مواعيدكم' },
  appeals: { fr: 'Vos recours', en: 'Your appeals', ar: 'طعونكم' },
  requests: {
    fr: 'Vos demandes sur vos données',
    en: 'Your requests about your data',
    ar: 'طلباتكم بشأن بياناتكم',
  },
  readings: {
    fr: 'Qui a ouvert votre dossier',
    en: 'Who opened your file',
    ar: 'من اطلع على ملفكم',
  },
};

/** The titles under which the two documents of an answer stand. */
export const packageTitles: Readonly<Record<'package' | 'data', Words>> = {
  package: {
    fr: 'Vos données : réponse à votre demande d’accès',
    en: 'Your data: the answer to your access request',
    ar: 'بياناتكم: الرد على طلب الاطلاع',
  },
  data: {
    fr: 'Vos données, dans un format lisible par une machine',
    en: 'Your data, in a form that a machine can read',
    ar: 'بياناتكم بصيغة قابلة للقراءة آليًا',
  },
};

/** The capacity in which an office signs (CRPA L. 212-1). */
export const capacities: Readonly<Record<string, Words>> = {
  DECISION_MAKER: {
    fr: 'Agent décideur du service des visas',
    en: 'Decision-maker of the visa section',
    ar: 'صاحب القرار في مصلحة التأشيرات',
  },
  HEAD_OF_POST: {
    fr: 'Chef de poste',
    en: 'Head of post',
    ar: 'رئيس المركز',
  },
  VISAS_SUBDIRECTORATE: {
    fr: 'Sous-direction des visas',
    en: 'Visas sub-directorate',
    ar: 'المديرية الفرعية للتأشيرات',
  },
  VISAS_SUBDIRECTOR: {
    fr: 'Sous-directeur des visas',
    en: 'Visas sub-director',
    ar: 'نائب مدير التأشيرات',
  },
};

/** A request of the person, as it is disclosed. */
export type OwnRequest = {
  readonly reference: string;
  readonly status: string;
  readonly receivedOn: PlainDate;
  readonly answeredOn: PlainDate | null;
  readonly office: Words;
  readonly keptUntil: PlainDate | null;
};

const labels = {
  kind: { fr: 'Objet', en: 'Subject', ar: 'الموضوع' },
  receivedOn: { fr: 'Reçue le', en: 'Received', ar: 'تاريخ الاستلام' },
  answeredOn: { fr: 'Réponse remise le', en: 'Answered', ar: 'تاريخ الرد' },
  office: { fr: 'Service', en: 'Office', ar: 'الجهة' },
} as const satisfies Record<string, Words>;

const accessWords: Words = {
  fr: 'Accès aux données',
  en: 'Access to the data',
  ar: 'الاطلاع على البيانات',
};

const heldFor: Words = {
  fr: 'Suivi de vos demandes et preuve de la réponse (CESEDA R. 142-66 ; RGPD, art. 12)',
  en: 'Following up your requests and proof of the answer (CESEDA R. 142-66; GDPR art. 12)',
  ar: 'متابعة طلباتكم وإثبات الرد عليها (CESEDA R. 142-66؛ RGPD المادة 12)',
};

/** A request about one's data is itself held: it stands in the package like the rest. */
export const discloseRequest = (request: OwnRequest, language: Language): DisclosedRecord => ({
  kind: 'rightsRequest',
  reference: request.reference,
  fields: [
    { label: labels.kind[language], value: accessWords[language] },
    { label: labels.receivedOn[language], value: request.receivedOn },
    ...(request.answeredOn === null
      ? []
      : [{ label: labels.answeredOn[language], value: request.answeredOn }]),
    { label: labels.office[language], value: request.office[language] },
  ],
  purpose: heldFor[language],
  keptUntil: request.keptUntil,
});
