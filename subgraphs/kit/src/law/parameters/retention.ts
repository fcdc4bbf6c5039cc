import { changes, dated } from './rule.ts';
import type { RetentionStart, WrittenRule } from './rule.ts';

const { foundingArrete, franceVisasDecree, visaCode, visaCodeAmended } = changes;

const arrete = 'Arrêté of 22 August 2001 art. 4-1';
const alreadyRecorded =
  'Data recorded before 17 July 2024 keep the term of the founding arrêté (décret 2024-810).';

type Term = {
  readonly indent: string;
  readonly start: RetentionStart;
  readonly startsTodayFrom: RetentionStart;
  readonly today: string;
};

/** Five years under the founding arrêté and five today, with another start. */
const fiveYears = ({ indent, start, startsTodayFrom, today }: Term): WrittenRule<number> =>
  dated<number>(
    'recordedOn',
    {
      from: foundingArrete,
      value: 5,
      unit: 'YEAR',
      source: `${arrete}, ${indent}`,
      startsFrom: start,
    },
    {
      from: franceVisasDecree,
      value: 5,
      unit: 'YEAR',
      source: `CESEDA ${today}`,
      startsFrom: startsTodayFrom,
      note: alreadyRecorded,
    },
  );

const byDecision = fiveYears({
  indent: '4th indent',
  start: 'DECISION',
  startsTodayFrom: 'DECISION',
  today: 'R. 142-64 I 1°',
});

const byCreation = fiveYears({
  indent: '3rd indent',
  start: 'FILE_CREATION',
  startsTodayFrom: 'FILE_CREATION',
  today: 'R. 142-64 I 2°',
});

/** Attention files: at most five years; the text does not say from when, the creation of the record is taken. */
const attention = dated<number>(
  'recordedOn',
  {
    from: foundingArrete,
    value: 5,
    unit: 'YEAR',
    source: `${arrete}, 5th indent`,
    startsFrom: 'RECORD_CREATION',
    note: 'At most; the start is not stated, the creation of the record is taken.',
  },
  {
    from: franceVisasDecree,
    value: 5,
    unit: 'YEAR',
    source: 'CESEDA R. 142-64 VI',
    startsFrom: 'PROCEDURE_OPENED',
    note: 'From the opening of the procedure; from the decision when it is attached to an application.',
  },
);

/** Terms that no text sets: decided by this project and entered in the processing register. */
const byProject = (
  startsFrom: RetentionStart,
  value: number,
  unit: 'DAY' | 'MONTH' | 'YEAR',
): WrittenRule<number> =>
  dated<number>('recordedOn', {
    from: foundingArrete,
    value,
    unit,
    source: 'Processing register of the platform',
    startsFrom,
    evidence: 'DESIGN',
    note: 'No legal text sets this term.',
  });

