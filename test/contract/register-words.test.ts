import { expect, test } from 'vitest';
import { processingRegister } from '../../deploy/one-machine/src/migrations.ts';
import {
  declaredPurposes,
  declaredRecipients,
} from '../../subgraphs/rights/src/domain/register-words.ts';

type Declared = { readonly register?: { purpose: string; recipients: readonly string[] } };

const declared = processingRegister
  .flatMap(({ declarations }) => Object.values(declarations))
  .flatMap((columns) => Object.values(columns as Record<string, Declared | 'not personal'>))
  .flatMap((rule) => (rule === 'not personal' || !rule.register ? [] : [rule.register]));

test('the public register says each purpose and each recipient in French, English and Arabic', () => {
  expect(declared.length).toBeGreaterThan(50);
  const unsaid = declared.flatMap(({ purpose, recipients }) => [
    ...(declaredPurposes.has(purpose) ? [] : [purpose]),
    ...recipients.filter((name) => !declaredRecipients.has(name)),
  ]);
  expect([...new Set(unsaid)]).toEqual([]);
});
