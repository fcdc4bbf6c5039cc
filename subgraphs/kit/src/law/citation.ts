import type { Words } from './words.ts';

// Longer words first: what they hold is not looked at again.
const inFrench: readonly (readonly [RegExp, string])[] = [
  [/Processing register of the platform/g, 'Registre des traitements de la plateforme'],
  [/French chancery tariff/g, 'Tarif des droits de chancellerie'],
  [/students in a campus procedure/g, 'étudiants en procédure Campus'],
  [/practice of the Conseil d’État/g, 'pratique du Conseil d’État'],
  [/, in the version of Regulation \(EU\) /g, ', dans sa rédaction issue du règlement (UE) '],
  [/, as rewritten on (\d)/g, ', dans sa rédaction du $1'],
  [/,? as adopted/g, ', dans sa rédaction initiale'],
  [/, before décret /g, ', avant le décret '],
  [/Visa Code/g, 'Code des visas'],
  [/VIS Regulation/g, 'Règlement VIS'],
  [/Schengen Convention/g, 'Convention de Schengen'],
  [/Reg\. \(EU\)/g, 'règl. (UE)'],
  [/Reg\. \(EC\)/g, 'règl. (CE)'],
  [/(\d{4}\/\d+)\/EC/g, '$1/CE'],
  [/GDPR/g, 'RGPD'],
  [/([Aa])rrêté of /g, '$1rrêté du '],
  [/law of /g, 'loi du '],
  [/(délib\. [\d-]+) of /g, '$1 du '],
  [/1st indent/g, '1er tiret'],
  [/(\d)(?:nd|rd|th) indent/g, '$1e tiret'],
  [/([Aa])nnex(?!e)/g, '$1nnexe'],
  [/ and following/g, ' et suivants'],
  [/ and /g, ' et '],
  [/ to (?=[A-Z]\. )/g, ' à '],
  [/, then /g, ', puis '],
];

const months: Readonly<Record<string, string>> = {
  January: 'janvier',
  February: 'février',
  March: 'mars',
  April: 'avril',
  May: 'mai',
  June: 'juin',
  July: 'juillet',
  August: 'août',
  September: 'septembre',
  October: 'octobre',
  November: 'novembre',
  December: 'décembre',
};

const month = new RegExp(`\\b(\\d{1,2}) (${Object.keys(months).join('|')})\\b`, 'g');

const frenchDays = (text: string): string =>
  text.replaceAll(
    month,
    (_all, day: string, name: string) => `${day === '1' ? '1er' : day} ${months[name] ?? name}`,
  );

/**
 * A source as it is cited, in each language. The parameters name sources in the form of this code base; a letter
 * before a French authority cites them in French. Arabic readers find the text by its French name.
 */
export const citation = (source: string): Words => {
  const fr = frenchDays(
    inFrench.reduce((text, [english, french]) => text.replaceAll(english, french), source),
  );
  return { fr, en: source, ar: fr };
};
