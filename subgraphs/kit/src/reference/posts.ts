import { fillWords, sameWords, type Words } from '../law/words.ts';
import { countryByAlpha2 } from './countries.ts';
import { postLines } from './posts-data.ts';
import { unitIdOf } from './unit-id.ts';

/** The kinds of units that stand in reference data; the schema of `access` describes each. */
export type UnitKind =
  | 'MISSION'
  | 'CONSULAR_POST'
  | 'PREFECTURE'
  | 'STATE_REPRESENTATION'
  | 'BORDER_SERVICE'
  | 'FOREIGN_AFFAIRS_MINISTRY'
  | 'IMMIGRATION_MINISTRY'
  | 'APPEALS_COMMISSION'
  | 'PROVIDER_CENTRE'
  | 'SUPERVISORY_AUTHORITY'
  | 'OPERATIONS';

/** An authority or office that the platform knows from the start. */
export type Unit = {
  /** `unitIdOf(code)`. */
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: Words;
  /** The city in French transcription, as the post is known. */
  readonly city: string;
  /** The city in the three languages. */
  readonly cityName: Words;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly countryAlpha2: string;
  /** IANA zone, in which the unit's legal days are counted. */
  readonly timeZone: string;
};

/** A unit that receives and decides visa applications. */
export type Post = Unit & {
  /** Whether a provider's centres collect for it; else applicants come to its own desk. */
  readonly hasProvider: boolean;
};

const kinds: Readonly<Record<string, UnitKind>> = {
  C: 'CONSULAR_POST',
  M: 'MISSION',
  P: 'FOREIGN_AFFAIRS_MINISTRY',
};

const titles: Readonly<Record<string, Words>> = {
  C: {
    fr: 'Consulat général {at}',
    en: 'Consulate general in {city}',
    ar: 'القنصلية العامة في {city}',
  },
  M: { fr: 'Ambassade {at}', en: 'Embassy in {city}', ar: 'السفارة في {city}' },
  P: { fr: 'Bureau des visas, {city}', en: 'Visa office, {city}', ar: 'مكتب التأشيرات، {city}' },
};

/** "à Rabat", "au Caire". */
const frenchAt = (city: string): string =>
  city.startsWith('Le ') ? `au ${city.slice('Le '.length)}` : `à ${city}`;

const inEach = (words: Words, values: Words, at: string): Words => ({
  fr: fillWords(words, { city: values.fr, at }).fr,
  en: fillWords(words, { city: values.en }).en,
  ar: fillWords(words, { city: values.ar }).ar,
});

const postOf = (line: string): Post => {
  const [code, kind, fr, en, ar, timeZone, desk] = line.split('|');
  const alpha2 = code?.slice(0, 2) ?? '';
  const country = countryByAlpha2(alpha2);
  const title = titles[kind ?? ''];
  const unitKind = kinds[kind ?? ''];
  if (!code || !fr || !en || !ar || !timeZone || !country || !title || !unitKind)
    throw new Error(`A post is not written as it should be: ${line}`);
  const cityName = { fr, en, ar };
  return {
    id: unitIdOf(code),
    code,
    kind: unitKind,
    name: inEach(title, cityName, frenchAt(fr)),
    city: fr,
    cityName,
    country: country.alpha3,
    countryAlpha2: alpha2,
    timeZone,
    hasProvider: desk !== '-',
  };
};

/** The 146 posts abroad and the Paris row, in the order of the published statistics. */
export const posts: readonly Post[] = postLines.trim().split('\n').map(postOf);

const service = (code: string, kind: UnitKind, city: string, name: Words): Unit => ({
  id: unitIdOf(code),
  code,
  kind,
  name,
  city,
  cityName:
    city === 'Nantes' ? { fr: city, en: city, ar: 'نانت' } : { ...sameWords(city), ar: 'باريس' },
  country: 'FRA',
  countryAlpha2: 'FR',
  timeZone: 'Europe/Paris',
});

/** The services of the capital that take part in the procedure (arrêté of 22 August 2001, art. 3 and 5; CESEDA D. 312-3). */
const services: readonly Unit[] = [
  service('FR-COMMISSION', 'APPEALS_COMMISSION', 'Nantes', {
    fr: 'Commission de recours contre les décisions de refus de visa',
    en: 'Commission of appeal against refusals of visas',
    ar: 'لجنة الطعون في قرارات رفض التأشيرة',
  }),
  service('FR-SDV', 'IMMIGRATION_MINISTRY', 'Nantes', {
    fr: 'Sous-direction des visas',
    en: 'Visas sub-directorate',
    ar: 'المديرية الفرعية للتأشيرات',
  }),
  service('FR-MFA', 'FOREIGN_AFFAIRS_MINISTRY', 'Paris', {
    fr: 'Ministère des affaires étrangères',
    en: 'Ministry of foreign affairs',
    ar: 'وزارة الشؤون الخارجية',
  }),
  service('FR-OPERATIONS', 'OPERATIONS', 'Nantes', {
    fr: 'Exploitation de la plateforme',
    en: 'Platform operations',
    ar: 'تشغيل المنصة',
  }),
  service('FR-CNIL', 'SUPERVISORY_AUTHORITY', 'Paris', {
    fr: 'Autorité de protection des données',
    en: 'Data protection authority',
    ar: 'هيئة حماية المعطيات',
  }),
];

/** Every unit of the reference data: the posts and the services of the capital. */
export const units: readonly Unit[] = [...posts, ...services];

const postsById = new Map(posts.map((post) => [post.id, post]));
const postsByCode = new Map(posts.map((post) => [post.code, post]));
const unitsById = new Map(units.map((unit) => [unit.id, unit]));

export const postById = (id: string): Post | undefined => postsById.get(id);
export const postByCode = (code: string): Post | undefined => postsByCode.get(code);
export const unitById = (id: string): Unit | undefined => unitsById.get(id);
