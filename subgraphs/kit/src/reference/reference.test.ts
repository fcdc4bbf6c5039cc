import { describe, expect, test } from 'vitest';
import { isPlainDate, languages } from '../law/index.ts';
import {
  countries,
  countryByAlpha3,
  districtsOf,
  noPostBecause,
  postByCode,
  postById,
  posts,
  unitById,
  unitIdOf,
  units,
} from './index.ts';

const spoken = (words: Readonly<Record<string, string>>): boolean =>
  languages.every((language) => (words[language] ?? '').trim().length > 0);

describe('posts', () => {
  test('there are 146 posts abroad and the Paris row', () => {
    expect(posts).toHaveLength(147);
    expect(posts.filter((post) => post.country !== 'FRA')).toHaveLength(146);
    expect(postByCode('FR-PARIS-VISAS')?.timeZone).toBe('Europe/Paris');
  });

  test('each post counts its days in a zone that exists', () => {
    for (const { timeZone } of units)
      expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });

  test('ids and codes are unique, and a code keeps its id for ever', () => {
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
    expect(new Set(units.map(({ code }) => code)).size).toBe(units.length);
    // Written down: demo data, events and signed actors of an installed platform carry it.
    expect(unitIdOf('MA-RABAT')).toBe('46e8bb9f-f4b3-88c4-9eda-92ca1ce259bc');
    for (const { id, code } of posts) expect(postById(id)?.code).toBe(code);
    expect(unitById(unitIdOf('FR-COMMISSION'))?.kind).toBe('APPEALS_COMMISSION');
  });

  test('each unit has its name and its city in the three languages', () => {
    const arabic = (text: string): boolean =>
      /\p{Script=Arabic}/u.test(text) && !/[A-Za-z{]/.test(text);
    const lacking = units.filter(
      ({ name, cityName }) => !spoken(name) || !spoken(cityName) || !arabic(name.ar),
    );
    expect(lacking).toEqual([]);
  });

  test('a French name joins its article: au Caire, à La Havane', () => {
    expect(postByCode('EG-LE-CAIRE')?.name.fr).toBe('Consulat général au Caire');
    expect(postByCode('CU-LA-HAVANE')?.name.fr).toBe('Ambassade à La Havane');
  });

  test('Nouakchott receives at its own desk, Rabat through a provider', () => {
    expect(postByCode('MR-NOUAKCHOTT')?.hasProvider).toBe(false);
    expect(postByCode('MA-RABAT')?.hasProvider).toBe(true);
  });
});

describe('countries', () => {
  test('there are 250, each named in the three languages', () => {
    expect(countries).toHaveLength(250);
    expect(countries.filter(({ name, alpha2 }) => !spoken(name) || name.en === alpha2)).toEqual([]);
  });

  test('the machine-readable zone writes Germany D and Kosovo RKS', () => {
    expect(countryByAlpha3('DEU')?.icao).toBe('D');
    expect(countryByAlpha3('XKX')?.icao).toBe('RKS');
    expect(countryByAlpha3('MAR')?.icao).toBe('MAR');
  });
});

describe('competence', () => {
  test('a resident of any country has a competent post, or is told why there is none', () => {
    const unanswered = countries.filter(
      ({ alpha3 }) => districtsOf(alpha3).length > 0 === (noPostBecause(alpha3) !== null),
    );
    expect(unanswered).toEqual([]);
  });

  test('every district names a post that there is, an area and a dated rule', () => {
    for (const { alpha3 } of countries)
      for (const district of districtsOf(alpha3)) {
        expect(postById(district.postId)).toBeDefined();
        expect(spoken(district.name)).toBe(true);
        expect(district.ruleSource).toBe(district.rule.source);
        expect(isPlainDate(district.rule.validFrom)).toBe(true);
      }
  });

  test('no country has more districts than a list may show, and no two of one name at one post', () => {
    for (const { alpha3 } of countries) {
      const named = districtsOf(alpha3).map(({ postId, name }) => `${postId} ${name.en}`);
      expect(named.length).toBeLessThanOrEqual(40);
      expect(new Set(named).size).toBe(named.length);
    }
  });

  test('a post that issues has a district of its own, but Berlin, whose residents Frankfurt serves', () => {
    const served = new Set(
      countries.flatMap(({ alpha3 }) => districtsOf(alpha3)).map(({ postId }) => postId),
    );
    expect(posts.filter(({ id }) => !served.has(id)).map(({ code }) => code)).toEqual([
      'DE-BERLIN',
    ]);
  });

  test('a resident of Luxembourg applies in Brussels, by the arrêté of 2014', () => {
    const [district] = districtsOf('LUX');
    expect(postById(district?.postId ?? '')?.code).toBe('BE-BRUXELLES');
    expect(district).toMatchObject({
      reason: 'SERVED_FROM_ELSEWHERE',
      ruleSource: 'Arrêté of 8 October 2014 art. 1',
    });
  });

  test('where no text speaks, the nearest post is said to be policy and not law', () => {
    expect(districtsOf('NPL')[0]?.ruleSource).toContain('not law');
  });

  test('in China any of its posts may issue for the whole country', () => {
    const anywhere = districtsOf('CHN').filter(({ reason }) => reason === 'SERVED_FROM_ELSEWHERE');
    expect(anywhere).toHaveLength(6);
  });
});
