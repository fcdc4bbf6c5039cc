import type { LetterData } from '@passerelle/subgraph-kit/letters';
import type { Language } from '@passerelle/subgraph-kit/law';
import { sectionTitles } from './domain/package.ts';
import type { accessPackageLetter } from './letters.ts';

const labels: Readonly<Record<Language, readonly string[]>> = {
  fr: ['Nature du visa', 'Arrivée prévue', 'Nom'],
  en: ['Kind of visa', 'Intended arrival', 'Surname'],
  ar: ['نوع التأشيرة', 'تاريخ الوصول المرتقب', 'اللقب'],
};

/** A package about an invented person, for tests and for looking at. */
export const packageLetterOf = (language: Language): LetterData<typeof accessPackageLetter> => {
  const [kind = '', arrival = '', surname = ''] = labels[language];
  const fields = [
    { label: kind, value: 'D' },
    { label: arrival, value: '2026-12-20' },
    { label: surname, value: 'BENNANI' },
  ];
  return {
    office: {
      name: {
        fr: 'Consulat général à Rabat',
        en: 'Consulate general in Rabat',
        ar: 'القنصلية العامة في الرباط',
      },
    },
    reference: 'DR-26-00731',
    date: '2026-11-30',
    place: { fr: 'Rabat', en: 'Rabat', ar: 'الرباط' },
    person: {
      surname: 'BENNANI',
      givenNames: 'Salma',
      nativeName: 'سلمى بناني',
      birthDate: '1994-03-14',
      birthPlace: 'Fès',
    },
    signer: {
      name: 'Hélène Marchand',
      capacity: { fr: 'Chef de poste', en: 'Head of post', ar: 'رئيس المركز' },
    },
    receivedOn: '2026-11-12',
    law: 'CESEDA R. 142-66; Loi 78-17 art. 52 and 118; CESEDA R. 142-67',
    sections: [
      {
        title: sectionTitles.applications[language],
        records: [
          {
            reference: 'PSR-26-004811',
            fields,
            purpose: 'CESEDA R. 142-60',
            keptUntil: '2031-11-30',
          },
          { reference: 'PSR-26-001200', fields, purpose: 'CESEDA R. 142-60', keptUntil: null },
        ],
      },
    ],
  };
};
