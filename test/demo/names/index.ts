import * as africa from './africa.ts';
import * as arabic from './arabic-script.ts';
import * as asia from './asia.ts';
import * as caucasus from './caucasus.ts';
import type { Culture } from './culture.ts';
import * as cyrillic from './cyrillic.ts';
import * as latin from './latin.ts';
import * as southAsia from './south-asia.ts';

export type { Culture, Name } from './culture.ts';

/** Which common names the nationals of a country (alpha-3) bear; where several stand, each as often. */
const byCountry: Readonly<Record<string, readonly Culture[]>> = Object.fromEntries(
  (
    [
      ['MAR DZA TUN ESH LBY', [arabic.maghreb]],
      ['MRT', [arabic.maghreb, africa.westAfrican]],
      ['EGY SAU KWT QAT ARE OMN BHR IRQ JOR LBN SYR YEM PSE SDN', [arabic.mashriq]],
      ['IRN AFG', [arabic.persian]],
      ['PAK', [arabic.urdu]],
      ['RUS BLR', [cyrillic.russian]],
      ['UKR MDA', [cyrillic.ukrainian]],
      ['SRB MKD BIH MNE', [cyrillic.southSlavic]],
      ['BGR', [cyrillic.bulgarian]],
      ['KAZ', [cyrillic.centralAsian, cyrillic.centralAsian, cyrillic.russian]],
      ['UZB KGZ TJK TKM', [cyrillic.centralAsian]],
      ['MNG', [cyrillic.mongolian]],
      ['CHN', [asia.chinese]],
      ['HKG MAC', [asia.cantonese]],
      ['TWN', [asia.taiwanese]],
      ['SGP', [asia.cantonese, asia.chinese, asia.malay, southAsia.tamil]],
      ['MYS', [asia.malay, asia.malay, asia.cantonese, southAsia.tamil]],
      ['JPN', [asia.japanese]],
      ['KOR', [asia.korean]],
      ['VNM', [asia.vietnamese]],
      ['THA', [asia.thai]],
      ['KHM LAO', [asia.khmerLao]],
      ['MMR', [asia.burmese]],
      ['IDN BRN', [asia.malay]],
      ['PHL', [asia.filipino]],
      ['IND', [southAsia.hindi, southAsia.hindi, southAsia.tamil, southAsia.bengali]],
      ['BGD', [southAsia.bengali]],
      ['LKA', [southAsia.sinhala, southAsia.sinhala, southAsia.tamil]],
      ['NPL', [southAsia.nepali]],
      ['ARM', [caucasus.armenian]],
      ['GEO', [caucasus.georgian]],
      ['AZE', [caucasus.azeri]],
      ['TUR', [caucasus.turkish]],
      ['GRC CYP', [caucasus.greek]],
      ['ISR', [caucasus.hebrew, caucasus.hebrew, arabic.mashriq]],
      ['SEN MLI GIN BFA NER GMB GNB TCD SLE', [africa.westAfrican]],
      ['CIV BEN TGO', [africa.coastal, africa.coastal, africa.westAfrican]],
      ['CMR GAB COG COD CAF GNQ BDI RWA', [africa.centralAfrican]],
      ['NGA GHA KEN UGA TZA ZWE ZAF LBR ZMB MWI', [africa.anglophone]],
      ['AGO MOZ CPV STP', [africa.lusophone]],
      ['MDG MUS COM SYC', [africa.indianOcean]],
      ['ETH ERI', [africa.ethiopian]],
      ['DJI SOM', [africa.somali]],
      ['USA GBR CAN AUS NZL IRL LCA VUT MLT', [latin.anglo]],
      ['HTI', [latin.haitian]],
      ['BRA', [latin.brazilian]],
      ['ARG BOL CHL COL CRI CUB DOM ECU GTM MEX PAN PER SUR URY VEN', [latin.hispanic]],
      ['ROU', [latin.romanian]],
      ['ALB XKX', [latin.albanian]],
      ['DEU AUT CHE DNK NOR SWE FIN POL', [latin.germanic]],
      ['FRA BEL ITA ESP PRT', [latin.latinEurope]],
    ] as const
  ).flatMap(([codes, cultures]) => codes.split(' ').map((code) => [code, cultures])),
);

/** The names of a country's nationals. Undefined where the demo world has none. */
export const culturesOf = (alpha3: string): readonly Culture[] | undefined => byCountry[alpha3];
