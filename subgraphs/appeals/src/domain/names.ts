import type { AppealBody, Words } from '@passerelle/subgraph-kit/law';
import type { AppealStatus, VoteChoice } from './appeal.ts';
import type { RulingKind } from './dates.ts';
import type { AppellantCapacity } from './filing.ts';
import type { Ministry } from './handling.ts';
import type { SeatKind } from './quorum.ts';
import type { Defect } from './regularisation.ts';

export const bodyNames: Readonly<Record<AppealBody, Words>> = {
  COMMISSION: {
    fr: 'Commission de recours contre les décisions de refus de visa',
    en: 'Commission of appeal against refusals of visas',
    ar: 'لجنة الطعون في قرارات رفض التأشيرة',
  },
  VISAS_SUBDIRECTOR: {
    fr: 'Sous-directeur des visas',
    en: 'Head of the visas sub-directorate',
    ar: 'رئيس المديرية الفرعية للتأشيرات',
  },
};

export const capacityNames: Readonly<Record<AppellantCapacity, Words>> = {
  APPLICANT: { fr: 'La personne refusée', en: 'The person refused', ar: 'الشخص المرفوض طلبه' },
  REPRESENTATIVE: {
    fr: 'Un mandataire dûment habilité',
    en: 'A duly authorised representative',
    ar: 'وكيل مفوَّض قانونًا',
  },
  PERSON_WITH_INTEREST: {
    fr: 'Une personne ayant un intérêt direct et certain',
    en: 'A person with a direct and certain interest',
    ar: 'شخص ذو مصلحة مباشرة ومؤكدة',
  },
};

export const rulingNames: Readonly<Record<RulingKind, Words>> = {
  REJECTED: { fr: 'Recours rejeté', en: 'Appeal rejected', ar: 'رُفض الطعن' },
  RECOMMENDED: {
    fr: 'Délivrance du visa recommandée aux ministres',
    en: 'Issue of the visa recommended to the ministers',
    ar: 'أُوصي الوزيران بمنح التأشيرة',
  },
  INSTRUCTED: {
    fr: 'Instruction donnée au poste de délivrer le visa',
    en: 'The post is instructed to issue the visa',
    ar: 'صدرت التعليمات إلى البعثة بمنح التأشيرة',
  },
  REFUSAL_MAINTAINED: {
    fr: 'Refus maintenu malgré la recommandation',
    en: 'Refusal maintained in spite of the recommendation',
    ar: 'أُبقي على الرفض رغم التوصية',
  },
  IMPLICITLY_REJECTED: {
    fr: 'Recours rejeté par le silence gardé deux mois',
    en: 'Appeal rejected by two months of silence',
    ar: 'رُفض الطعن ضمنيًا بعد صمت شهرين',
  },
};

export const statusNames: Readonly<Record<AppealStatus, Words>> = {
  ...rulingNames,
  WITHDRAWN: { fr: 'Désistement', en: 'Withdrawn', ar: 'تنازل عن الطعن' },
  FILED: { fr: 'Reçu, à enregistrer', en: 'Received, to be registered', ar: 'مستلَم، قيد التسجيل' },
  REGISTERED: { fr: 'Enregistré', en: 'Registered', ar: 'مسجَّل' },
  REPORTING: { fr: 'Confié à un rapporteur', en: 'With a rapporteur', ar: 'لدى مقرر' },
  REPORTED: { fr: 'Rapport remis', en: 'Report handed in', ar: 'قُدم التقرير' },
  SCHEDULED: {
    fr: 'Inscrit à l’ordre du jour d’une séance',
    en: 'On the agenda of a session',
    ar: 'مدرج في جدول أعمال جلسة',
  },
};

