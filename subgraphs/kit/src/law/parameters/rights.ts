import { changes, dated } from './rule.ts';

const { foundingArrete, franceVisasDecree } = changes;
const generalRegulation = '2018-05-25';
const attestedIn2026 = '2026-06-12';
const visRecast = 'The times of art. 38 of the VIS Regulation before this text were not read.';

/** Domain dossier 12: rights of the person concerned. */
export const rightsRules = {
  'dsr.answer': dated<number>(
    'receivedOn',
    {
      from: foundingArrete,
      value: 2,
      unit: 'MONTH',
      source: 'Décret 2005-1309 art. 94',
      evidence: 'RECALLED',
    },
    {
      from: generalRegulation,
      value: 1,
      unit: 'MONTH',
      source: 'GDPR art. 12(3); VIS Regulation art. 38(1)',
      note: 'The VIS Regulation knows no extension.',
    },
  ),
  'dsr.answerExtension': dated<number | null>(
    'receivedOn',
    { from: foundingArrete, value: null, source: 'Décret 2005-1309 art. 94', evidence: 'RECALLED' },
    {
      from: generalRegulation,
      value: 2,
      unit: 'MONTH',
      source: 'GDPR art. 12(3)',
      evidence: 'RECALLED',
      note: 'Complex or numerous requests; never for data of the VIS.',
    },
  ),
  'dsr.rectify': dated<number>(
    'receivedOn',
    {
      from: foundingArrete,
      unknown: 'The time of 2009 was not read.',
      source: 'Loi 78-17 art. 40',
    },
    {
      from: generalRegulation,
      value: 1,
      unit: 'MONTH',
      source: 'GDPR art. 12(3); VIS Regulation art. 38(2)',
    },
  ),
  'dsr.fee': dated<number>('receivedOn', {
    from: foundingArrete,
    value: 0,
    unit: 'EURO',
    source: 'Arrêté of 22 August 2001 art. 6; GDPR art. 12(5)',
  }),
  'dsr.object': dated<boolean>(
    'receivedOn',
    {
      from: foundingArrete,
      value: false,
      source: 'Arrêté of 22 August 2001 art. 7-1; loi 78-17 art. 38',
    },
    { from: franceVisasDecree, value: false, source: 'CESEDA R. 142-68; GDPR art. 23' },
  ),
  'dsr.indirect': dated<'SUPERVISORY_AUTHORITY'>(
    'receivedOn',
    { from: foundingArrete, value: 'SUPERVISORY_AUTHORITY', source: 'Loi 78-17 art. 41' },
    {
      from: '2019-06-01',
      value: 'SUPERVISORY_AUTHORITY',
      source: 'Loi 78-17 art. 52 and 118; CESEDA R. 142-67',
      note: 'The day of renumbering is from memory.',
    },
  ),
  'dsr.offices': dated<
    readonly ('OFFICE_OF_LODGING' | 'VISAS_SUBDIRECTORATE' | 'ISSUING_AUTHORITY')[]
  >(
    'receivedOn',
    {
      from: foundingArrete,
      value: ['OFFICE_OF_LODGING', 'VISAS_SUBDIRECTORATE'],
      source: 'Arrêté of 22 August 2001 art. 6',
    },
    { from: franceVisasDecree, value: ['ISSUING_AUTHORITY'], source: 'CESEDA R. 142-66' },
  ),
  'dsr.vis.wrongMemberStateDays': dated<number>(
    'receivedOn',
    { from: foundingArrete, unknown: visRecast, source: 'VIS Regulation art. 38' },
    { from: attestedIn2026, value: 7, unit: 'DAY', source: 'VIS Regulation art. 38(2)' },
  ),
  'dsr.vis.evidenceDays': dated<number>(
    'receivedOn',
    { from: foundingArrete, unknown: visRecast, source: 'VIS Regulation art. 38' },
    { from: attestedIn2026, value: 7, unit: 'DAY', source: 'VIS Regulation art. 38(6)' },
  ),
};
