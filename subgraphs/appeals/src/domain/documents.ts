import type { Words } from '@passerelle/subgraph-kit/law';

/** What an appeal or a session leaves on paper. */
export type DocumentKind =
  | 'ACKNOWLEDGEMENT'
  | 'REGULARISATION_LETTER'
  | 'RECOMMENDATION_LETTER'
  | 'OUTCOME_LETTER'
  | 'MINUTES';

export const documentTitles: Readonly<Record<DocumentKind, Words>> = {
  ACKNOWLEDGEMENT: {
    fr: 'Accusé de réception du recours',
    en: 'Acknowledgement of the appeal',
    ar: 'إشعار بتسلّم الطعن',
  },
  REGULARISATION_LETTER: {
    fr: 'Invitation à compléter le recours',
    en: 'Invitation to complete the appeal',
    ar: 'دعوة إلى استكمال الطعن',
  },
  RECOMMENDATION_LETTER: {
    fr: 'Avis de la commission',
    en: 'Recommendation of the commission',
    ar: 'توصية اللجنة',
  },
  OUTCOME_LETTER: {
    fr: 'Décision sur le recours',
    en: 'Decision on the appeal',
    ar: 'القرار في الطعن',
  },
  MINUTES: {
    fr: 'Procès-verbal de la séance',
    en: 'Minutes of the session',
    ar: 'محضر الجلسة',
  },
};

/** The name of the file, which says neither who nor what was decided. */
export const fileNameOf = (kind: DocumentKind, reference: string): string =>
  `${reference}-${kind.toLowerCase().replaceAll('_', '-')}.pdf`;
