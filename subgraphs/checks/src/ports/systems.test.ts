import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inventedPersons } from '../../../../test/simulators/index.ts';
import { startOutsideWorld, type OutsideWorld } from '../testing/systems.ts';
import type { Subject } from './systems.ts';

let outside: OutsideWorld;
let instant = new Date('2026-11-30T09:00:00Z');
beforeAll(async () => {
  outside = await startOutsideWorld(() => instant);
});
afterAll(() => outside.stop());
beforeEach(() => outside.control.reset());

type Invented = (typeof inventedPersons)[number];
const subjectOf = ({
  surname,
  givenNames,
  birthDate,
  nationality,
  sex,
  document,
}: Invented): Subject => ({
  person: { surname, givenNames, birthDate, nationality, sex },
  document,
});
const [unknown, withAlert, withVisa, withStolenDocument, withVerification] = inventedPersons;
const key = () => `${randomUUID()}:0`;

/** How often these questions reached a system; a slow one may still be answering an earlier test. */
const askedTimes = (system: 'sis' | 'vis', ...keys: readonly string[]): number =>
  outside.control
    .calls(system)
    .idempotencyKeys.filter((call) => keys.includes(call.key))
    .reduce((sum, { times }) => sum + times, 0);

describe('a system that answers', () => {
  test('says nothing of most persons', async () => {
    const reply = await outside.ports().ask('SIS_PERSONS', subjectOf(unknown), key());
    expect(reply).toEqual({
      attempts: 1,
      answer: {
        reference: expect.stringMatching(/^SIS-/),
        answeredAt: instant,
        candidates: [],
      },
    });
  });

  test.each([
    ['SIS_PERSONS', withAlert, { entryReference: 'SPECIMEN-SIS-0001', memberState: 'BEL' }],
    [
      'SIS_DOCUMENTS',
      withStolenDocument,
      { entryReference: 'SPECIMEN-SIS-0002', memberState: 'DEU' },
    ],
    ['VIS', withVisa, { entryReference: 'SPECIMEN-VIS-0001', memberState: 'FRA' }],
    ['CIVIL_STATUS', withVerification, { entryReference: 'SPECIMEN-EC-0001', memberState: null }],
  ] as const)(
    '%s names an entry, what agrees and its State; what the entry says is dropped at the door',
    async (system, person, candidate) => {
      const reply = await outside.ports().ask(system, subjectOf(person), key());
      const { candidates } = 'answer' in reply ? reply.answer : { candidates: [] };
      expect(candidates).toMatchObject([candidate]);
      expect(Object.keys(candidates[0] ?? {}).toSorted()).toEqual([
        'entryReference',
        'matchedOn',
        'memberState',
      ]);
    },
  );

  test('is asked with every key that the file holds (Visa Code art. 21(2))', async () => {
    const renamed = { ...subjectOf(withVisa), person: { ...unknown, birthDate: '1950-01-01' } };
    const { surname, givenNames, birthDate, nationality, sex } = renamed.person;
    const person = { surname, givenNames, birthDate, nationality, sex };
    const reply = await outside.ports().ask('VIS', { ...renamed, person }, key());
    expect(reply).toMatchObject({
      answer: { candidates: [{ matchedOn: ['documentNumber', 'documentIssuer', 'documentKind'] }] },
    });
  });
});

