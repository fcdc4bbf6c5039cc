import { changes, dated } from './rule.ts';

const { foundingArrete, franceVisasDecree, visaCode, visaCodeAmended } = changes;

/** Domain dossier 5, 9, 13 and 14: recipients, checks, providers. */
export const officeRules = {
  recipients: dated<readonly string[]>(
    'operatedOn',
    {
      from: foundingArrete,
      value: [
        'FOREIGN_AFFAIRS_MINISTRY',
        'IMMIGRATION_MINISTRY',
        'INTERNAL_INTELLIGENCE',
        'BORDER_POLICE',
        'CUSTOMS',
        'EXTERNAL_INTELLIGENCE',
        'POST',
        'PREFECTURE',
        'STATE_REPRESENTATION',
        'IMMIGRATION_OFFICE',
        'APPEALS_COMMISSION',
      ],
      source: 'Arrêté of 22 August 2001 art. 5',
    },
    {
      from: franceVisasDecree,
      value: [
        'FOREIGN_AFFAIRS_MINISTRY',
        'IMMIGRATION_MINISTRY',
        'CUSTOMS',
        'POST',
        'PREFECTURE',
        'BORDER_POLICE',
        'GENDARMERIE',
        'PROVIDER_CENTRE',
        'PARIS_INTELLIGENCE',
        'INTERNAL_INTELLIGENCE',
        'EXTERNAL_INTELLIGENCE',
        'DEFENCE_INTELLIGENCE',
        'APPEALS_SERVICE',
        'SOCIAL_SECURITY_BODY',
      ],
      source: 'CESEDA R. 142-61 to R. 142-63',
    },
  ),
  'checks.atLodging': dated<readonly ('SIS' | 'VIS' | 'CIVIL_STATUS')[]>('lodgedOn', {
    from: foundingArrete,
    value: ['SIS', 'VIS', 'CIVIL_STATUS'],
    source: 'Arrêté of 22 August 2001 art. 2; Visa Code art. 21',
    note: 'The founding arrêté is repealed since July 2024; the project keeps its three queries for every lodging.',
  }),
  'checks.sis.detailDays': dated<number | null>(
    'operatedOn',
    { from: foundingArrete, value: null, source: 'Arrêté of 22 August 2001' },
    {
      from: franceVisasDecree,
      value: 50,
      unit: 'DAY',
      source: 'CESEDA R. 142-64 IV',
      startsFrom: 'QUERY',
      note: 'The start is not stated; the query is taken.',
    },
  ),
  'checks.ees.detailDays': dated<number | null>(
    'operatedOn',
    { from: foundingArrete, value: null, source: 'Arrêté of 22 August 2001' },
    {
      from: franceVisasDecree,
      value: 100,
      unit: 'DAY',
      source: 'CESEDA R. 142-64 V',
      startsFrom: 'DECISION',
    },
  ),
  'sis.correctionWorkingDays': dated<number>('operatedOn', {
    from: '2023-03-07',
    value: 2,
    unit: 'WORKING_DAY',
    source: 'Reg. (EU) 2018/1861 art. 44(5)',
    note: 'The day of application is from memory.',
  }),
  'provider.directLodgingMandatory': dated<boolean>(
    'lodgedOn',
    { from: visaCode, value: true, source: 'Visa Code art. 17(5), as adopted' },
    {
      from: visaCodeAmended,
      value: false,
      source: 'Visa Code art. 17(5)',
      note: 'It may be kept open.',
    },
  ),
  'provider.spotCheckMonths': dated<number | null>(
    'operatedOn',
    {
      from: visaCode,
      value: null,
      source: 'Visa Code art. 43(11), as adopted',
      note: 'Regularly, without a number.',
    },
    { from: visaCodeAmended, value: 9, unit: 'MONTH', source: 'Visa Code art. 43(11)' },
  ),
  'provider.eraseDays': dated<number>(
    'collectedOn',
    {
      from: visaCode,
      value: 0,
      unit: 'DAY',
      source: 'Visa Code Annex X A(d), as adopted',
      startsFrom: 'TRANSMISSION',
      note: 'Immediately; name, contact and passport number until the passport is returned.',
    },
    {
      from: visaCodeAmended,
      value: 7,
      unit: 'DAY',
      source: 'Visa Code Annex X B(e)',
      startsFrom: 'TRANSMISSION',
    },
  ),
  'provider.eraseBookingDays': dated<number>(
    'collectedOn',
    {
      from: visaCode,
      value: 0,
      unit: 'DAY',
      source: 'Visa Code Annex X A(d), as adopted',
      startsFrom: 'PASSPORT_RETURNED',
    },
    {
      from: visaCodeAmended,
      value: 5,
      unit: 'DAY',
      source: 'Visa Code Annex X B(e)',
      startsFrom: 'PASSPORT_RETURNED',
    },
  ),
  'provider.evaluationMonths': dated<number | null>('operatedOn', {
    from: foundingArrete,
    value: null,
    source: 'Arrêté of 22 August 2001 art. 3',
    note: 'Regular, without a number; the biometric file has three years (CESEDA R. 142-10).',
  }),
};
