import { changes, dated } from './rule.ts';

export type AppealBody = 'COMMISSION' | 'VISAS_SUBDIRECTOR';
export type Ministry = 'FOREIGN_AFFAIRS' | 'IMMIGRATION' | 'INTERIOR';

const { appealDecrees, foundingArrete } = changes;

/** Domain dossier 8.4 and 11: reasons, prior appeal, commission, courts. */
export const appealRules = {
  'refusal.form': dated<'RMV_2009' | 'RMV_2009_AND_UNION_FORM' | 'ANNEX_VI'>(
    'decidedOn',
    { from: foundingArrete, value: 'RMV_2009', source: 'Arrêté of 22 August 2001, annex (2009)' },
    {
      from: changes.visaCodeReasons,
      value: 'RMV_2009_AND_UNION_FORM',
      source: 'Visa Code art. 32 and 58(5), Annex VI as adopted',
      note: 'The boxes of the form as adopted were not read; the seven reasons of the annex are recorded.',
    },
    {
      from: changes.visaCodeAmended,
      value: 'ANNEX_VI',
      source: 'Visa Code art. 32, Annex VI, Reg. (EU) 2019/1155',
    },
  ),
  'refusal.reasonedCategories': dated<'ALL' | readonly string[]>(
    'decidedOn',
    {
      from: foundingArrete,
      value: [
        'FAMILY_OF_UNION_CITIZEN',
        'FAMILY_OF_FRENCH_CITIZEN',
        'ADOPTED_MINOR',
        'FAMILY_REUNIFICATION',
        'AUTHORISED_WORKER',
        'LISTED_IN_SIS',
        'RESIDENT_CARD_CATEGORY',
      ],
      source: 'CESEDA L. 211-2 (2009)',
      note: 'Short-stay refusals have been reasoned since 5 April 2011: see refusal.reasoned.shortStay.',
    },
    {
      from: '2016-11-01',
      value: 'ALL',
      source: 'Visa Code art. 32; CESEDA L. 211-2, law of 7 March 2016',
    },
  ),
  'refusal.reasoned.shortStay': dated<'LISTED_CATEGORIES' | 'ALL'>(
    'decidedOn',
    { from: foundingArrete, value: 'LISTED_CATEGORIES', source: 'CESEDA L. 211-2 (2009)' },
    { from: changes.visaCodeReasons, value: 'ALL', source: 'Visa Code art. 32(2) and 58(5)' },
  ),
  'refusal.reasoned.longStay': dated<'LISTED_CATEGORIES' | 'ALL'>(
    'decidedOn',
    { from: foundingArrete, value: 'LISTED_CATEGORIES', source: 'CESEDA L. 211-2 (2009)' },
    { from: '2016-11-01', value: 'ALL', source: 'CESEDA L. 211-2, law of 7 March 2016' },
  ),
  'rapo.days': dated<number>(
    'decidedOn',
    {
      from: foundingArrete,
      value: 2,
      unit: 'MONTH',
      source: 'CESEDA D. 211-6',
      note: 'Two months, in spite of the name of the parameter: mind the unit.',
    },
    {
      from: appealDecrees,
      value: 30,
      unit: 'DAY',
      source: 'CESEDA D. 312-4',
      note: 'Refusals decided on or after 1 January 2023.',
    },
  ),
  'rapo.body.shortStay': dated<AppealBody>(
    'decidedOn',
    { from: foundingArrete, value: 'COMMISSION', source: 'CESEDA D. 211-5' },
    { from: appealDecrees, value: 'VISAS_SUBDIRECTOR', source: 'CESEDA D. 312-3' },
  ),
  'rapo.body.longStay': dated<AppealBody>(
    'decidedOn',
    { from: foundingArrete, value: 'COMMISSION', source: 'CESEDA D. 211-5' },
    { from: appealDecrees, value: 'COMMISSION', source: 'CESEDA D. 312-3' },
  ),
  'rapo.powers.commission': dated<readonly ('REJECT' | 'RECOMMEND')[]>(
    'decidedOn',
    { from: foundingArrete, value: ['REJECT', 'RECOMMEND'], source: 'CESEDA D. 211-9' },
    { from: appealDecrees, value: ['REJECT', 'RECOMMEND'], source: 'CESEDA D. 312-5-1' },
  ),
  'rapo.powers.subdirector': dated<readonly ('REJECT' | 'INSTRUCT')[]>('decidedOn', {
    from: appealDecrees,
    value: ['REJECT', 'INSTRUCT'],
    source: 'CESEDA D. 312-5-2',
  }),
  'rapo.mandatory': dated<boolean>(
    'decidedOn',
    { from: foundingArrete, value: true, source: 'CESEDA D. 211-5' },
    { from: appealDecrees, value: true, source: 'CESEDA D. 312-3' },
  ),
  'rapo.standing': dated<readonly string[]>(
    'decidedOn',
    {
      from: foundingArrete,
      value: ['PERSON_REFUSED', 'AUTHORISED_REPRESENTATIVE', 'PERSON_WITH_INTEREST'],
      source: 'CESEDA D. 211-6',
    },
    {
      from: appealDecrees,
      value: [
        'PERSON_REFUSED',
        'AUTHORISED_REPRESENTATIVE',
        'PERSON_WITH_DIRECT_AND_CERTAIN_INTEREST',
      ],
      source: 'CESEDA R. 312-8',
    },
  ),
  'rapo.language': dated<'fr'>(
    'decidedOn',
    { from: foundingArrete, value: 'fr', source: 'CESEDA D. 211-6' },
    { from: appealDecrees, value: 'fr', source: 'CESEDA R. 312-8' },
  ),
  'rapo.silenceMonths': dated<number>(
    'receivedOn',
    {
      from: foundingArrete,
      value: 2,
      unit: 'MONTH',
      source: 'CESEDA D. 211-5; practice of the Conseil d’État',
    },
    {
      from: appealDecrees,
      value: 2,
      unit: 'MONTH',
      source: 'CESEDA D. 312-8-1',
      note: 'Deemed rejected for the same reasons as the decision; the acknowledgement must say so.',
    },
  ),
  'rapo.reasonsOnRequestMonths': dated<number>('receivedOn', {
    from: '2016-01-01',
    value: 1,
    unit: 'MONTH',
    source: 'CRPA L. 232-4',
  }),
  'crrv.quorum': dated<number>(
    'decidedOn',
    {
      from: foundingArrete,
      value: 2,
      unit: 'PERSON',
      source: 'Arrêté of 4 December 2009 art. 1',
      note: 'The president or a substitute, and at least two members or their substitutes.',
    },
    {
      from: appealDecrees,
      value: 2,
      unit: 'PERSON',
      source: 'Arrêté of 4 December 2009 art. 1',
      evidence: 'RECALLED',
      note: 'Not checked again since the decrees of 2022: to be confirmed.',
    },
  ),
  'crrv.vicePresidents': dated<number>(
    'decidedOn',
    { from: foundingArrete, value: 0, unit: 'PERSON', source: 'CESEDA D. 211-7' },
    { from: appealDecrees, value: 2, unit: 'PERSON', source: 'CESEDA D. 312-5' },
  ),
  'border.central.ministries': dated<readonly [Ministry, Ministry]>(
    'decidedOn',
    {
      from: foundingArrete,
      value: ['FOREIGN_AFFAIRS', 'IMMIGRATION'],
      source: 'CESEDA D. 211-9; arrêté of 22 August 2001 art. 1',
    },
    {
      from: '2010-11-15',
      value: ['FOREIGN_AFFAIRS', 'INTERIOR'],
      source: 'CESEDA D. 211-9, then D. 312-5-1',
      evidence: 'RECALLED',
      note: 'The immigration ministry was joined to the interior ministry in November 2010; the day is from memory.',
    },
  ),
  'court.months': dated<number>('decidedOn', {
    from: foundingArrete,
    value: 2,
    unit: 'MONTH',
    source: 'CJA R. 421-1 and R. 421-2',
    note: 'A délai franc: neither the day of notification nor the last day counts.',
  }),
  'court.distanceMonths': dated<number>(
    'decidedOn',
    { from: foundingArrete, value: 2, unit: 'MONTH', source: 'CJA R. 421-7' },
    { from: appealDecrees, value: 0, unit: 'MONTH', source: 'CESEDA R. 312-6; CJA R. 777-5' },
  ),
  'court.body': dated<'CONSEIL_D_ETAT' | 'TA_NANTES'>(
    'decidedOn',
    { from: foundingArrete, value: 'CONSEIL_D_ETAT', source: 'CJA, before décret 2010-164' },
    { from: '2010-04-01', value: 'TA_NANTES', source: 'CJA R. 312-18; décret 2010-164' },
  ),
  'court.appeal.shortStay': dated<'CAA_NANTES' | 'CASSATION_ONLY'>(
    'decidedOn',
    { from: foundingArrete, value: 'CASSATION_ONLY', source: 'CJA, before décret 2010-164' },
    { from: '2010-04-01', value: 'CAA_NANTES', source: 'Décret 2010-164' },
    {
      from: '2022-06-30',
      unknown: 'The day on which short-stay cases lost their appeal was not found.',
      source: 'CJA R. 811-1 10°',
    },
    {
      from: '2026-04-03',
      value: 'CASSATION_ONLY',
      source: 'CJA R. 811-1 10°',
      note: 'Attested from this day on; it may be older.',
    },
  ),
};
