import { plainDate } from '../law/dates.ts';
import type { LegalRule } from '../law/explained.ts';
import type { Words } from '../law/words.ts';
import { countries, countryByAlpha3 } from './countries.ts';
import {
  areaLines,
  frenchTerritories,
  openCountries,
  servedByLaw,
  servedByPolicy,
  uninhabited,
} from './districts-data.ts';
import { postByCode, posts, type Post } from './posts.ts';

/** Where a resident of a country, or of a part of it, applies. */
export type District = {
  readonly postId: string;
  /** The area, as residents call it: a city, a region, the country. */
  readonly name: Words;
  readonly reason: 'HABITUAL_RESIDENCE' | 'SERVED_FROM_ELSEWHERE';
  /** The provision as it is cited, or that it is declared policy and not law. */
  readonly ruleSource: string;
  /** The same as a dated rule of the schema. */
  readonly rule: LegalRule;
};

const rule = (key: string, source: string, validFrom: string): LegalRule => ({
  key,
  source,
  validFrom: plainDate(validFrom),
  validTo: null,
});

const habitualResidence = rule(
  'competence.habitualResidence',
  'Visa Code art. 6(1); Decree 2008-1176 of 13 November 2008',
  '2010-04-05',
);
const byArrete = rule(
  'competence.servedFromElsewhere',
  'Arrêté of 8 October 2014 art. 1',
  '2014-10-08',
);
const byPolicy = rule(
  'competence.nearestPost',
  'Declared policy, not law: the nearest post of the region',
  '2026-01-01',
);

const district = (
  post: Post,
  name: Words,
  reason: District['reason'],
  of: LegalRule,
): District => ({
  postId: post.id,
  name,
  reason,
  ruleSource: of.source,
  rule: of,
});

const knownPost = (code: string): Post => {
  const post = postByCode(code);
  if (!post) throw new Error(`The districts name a post that there is not: ${code}`);
  return post;
};

const areaOf = (line: string): { readonly country: string; readonly district: District } => {
  const [code = '', how, fr, en, ar] = line.split('|');
  const post = knownPost(code);
  if (!fr || !en || !ar) throw new Error(`A district lacks a name: ${line}`);
  const name = { fr, en, ar };
  return {
    country: post.country,
    district:
      how === 'H'
        ? district(post, name, 'HABITUAL_RESIDENCE', habitualResidence)
        : district(post, name, 'SERVED_FROM_ELSEWHERE', how === 'A' ? byArrete : byPolicy),
  };
};

const areas = Map.groupBy(areaLines.trim().split('\n').map(areaOf), ({ country }) => country);

/** Anywhere in the country, at a post of the applicant's choice among those the arrêté names. */
const anywhere = (post: Post): District =>
  district(
    post,
    {
      fr: `Ailleurs dans le pays, dossier reçu à ${post.cityName.fr}`,
      en: `Elsewhere in the country, received in ${post.cityName.en}`,
      ar: `مكان آخر في البلاد، ويُستقبل الملف في ${post.cityName.ar}`,
    },
    'SERVED_FROM_ELSEWHERE',
    byArrete,
  );

const nameOf = (alpha3: string): Words => {
  const country = countryByAlpha3(alpha3);
  if (!country) throw new Error(`There is no country ${alpha3}.`);
  return country.name;
};

const served = (alpha3: string, codes: string | undefined, of: LegalRule): District[] =>
  codes
    ? codes
        .split(' ')
        .map((code) => district(knownPost(code), nameOf(alpha3), 'SERVED_FROM_ELSEWHERE', of))
    : [];

const within = (alpha3: string): District[] => {
  const own = posts.filter((post) => post.country === alpha3);
  const parts = (areas.get(alpha3) ?? []).map(({ district }) => district);
  if (parts.length === 0)
    return own.map((post) =>
      district(post, nameOf(alpha3), 'HABITUAL_RESIDENCE', habitualResidence),
    );
  return openCountries.some((open) => open === alpha3) ? [...parts, ...own.map(anywhere)] : parts;
};

const districtsByCountry: ReadonlyMap<string, readonly District[]> = new Map(
  countries.map(({ alpha3 }) => {
    const own = within(alpha3);
    if (own.length > 0) return [alpha3, own];
    return [
      alpha3,
      [
        ...served(alpha3, servedByLaw[alpha3], byArrete),
        ...served(alpha3, servedByPolicy[alpha3], byPolicy),
      ],
    ];
  }),
);

/**
 * The consular districts of a country (ISO 3166-1 alpha-3): which post is competent for whom, and why.
 * Empty where nobody applies at a post; `noPostBecause` says why.
 *
 * Visa Code art. 6(1); Decree 2008-1176; arrêté of 8 October 2014. What that arrêté says for long-stay
 * visas in immigration-office procedures alone (Algiers, Casablanca, Istanbul) is not a district of
 * residence and is left out.
 */
export const districtsOf = (alpha3: string): readonly District[] =>
  districtsByCountry.get(alpha3) ?? [];

/** Why a country has no competent post. Null where it has one, and for an unknown code. */
export const noPostBecause = (alpha3: string): Words | null => {
  if (frenchTerritories.some((territory) => territory === alpha3))
    return {
      fr: 'Ce territoire fait partie de la République : adressez-vous au représentant de l’État sur place.',
      en: 'This territory is part of the Republic: turn to the representative of the State there.',
      ar: 'هذا الإقليم جزء من الجمهورية: توجّهوا إلى ممثل الدولة فيه.',
    };
  if (uninhabited.some((territory) => territory === alpha3))
    return {
      fr: 'Personne ne réside habituellement dans ce territoire.',
      en: 'Nobody resides habitually in this territory.',
      ar: 'لا أحد يقيم في هذا الإقليم إقامةً معتادة.',
    };
  return null;
};
