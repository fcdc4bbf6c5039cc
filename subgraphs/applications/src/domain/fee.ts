import {
  isUnderVisaCode,
  legalRule,
  type Law,
  type LegalRule,
  type PlainDate,
  type VisaKind,
} from '@passerelle/subgraph-kit/law';
import { bornAtLatest, typedBirthDay } from './form-check.ts';
import { listed, type Answers } from './form.ts';

/** Why a fee is what it is: whose it is, under the law of the day of lodging. */
export type FeeBasis =
  | 'ADULT'
  | 'CHILD_6_TO_12'
  | 'CHILD_UNDER_6'
  | 'PUPIL_STUDENT_OR_TEACHER'
  | 'RESEARCHER'
  | 'NON_PROFIT_EVENT_UP_TO_25'
  | 'FAMILY_OF_UNION_CITIZEN'
  | 'LONG_STAY'
  | 'CAMPUS_PROCEDURE';

/** What the desk sees proved, and no question of the form asks (Visa Code art. 16(4)). */
export const feeExemptions = [
  'PUPIL_STUDENT_OR_TEACHER',
  'RESEARCHER',
  'NON_PROFIT_EVENT_UP_TO_25',
  // A student whose long stay was prepared in the campus procedure (French chancery tariff).
  'CAMPUS_PROCEDURE',
] as const;
export type FeeExemption = (typeof feeExemptions)[number];

/** A fee with the version of the rule that gives it. */
export type Fee = {
  /** Whole euros: all tariffs read are. */
  readonly euros: number;
  readonly basis: FeeBasis;
  readonly rule: LegalRule;
  /** The most that a provider may add for its service, in euros. Null where no text read caps it. */
  readonly serviceAtMost: number | null;
  readonly serviceRule: LegalRule | null;
};

export type FeeFacts = {
  readonly visaKind: VisaKind;
  readonly answers: Answers;
  /** The day of lodging; while nothing is lodged, today. It selects the tariff. */
  readonly lodgedOn: PlainDate;
  readonly exemption?: FeeExemption | null;
};

const PUPILS = 'PUPIL_STUDENT_OR_TEACHER';

/** Whether somebody is younger than so many years on a day: the person's birthday ends it. */
const isYoungerThan = (years: number, birthDay: string | null, on: PlainDate): boolean => {
  const born = birthDay === null ? null : bornAtLatest(birthDay);
  if (born === null) return false;
  const [year = '', ...rest] = born.split('-');
  return [String(Number(year) + years).padStart(4, '0'), ...rest].join('-') > on;
};

const shortStayBasis = (
  { answers, lodgedOn, exemption }: FeeFacts,
  exempt: readonly string[],
): FeeBasis => {
  const born = typedBirthDay(answers['birthDate'] ?? '');
  if (answers['euFamily'] === 'YES') return 'FAMILY_OF_UNION_CITIZEN';
  if (isYoungerThan(6, born, lodgedOn)) return 'CHILD_UNDER_6';
  if (exemption && exempt.includes(exemption)) return exemption;
  if (listed(answers['purposes'] ?? '').includes('STUDY') && exempt.includes(PUPILS)) return PUPILS;
  return isYoungerThan(12, born, lodgedOn) ? 'CHILD_6_TO_12' : 'ADULT';
};

/** The rule that prices each basis. Those that are free of charge have their rule in the list of exemptions. */
const tariffs = {
  ADULT: 'fee.adult',
  CHILD_6_TO_12: 'fee.child6to12',
  CHILD_UNDER_6: 'fee.childUnder6',
  FAMILY_OF_UNION_CITIZEN: 'fee.familyOfUnionCitizen',
  LONG_STAY: 'fee.longStay',
  CAMPUS_PROCEDURE: 'fee.longStay.student',
} as const;

const isPriced = (basis: FeeBasis): basis is keyof typeof tariffs => basis in tariffs;

/**
 * The fee of an application: that of the day of lodging (Visa Code art. 16; French chancery tariff for a long stay). A
 * provider adds at most half the fee of art. 16(1), whatever the person's own fee is (art. 17(4)).
 */
export const feeOf = (law: Law, facts: FeeFacts): Fee => {
  const { visaKind, lodgedOn, exemption } = facts;
  if (!isUnderVisaCode(visaKind)) {
    const basis = exemption === 'CAMPUS_PROCEDURE' ? exemption : 'LONG_STAY';
    const tariff = law.rule(tariffs[basis], lodgedOn);
    const rule = legalRule(tariff);
    return { euros: tariff.value, basis, rule, serviceAtMost: null, serviceRule: null };
  }
  const exempt = law.rule('fee.exempt', lodgedOn);
  const basis = shortStayBasis(facts, exempt.value);
  const share = law.rule('fee.serviceMaxShare', lodgedOn);
  const tariff = isPriced(basis) ? law.rule(tariffs[basis], lodgedOn) : null;
  return {
    euros: tariff?.value ?? 0,
    basis,
    rule: legalRule(tariff ?? exempt),
    serviceAtMost: Math.floor(law.rule('fee.adult', lodgedOn).value * share.value),
    serviceRule: legalRule(share),
  };
};
