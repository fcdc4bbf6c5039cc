import {
  citation,
  fillWords,
  ruleKeys,
  type Language,
  type Law,
  type PlainDate,
  type RuleUnit,
  type RuleVersion,
  type Words,
} from '@passerelle/subgraph-kit/law';
import { declaredPurposes, declaredRecipients } from './register-words.ts';

/** One line of the processing register. */
export type RegisterLine = {
  readonly column: string;
  readonly annexLine: string | null;
  readonly purpose: string;
  readonly basis: string;
  readonly retention: string;
  readonly recipients: readonly string[];
};

/** What a column's declaration says of it. */
export type DeclaredColumn = {
  readonly annex?: string;
  readonly register?: {
    readonly purpose: string;
    readonly basis: string;
    readonly recipients: readonly string[];
  };
  readonly retention: string;
};

/** Data of the annex serve the purposes of art. 1 and go to the recipients of art. 5. */
const purposeOfAnnex: Words = {
  fr: 'Instruction des demandes de visa et suivi des recours (arrêté du 22 août 2001, art. 1)',
  en: 'Examination of visa applications and handling of appeals (order of 22 August 2001, art. 1)',
  ar: 'دراسة طلبات التأشيرة ومتابعة الطعون (قرار 22 أغسطس 2001، المادة 1)',
};

const basisOfAnnex: Words = {
  fr: 'Arrêté du 22 août 2001, art. 4 et annexe ; CESEDA R. 142-60 et annexe 11',
  en: 'Order of 22 August 2001, art. 4 and annex; CESEDA R. 142-60 and annex 11',
  ar: 'قرار 22 أغسطس 2001، المادة 4 والملحق؛ قانون الأجانب (CESEDA) \u2066R.\u00a0142-60\u2069 والملحق 11',
};

/** The recipients that art. 5 and CESEDA R. 142-61 to R. 142-63 name. */
const recipients: Readonly<Record<string, Words>> = {
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
  INTERNAL_INTELLIGENCE: {
    fr: 'Renseignement intérieur',
    en: 'Internal intelligence',
    ar: 'الاستخبارات الداخلية',
  },
  EXTERNAL_INTELLIGENCE: {
    fr: 'Renseignement extérieur',
    en: 'External intelligence',
    ar: 'الاستخبارات الخارجية',
  },
  DEFENCE_INTELLIGENCE: {
    fr: 'Renseignement de la défense',
    en: 'Defence intelligence',
    ar: 'استخبارات الدفاع',
  },
  PARIS_INTELLIGENCE: {
    fr: 'Renseignement de la préfecture de police',
    en: 'Intelligence of the prefecture of police',
    ar: 'استخبارات محافظة الشرطة',
  },
  BORDER_POLICE: { fr: 'Police aux frontières', en: 'Border police', ar: 'شرطة الحدود' },
  GENDARMERIE: { fr: 'Gendarmerie', en: 'Gendarmerie', ar: 'الدرك' },
  CUSTOMS: { fr: 'Douanes', en: 'Customs', ar: 'الجمارك' },
  POST: {
    fr: 'Missions diplomatiques et postes consulaires',
    en: 'Diplomatic missions and consular posts',
    ar: 'البعثات الدبلوماسية والمراكز القنصلية',
  },
  PREFECTURE: { fr: 'Préfectures', en: 'Prefectures', ar: 'المحافظات' },
  STATE_REPRESENTATION: {
    fr: 'Représentations de l’État outre-mer',
    en: 'Representations of the State overseas',
    ar: 'ممثليات الدولة فيما وراء البحار',
  },
  IMMIGRATION_OFFICE: {
    fr: 'Office français de l’immigration et de l’intégration',
    en: 'French office for immigration and integration',
    ar: 'المكتب الفرنسي للهجرة والإدماج',
  },
  APPEALS_COMMISSION: {
    fr: 'Commission de recours',
    en: 'Commission of appeal',
    ar: 'لجنة الطعون',
  },
  APPEALS_SERVICE: {
    fr: 'Services chargés des recours',
    en: 'Services that handle appeals',
    ar: 'المصالح المكلفة بالطعون',
  },
  PROVIDER_CENTRE: {
    fr: 'Prestataires agréés, pour le recueil',
    en: 'Approved providers, for collection',
    ar: 'مقدمو الخدمة المعتمدون، لجمع الطلبات',
  },
  SOCIAL_SECURITY_BODY: {
    fr: 'Organismes de sécurité sociale, contre la fraude',
    en: 'Social-security bodies, against fraud',
    ar: 'هيئات الضمان الاجتماعي، لمكافحة الغش',
  },
};

const units: Partial<Readonly<Record<RuleUnit, Words>>> = {
  YEAR: { fr: '{n} an(s)', en: '{n} year(s)', ar: '{n} سنة' },
  MONTH: { fr: '{n} mois', en: '{n} month(s)', ar: '{n} شهر' },
  DAY: { fr: '{n} jour(s)', en: '{n} day(s)', ar: '{n} يوم' },
};

const noTerm: Words = {
  fr: 'Sans durée propre',
  en: 'No term of its own',
  ar: 'دون مدة خاصة',
};

const term = ({ value, unit }: RuleVersion, language: Language): string =>
  typeof value === 'number'
    ? fillWords(units[unit ?? 'YEAR'] ?? noTerm, { n: value })[language]
    : noTerm[language];

/** The rules of a key, or of its branches: `retention.application` has one for each outcome. */
const rulesOf = (key: string, law: Law, on: PlainDate): readonly RuleVersion[] =>
  ruleKeys
    .filter((known) => known === key || known.startsWith(`${key}.`))
    .flatMap((known) => law.find(known, on) ?? []);

/** How long, and under which provisions, as the rules stand on a day. A key of no rule is shown as it is. */
const retentionOf = (key: string, law: Law, on: PlainDate, language: Language): string => {
  const terms = rulesOf(key, law, on).map(
    (rule) => `${term(rule, language)} (${citation(rule.source)[language]})`,
  );
  return terms.length === 0 ? key : [...new Set(terms)].join('; ');
};

/** A declaration's words in the language of the reader; as they are where nobody gave them in another. */
const said = (known: ReadonlyMap<string, Words>, text: string, language: Language): string =>
  known.get(text)?.[language] ?? text;

/** A column as the public register shows it. */
export const registerLine = (
  column: string,
  declared: DeclaredColumn,
  facts: { readonly law: Law; readonly on: PlainDate; readonly language: Language },
): RegisterLine => {
  const { law, on, language } = facts;
  const { annex, register, retention } = declared;
  return {
    column,
    annexLine: annex ?? null,
    purpose: register
      ? said(declaredPurposes, register.purpose, language)
      : purposeOfAnnex[language],
    basis: register ? citation(register.basis)[language] : basisOfAnnex[language],
    retention: retentionOf(retention, law, on, language),
    recipients:
      register?.recipients.map((name) => said(declaredRecipients, name, language)) ??
      law.rule('recipients', on).value.map((code) => recipients[code]?.[language] ?? code),
  };
};
