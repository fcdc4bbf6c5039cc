import { districtsOf, posts, type Post } from '@passerelle/subgraph-kit/reference';
import type { Random } from './random.ts';

// European Commission, visa statistics for consulates, France, 2023 (Helsinki and Athens: 2022, their last row):
// short-stay applications, and refusals in a thousand decisions. Facts, reused with credit.
const published = `
AO-LUANDA 1982 409 | AL-TIRANA 97 71 | AE-ABOU-DABI 24590 194 | AR-BUENOS-AIRES 212 156
AM-EREVAN 11798 110 | AU-CANBERRA 5 0 | AU-SYDNEY 2383 5 | AT-VIENNE 1 0
AZ-BAKOU 22541 61 | BI-BUJUMBURA 79 0 | BE-BRUXELLES 27 69 | BJ-COTONOU 14451 290
BF-OUAGADOUGOU 6008 216 | BD-DACCA 4391 366 | BG-SOFIA 653 30 | BH-MANAMA 6383 52
BA-SARAJEVO 58 91 | BY-MINSK 12436 23 | BO-LA-PAZ 170 12 | BR-BRASILIA 50 44
BR-RECIFE 13 77 | BR-RIO-DE-JANEIRO 46 277 | BR-SAO-PAULO 247 242 | CF-BANGUI 2211 246
CA-MONTREAL 11260 88 | CH-GENEVE 37 30 | CL-SANTIAGO 435 301 | CN-PEKIN 71195 49
CN-CHENGDU 31041 38 | CN-CANTON 44143 62 | CN-SHANGHAI 84480 47 | CN-SHENYANG 8693 165
CN-WUHAN 31559 49 | CI-ABIDJAN 54283 334 | CM-DOUALA 10118 284 | CM-YAOUNDE 10956 256
CD-KINSHASA 93 63 | CG-BRAZZAVILLE 15799 355 | CG-POINTE-NOIRE 4932 346 | CO-BOGOTA 96 87
KM-MORONI 3767 613 | CR-SAN-JOSE 2 0 | CU-LA-HAVANE 3891 406 | CY-NICOSIE 588 162
DE-BERLIN 1 0 | DE-FRANCFORT 39 53 | DJ-DJIBOUTI 4661 257 | DK-COPENHAGUE 4 0
DO-SAINT-DOMINGUE 5166 234 | DZ-ALGER 152411 310 | DZ-ANNABA 53379 378 | DZ-ORAN 73215 352
EC-QUITO 5120 262 | EG-LE-CAIRE 38424 129 | ES-MADRID 107 50 | ET-ADDIS-ABEBA 3831 337
FI-HELSINKI 2 0 | FR-PARIS-VISAS 7 0 | GA-LIBREVILLE 17738 237 | GB-LONDRES 130181 56
GE-TBILISSI 1285 291 | GH-ACCRA 4659 290 | GN-CONAKRY 11063 482 | GQ-MALABO 1143 303
GR-ATHENES 3 0 | GT-GUATEMALA 64 0 | HK-HONG-KONG 3895 42 | HT-PORT-AU-PRINCE 5461 444
ID-JAKARTA 29525 30 | IN-BANGALORE 51787 87 | IN-CHENNAI 25120 248 | IN-CALCUTTA 10133 141
IN-BOMBAY 52443 148 | IN-NEW-DELHI 36754 268 | IE-DUBLIN 4759 20 | IR-TEHERAN 38806 176
IQ-BAGDAD 6836 331 | IQ-ERBIL 10438 435 | IL-JERUSALEM 3537 108 | IL-TEL-AVIV 394 138
IT-ROME 27 83 | JO-AMMAN 4311 116 | JP-TOKYO 2472 54 | KZ-ASTANA 12096 55
KE-NAIROBI 2794 187 | KH-PHNOM-PENH 8557 124 | KR-SEOUL 728 177 | KW-KOWEIT 40172 57
LA-VIENTIANE 2553 165 | LB-BEYROUTH 53645 126 | LC-CASTRIES 168 105 | LK-COLOMBO 9804 383
MA-CASABLANCA 89844 126 | MA-RABAT 146998 129 | MG-ANTANANARIVO 15507 325 | MX-MEXICO 354 203
MK-SKOPJE 31 100 | ML-BAMAKO 13414 445 | MT-LA-VALETTE 8 0 | MM-RANGOUN 1691 70
MN-OULAN-BATOR 3478 239 | MZ-MAPUTO 1930 172 | MR-NOUAKCHOTT 3221 368 | MU-PORT-LOUIS 729 68
MY-KUALA-LUMPUR 1490 250 | NE-NIAMEY 4233 209 | NG-ABUJA 18053 364 | NG-LAGOS 31128 432
NO-OSLO 4 0 | NZ-WELLINGTON 537 2 | OM-MASCATE 5190 113 | PK-ISLAMABAD 8225 387
PA-PANAMA 120 127 | PE-LIMA 102 186 | PH-MANILLE 35591 67 | PL-VARSOVIE 1 1000
QA-DOHA 23189 106 | RO-BUCAREST 1098 25 | RU-MOSCOU 111128 87 | RW-KIGALI 988 284
SA-DJEDDAH 59074 92 | SA-RIYAD 86022 49 | SN-DAKAR 29607 342 | SG-SINGAPOUR 9885 63
RS-BELGRADE 1374 79 | SR-PARAMARIBO 40 0 | SE-STOCKHOLM 6 0 | TD-NDJAMENA 8380 270
TG-LOME 8005 347 | TH-BANGKOK 42715 44 | TN-TUNIS 85917 195 | TR-ANKARA 43454 193
TR-ISTANBUL 96650 118 | TW-TAIPEI 359 12 | TZ-DAR-ES-SALAM 1314 138 | UG-KAMPALA 5054 218
UA-KIEV 219 422 | UY-MONTEVIDEO 57 55 | US-WASHINGTON 50054 38 | UZ-TACHKENT 7767 142
VE-CARACAS 12 0 | VN-HANOI 16919 139 | VN-HO-CHI-MINH-VILLE 20400 173 | VU-PORT-VILA 231 10
ZA-LE-CAP 11058 24 | ZA-JOHANNESBURG 28804 70 | ZW-HARARE 2560 70
`;

