import { changes, dated } from './rule.ts';

const visaCode = changes.visaCode;

/** Domain dossier 7: kinds of visa, length of stay, validity, travel document, insurance, fingerprints. */
export const visaRules = {
  'stay.rule': dated<'THREE_MONTHS_IN_SIX' | 'NINETY_DAYS_IN_180'>(
    'stayedOn',
    {
      from: visaCode,
      value: 'THREE_MONTHS_IN_SIX',
      source: 'Visa Code art. 2(2)(a), as adopted',
      note: 'Three months in six, counted from the first entry.',
    },
    {
      from: '2013-10-18',
      value: 'NINETY_DAYS_IN_180',
      source: 'Reg. (EU) 2016/399 art. 6(1); Reg. (EU) 610/2013',
      evidence: 'RECALLED',
      note: 'Each day of stay looks back on the 180 days that end with it.',
    },
  ),
  'stay.maxDays': dated<number>('stayedOn', {
    from: '2013-10-18',
    value: 90,
    unit: 'DAY',
    source: 'Visa Code art. 2(2)(a)',
  }),
  'stay.windowDays': dated<number>('stayedOn', {
    from: '2013-10-18',
    value: 180,
    unit: 'DAY',
    source: 'Visa Code art. 2(2)(a)',
  }),
  'stay.graceDays': dated<number>('validOn', {
    from: visaCode,
    value: 15,
    unit: 'DAY',
    source: 'Visa Code art. 24(1)',
  }),
  visaTypes: dated<readonly string[]>(
    'recordedOn',
    {
      from: changes.foundingArrete,
      value: ['A', 'B', 'C', 'D'],
      source: 'Arrêté of 22 August 2001, annex (2009)',
      note: 'B is in the annex, but no sticker has it since the Visa Code applies (5 April 2010).',
    },
    {
      from: changes.franceVisasDecree,
      value: ['A', 'C', 'D', 'LTV'],
      source: 'CESEDA annex 11; Visa Code art. 24 and 25',
    },
  ),
  'visaTypes.issued': dated<readonly string[]>('validOn', {
    from: visaCode,
    value: ['A', 'C', 'D'],
    source: 'Visa Code Annex VII',
  }),
  'visa.maxYears.shortStay': dated<number>('validOn', {
    from: visaCode,
    value: 5,
    unit: 'YEAR',
    source: 'Visa Code art. 24(1)',
  }),
  'visa.maxMonths.airportTransit': dated<number>('validOn', {
    from: visaCode,
    value: 6,
    unit: 'MONTH',
    source: 'Visa Code art. 26(3)',
    evidence: 'RECALLED',
  }),
  'visa.maxYears.longStay': dated<number>(
    'validOn',
    {
      from: visaCode,
      value: 1,
      unit: 'YEAR',
      source: 'Schengen Convention art. 18(2), Reg. (EU) 265/2010',
      evidence: 'RECALLED',
    },
    {
      from: '2021-05-01',
      value: 1,
      unit: 'YEAR',
      source: 'CESEDA L. 312-2',
      note: 'The day of renumbering is from memory.',
    },
  ),
  'visa.cascadeYears': dated<readonly number[]>(
    'validOn',
    { from: visaCode, value: [], source: 'Visa Code art. 24(2), as adopted' },
    {
      from: changes.visaCodeAmended,
      value: [1, 2, 5],
      unit: 'YEAR',
      source: 'Visa Code art. 24(2)',
      note: 'One year after three visas lawfully used in two years; two after a one-year visa in two; five after a two-year visa in three.',
    },
  ),
  'travelDocument.validMonthsAfterDeparture': dated<number>('lodgedOn', {
    from: visaCode,
    value: 3,
    unit: 'MONTH',
    source: 'Visa Code art. 12(a)',
  }),
  'travelDocument.issuedWithinYears': dated<number>('lodgedOn', {
    from: visaCode,
    value: 10,
    unit: 'YEAR',
    source: 'Visa Code art. 12(c)',
  }),
  'insurance.minEuros': dated<number>('lodgedOn', {
    from: visaCode,
    value: 30_000,
    unit: 'EURO',
    source: 'Visa Code art. 15(3)',
  }),
  'fingerprint.minAge': dated<number>('collectedOn', {
    from: visaCode,
    value: 12,
    unit: 'AGE',
    source: 'Visa Code art. 13(7)(a)',
    note: 'Becomes six when the reform of the VIS Regulation (Reg. (EU) 2021/1134) applies; that day is not known.',
  }),
  'fingerprint.minAge.visabio': dated<number>(
    'collectedOn',
    { from: changes.foundingArrete, value: 6, unit: 'AGE', source: 'CESEDA R. 611-9' },
    {
      from: '2010-06-02',
      unknown: 'The day on which the national file moved from six to twelve years was not found.',
      source: 'CESEDA R. 611-9',
    },
    {
      from: '2017-01-11',
      value: 12,
      unit: 'AGE',
      source: 'CESEDA R. 611-9, then R. 142-2 and following',
      note: 'Attested from this day on; it may be older.',
    },
  ),
  'fingerprint.reuseMonths': dated<number>('collectedOn', {
    from: visaCode,
    value: 59,
    unit: 'MONTH',
    source: 'Visa Code art. 13(3)',
  }),
  'refusal.removalOrderYears': dated<number | null>(
    'decidedOn',
    { from: changes.foundingArrete, value: null, source: 'CESEDA (2009)' },
    {
      from: '2017-12-02',
      unknown: 'The day on which art. L. 312-1 A came into force was not found.',
      source: 'CESEDA L. 312-1 A',
    },
    {
      from: '2026-04-03',
      value: 5,
      unit: 'YEAR',
      source: 'CESEDA L. 312-1 A',
      note: 'Attested from this day on; it may be older.',
    },
  ),
};
