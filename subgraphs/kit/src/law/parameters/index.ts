import { appealRules } from './appeals.ts';
import { applicationRules } from './application.ts';
import { feeRules } from './fees.ts';
import { officeRules } from './offices.ts';
import { retentionRules } from './retention.ts';
import { rightsRules } from './rights.ts';
import { assembled } from './rule.ts';
import type { Rule, WrittenRule } from './rule.ts';
import { visaRules } from './visa.ts';

const written = {
  ...applicationRules,
  ...visaRules,
  ...feeRules,
  ...appealRules,
  ...rightsRules,
  ...officeRules,
  ...retentionRules,
};

/** The key of a dated rule: `rapo.days`. */
export type RuleKey = keyof typeof written;

/** What a rule of this key holds. */
export type RuleValue<Key extends RuleKey> =
  (typeof written)[Key] extends WrittenRule<infer Value> ? Value : never;

// Object.keys widens to string; the object above is closed.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
export const ruleKeys = Object.keys(written) as readonly RuleKey[];

/** Every dated rule, with its key and the time of validity of each version. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets the keys that entries gave it
export const rules = Object.fromEntries(
  Object.entries(written).map(([key, rule]) => [key, assembled(key, rule as WrittenRule<unknown>)]),
) as { readonly [Key in RuleKey]: Rule<RuleValue<Key>> };
