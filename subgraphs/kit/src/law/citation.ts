import { arabicCitation } from './citation-arabic.ts';
import type { Language, Words } from './words.ts';

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
  [/Décret of appointment/g, 'Décret de nomination'],
  [/([Aa])rrêté of /g, '$1rrêté du '],
  [/Decree ([\d-]+) of /g, 'décret $1 du '],
  [/Decree /g, 'décret '],
  [
    /Declared policy, not law: the nearest post of the region/g,
    'Pratique déclarée, non la loi\u00a0: le poste le plus proche dans la région',
  ],
  [/law of /g, 'loi du '],
  [/(délib\. [\d-]+) of /g, '$1 du '],
  [/1st indent/g, '1er tiret'],
  [/(\d)(?:nd|rd|th) indent/g, '$1e tiret'],
  [/([Aa])nnex(?!e)/g, '$1nnexe'],
  [/ and following/g, ' et suivants'],
  [/ and /g, ' et '],
  [/ to (?=[A-Z]\. )/g, ' à '],
  [/, then /g, ', puis '],
  [/; /g, '\u202f; '],
  [/\bin (?=\d{4} )/g, 'en '],
  [/\bbefore (?=\d)/g, 'avant le '],
  [/agents who examined the file/g, 'agents ayant examiné le dossier'],
  [/user account/g, 'compte d’utilisateur'],
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

// French sources stand in the parameters by their French names.
const inEnglish: readonly (readonly [RegExp, string])[] = [
  [/\b[Ll]oi n° /g, 'Law no. '],
  [/\b[Ll]oi (?=\d)/g, 'Law '],
  [/\bdélib\./g, 'deliberation'],
  [/\b[Dd]écret /g, 'Decree '],
  [/\barrêté of /g, 'order of '],
  [/\bArrêté of /g, 'Order of '],
];

const replaced = (text: string, words: readonly (readonly [RegExp, string])[]): string =>
  words.reduce((given, [from, to]) => given.replaceAll(from, to), text);

/**
 * A source as it is cited, in the language of each reader. The parameters name sources in the form of this code base; a
 * letter before a French authority cites them in French. The number of a text and of its article is the same in each.
 */
export const citation = (source: string): Words => ({
  fr: frenchDays(replaced(source, inFrench)),
  en: replaced(source, inEnglish),
  ar: arabicCitation(source),
});

/** The `source` of a rule that the graph shows, for the resolvers of each subgraph: in the language of the request. */
export const citedRule = {
  source: (
    rule: { source: string },
    _args: unknown,
    { language }: { language: Language },
  ): string => citation(rule.source)[language],
};
