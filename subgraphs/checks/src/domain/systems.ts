import type { Law, PlainDate, Words } from '@passerelle/subgraph-kit/law';

/** The systems outside that are asked about a person or a document. */
export const checkSystems = ['SIS_PERSONS', 'SIS_DOCUMENTS', 'VIS', 'CIVIL_STATUS'] as const;
export type CheckSystem = (typeof checkSystems)[number];

/** The queries of each system that the law names: the opposition file holds persons and documents. */
const queriesOf: Readonly<Record<'SIS' | 'VIS' | 'CIVIL_STATUS', readonly CheckSystem[]>> = {
  SIS: ['SIS_PERSONS', 'SIS_DOCUMENTS'],
  VIS: ['VIS'],
  CIVIL_STATUS: ['CIVIL_STATUS'],
};

/** What is asked systematically for a file lodged on that day (arrêté of 24 November 2009, art. 2). */
export const systemsAtLodging = (law: Law, lodgedOn: PlainDate): readonly CheckSystem[] =>
  law.rule('checks.atLodging', lodgedOn).value.flatMap((name) => queriesOf[name]);

export const systemNames: Readonly<Record<CheckSystem, Words>> = {
  SIS_PERSONS: {
    fr: 'SIS, personnes',
    en: 'SIS, persons',
    ar: 'نظام معلومات شنغن، الأشخاص',
  },
  SIS_DOCUMENTS: {
    fr: 'SIS, documents',
    en: 'SIS, documents',
    ar: 'نظام معلومات شنغن، الوثائق',
  },
  VIS: {
    fr: 'Système d’information sur les visas',
    en: 'Visa Information System',
    ar: 'نظام معلومات التأشيرات',
  },
  CIVIL_STATUS: {
    fr: 'Fichier d’authentification des actes d’état civil',
    en: 'Civil-status authentication file',
    ar: 'ملف التحقق من وثائق الحالة المدنية',
  },
};
