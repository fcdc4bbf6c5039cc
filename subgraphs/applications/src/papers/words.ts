import type { VisaKind, Words } from '@passerelle/subgraph-kit/law';
import type { FormalCondition } from '../domain/formal-check.ts';

/** The capacity in which an agent signs, by the mission of the habilitation. */
const capacities: Readonly<Record<string, Words>> = {
  HEAD_OF_POST: { fr: 'Chef de poste', en: 'Head of post', ar: 'رئيس البعثة' },
  DECISION_MAKER: {
    fr: 'Par délégation du chef de poste',
    en: 'By delegation of the head of post',
    ar: 'بتفويض من رئيس البعثة',
  },
  REGISTRATION: {
    fr: 'Agent chargé de l’enregistrement',
    en: 'Registration officer',
    ar: 'موظف مكلف بالتسجيل',
  },
  EXAMINER: {
    fr: 'Agent chargé de l’instruction',
    en: 'Examining officer',
    ar: 'موظف مكلف بالدراسة',
  },
  PROVIDER_AGENT: {
    fr: 'Agent habilité du prestataire',
    en: 'Habilitated agent of the provider',
    ar: 'موظف مرخص له لدى مقدم الخدمة',
  },
};

export const capacityOf = (mission: string): Words =>
  capacities[mission] ?? { fr: 'Agent du poste', en: 'Agent of the post', ar: 'موظف البعثة' };

export const visaKindWords: Readonly<Record<VisaKind, Words>> = {
  SHORT_STAY: { fr: 'visa de court séjour', en: 'short-stay visa', ar: 'تأشيرة إقامة قصيرة' },
  AIRPORT_TRANSIT: {
    fr: 'visa de transit aéroportuaire',
    en: 'airport transit visa',
    ar: 'تأشيرة عبور عبر المطار',
  },
  LONG_STAY: { fr: 'visa de long séjour', en: 'long-stay visa', ar: 'تأشيرة إقامة طويلة' },
};

export const conditionWords: Readonly<Record<FormalCondition, Words>> = {
  LODGED_IN_TIME: {
    fr: 'Dépôt dans le délai',
    en: 'Lodged within the time allowed',
    ar: 'الإيداع في الأجل',
  },
  FORM: {
    fr: 'Formulaire rempli et signé',
    en: 'Form filled in and signed',
    ar: 'استمارة معبأة وموقعة',
  },
  TRAVEL_DOCUMENT: {
    fr: 'Document de voyage valable',
    en: 'Valid travel document',
    ar: 'وثيقة سفر صالحة',
  },
  PHOTOGRAPH: {
    fr: 'Photographie conforme',
    en: 'Photograph that meets the standards',
    ar: 'صورة مطابقة للمعايير',
  },
  BIOMETRICS: {
    fr: 'Données biométriques recueillies',
    en: 'Biometric data collected',
    ar: 'أخذ البيانات البيومترية',
  },
  FEE: { fr: 'Droits de visa acquittés', en: 'Visa fee paid', ar: 'دفع رسوم التأشيرة' },
};

/** What lies on the desk, or why it does not. */
export const handedWords = {
  form: { fr: 'formulaire signé', en: 'signed form', ar: 'استمارة موقعة' },
  passport: { fr: 'document de voyage', en: 'travel document', ar: 'وثيقة السفر' },
  photograph: { fr: 'photographie', en: 'photograph', ar: 'صورة' },
  fingerprints: {
    fr: 'dix empreintes à plat',
    en: 'ten flat fingerprints',
    ar: 'عشر بصمات مسطحة',
  },
  fee: {
    fr: 'droits de visa acquittés ou non dus',
    en: 'visa fee paid or not due',
    ar: 'رسوم التأشيرة مدفوعة أو غير مستحقة',
  },
  LEGAL: {
    fr: 'empreintes non exigées par la loi',
    en: 'fingerprints not required by law',
    ar: 'البصمات غير مطلوبة قانونًا',
  },
  FACTUAL: {
    fr: 'empreintes impossibles à relever',
    en: 'fingerprints physically impossible to take',
    ar: 'تعذّر أخذ البصمات ماديًا',
  },
  REUSED: {
    fr: 'empreintes relevées il y a moins de 59 mois',
    en: 'fingerprints taken less than 59 months ago',
    ar: 'بصمات مأخوذة منذ أقل من 59 شهرًا',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const information: Words = {
  fr: 'Sur votre espace personnel, ou au service nommé en tête de cette lettre.',
  en: 'In your personal space, or at the service named at the head of this letter.',
  ar: 'في فضائكم الشخصي، أو لدى المصلحة المذكورة في رأس هذه الرسالة.',
};
