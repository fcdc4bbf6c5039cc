import { changes, dated } from './rule.ts';

const { visaCode, visaCodeAmended, feesRaised } = changes;

/** Domain dossier 7: fees. The fee of the day of lodging is due. */
export const feeRules = {
  'fee.adult': dated<number>(
    'lodgedOn',
    { from: visaCode, value: 60, unit: 'EURO', source: 'Visa Code art. 16(1), as adopted' },
    {
      from: visaCodeAmended,
      value: 80,
      unit: 'EURO',
      source: 'Visa Code art. 16(1), Reg. (EU) 2019/1155',
    },
    {
      from: feesRaised,
      value: 90,
      unit: 'EURO',
      source: 'Visa Code art. 16(1), Reg. (EU) 2024/1415',
    },
  ),
  'fee.child6to12': dated<number>(
    'lodgedOn',
    { from: visaCode, value: 35, unit: 'EURO', source: 'Visa Code art. 16(2), as adopted' },
    {
      from: visaCodeAmended,
      value: 40,
      unit: 'EURO',
      source: 'Visa Code art. 16(2), Reg. (EU) 2019/1155',
    },
    {
      from: feesRaised,
      value: 45,
      unit: 'EURO',
      source: 'Visa Code art. 16(2), Reg. (EU) 2024/1415',
    },
  ),
  'fee.childUnder6': dated<number>('lodgedOn', {
    from: visaCode,
    value: 0,
    unit: 'EURO',
    source: 'Visa Code art. 16(4)(a)',
  }),
  'fee.exempt': dated<readonly string[]>('lodgedOn', {
    from: visaCode,
    value: ['CHILD_UNDER_6', 'PUPIL_STUDENT_OR_TEACHER', 'RESEARCHER', 'NON_PROFIT_EVENT_UP_TO_25'],
    source: 'Visa Code art. 16(4)',
  }),
  'fee.mayBeWaivedFor': dated<readonly string[]>(
    'lodgedOn',
    {
      from: visaCode,
      value: ['CHILD_6_TO_12', 'DIPLOMATIC_OR_SERVICE'],
      source: 'Visa Code art. 16(5), as adopted',
    },
    {
      from: visaCodeAmended,
      value: ['CHILD_6_TO_18', 'DIPLOMATIC_OR_SERVICE', 'EVENT_UP_TO_25'],
      source: 'Visa Code art. 16(5)',
    },
  ),
  'fee.nonCooperatingState': dated<readonly number[]>(
    'lodgedOn',
    { from: visaCode, value: [], source: 'Visa Code art. 16, as adopted' },
    {
      from: visaCodeAmended,
      value: [120, 160],
      unit: 'EURO',
      source: 'Visa Code art. 16(2a), Reg. (EU) 2019/1155',
      note: 'Only where the Council so decided (art. 25a(5)(b)); not under twelve.',
    },
    {
      from: feesRaised,
      value: [135, 180],
      unit: 'EURO',
      source: 'Visa Code art. 16(2a), Reg. (EU) 2024/1415',
      note: 'Only where the Council so decided (art. 25a(5)(b)); not under twelve.',
    },
  ),
  'fee.cooperatingState': dated<number | null>(
    'lodgedOn',
    { from: visaCode, value: null, source: 'Visa Code art. 16, as adopted' },
    { from: visaCodeAmended, value: 60, unit: 'EURO', source: 'Visa Code art. 25a(8)' },
  ),
  'fee.familyOfUnionCitizen': dated<number>('lodgedOn', {
    from: visaCode,
    value: 0,
    unit: 'EURO',
    source: 'Directive 2004/38/EC art. 5(2)',
    evidence: 'RECALLED',
  }),
  'fee.serviceMaxShare': dated<number>('lodgedOn', {
    from: visaCode,
    value: 0.5,
    unit: 'SHARE',
    source: 'Visa Code art. 17(4)',
    note: 'Share of the visa fee of art. 16(1).',
  }),
  'fee.serviceMax.noConsulate': dated<number | null>(
    'lodgedOn',
    { from: visaCode, value: null, source: 'Visa Code art. 17, as adopted' },
    { from: visaCodeAmended, value: 80, unit: 'EURO', source: 'Visa Code art. 17(4a)' },
  ),
  'fee.serviceMax.exceptional': dated<number | null>(
    'lodgedOn',
    { from: visaCode, value: null, source: 'Visa Code art. 17, as adopted' },
    {
      from: visaCodeAmended,
      value: 120,
      unit: 'EURO',
      source: 'Visa Code art. 17(4b)',
      note: 'The Commission is told three months before.',
    },
  ),
  'fee.refundedWhen': dated<readonly string[]>('lodgedOn', {
    from: visaCode,
    value: ['NOT_COMPETENT', 'INADMISSIBLE'],
    source: 'Visa Code art. 16(7)',
  }),
  'fee.extension.seriousPersonalReasons': dated<number>('lodgedOn', {
    from: visaCode,
    value: 30,
    unit: 'EURO',
    source: 'Visa Code art. 33(2)',
  }),
  'fee.extension.forceMajeure': dated<number>('lodgedOn', {
    from: visaCode,
    value: 0,
    unit: 'EURO',
    source: 'Visa Code art. 33(1)',
  }),
  'fee.longStay': dated<number>('lodgedOn', {
    from: changes.foundingArrete,
    value: 99,
    unit: 'EURO',
    source: 'French chancery tariff',
    evidence: 'RECALLED',
  }),
  'fee.longStay.student': dated<number>('lodgedOn', {
    from: changes.foundingArrete,
    value: 50,
    unit: 'EURO',
    source: 'French chancery tariff, students in a campus procedure',
    evidence: 'RECALLED',
  }),
};
