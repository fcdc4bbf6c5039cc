import { lawUnder, plainDate, postCalendar } from '@passerelle/subgraph-kit/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionBlocks, type Deciding, type FileToDecide } from './decision.ts';
import { actsOpenOn } from './open-acts.ts';
import { groundListOf, groundsOpenTo, type Ground } from './grounds/index.ts';
import { issue } from './issue.ts';
import { refuse } from './refuse.ts';

const zone = 'Africa/Casablanca';
const place = { zone, calendar: postCalendar({ country: 'MA', zone }) };

const file: FileToDecide = {
  id: '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0002',
  reference: 'PSR-26-004811',
  status: 'UNDER_EXAMINATION',
  visaKind: 'SHORT_STAY',
  createdAt: new Date('2026-11-02T09:00:00Z'),
  lodgingCompletedAt: new Date('2026-11-16T09:20:05Z'),
  checkFallback: false,
  checkToJudge: false,
  examinedAt: new Date('2026-11-20T09:00:00Z'),
  instructedByAppealId: null,
  refusedBySilence: false,
};
const deciding: Deciding = {
  decisionId: '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0004',
  now: new Date('2026-11-30T10:00:00Z'),
  law: lawUnder('today'),
  place,
  unitId: '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0001',
  agentId: 'agent-1',
  agentName: 'Hélène Marchand',
  mission: 'DECISION_MAKER',
};
const terms = {
  validFrom: plainDate('2026-12-20'),
  validUntil: plainDate('2027-06-19'),
  entries: 'MULTIPLE',
  days: 45,
  confirmReference: 'PSR-26-004811',
} as const;
const longStay: readonly Ground[] = [
  {
    code: 'LS-2',
    text: { fr: 'ressources', en: 'means', ar: 'الموارد' },
    complementRequired: false,
    complementLabel: null,
  },
];
const refusable = { ...file, longStayGrounds: longStay };
const stated = (...codes: readonly string[]) => ({
  grounds: codes.map((code) => ({ code, complement: null })),
  remarks: null,
  confirmReference: 'psr-26-004811 ',
});

describe('a decision', () => {
  test.each([
    [{ lodgingCompletedAt: null }, 'CHECKS_PENDING'],
    [{ checkFallback: true }, 'CHECK_FALLBACK'],
    [{ checkToJudge: true }, 'CANDIDATE_NOT_JUDGED'],
    [{ examinedAt: null }, 'NOT_EXAMINED'],
  ])('waits while %o: %s', (missing, reason) => {
    const blocked = { problem: { __typename: 'DecisionBlocked', reasons: [reason] } };
    expect(issue({ ...file, ...missing }, terms, deciding)).toMatchObject(blocked);
    expect(refuse({ ...refusable, ...missing }, stated('3'), deciding)).toMatchObject(blocked);
  });

  test('is confirmed by the reference of its file, typed by hand', () => {
    const slip = {
      problem: { __typename: 'InputProblem', fields: [{ path: 'confirmReference' }] },
    };
    expect(issue(file, { ...terms, confirmReference: 'PSR-26-004812' }, deciding)).toMatchObject(
      slip,
    );
    expect(refuse(refusable, { ...stated('3'), confirmReference: '' }, deciding)).toMatchObject(
      slip,
    );
  });

  test('is signed by the agent who takes it, under their habilitation (CRPA L. 212-1)', () => {
    expect(refuse(refusable, stated('3'), deciding)).toMatchObject({
      events: [{ decision: { signedBy: 'Hélène Marchand', signedAs: 'DECISION_MAKER' } }],
    });
  });

  test('is taken once: nothing is open on a file that is decided', () => {
    for (const status of ['ISSUED', 'REFUSED', 'INADMISSIBLE', 'WITHDRAWN'] as const) {
      expect(issue({ ...file, status }, terms, deciding)).toMatchObject({ problem: { status } });
      expect(refuse({ ...refusable, status }, stated('3'), deciding)).toMatchObject({
        problem: { status },
      });
    }
  });

  test('keeps a file five years from the decision (CESEDA R. 142-64), in 2009 from the visa’s expiry (art. 4-1)', () => {
    const until = (law: Deciding['law'], createdAt: Date) =>
      issue({ ...file, createdAt }, terms, { ...deciding, law });
    expect(until(lawUnder('today'), file.createdAt)).toMatchObject({
      events: [{ decision: { heldUntil: '2031-11-30' } }],
    });
    expect(until(lawUnder('2009'), file.createdAt)).toMatchObject({
      events: [{ decision: { heldUntil: '2032-06-19' } }],
    });
  });
});