/** What the published figures say of a post. */
export type Share = {
  readonly post: Post;
  /** Applications in a year. */
  readonly applied: number;
  /** Refusals in a thousand decisions. */
  readonly refusedPerMille: number;
};

const byCode = new Map(
  published
    .trim()
    .split(/\s*\|\s*|\n/)
    .map((entry) => {
      const [code = '', applied, refused] = entry.split(' ');
      return [code, { applied: Number(applied), refusedPerMille: Number(refused) }] as const;
    }),
);

/** A post that residents do not apply to gets nothing: Berlin, whose residents Frankfurt serves (arrêté of 2014). */
const hasDistrict = ({ id, country }: Post): boolean =>
  districtsOf(country).some(({ postId }) => postId === id);

/** Each post with its published figures, in the order of the reference data. */
export const shares: readonly Share[] = posts.map((post) => {
  const figures = byCode.get(post.code);
  if (!figures) throw new Error(`There are no published figures for ${post.code}.`);
  return { post, ...figures, applied: hasDistrict(post) ? figures.applied : 0 };
});

/** The figures of a post by its code; throws for a code that no post has. */
export const shareOf = (code: string): Share => {
  const share = shares.find(({ post }) => post.code === code);
  if (!share) throw new Error(`The demo world has no post ${code}.`);
  return share;
};

export const appliedInAll = shares.reduce((sum, { applied }) => sum + applied, 0);

const upTo: readonly number[] = shares.reduce<number[]>(
  (sums, { applied }) => [...sums, (sums.at(-1) ?? 0) + applied],
  [],
);

/** A post, as often as the published figures say. */
export const drawShare = (random: Random): Share => {
  const drawn = random.int(1, appliedInAll);
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) < drawn) low = middle + 1;
    else high = middle;
  }
  const share = shares[low];
  if (!share) throw new Error('The draw fell outside the posts.');
  return share;
};
