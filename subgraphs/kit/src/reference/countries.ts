import { type Words } from '../law/words.ts';

/** A country or territory of ISO 3166-1, with Kosovo under its user-assigned code. */
export type Country = {
  readonly alpha2: string;
  readonly alpha3: string;
  /** As in the machine-readable zone of a travel document (ICAO Doc 9303-3): `D` for Germany. */
  readonly icao: string;
  readonly name: Words;
};

// ISO 3166-1: two letters, then three.
const codes = `
  AFAFG AXALA ALALB DZDZA ASASM ADAND AOAGO AIAIA AQATA AGATG ARARG AMARM AWABW AUAUS ATAUT AZAZE
  BSBHS BHBHR BDBGD BBBRB BYBLR BEBEL BZBLZ BJBEN BMBMU BTBTN BOBOL BQBES BABIH BWBWA BVBVT BRBRA
  IOIOT VGVGB BNBRN BGBGR BFBFA BIBDI CVCPV KHKHM CMCMR CACAN KYCYM CFCAF TDTCD CLCHL CNCHN HKHKG
  MOMAC CXCXR CCCCK COCOL KMCOM CGCOG CKCOK CRCRI HRHRV CUCUB CWCUW CYCYP CZCZE KPPRK CDCOD DKDNK
  DJDJI DMDMA DODOM ECECU EGEGY SVSLV GQGNQ ERERI EEEST SZSWZ ETETH FKFLK FOFRO FJFJI FIFIN FRFRA
  GFGUF PFPYF TFATF GAGAB GMGMB GEGEO DEDEU GHGHA GIGIB GRGRC GLGRL GDGRD GPGLP GUGUM GTGTM GGGGY
  GNGIN GWGNB GYGUY HTHTI HMHMD VAVAT HNHND HUHUN ISISL ININD IDIDN IRIRN IQIRQ IEIRL IMIMN ILISR
  ITITA CICIV JMJAM JPJPN JEJEY JOJOR KZKAZ KEKEN KIKIR KWKWT KGKGZ LALAO LVLVA LBLBN LSLSO LRLBR
  LYLBY LILIE LTLTU LULUX MGMDG MWMWI MYMYS MVMDV MLMLI MTMLT MHMHL MQMTQ MRMRT MUMUS YTMYT MXMEX
  FMFSM MCMCO MNMNG MEMNE MSMSR MAMAR MZMOZ MMMMR NANAM NRNRU NPNPL NLNLD NCNCL NZNZL NINIC NENER
  NGNGA NUNIU NFNFK MPMNP MKMKD NONOR OMOMN PKPAK PWPLW PAPAN PGPNG PYPRY PEPER PHPHL PNPCN PLPOL
  PTPRT PRPRI QAQAT KRKOR MDMDA REREU ROROU RURUS RWRWA BLBLM SHSHN KNKNA LCLCA MFMAF PMSPM VCVCT
  WSWSM SMSMR STSTP SASAU SNSEN RSSRB SCSYC SLSLE SGSGP SXSXM SKSVK SISVN SBSLB SOSOM ZAZAF GSSGS
  SSSSD ESESP LKLKA PSPSE SDSDN SRSUR SJSJM SESWE CHCHE SYSYR TWTWN TJTJK THTHA TLTLS TGTGO TKTKL
  TOTON TTTTO TNTUN TRTUR TMTKM TCTCA TVTUV UGUGA UAUKR AEARE GBGBR TZTZA UMUMI USUSA VIVIR UYURY
  UZUZB VUVUT VEVEN VNVNM WFWLF EHESH YEYEM ZMZMB ZWZWE XKXKX
`;

// ICAO Doc 9303-3, section 5: where the code in the machine-readable zone is another one.
const icaoCodes: Readonly<Record<string, string>> = { DEU: 'D', XKX: 'RKS' };

// The long form of these names what the short one says in a way that a form can hold.
const shortNamed = new Set(['HK', 'MO', 'PS']);

const namesIn = (language: string): ((alpha2: string) => string) => {
  const long = new Intl.DisplayNames([language], { type: 'region', style: 'long' });
  const short = new Intl.DisplayNames([language], { type: 'region', style: 'short' });
  return (alpha2) => (shortNamed.has(alpha2) ? short : long).of(alpha2) ?? alpha2;
};

const french = namesIn('fr');
const english = namesIn('en');
const arabic = namesIn('ar');

/** Every country and territory, by alpha-2. Names are those of the Unicode CLDR that Node carries. */
export const countries: readonly Country[] = codes
  .trim()
  .split(/\s+/)
  .map((pair) => {
    const alpha2 = pair.slice(0, 2);
    const alpha3 = pair.slice(2);
    return {
      alpha2,
      alpha3,
      icao: icaoCodes[alpha3] ?? alpha3,
      name: { fr: french(alpha2), en: english(alpha2), ar: arabic(alpha2) },
    };
  })
  .toSorted((one, other) => (one.alpha2 < other.alpha2 ? -1 : 1));

const byAlpha3 = new Map(countries.map((country) => [country.alpha3, country]));
const byAlpha2 = new Map(countries.map((country) => [country.alpha2, country]));

/** The country of a three-letter code. Undefined when there is none. */
export const countryByAlpha3 = (alpha3: string): Country | undefined => byAlpha3.get(alpha3);

/** The country of a two-letter code. Undefined when there is none. */
export const countryByAlpha2 = (alpha2: string): Country | undefined => byAlpha2.get(alpha2);