describe('issuing a visa', () => {
  test('keeps to five years for a short stay (Visa Code art. 24(1))', () => {
    expect(issue(file, { ...terms, validUntil: plainDate('2031-12-19') }, deciding)).toHaveProperty(
      'events',
    );
    expect(issue(file, { ...terms, validUntil: plainDate('2031-12-20') }, deciding)).toMatchObject({
      problem: { __typename: 'ValidityNotAllowed', validUntilAtLatest: { value: '2031-12-19' } },
    });
  });

  test('keeps to one year for a long stay, which names no days (CESEDA L. 312-2)', () => {
    const long = { ...file, visaKind: 'LONG_STAY' } as const;
    const year = { ...terms, days: null, validUntil: plainDate('2027-12-19') };
    expect(issue(long, year, deciding)).toHaveProperty('events');
    expect(issue(long, { ...year, validUntil: plainDate('2027-12-20') }, deciding)).toMatchObject({
      problem: { __typename: 'ValidityNotAllowed' },
    });
    expect(issue(long, { ...year, days: 90 }, deciding)).toMatchObject({
      problem: { fields: [{ path: 'days' }] },
    });
  });

  test('keeps to six months for an airport transit (Visa Code art. 26(3))', () => {
    const transit = { ...file, visaKind: 'AIRPORT_TRANSIT' } as const;
    expect(issue(transit, { ...terms, days: null }, deciding)).toHaveProperty('events');
    expect(
      issue(transit, { ...terms, days: null, validUntil: plainDate('2027-06-20') }, deciding),
    ).toMatchObject({ problem: { validUntilAtLatest: { value: '2027-06-19' } } });
  });

  test.each([
    [{ days: null }, 'days'],
    [{ days: 91 }, 'days'],
    [{ days: 0 }, 'days'],
    [{ validUntil: plainDate('2026-12-22'), days: 4 }, 'days'],
    [{ validUntil: plainDate('2026-12-19') }, 'validUntil'],
    [{ validFrom: plainDate('2026-11-29') }, 'validFrom'],
  ])('names the field that cannot be: %o', (change, path) => {
    expect(issue(file, { ...terms, ...change }, deciding)).toMatchObject({
      problem: { __typename: 'InputProblem', fields: [{ path }] },
    });
  });

  test('is open after a refusal when an appeal instructs the post (CESEDA D. 312-5-2)', () => {
    const appealId = '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0005';
    const instructed = { ...file, status: 'REFUSED', instructedByAppealId: appealId } as const;
    expect(actsOpenOn(instructed)).toEqual(['ISSUE']);
    expect(issue(instructed, terms, deciding)).toMatchObject({
      events: [
        { decision: { outcome: 'ISSUED', instructedByAppealId: appealId, appealBody: null } },
      ],
    });
    expect(refuse({ ...refusable, ...instructed }, stated('3'), deciding)).toHaveProperty(
      'problem',
    );
  });
});

describe('refusing a visa', () => {
  const open = (visaKind: FileToDecide['visaKind'], profile: 'today' | '2017' | '2009' = 'today') =>
    groundsOpenTo(
      lawUnder(profile),
      { visaKind, decidedOn: plainDate('2026-11-30') },
      longStay,
    ).map(({ code }) => code);

  test('takes its grounds from Annex VI: 14 is for the border, 15 for transit, 17 for a revocation', () => {
    const common = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'];
    expect(open('SHORT_STAY')).toEqual([...common, '16']);
    expect(open('AIRPORT_TRANSIT')).toEqual([...common, '15', '16']);
    for (const code of ['14', '15', '17'])
      expect(refuse(refusable, stated(code), deciding)).toMatchObject({
        problem: { __typename: 'GroundNotOpen', code },
      });
  });

  test('takes those of a long stay from the configured catalogue (CESEDA L. 312-3 and following)', () => {
    expect(open('LONG_STAY')).toEqual(['LS-2']);
    expect(refuse({ ...refusable, visaKind: 'LONG_STAY' }, stated('3'), deciding)).toMatchObject({
      problem: { code: '3' },
    });
  });

  test('takes the seven reasons of the arrêté in 2009, for every visa', () => {
    const seven = ['RMV-1', 'RMV-2', 'RMV-3', 'RMV-4', 'RMV-5', 'RMV-6', 'RMV-7'];
    for (const kind of ['SHORT_STAY', 'AIRPORT_TRANSIT', 'LONG_STAY'] as const)
      expect(open(kind, '2009')).toEqual(seven);
    expect(open('SHORT_STAY', '2017')).toEqual(seven);
    expect(
      groundListOf(lawUnder('2017'), { visaKind: 'LONG_STAY', decidedOn: plainDate('2017-12-01') }),
    ).toBe('LONG_STAY');
  });

  test('names the State of an alert (6) and what is in doubt (11)', () => {
    for (const code of ['6', '11']) {
      expect(refuse(refusable, stated(code), deciding)).toMatchObject({ problem: { code } });
      const named = { ...stated(), grounds: [{ code, complement: 'Espagne' }] };
      expect(refuse(refusable, named, deciding)).toHaveProperty('events');
    }
  });

  test('keeps the order of the form, whatever the order in which grounds were chosen', () => {
    const codes = open('SHORT_STAY').filter((code) => code !== '6' && code !== '11');
    fc.assert(
      fc.property(fc.shuffledSubarray(codes, { minLength: 1 }), (chosen) => {
        const kept = codes.filter((code) => chosen.includes(code));
        expect(refuse(refusable, stated(...chosen), deciding)).toMatchObject({
          events: [{ grounds: kept.map((code) => ({ code })) }],
        });
      }),
    );
  });

  test('names the body that hears an appeal by the day of the refusal (CESEDA D. 312-3; D. 211-5)', () => {
    const bodyOf = (visaKind: FileToDecide['visaKind'], profile: 'today' | '2009', code: string) =>
      refuse({ ...refusable, visaKind }, stated(code), { ...deciding, law: lawUnder(profile) });
    const hears = (appealBody: string) => ({ events: [{ decision: { appealBody } }] });
    expect(bodyOf('SHORT_STAY', 'today', '3')).toMatchObject(hears('VISAS_SUBDIRECTOR'));
    expect(bodyOf('LONG_STAY', 'today', 'LS-2')).toMatchObject(hears('COMMISSION'));
    expect(bodyOf('SHORT_STAY', '2009', 'RMV-5')).toMatchObject(hears('COMMISSION'));
  });
});

describe('what stands against a decision', () => {
  test('is nothing once the queries are answered, candidates judged and findings recorded', () => {
    expect(decisionBlocks(file)).toEqual([]);
  });
});
