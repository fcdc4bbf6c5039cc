import { isUnderVisaCode } from '@passerelle/subgraph-kit/law';
import { keysOf, type Asked, type FormDefinition } from './form.ts';
import { longStayForm } from './form-long-stay.ts';
import { harmonisedForm } from './form-short-stay.ts';

/**
 * The form of a kind of visa under the law of the day: the harmonised one for short stay and airport transit (Visa Code
 * art. 11(1)), the national one for a long stay (annex of the arrêté of 2001; CESEDA annex 11).
 */
export const formOf = ({ visaKind, law, today }: Omit<Asked, 'answers'>): FormDefinition => {
  if (!isUnderVisaCode(visaKind)) return longStayForm(law.rule('form.longStay', today));
  const rule = law.rule('form.shortStay', today);
  return harmonisedForm(rule, rule.value);
};

/** Whether a form of this kind of visa knows a key: no other key is stored. */
export const knowsKey = (asked: Omit<Asked, 'answers'>): ((key: string) => boolean) => {
  const keys = keysOf(formOf(asked));
  return (key) => keys.has(key);
};