/** Domain dossier 10: how long, and from when. */
export const retentionRules = {
  'retention.application.issued': fiveYears({
    indent: '1st indent',
    start: 'VISA_EXPIRY',
    startsTodayFrom: 'DECISION',
    today: 'R. 142-64 I 1°',
  }),
  'retention.application.extended': fiveYears({
    indent: '2nd indent',
    start: 'VISA_EXPIRY',
    startsTodayFrom: 'DECISION',
    today: 'R. 142-64 I 1°',
  }),
  'retention.application.withdrawn': byCreation,
  'retention.application.closed': byCreation,
  'retention.application.discontinued': byCreation,
  'retention.application.refused': byDecision,
  'retention.application.annulled': byDecision,
  'retention.application.shortened': byDecision,
  'retention.application.revoked': byDecision,
  'retention.attention.central': attention,
  'retention.attention.consular': attention,
  'retention.guarantors': attention,
  'retention.interventions': dated<number>(
    'recordedOn',
    {
      from: foundingArrete,
      value: 5,
      unit: 'YEAR',
      source: `${arrete}, 5th indent`,
      startsFrom: 'RECORD_CREATION',
      note: 'At most; the start is not stated, the creation of the record is taken.',
    },
    {
      from: franceVisasDecree,
      value: 5,
      unit: 'YEAR',
      source: 'Processing register of the platform',
      startsFrom: 'RECORD_CREATION',
      evidence: 'DESIGN',
      note: 'No text of today names interventions; the term of the founding arrêté is kept.',
    },
  ),
  'retention.travelDocumentAlerts': byProject('RECORD_CREATION', 5, 'YEAR'),
  'retention.civilStatus': dated<number>(
    'recordedOn',
    {
      from: foundingArrete,
      value: 5,
      unit: 'YEAR',
      source: 'Processing register of the platform',
      startsFrom: 'RECORD_CREATION',
      evidence: 'DESIGN',
      note: 'Art. 4-1 sets no term for this file.',
    },
    {
      from: franceVisasDecree,
      value: 5,
      unit: 'YEAR',
      source: 'CESEDA R. 142-64 VI',
      startsFrom: 'PROCEDURE_OPENED',
    },
  ),
  'retention.litigation': dated<number>('recordedOn', {
    from: foundingArrete,
    value: 1,
    unit: 'YEAR',
    source: 'CNIL délib. 01-019 of 15 May 2001',
    startsFrom: 'FINAL_JUDGMENT',
    note: 'An opinion, not a rule: litigation data live in the application file and share its term.',
  }),
  'retention.fingerprints': dated<number | null>(
    'recordedOn',
    {
      from: foundingArrete,
      value: null,
      source: 'Arrêté of 22 August 2001, annex (2009)',
      note: 'The prints share the term of the file.',
    },
    {
      from: franceVisasDecree,
      value: 1,
      unit: 'MONTH',
      source: 'CESEDA R. 142-64 II',
      startsFrom: 'DECISION',
      note: 'From the collection when they are attached to no application.',
    },
  ),
  'retention.userAccounts': dated<number>(
    'recordedOn',
    { from: foundingArrete, unknown: 'The founding arrêté knows no user account.', source: arrete },
    {
      from: franceVisasDecree,
      value: 1,
      unit: 'YEAR',
      source: 'CESEDA R. 142-64 III',
      startsFrom: 'ACCOUNT_LAST_USED',
      note: 'The holder is told.',
    },
  ),
  'retention.biometricFile': dated<number>('recordedOn', {
    from: foundingArrete,
    value: 5,
    unit: 'YEAR',
    source: 'CESEDA R. 611-11, then R. 142-7',
    startsFrom: 'RECORD_CREATION',
  }),
  'retention.inadmissibleBiometricsDays': dated<number>('recordedOn', {
    from: visaCode,
    value: 0,
    unit: 'DAY',
    source: 'Visa Code art. 19(3)',
    startsFrom: 'DECISION',
    note: 'Destroyed without delay.',
  }),
  'file.minKeepYears': dated<number>(
    'decidedOn',
    {
      from: visaCode,
      value: 2,
      unit: 'YEAR',
      source: 'Visa Code art. 37(3), as adopted',
      startsFrom: 'DECISION',
    },
    {
      from: visaCodeAmended,
      value: 1,
      unit: 'YEAR',
      source: 'Visa Code art. 37(3)',
      startsFrom: 'DECISION',
      note: 'Or until the end of the appeal, whichever is longer.',
    },
  ),
  'file.minKeepUntilAppealEnds': dated<boolean>(
    'decidedOn',
    { from: visaCode, value: false, source: 'Visa Code art. 37(3), as adopted' },
    { from: visaCodeAmended, value: true, source: 'Visa Code art. 37(3)' },
  ),
  'retention.logYears': dated<number | null>(
    'operatedOn',
    {
      from: foundingArrete,
      value: null,
      source: 'Arrêté of 22 August 2001; VIS Regulation art. 34(2)',
      note: 'No term of its own: the rule of the VIS is applied.',
    },
    {
      from: franceVisasDecree,
      value: 3,
      unit: 'YEAR',
      source: 'CESEDA R. 142-65',
      startsFrom: 'OPERATION',
    },
  ),
  'retention.visRecordYears': dated<number>('operatedOn', {
    from: foundingArrete,
    value: 1,
    unit: 'YEAR',
    source: 'VIS Regulation art. 34(2)',
    startsFrom: 'FILE_TERM',
    note: 'Unless a check has begun.',
  }),
  'retention.bookings': byProject('APPOINTMENT', 1, 'YEAR'),
  'retention.abuseSignals': byProject('COLLECTION', 90, 'DAY'),
  'retention.abuseCases': byProject('CASE_CLOSED', 1, 'YEAR'),
  'retention.rightsRequests': byProject('CASE_CLOSED', 5, 'YEAR'),
  'retention.habilitations': byProject('RIGHT_ENDED', 5, 'YEAR'),
};
