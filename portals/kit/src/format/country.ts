import { localeOf, type Language } from '../i18n/language.ts';

/** ISO 3166-1: two letters, then three. The browser names countries by the two, forms and passports write the three. */
const CODES = `
  ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE
  BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS
  BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN
  COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST
  EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF
  GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD
  HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM
  JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA
  LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD
  MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM
  NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG
  PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA
  SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD
  STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON
  TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR
  VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT ZAZAF ZMZMB ZWZWE
`;

const TWO_OF = new Map(
  CODES.trim()
    .split(/\s+/)
    .map((pair) => [pair.slice(2), pair.slice(0, 2)]),
);

type Words = Readonly<Record<Language, string>>;

/** Codes of passports that name no country (ICAO Doc 9303-3, section 5). */
const WITHOUT_COUNTRY: Readonly<Record<string, Words>> = {
  XXA: { fr: 'Apatride', en: 'Stateless person', ar: 'عديم الجنسية' },
  XXB: {
    fr: 'Réfugié (convention de 1951)',
    en: 'Refugee (1951 Convention)',
    ar: 'لاجئ (اتفاقية 1951)',
  },
  XXC: { fr: 'Réfugié, autre statut', en: 'Refugee, other status', ar: 'لاجئ، وضع آخر' },
  XXX: { fr: 'Nationalité indéterminée', en: 'Unspecified nationality', ar: 'جنسية غير محددة' },
  UTO: {
    fr: 'Utopie (passeport spécimen)',
    en: 'Utopia (specimen passport)',
    ar: 'يوتوبيا (جواز نموذجي)',
  },
};

/** Where a passport writes another code than ISO 3166-1 (ICAO Doc 9303-3, section 5). */
const IN_PASSPORTS: Readonly<Record<string, string>> = { D: 'DEU', RKS: 'XKX', XXK: 'XKX' };

export type Country = { code: string; name: string };

/** The name of a country in the chosen language, by its two or three letters; the code itself when it is not known. */
export const countryName = (code: string, language: Language): string => {
  const iso = IN_PASSPORTS[code] ?? code;
  const other = WITHOUT_COUNTRY[iso];
  if (other) return other[language];
  const two = TWO_OF.get(iso) ?? iso;
  if (two.length !== 2) return code;
  return new Intl.DisplayNames(localeOf(language), { type: 'region' }).of(two) ?? code;
};

const lists = new Map<Language, readonly Country[]>();

const listIn = (language: Language): readonly Country[] => {
  const collator = new Intl.Collator(localeOf(language));
  return [...TWO_OF.keys()]
    .map((code) => ({ code, name: countryName(code, language) }))
    .toSorted((one, other) => collator.compare(one.name, other.name));
};

/** All countries in the order of the language, by their three letters. */
export const countries = (language: Language): readonly Country[] => {
  const known = lists.get(language) ?? listIn(language);
  lists.set(language, known);
  return known;
};

/** Countries, and what a passport may name where there is none. */
export const nationalities = (language: Language): readonly Country[] => [
  ...countries(language),
  ...Object.keys(WITHOUT_COUNTRY).map((code) => ({ code, name: countryName(code, language) })),
];
