import { countryByAlpha3, districtsOf, type Post } from '@passerelle/subgraph-kit/reference';
import { isoOf, localTime, type Day } from './calendar.ts';
import { culturesOf, type Culture, type Name } from './names/index.ts';
import { birthPlaceIn, drawNationality } from './nationals.ts';
import { randomOf, type Random } from './random.ts';
import { drawShare, type Share } from './weights.ts';

/** An invented person who applies, with the passport and the home that the person's applications name. */
export type DemoApplicant = {
  readonly id: string;
  readonly accountId: string;
  readonly surname: string;
  readonly givenNames: string;
  /** As the person writes it, where the script is not Latin. */
  readonly nativeName: string | null;
  /** `1974-00-00` where day and month are not known. */
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly birthCountry: string;
  readonly nationality: string;
  readonly sex: 'F' | 'M';
  readonly email: string;
  readonly phone: string;
  /** The language of the portal. */
  readonly language: 'fr' | 'en' | 'ar';
  readonly needsShortStayVisa: boolean;
  readonly share: Share;
  readonly document: {
    readonly number: string;
    readonly issuer: string;
    readonly issuedOn: string;
    readonly expiresOn: string;
  };
  readonly home: {
    readonly address: string;
    readonly city: string;
    readonly country: string;
    /** The district as the form names it. Null where the country has one only. */
    readonly district: string | null;
  };
};

const inOwnScript = (culture: Culture, given: readonly Name[], surname: Name): string | null => {
  const natives = given.map(({ native }) => native);
  if (surname.native === null || natives.some((native) => native === null)) return null;
  if (culture.order === 'SURNAME_FIRST_JOINED') return `${surname.native}${natives.join('')}`;
  return culture.order === 'SURNAME_FIRST'
    ? `${surname.native} ${natives.join(' ')}`
    : `${natives.join(' ')} ${surname.native}`;
};

const SECOND_NAME_IN_THOUSAND = 160;

const drawName = (random: Random, nationality: string, sex: 'F' | 'M') => {
  const culture = random.pick(culturesOf(nationality) ?? []);
  const names = sex === 'F' ? culture.female : culture.male;
  const first = random.pick(names);
  const second = random.pick(names);
  const joined = culture.order === 'SURNAME_FIRST_JOINED';
  const given =
    !joined && second !== first && random.perMille(SECOND_NAME_IN_THOUSAND)
      ? [first, second]
      : [first];
  const drawn = random.pick(culture.surnames);
  const surname = sex === 'F' ? culture.feminine(drawn) : drawn;
  return {
    surname: surname.latin,
    givenNames: given.map(({ latin }) => latin).join(' '),
    nativeName: inOwnScript(culture, given, surname),
  };
};

const UNKNOWN_DAY_IN_THOUSAND = 6;

const drawBirthDate = (random: Random, today: Day): string => {
  // Younger persons travel more.
  const age = 18 + Math.floor((random.int(0, 1000) * random.int(0, 1000) * 58) / 1_000_000);
  const day = isoOf(today - age * 365 - random.int(30, 360));
  return random.perMille(UNKNOWN_DAY_IN_THOUSAND) ? `${day.slice(0, 4)}-00-00` : day;
};

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ə', 'e')
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z]+/g, '.')
    .replaceAll(/^\.+|\.+$/g, '');

/** From here on persons are told and not seeded: beyond the passports that a world of a million applications takes. */
export const NOT_SEEDED = 8_000_000;

/** Numbers that no authority issues. */
const documentNumber = (index: number): string => `SP${String(1_000_000 + index)}`;

const districtNames = new Map<string, readonly string[]>();

/** The areas of a country that a post serves, as the form names them. Empty where there is nothing to choose. */
const areasOf = (post: Post): readonly string[] => {
  const known = districtNames.get(post.id);
  if (known) return known;
  const all = districtsOf(post.country);
  const own = all.length < 2 ? [] : all.filter(({ postId }) => postId === post.id);
  const names = own.map(({ name }) => name.fr);
  districtNames.set(post.id, names);
  return names;
};

const drawHome = (random: Random, post: Post): DemoApplicant['home'] => {
  const areas = areasOf(post);
  return {
    address: `${random.int(1, 240)}, rue Imaginaire ${random.int(1, 60)}`,
    city: post.cityName.en,
    country: post.country,
    // The post's own district first; the others less often.
    district:
      areas.length === 0 ? null : random.perMille(600) ? (areas[0] ?? null) : random.pick(areas),
  };
};

const ARABIC_PORTAL = new Set(
  'MAR DZA TUN MRT EGY SAU KWT QAT ARE OMN BHR IRQ JOR LBN SYR SDN'.split(' '),
);
const FRENCH_PORTAL = new Set(
  'MAR DZA TUN MRT SEN MLI GIN BFA NER TCD CIV BEN TGO CMR GAB COG COD CAF BDI MDG COM DJI HTI LBN'.split(
    ' ',
  ),
);

const drawLanguage = (random: Random, nationality: string): DemoApplicant['language'] => {
  const arabic = ARABIC_PORTAL.has(nationality);
  if (FRENCH_PORTAL.has(nationality)) return arabic && random.perMille(350) ? 'ar' : 'fr';
  return arabic && random.perMille(650) ? 'ar' : 'en';
};

/**
 * The person of an index, the same for the same seed. `now` gives ages and the passport's dates; the post is drawn like
 * the published figures unless it is given.
 */
export const applicantOf = (seed: number, index: number, now: Date, at?: Share): DemoApplicant => {
  const random = randomOf(seed, 'applicant', index);
  const share = at ?? drawShare(random);
  const { alpha3: nationality, needsShortStayVisa } = drawNationality(random, share);
  const today = localTime(share.post).dayAt(now);
  const sex = random.perMille(480) ? 'F' : 'M';
  const name = drawName(random, nationality, sex);
  // Older than every application of the person, and valid for years to come.
  const issued = today - random.int(1_900, 2_500);
  return {
    id: random.uuid(),
    accountId: random.uuid(),
    ...name,
    birthDate: drawBirthDate(random, today),
    birthPlace: birthPlaceIn(random, nationality),
    birthCountry: nationality,
    nationality,
    sex,
    email: `${slug(name.givenNames) || 'x'}.${slug(name.surname) || 'x'}.${index}@courriel.invalid`,
    // Country code 999 is given to no country.
    phone: `+999 ${random.int(100, 999)} ${random.int(100, 999)} ${random.int(100, 999)}`,
    language: drawLanguage(random, nationality),
    needsShortStayVisa,
    share,
    document: {
      number: documentNumber(index),
      issuer: nationality,
      issuedOn: isoOf(issued),
      expiresOn: isoOf(issued + 3_652),
    },
    home: drawHome(random, share.post),
  };
};

/** The code of a nationality in a machine-readable zone. */
export const zoneCodeOf = (alpha3: string): string => countryByAlpha3(alpha3)?.icao ?? alpha3;
