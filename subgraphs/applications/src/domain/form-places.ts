import {
  countries,
  countryByAlpha3,
  districtsOf,
  postById,
  type District,
} from '@passerelle/subgraph-kit/reference';
import { sameWords, type PlainDate, type Words } from '@passerelle/subgraph-kit/law';
import type { FieldOption } from './form.ts';

/**
 * Codes of nationalities and issuers that no country of ISO 3166-1 has (ICAO Doc 9303 part 3, section 5): stateless
 * and refugee persons, kinds of British nationals, international organisations.
 */
const statuses: ReadonlyMap<string, Words> = new Map([
  ['XXA', { fr: 'Apatride', en: 'Stateless person', ar: 'عديم الجنسية' }],
  [
    'XXB',
    {
      fr: 'Réfugié (convention de 1951)',
      en: 'Refugee (1951 Convention)',
      ar: 'لاجئ (اتفاقية 1951)',
    },
  ],
  ['XXC', { fr: 'Réfugié (autre)', en: 'Refugee (other)', ar: 'لاجئ (غير ذلك)' }],
  ['XXX', { fr: 'Nationalité indéterminée', en: 'Unspecified nationality', ar: 'جنسية غير محددة' }],
  ...['GBD', 'GBN', 'GBO', 'GBP', 'GBS'].map((code): [string, Words] => [code, sameWords(code)]),
]);

const organisations: ReadonlySet<string> = new Set([
  'EUE',
  'UNO',
  'UNA',
  'UNK',
  'XAA',
  'XBA',
  'XCC',
  'XCE',
  'XCO',
  'XEC',
  'XIM',
  'XMP',
  'XOM',
  'XPO',
  'XES',
  'XSC',
]);

/** Whether a code names a nationality or status: `MAR`, `XXA`. */
export const isNationality = (code: string): boolean =>
  countryByAlpha3(code) !== undefined || statuses.has(code);

/** Whether a code names who may issue a travel document: a State or an organisation. */
export const isIssuer = (code: string): boolean => isNationality(code) || organisations.has(code);

/** The name of a country or status; the code itself where no name is known. */
export const placeName = (code: string): Words =>
  countryByAlpha3(code)?.name ?? statuses.get(code) ?? sameWords(code);

const byZoneCode = new Map(countries.map((country) => [country.icao, country.alpha3]));

/** The code of the form for one of a machine-readable zone: `D` is `DEU`. A code that is not known stays as it is. */
export const codeOfZone = (code: string): string => byZoneCode.get(code) ?? code;

type Membership = { readonly code: string; readonly from: string; readonly until?: string };

const since = (from: string, codes: string): readonly Membership[] =>
  codes.split(' ').map((code) => ({ code, from }));

/** The Schengen area, by the day on which the last controls at its inner borders, or those by air and sea, were lifted. */
const schengen: readonly Membership[] = [
  ...since('1995-03-26', 'BEL DEU ESP FRA LUX NLD PRT'),
  ...since('1997-10-26', 'ITA'),
  ...since('1997-12-01', 'AUT'),
  ...since('2000-03-26', 'GRC'),
  ...since('2001-03-25', 'DNK FIN ISL NOR SWE'),
  ...since('2007-12-21', 'CZE EST HUN LTU LVA MLT POL SVK SVN'),
  ...since('2008-12-12', 'CHE'),
  ...since('2011-12-19', 'LIE'),
  ...since('2023-01-01', 'HRV'),
  ...since('2024-03-31', 'BGR ROU'),
];

/** The European Union, the European Economic Area and Switzerland: whose nationals move freely. */
const freeMovement: readonly Membership[] = [
  ...since('1995-01-01', 'AUT BEL DEU DNK ESP FIN FRA GRC IRL ISL ITA LUX NLD NOR PRT SWE'),
  { code: 'GBR', from: '1973-01-01', until: '2020-12-31' },
  ...since('1995-05-01', 'LIE'),
  ...since('2002-06-01', 'CHE'),
  ...since('2004-05-01', 'CYP CZE EST HUN LTU LVA MLT POL SVK SVN'),
  ...since('2007-01-01', 'BGR ROU'),
  ...since('2013-07-01', 'HRV'),
];

const belongs =
  (on: PlainDate) =>
  ({ from, until }: Membership): boolean =>
    from <= on && (until === undefined || on <= until);

const states = schengen
  .map((membership) => ({ membership, label: placeName(membership.code) }))
  .toSorted((one, other) => {
    if (one.membership.code === 'FRA') return -1;
    if (other.membership.code === 'FRA') return 1;
    return one.label.fr.localeCompare(other.label.fr, 'fr');
  });

/** The Schengen States on a day, France first, then by name in French. */
export const schengenStates = (on: PlainDate): readonly FieldOption[] =>
  states
    .filter(({ membership }) => belongs(on)(membership))
    .map(({ membership, label }) => ({ value: membership.code, label }));

/** Whether nationals of a State move freely in the Union on a day. */
export const movesFreely = (code: string, on: PlainDate): boolean =>
  freeMovement.filter(belongs(on)).some((membership) => membership.code === code);

type NamedDistrict = { readonly option: FieldOption; readonly district: District };

/** Districts of one name that lead to several posts are told apart by the post's city. */
export const namedDistricts = (country: string): readonly NamedDistrict[] => {
  const districts = districtsOf(country);
  const isAmbiguous = ({ name }: District): boolean =>
    districts.filter((other) => other.name.fr === name.fr).length > 1;
  return districts.map((district) => {
    const { name } = district;
    const city = isAmbiguous(district) ? postById(district.postId)?.cityName : undefined;
    const label = city
      ? {
          fr: `${name.fr} (${city.fr})`,
          en: `${name.en} (${city.en})`,
          ar: `${name.ar} (${city.ar})`,
        }
      : name;
    return { option: { value: label.fr, label }, district };
  });
};

/** The districts of a country as choices. Empty where there is one only: nothing is to choose. */
export const districtOptions = (country: string): readonly FieldOption[] => {
  const named = namedDistricts(country);
  return named.length < 2 ? [] : named.map(({ option }) => option);
};

/** The district of a residence, or null while it is not known. */
export const districtOf = (country: string, area: string | null): NamedDistrict | null => {
  const named = namedDistricts(country);
  if (named.length < 2) return named[0] ?? null;
  return named.find(({ option }) => option.value === area) ?? null;
};
