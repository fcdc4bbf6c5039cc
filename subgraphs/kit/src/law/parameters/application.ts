import { changes, dated } from './rule.ts';

/** Domain dossier 6: appointment, lodging, examination, decision, silence. */
export const applicationRules = {
  'form.shortStay': dated<'ANNEX_I_2009' | 'ANNEX_I_2019'>(
    'askedOn',
    {
      from: changes.visaCode,
      value: 'ANNEX_I_2009',
      source: 'Visa Code art. 11(1) and Annex I, as adopted',
    },
    {
      from: changes.visaCodeAmended,
      value: 'ANNEX_I_2019',
      source: 'Visa Code art. 11(1) and Annex I, in the version of Regulation (EU) 2019/1155',
    },
  ),
  'form.longStay': dated<'ANNEX_2009' | 'ANNEX_11'>(
    'askedOn',
    {
      from: changes.foundingArrete,
      value: 'ANNEX_2009',
      source: 'Arrêté of 22 August 2001, annex, as rewritten on 24 November 2009',
    },
    {
      from: changes.franceVisasDecree,
      value: 'ANNEX_11',
      source: 'CESEDA R. 142-60 and annex 11',
      note: 'Annex 11 holds the list of 2009 and adds to it; the questions for type D are the same.',
    },
  ),
  'lodging.maxMonthsBefore': dated<number>(
    'lodgedOn',
    { from: changes.visaCode, value: 3, unit: 'MONTH', source: 'Visa Code art. 9(1), as adopted' },
    { from: changes.visaCodeAmended, value: 6, unit: 'MONTH', source: 'Visa Code art. 9(1)' },
  ),
  'lodging.maxMonthsBefore.seafarers': dated<number>(
    'lodgedOn',
    { from: changes.visaCode, value: 3, unit: 'MONTH', source: 'Visa Code art. 9(1), as adopted' },
    { from: changes.visaCodeAmended, value: 9, unit: 'MONTH', source: 'Visa Code art. 9(1)' },
  ),
  'lodging.minDaysBefore': dated<number | null>(
    'lodgedOn',
    {
      from: changes.visaCode,
      value: null,
      source: 'Visa Code art. 9(1), as adopted',
      note: 'The text as adopted sets no last day.',
    },
    {
      from: changes.visaCodeAmended,
      value: 15,
      unit: 'DAY',
      source: 'Visa Code art. 9(1)',
      note: 'As a rule; the consulate may waive it in justified individual cases of urgency.',
    },
  ),
  'appointment.targetDays': dated<number>('askedOn', {
    from: changes.visaCode,
    value: 14,
    unit: 'DAY',
    source: 'Visa Code art. 9(2)',
    note: 'As a rule, an appointment takes place within two weeks of the request.',
  }),
  'draft.eraseMonths': dated<number>(
    'recordedOn',
    {
      from: changes.foundingArrete,
      unknown: 'The founding arrêté knows no online draft, hence no term for one.',
      source: 'Arrêté of 22 August 2001 art. 4-1',
    },
    {
      from: changes.franceVisasDecree,
      value: 3,
      unit: 'MONTH',
      source: 'CESEDA R. 142-64 VII',
      startsFrom: 'DRAFT_LAST_CHANGED',
    },
  ),
  'decision.shortStay.baseDays': dated<number>('lodgedOn', {
    from: changes.visaCode,
    value: 15,
    unit: 'DAY',
    source: 'Visa Code art. 23(1)',
    note: 'Can be suspended by a Council decision under art. 25a(5).',
  }),
  'decision.shortStay.cooperatingStateDays': dated<number | null>(
    'lodgedOn',
    { from: changes.visaCode, value: null, source: 'Visa Code art. 23(1), as adopted' },
    { from: changes.visaCodeAmended, value: 10, unit: 'DAY', source: 'Visa Code art. 25a(8)' },
  ),
  'decision.shortStay.maxDays': dated<number>(
    'lodgedOn',
    { from: changes.visaCode, value: 30, unit: 'DAY', source: 'Visa Code art. 23(2), as adopted' },
    { from: changes.visaCodeAmended, value: 45, unit: 'DAY', source: 'Visa Code art. 23(2)' },
  ),
  'decision.shortStay.exceptionalMaxDays': dated<number | null>(
    'lodgedOn',
    { from: changes.visaCode, value: 60, unit: 'DAY', source: 'Visa Code art. 23(3), as adopted' },
    { from: changes.visaCodeAmended, value: null, source: 'Visa Code art. 23(2)' },
  ),
  'consultation.schengenDays': dated<number>('askedOn', {
    from: changes.visaCode,
    value: 7,
    unit: 'DAY',
    source: 'Visa Code art. 22(2)',
    note: 'Never for an airport transit visa.',
  }),
  'consultation.schengenSilence': dated<'NO_OBJECTION'>('askedOn', {
    from: changes.visaCode,
    value: 'NO_OBJECTION',
    source: 'Visa Code art. 22(2)',
  }),
  'consultation.sirene.longStayDays': dated<number>(
    'askedOn',
    {
      from: changes.foundingArrete,
      unknown: 'The rule before Regulation (EU) 2018/1861 was not read.',
      source: 'Schengen Convention art. 25',
    },
    {
      from: '2023-03-07',
      value: 10,
      unit: 'DAY',
      source: 'Reg. (EU) 2018/1861 art. 27',
      note: 'Silence of the issuing State is no objection. The day of application is from memory.',
    },
  ),
  'civilStatus.suspensionMonths': dated<number>(
    'decidedOn',
    { from: changes.foundingArrete, value: 4, unit: 'MONTH', source: 'CESEDA R. 211-4' },
    {
      from: '2021-05-01',
      value: 4,
      unit: 'MONTH',
      source: 'CESEDA R. 811-2',
      note: 'Same time, new number; the day of renumbering is from memory.',
    },
  ),
  'civilStatus.suspensionExtensionMonths': dated<number>(
    'decidedOn',
    { from: changes.foundingArrete, value: 4, unit: 'MONTH', source: 'CESEDA R. 211-4' },
    { from: '2021-05-01', value: 4, unit: 'MONTH', source: 'CESEDA R. 811-2' },
  ),
  'silence.refusalMonths': dated<number>(
    'receivedOn',
    {
      from: changes.foundingArrete,
      value: 2,
      unit: 'MONTH',
      source: 'Loi n° 2000-321 art. 21',
      evidence: 'RECALLED',
    },
    {
      from: '2016-01-01',
      value: 2,
      unit: 'MONTH',
      source: 'CRPA L. 231-4',
      note: 'Its application to visas is stated by secondary sources.',
    },
  ),
  'silence.suspendedWhilePiecesAreAsked': dated<boolean>(
    'receivedOn',
    {
      from: changes.foundingArrete,
      unknown: 'The rule before the code of relations with the public was not read.',
      source: 'Loi n° 2000-321',
    },
    { from: '2016-01-01', value: true, source: 'CRPA L. 114-5' },
  ),
  'receipt.electronicNoticeWorkingDays': dated<number>('receivedOn', {
    from: '2016-01-01',
    value: 1,
    unit: 'WORKING_DAY',
    source: 'CRPA R. 112-11-1',
  }),
  'receipt.acknowledgementWorkingDays': dated<number>('receivedOn', {
    from: '2016-01-01',
    value: 10,
    unit: 'WORKING_DAY',
    source: 'CRPA R. 112-11-2',
  }),
};
