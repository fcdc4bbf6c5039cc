import { posts } from '@passerelle/subgraph-kit/reference';
import { weighted, type Random } from './random.ts';
import type { Share } from './weights.ts';

// Regulation (EU) 2018/1806, Annex II, as far as posts stand there: nationals need no visa for a short stay. Nationals
// of Member States, of EEA States and of Switzerland need none at all.
const exempt = new Set(
  `ALB ARE ARG AUS BIH BRA CAN CHL COL CRI GBR GEO GTM HKG ISR JPN KOR LCA MEX MKD MUS MYS NZL PAN PER SGP SRB TWN
  UKR URY USA VEN`.split(/\s+/),
);
const moveFreely = new Set(
  'AUT BEL BGR CHE CYP DEU DNK ESP FIN FRA GRC IRL ITA MLT NOR POL ROU SWE'.split(' '),
);

/** Who lives abroad and needs a visa, roughly as often as the published totals by country. */
const residentAbroad = weighted({
  IND: 22,
  CHN: 10,
  PHL: 8,
  PAK: 7,
  NGA: 7,
  RUS: 6,
  TUR: 5,
  MAR: 5,
  EGY: 5,
  IRN: 4,
  LBN: 4,
  DZA: 4,
  BGD: 4,
  SEN: 3,
  CMR: 3,
  TUN: 3,
});

const neighbour = weighted({
  SEN: 5,
  CMR: 5,
  MAR: 4,
  LBN: 4,
  IND: 4,
  NGA: 4,
  EGY: 4,
  PHL: 3,
  CHN: 3,
  SYR: 3,
  SDN: 2,
});

export type Nationality = {
  readonly alpha3: string;
  /** Whether a person of this nationality needs a visa for a short stay. */
  readonly needsShortStayVisa: boolean;
};

const OWN_IN_THOUSAND = 940;
const LONG_STAY_ONLY_IN_THOUSAND = 180;

/** The nationality of somebody who applies at a post. */
export const drawNationality = (random: Random, { post }: Share): Nationality => {
  const own = post.country;
  if (exempt.has(own))
    return random.perMille(LONG_STAY_ONLY_IN_THOUSAND)
      ? { alpha3: own, needsShortStayVisa: false }
      : { alpha3: residentAbroad(random), needsShortStayVisa: true };
  if (moveFreely.has(own)) return { alpha3: residentAbroad(random), needsShortStayVisa: true };
  return {
    alpha3: random.perMille(OWN_IN_THOUSAND) ? own : neighbour(random),
    needsShortStayVisa: true,
  };
};

const citiesByCountry = Map.groupBy(posts, ({ country }) => country);

// Where no post stands and persons of the demo world come from all the same.
const otherBirthPlaces: Readonly<Record<string, string>> = { SYR: 'Damascus', SDN: 'Khartoum' };

/** A city of a country, in Latin letters, as a form takes it. */
export const birthPlaceIn = (random: Random, alpha3: string): string => {
  const cities = citiesByCountry.get(alpha3);
  return cities ? random.pick(cities).cityName.en : (otherBirthPlaces[alpha3] ?? 'Not known');
};
