import { createLetterPress, type LetterPress } from '@passerelle/subgraph-kit/letters';
import { languages } from '@passerelle/subgraph-kit/law';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageLetterOf } from './letters.fixtures.ts';
import { accessPackageLetter, letterDir } from './letters.ts';

let press: LetterPress;
beforeAll(() => {
  press = createLetterPress({ dirs: [letterDir] });
});
afterAll(() => press.stop());

const pages = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

describe('the answer to an access request', () => {
  test.each(languages)('is a tagged PDF in the language of the person: %s', async (language) => {
    const pdf = await press.render(accessPackageLetter, packageLetterOf(language), language);
    expect(pages(pdf)).toMatch(/^%PDF-1\.7/);
    expect(pages(pdf)).toContain('/MarkInfo');
    expect(pages(pdf)).toContain(`/Lang (${language}`);
  });

  test('holds a name that looks like markup as a name', async () => {
    const data = packageLetterOf('fr');
    const odd = { ...data, person: { ...data.person, surname: '#let x = "]"' } };
    await expect(press.render(accessPackageLetter, odd, 'fr')).resolves.toBeInstanceOf(Uint8Array);
  });
});