describe('a system that misbehaves', () => {
  test('and is too slow is left after its tries', async () => {
    outside.control.behave('vis', { delayMs: 300 });
    const reply = await outside.ports({ timeoutMs: 60 }).ask('VIS', subjectOf(unknown), key());
    expect(reply).toEqual({ attempts: 3, fallback: 'TOO_SLOW' });
  });

  test.each([{ down: true }, { hangUp: true }])(
    'and is away (%o) is left after its tries',
    async (how) => {
      outside.control.behave('civil-status', how);
      const reply = await outside.ports().ask('CIVIL_STATUS', subjectOf(unknown), key());
      expect(reply).toEqual({ attempts: 3, fallback: 'UNREACHABLE' });
    },
  );

  test('and loses its answer is asked again with the same key, and answers as it did', async () => {
    outside.control.behave('vis', { errorRate: 1 });
    const question = key();
    const first = await outside.ports().ask('VIS', subjectOf(withVisa), question);
    expect(first).toMatchObject({ fallback: 'UNREACHABLE' });
    outside.control.behave('vis', { errorRate: 0 });
    const second = await outside.ports().ask('VIS', subjectOf(withVisa), question);
    expect(second).toMatchObject({ answer: { answeredAt: instant } });
    expect(askedTimes('vis', question)).toBe(4);
    expect(outside.control.calls('vis').replayed).toBe(3);
  });

  test('and announces its answer is waited for', async () => {
    outside.control.behave('sis', { late: { ms: 0, polls: 1 } });
    const reply = await outside.ports().ask('SIS_PERSONS', subjectOf(withAlert), key());
    expect(reply).toMatchObject({ attempts: 1, answer: { candidates: [{ memberState: 'BEL' }] } });
  });

  test('and is late beyond the time of a desk falls back; the same key fetches the answer later', async () => {
    outside.control.behave('sis', { late: { ms: 60_000, polls: 0 } });
    const question = key();
    const first = await outside.ports().ask('SIS_PERSONS', subjectOf(withAlert), question);
    expect(first).toEqual({ attempts: 1, fallback: 'LATE' });
    instant = new Date('2026-11-30T09:02:00Z');
    const second = await outside.ports().ask('SIS_PERSONS', subjectOf(withAlert), question);
    expect(second).toMatchObject({ answer: { answeredAt: new Date('2026-11-30T09:00:00Z') } });
  });

  test('and contradicts itself in one answer is not believed', async () => {
    outside.control.behave('sis', { contradictory: 'WITHIN' });
    const reply = await outside.ports().ask('SIS_PERSONS', subjectOf(withAlert), key());
    expect(reply).toEqual({ attempts: 1, fallback: 'UNREADABLE' });
  });

  test('and refuses a question is not asked it again', async () => {
    const question = key();
    const ports = outside.ports();
    await ports.ask('VIS', subjectOf(unknown), question);
    const reply = await ports.ask('VIS', subjectOf(withVisa), question);
    expect(reply).toEqual({ attempts: 1, fallback: 'REFUSED' });
  });

  test('and stays away is left alone for a while, then tried by one question', async () => {
    outside.control.behave('vis', { down: true });
    const ports = outside.ports();
    const keys = [key(), key(), key()] as const;
    for (const one of keys.slice(0, 2)) await ports.ask('VIS', subjectOf(unknown), one);
    expect(await ports.ask('VIS', subjectOf(unknown), keys[2])).toEqual({
      attempts: 0,
      fallback: 'UNREACHABLE',
    });
    expect(askedTimes('vis', ...keys)).toBe(6);
    outside.control.behave('vis', { down: false });
    await expect
      .poll(() => ports.ask('VIS', subjectOf(unknown), key()), { timeout: 5_000 })
      .toMatchObject({ attempts: 1, answer: { candidates: [] } });
  });

  test('does not hold up another one', async () => {
    outside.control.behave('vis', { down: true });
    const ports = outside.ports();
    const [vis, sis] = await Promise.all([
      ports.ask('VIS', subjectOf(unknown), key()),
      ports.ask('SIS_PERSONS', subjectOf(unknown), key()),
    ]);
    expect(vis).toHaveProperty('fallback');
    expect(sis).toHaveProperty('answer');
  });
});

describe('a file without what a question needs', () => {
  test('is not asked about, and says so', async () => {
    const subject = { person: null, document: null };
    const question = key();
    expect(await outside.ports().ask('SIS_DOCUMENTS', subject, question)).toEqual({
      attempts: 0,
      fallback: 'NO_DATA',
    });
    expect(askedTimes('sis', question)).toBe(0);
  });
});
