import { countries, districtsOf, postByCode, postById } from '@passerelle/subgraph-kit/reference';
import { describe, expect, test } from 'vitest';
import { competentPost } from './competence.ts';
import { districtOptions } from './form-places.ts';

const codeOf = (answers: Readonly<Record<string, string>>) => {
  const found = competentPost(answers);
  return found === null ? null : postById(found.postId)?.code;
};

describe('the competent post (Visa Code art. 6(1); décret 2008-1176)', () => {
  test('is that of the habitual residence, and not that of the nationality', () => {
    expect(codeOf({ nationality: 'DZA', homeCountry: 'TUN' })).toBe('TN-TUNIS');
  });

  test('is not known until the residence is, down to the area where a country has several districts', () => {
    expect(competentPost({})).toBeNull();
    expect(competentPost({ homeCountry: 'MAR' })).toBeNull();
    expect(codeOf({ homeCountry: 'MAR', homeDistrict: 'Marrakech, Agadir et le sud' })).toBe(
      'MA-CASABLANCA',
    );
  });

  test('says on which residence and rule it rests', () => {
    const answers = { homeCountry: 'MAR', homeDistrict: 'Rabat, Salé, Kénitra', homeCity: 'Salé' };
    expect(competentPost(answers)).toMatchObject({
      postId: postByCode('MA-RABAT')?.id,
      reason: 'HABITUAL_RESIDENCE',
      residence: { fr: 'Salé, Maroc', en: 'Salé, Morocco', ar: 'Salé، المغرب' },
      rule: { key: 'competence.habitualResidence' },
    });
  });

  test('may be in another country, which the ministers named (arrêté of 8 October 2014)', () => {
    const served = countries.find(({ alpha3 }) => {
      const [first, ...more] = districtsOf(alpha3);
      return (
        more.length === 0 &&
        first?.reason === 'SERVED_FROM_ELSEWHERE' &&
        first.ruleSource.startsWith('Arrêté')
      );
    });
    const found = competentPost({ homeCountry: served?.alpha3 ?? '' });
    expect(found).toMatchObject({ reason: 'SERVED_FROM_ELSEWHERE' });
    expect(found?.rule.source).toContain('8 October 2014');
  });

  test('is the head of mission for holders of diplomatic and service passports', () => {
    const answers = { homeCountry: 'MAR', homeDistrict: 'Casablanca, Settat, El Jadida' };
    const mission = codeOf({ homeCountry: 'SEN', travelDocumentType: 'DIPLOMATIC' });
    expect(postByCode(mission ?? '')?.country).toBe('SEN');
    expect(codeOf(answers)).toBe('MA-CASABLANCA');
    for (const country of countries) {
      const found = competentPost({ homeCountry: country.alpha3, travelDocumentType: 'SERVICE' });
      const isMission = found === null || postById(found.postId)?.kind === 'MISSION';
      expect(isMission || found?.rule.key !== 'competence.headOfMission').toBe(true);
    }
  });

  test('is nobody for residents of French territories', () => {
    expect(competentPost({ homeCountry: 'PYF' })).toBeNull();
  });

  test('is one for each area that a person can choose, in every country', () => {
    for (const { alpha3 } of countries) {
      const options = districtOptions(alpha3);
      expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
      expect(options.length).toBeLessThanOrEqual(40);
      for (const { value } of options)
        expect(codeOf({ homeCountry: alpha3, homeDistrict: value })).toBeTruthy();
    }
  });
});
