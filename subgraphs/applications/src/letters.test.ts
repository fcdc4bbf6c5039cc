import type { Letter } from '@passerelle/subgraph-kit/letters';
import { createLetterPress, type LetterPress } from '@passerelle/subgraph-kit/letters';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letters } from './letters.fixtures.ts';
import * as definitions from './letters.ts';

let press: LetterPress;
beforeAll(() => {
  press = createLetterPress({ dirs: [definitions.letterDir] });
});
afterAll(() => press.stop());

const names = Object.keys(letters) as (keyof typeof letters)[];

// The fixtures carry the names of the letters; a test walks them all.
const known = { ...definitions } as Readonly<Record<string, unknown>>;

const render = (name: keyof typeof letters, language: 'fr' | 'ar', data: object = {}) =>
  press.render(known[name] as Letter, { ...letters[name], ...data }, language);

const insideOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

describe('a letter of the post', () => {
  test.each(names)('is tagged for those who listen to it, in each language: %s', async (name) => {
    for (const language of ['fr', 'ar'] as const) {
      const inside = insideOf(await render(name, language));
      expect(inside).toMatch(/^%PDF-1\.7/);
      expect(inside).toContain('/MarkInfo');
    }
  });

  test.each(names)('is the same, byte for byte, from the same data: %s', async (name) => {
    const [one, other] = [await render(name, 'fr'), await render(name, 'fr')];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  test('takes a name for a name, whatever it looks like', async () => {
    const { person } = letters.refusalShortStayLetter;
    const odd = {
      person: {
        ...person,
        surname: '#let x = [“]',
        givenNames: 'A\u202Ebmc\u0000',
        nativeName: '歐陽 · Александра · عبد الرحمن · 𓀀',
      },
    };
    for (const name of names)
      await expect(render(name, 'ar', odd)).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe('a refusal without a ground', () => {
  test('is not set: the law asks for one (Visa Code art. 32(2))', async () => {
    const { grounds } = letters.refusalShortStayLetter;
    const none = grounds.map((ground) => ({ ...ground, chosen: false }));
    await expect(render('refusalShortStayLetter', 'fr', { grounds: none })).rejects.toThrow(
      'A refusal states at least one ground.',
    );
  });
});
