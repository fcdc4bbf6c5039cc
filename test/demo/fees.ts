import type { Law, LegalRule } from '@passerelle/subgraph-kit/law';
import { isoOf, type Day } from './calendar.ts';
import type { DemoApplication } from './facts.ts';

/** What was paid at the desk, why, and the rule that says so (Visa Code art. 16; French chancery tariff). */
export type DemoFee = { readonly euros: number; readonly basis: string; readonly rule: LegalRule };

const yearsOn = (birthDate: string, on: string): number =>
  Number(on.slice(0, 4)) -
  Number(birthDate.slice(0, 4)) -
  (on.slice(5) < birthDate.slice(5) ? 1 : 0);

const tariffOf = ({ visaKind, applicant }: DemoApplication, on: string) => {
  if (visaKind === 'LONG_STAY') return ['LONG_STAY', 'fee.longStay'] as const;
  const years = yearsOn(applicant.birthDate, on);
  if (years < 6) return ['CHILD_UNDER_6', 'fee.childUnder6'] as const;
  return years < 12
    ? (['CHILD_6_TO_12', 'fee.child6to12'] as const)
    : (['ADULT', 'fee.adult'] as const);
};

/** The fee of a file that was lodged. */
export const feeOf = (law: Law, application: DemoApplication, lodged: Day): DemoFee => {
  const on = isoOf(lodged);
  const [basis, key] = tariffOf(application, on);
  const { value, source, validFrom, validTo } = law.rule(key, on);
  return { euros: value, basis, rule: { key, source, validFrom, validTo } };
};