export const seatNames: Readonly<Record<SeatKind, Words>> = {
  PRESIDENT: { fr: 'Présidence', en: 'President', ar: 'الرئاسة' },
  ADMINISTRATIVE_JUDGE: {
    fr: 'Juridiction administrative',
    en: 'Administrative courts',
    ar: 'القضاء الإداري',
  },
  FOREIGN_AFFAIRS: {
    fr: 'Ministère des affaires étrangères',
    en: 'Ministry of foreign affairs',
    ar: 'وزارة الشؤون الخارجية',
  },
  IMMIGRATION: {
    fr: 'Ministère chargé de l’immigration',
    en: 'Ministry in charge of immigration',
    ar: 'الوزارة المكلفة بالهجرة',
  },
  INTERIOR: {
    fr: 'Ministère de l’intérieur',
    en: 'Ministry of the interior',
    ar: 'وزارة الداخلية',
  },
};

export const choiceNames: Readonly<Record<VoteChoice, Words>> = {
  RECOMMEND: { fr: 'Recommander la délivrance', en: 'Recommend the visa', ar: 'التوصية بالمنح' },
  REJECT: { fr: 'Rejeter le recours', en: 'Reject the appeal', ar: 'رفض الطعن' },
  ADJOURN: { fr: 'Ajourner', en: 'Adjourn', ar: 'التأجيل' },
};

export const ministryNames: Readonly<Record<Ministry, Words>> = {
  FOREIGN_AFFAIRS: {
    fr: 'Ministre des affaires étrangères',
    en: 'Minister of foreign affairs',
    ar: 'وزير الشؤون الخارجية',
  },
  IMMIGRATION: {
    fr: 'Ministre chargé de l’immigration',
    en: 'Minister in charge of immigration',
    ar: 'الوزير المكلف بالهجرة',
  },
};

/** The ministries on a letterhead: those to which the commission recommends under the law of the refusal. */
export const ministryHeads: Readonly<Record<Ministry | 'INTERIOR', Words>> = {
  FOREIGN_AFFAIRS: {
    fr: 'Ministère chargé des affaires étrangères',
    en: 'Ministry for Foreign Affairs',
    ar: 'الوزارة المكلفة بالشؤون الخارجية',
  },
  IMMIGRATION: {
    fr: 'Ministère chargé de l’immigration',
    en: 'Ministry in charge of Immigration',
    ar: 'الوزارة المكلفة بالهجرة',
  },
  INTERIOR: {
    fr: 'Ministère chargé de l’intérieur',
    en: 'Ministry of the Interior',
    ar: 'وزارة الداخلية',
  },
};

/** What the appellant is asked to mend, as an instruction. */
export const defectWords: Readonly<Record<Defect, Words>> = {
  NOT_IN_FRENCH: {
    fr: 'Votre recours n’est pas rédigé en français : envoyez-nous son texte en français.',
    en: 'Your appeal is not written in French: send us its text in French.',
    ar: 'طعنكم غير محرر بالفرنسية: أرسلوا إلينا نصه بالفرنسية.',
  },
  NO_REASONS: {
    fr: 'Votre recours ne dit pas pourquoi vous contestez le refus : écrivez vos raisons.',
    en: 'Your appeal does not say why you contest the refusal: write your reasons.',
    ar: 'لا يبيّن طعنكم سبب اعتراضكم على الرفض: اكتبوا أسبابكم.',
  },
  NO_MANDATE: {
    fr: 'Vous écrivez pour une autre personne sans montrer qu’elle vous en a chargé : recopiez le mandat, avec sa date et les noms.',
    en: 'You write for another person without showing that they asked you to: copy out the mandate, with its date and the names.',
    ar: 'تكتبون باسم شخص آخر دون إثبات تكليفه لكم: انقلوا نص الوكالة مع تاريخها والأسماء.',
  },
  NO_INTEREST_SHOWN: {
    fr: 'Vous ne montrez pas en quoi le refus vous touche directement : expliquez votre lien avec la personne refusée.',
    en: 'You do not show how the refusal touches you directly: explain your tie with the person refused.',
    ar: 'لا تبيّنون كيف يمسّكم الرفض مباشرة: اشرحوا صلتكم بالشخص المرفوض طلبه.',
  },
};
