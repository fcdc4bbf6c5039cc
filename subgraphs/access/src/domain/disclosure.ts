import {
  dayOf,
  retentionUntil,
  timeOf,
  type Language,
  type Law,
  type PlainDate,
  type Words,
} from '@passerelle/subgraph-kit/law';
import type { Mission, ReadPurpose, UnitKind } from './missions.ts';

/** The functions, as a person who is no jurist reads them. */
const missionWords: Readonly<Record<Mission, Words>> = {
  PROVIDER_AGENT: { fr: 'Agent du prestataire', en: 'Provider’s agent', ar: 'موظف مقدم الخدمة' },
  PROVIDER_SUPERVISOR: {
    fr: 'Responsable chez le prestataire',
    en: 'Provider’s supervisor',
    ar: 'مشرف لدى مقدم الخدمة',
  },
  REGISTRATION: { fr: 'Enregistrement', en: 'Registration', ar: 'التسجيل' },
  EXAMINER: { fr: 'Instructeur', en: 'Examiner', ar: 'دارس الملف' },
  DECISION_MAKER: { fr: 'Décideur', en: 'Decision-maker', ar: 'صاحب القرار' },
  HEAD_OF_POST: { fr: 'Chef de poste', en: 'Head of post', ar: 'رئيس المركز' },
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
  MINISTER_DELEGATE: {
    fr: 'Délégataire du ministre',
    en: 'Minister’s delegate',
    ar: 'مفوض الوزير',
  },
  COMMISSION_SECRETARIAT: {
    fr: 'Secrétariat de la commission',
    en: 'Secretariat of the commission',
    ar: 'أمانة اللجنة',
  },
  COMMISSION_RAPPORTEUR: { fr: 'Rapporteur', en: 'Rapporteur', ar: 'المقرر' },
  COMMISSION_MEMBER: {
    fr: 'Membre de la commission',
    en: 'Member of the commission',
    ar: 'عضو اللجنة',
  },
  COMMISSION_PRESIDENT: {
    fr: 'Président de la commission',
    en: 'President of the commission',
    ar: 'رئيس اللجنة',
  },
  AUDITOR: { fr: 'Auditeur', en: 'Auditor', ar: 'المدقق' },
  OPERATOR: { fr: 'Exploitant', en: 'Operator', ar: 'مشغل المنصة' },
};

const unitKindWords: Readonly<Record<UnitKind, Words>> = {
  MISSION: { fr: 'Mission diplomatique', en: 'Diplomatic mission', ar: 'بعثة دبلوماسية' },
  CONSULAR_POST: { fr: 'Poste consulaire', en: 'Consular post', ar: 'مركز قنصلي' },
  PREFECTURE: { fr: 'Préfecture', en: 'Prefecture', ar: 'محافظة' },
  STATE_REPRESENTATION: {
    fr: 'Représentation de l’État',
    en: 'Representation of the State',
    ar: 'ممثلية الدولة',
  },
  BORDER_SERVICE: {
    fr: 'Service de contrôle aux frontières',
    en: 'Border control service',
    ar: 'مصلحة مراقبة الحدود',
  },
  FOREIGN_AFFAIRS_MINISTRY: {
    fr: 'Ministère des affaires étrangères',
    en: 'Ministry of foreign affairs',
    ar: 'وزارة الشؤون الخارجية',
  },
  IMMIGRATION_MINISTRY: {
    fr: 'Ministère chargé de l’immigration',
    en: 'Ministry in charge of immigration',
    ar: 'الوزارة المكلفة بالهجرة',
  },
  APPEALS_COMMISSION: {
    fr: 'Commission de recours',
    en: 'Commission of appeal',
    ar: 'لجنة الطعون',
  },
  PROVIDER_CENTRE: {
    fr: 'Centre d’un prestataire agréé',
    en: 'Centre of an approved provider',
    ar: 'مركز مقدم خدمة معتمد',
  },
  SUPERVISORY_AUTHORITY: {
    fr: 'Autorité de contrôle',
    en: 'Supervisory authority',
    ar: 'هيئة الرقابة',
  },
  OPERATIONS: { fr: 'Exploitation', en: 'Operations', ar: 'التشغيل' },
};

const purposeWords: Readonly<Record<ReadPurpose, Words>> = {
  COLLECTION: { fr: 'Recueil de la demande', en: 'Collection', ar: 'جمع الطلب' },
  REGISTRATION: { fr: 'Enregistrement', en: 'Registration', ar: 'التسجيل' },
  EXAMINATION: { fr: 'Instruction', en: 'Examination', ar: 'دراسة الطلب' },
  DECISION: { fr: 'Décision', en: 'Decision', ar: 'القرار' },
  APPEAL: { fr: 'Recours', en: 'Appeal', ar: 'الطعن' },
  RIGHTS_REQUEST: {
    fr: 'Demande d’exercice de droits',
    en: 'Request about your data',
    ar: 'طلب ممارسة الحقوق',
  },
};

const labels = {
  openedAt: { fr: 'Ouvert le', en: 'Opened', ar: 'تاريخ الفتح' },
  mission: { fr: 'Fonction', en: 'Function', ar: 'الوظيفة' },
  office: { fr: 'Service', en: 'Office', ar: 'الجهة' },
  purpose: { fr: 'Motif', en: 'Purpose', ar: 'الغرض' },
} as const satisfies Record<string, Words>;

const heldFor: Words = {
  fr: 'Traçabilité de chaque consultation de votre dossier (CESEDA R. 142-65)',
  en: 'Trace of each consultation of your file (CESEDA R. 142-65)',
  ar: 'تتبع كل اطلاع على ملفكم (CESEDA R. 142-65)',
};

/** One opening, as it is disclosed. */
export type DisclosedOpening = {
  readonly at: Date;
  readonly mission: Mission;
  readonly purpose: ReadPurpose;
  readonly unit: { readonly kind: UnitKind; readonly city: Words; readonly timeZone: string };
};

export type DisclosedRecord = {
  readonly kind: string;
  readonly reference: string | null;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly purpose: string;
  readonly keptUntil: PlainDate | null;
};

/** An opening as a record of the answer to an access request: function, office, instant, purpose; never a name. */
export const discloseOpening = (
  { at, mission, purpose, unit }: DisclosedOpening,
  language: Language,
  law: Law,
): DisclosedRecord => {
  const day = dayOf(at, unit.timeZone);
  const office = `${unitKindWords[unit.kind][language]}, ${unit.city[language]}`;
  const held = retentionUntil(law, 'retention.logYears', {
    recordedOn: day,
    starts: { OPERATION: day },
  });
  return {
    kind: 'reading',
    reference: null,
    fields: [
      { label: labels.openedAt[language], value: `${day} ${timeOf(at, unit.timeZone)}` },
      { label: labels.mission[language], value: missionWords[mission][language] },
      { label: labels.office[language], value: office },
      { label: labels.purpose[language], value: purposeWords[purpose][language] },
    ],
    purpose: heldFor[language],
    keptUntil: held?.value ?? null,
  };
};
