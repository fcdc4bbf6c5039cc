import { randomUUID } from 'node:crypto';
import {
  appRole,
  createPool,
  systemClock,
  urlFor,
  writeEntry,
  type Actor,
  type DataCategory,
} from '@passerelle/subgraph-kit';
import { applicantActor, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { unitIdOf } from '@passerelle/subgraph-kit/reference';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { noteAppeal, noteFile } from '../acts/note-file.ts';
import { createCollector, type Collector } from '../collector/collector.ts';
import {
  agentOf,
  authorityOf,
  collectAll,
  habilitated,
  habilitating,
  MINISTRY,
  RABAT,
  RABAT_CENTRE,
  startAccess,
  system,
  TUNIS,
} from '../testing.ts';
import { findAgent } from './find-agent.ts';
import { findDisclosure, findOpenings } from './find-openings.ts';
import { listAgents, listMissionsToHabilitate } from './list-agents.ts';
import { listAuditEntries } from './list-audit-entries.ts';
import { readOperations } from './read-operations.ts';
import { listUnits } from './find-unit.ts';

let access: TestSubgraph;
let collector: Collector;
let applications: pg.Pool;

const machinery = {
  parts: [{ name: 'access', ready: true }],
  queues: [{ name: 'checks.at-lodging', waiting: 2, active: 1, failed: 0 }],
  timerLagSeconds: 3,
  deadLetters: [],
};

beforeAll(async () => {
  access = await startAccess(inject('server'), { machinery: () => Promise.resolve(machinery) });
  applications = createPool(urlFor(access.location, appRole('applications')));
  collector = createCollector({
    database: access.location,
    clock: systemClock,
    key: undefined,
    report: (error) => {
      throw error;
    },
  });
});
afterAll(async () => {
  await collector.stop();
  await applications.end();
  await access.stop();
});

type File = {
  readonly applicant: Actor;
  readonly applicationId: string;
  readonly applicantId: string;
};

/** A file that was submitted, as the events tell of it. */
const givenFile = async (applicant = applicantActor()): Promise<File> => {
  const file = { applicationId: randomUUID(), applicantId: randomUUID() };
  await access.as(system).perform(noteFile, { ...file, accountId: applicant.subject });
  return { applicant, ...file };
};

/** An agent reads the file in another room, which writes it into its own log. */
const opened = async (
  { applicationId, applicantId }: File,
  by: Actor,
  more: { at?: string; categories?: readonly DataCategory[] } = {},
): Promise<void> => {
  await writeEntry(applications, 'applications', {
    id: randomUUID(),
    at: new Date(more.at ?? '2026-11-02T10:00:00Z'),
    act: 'application.read',
    law: 'CESEDA R. 142-65',
    outcome: 'READ',
    actor: by,
    subjectIds: [applicationId, applicantId],
    categories: more.categories ?? ['IDENTITY', 'STAY'],
  });
};

const openings = async (actor: Actor, applicationId: string) =>
  (await access.as(actor).ask(findOpenings, applicationId)) ?? [];

describe('who opened my file', () => {
  test('is told to the person concerned: function, unit, instant, purpose; no name', async () => {
    const file = await givenFile();
    const examiner = agentOf('EXAMINER', RABAT, { name: 'Karim Alaoui' });
    await opened(file, examiner);
    await collectAll(access, collector);
    const [opening, ...others] = await openings(file.applicant, file.applicationId);
    expect(others).toEqual([]);
    expect(opening).toMatchObject({
      mission: 'EXAMINER',
      purpose: 'EXAMINATION',
      lastAt: new Date('2026-11-02T10:00:00Z'),
      unit: { kind: 'CONSULAR_POST', city: { fr: 'Rabat' } },
    });
    const told = JSON.stringify(opening);
    expect(told).not.toContain('Karim');
    expect(told).not.toContain(examiner.subject);
  });

  test('is told to nobody else: not to another applicant, nor to an agent', async () => {
    const file = await givenFile();
    await opened(file, agentOf('EXAMINER', RABAT));
    await collectAll(access, collector);
    for (const stranger of [
      applicantActor(),
      agentOf('HEAD_OF_POST', RABAT),
      agentOf('AUDITOR', unitIdOf('FR-CNIL')),
    ])
      await expect(openings(stranger, file.applicationId)).resolves.toEqual([]);
  });

  test.each([['CHECKS'], ['ATTENTION']] as const)(
    'says nothing of a reading that touched %s: the list is the same with and without it',
    async (category) => {
      const [plain, watched] = [await givenFile(), await givenFile()];
      for (const file of [plain, watched]) await opened(file, agentOf('EXAMINER', RABAT));
      await opened(watched, agentOf('DECISION_MAKER', RABAT), {
        categories: ['IDENTITY', category],
      });
      await collectAll(access, collector);
      const shown = async (file: File) =>
        (await openings(file.applicant, file.applicationId)).map(
          ({ mission, purpose, times, lastAt }) => ({ mission, purpose, times, lastAt }),
        );
      await expect(shown(watched)).resolves.toEqual(await shown(plain));
    },
  );

  test('counts a page that is read piece by piece once, and a second visit anew', async () => {
    const file = await givenFile();
    const examiner = agentOf('EXAMINER', RABAT);
    await opened(file, examiner, { at: '2026-11-02T10:00:00Z' });
    await opened(file, examiner, { at: '2026-11-02T10:00:01Z' });
    await collectAll(access, collector);
    await opened(file, examiner, { at: '2026-11-02T10:05:00Z' });
    await collectAll(access, collector);
    await opened(file, examiner, { at: '2026-11-02T11:00:00Z' });
    await collectAll(access, collector);
    const list = await openings(file.applicant, file.applicationId);
    expect(list.map(({ lastAt, times }) => [lastAt.toISOString(), times])).toEqual([
      ['2026-11-02T11:00:00.000Z', 1],
      ['2026-11-02T10:05:00.000Z', 3],
    ]);
  });

  test('says "appeal" for the sub-directorate once an appeal is before it', async () => {
    const file = await givenFile();
    await access.as(system).perform(noteAppeal, { applicationId: file.applicationId });
    await opened(file, agentOf('VISAS_SUBDIRECTORATE', unitIdOf('FR-SDV')));
    await collectAll(access, collector);
    await expect(openings(file.applicant, file.applicationId)).resolves.toMatchObject([
      { purpose: 'APPEAL' },
    ]);
  });

  test('is asked for fifty files at once, and leaves one reading in the log', async () => {
    const applicant = applicantActor();
    const files = await Promise.all(Array.from({ length: 50 }, () => givenFile(applicant)));
    await Promise.all(files.map((file) => opened(file, agentOf('EXAMINER', RABAT))));
    await collectAll(access, collector);
    const operation = access.as(applicant);
    const found = await Promise.all(
      files.map(({ applicationId }) => operation.ask(findOpenings, applicationId)),
    );
    expect(found.map((list) => list?.length)).toEqual(files.map(() => 1));
    await operation.settle();
    const readings = await access.look<{ subjects: number }>(
      `select cardinality(f.subject_ids) as subjects
       from access.audit_log l join access.audit_leaves f on f.entry_id = l.id where f.author_id = $1`,
      [applicant.subject],
    );
    expect(readings).toEqual([{ subjects: 50 }]);
  });

  test('stands in the answer to an access request, for all files of the person', async () => {
    const file = await givenFile();
    await opened(file, agentOf('PROVIDER_AGENT', RABAT_CENTRE, { unitKind: 'PROVIDER_CENTRE' }));
    await collectAll(access, collector);
    await expect(access.as(system).ask(findDisclosure, file.applicantId)).resolves.toMatchObject([
      { mission: 'PROVIDER_AGENT', purpose: 'COLLECTION' },
    ]);
    await expect(
      access.as(applicantActor()).ask(findDisclosure, file.applicantId),
    ).resolves.toEqual([]);
  });

  test('tells there who worked on a request about the person’s data', async () => {
    const file = await givenFile();
    const pool = createPool(urlFor(access.location, appRole('rights')));
    await writeEntry(pool, 'rights', {
      id: randomUUID(),
      at: new Date('2026-11-02T10:00:00Z'),
      act: 'rights.answerAccessRequest',
      law: 'CESEDA R. 142-66',
      outcome: 'PERFORMED',
      actor: agentOf('HEAD_OF_POST', RABAT),
      subjectIds: [file.applicantId, randomUUID()],
      categories: ['RIGHTS'],
    });
    await pool.end();
    await collectAll(access, collector);
    await expect(access.as(system).ask(findDisclosure, file.applicantId)).resolves.toMatchObject([
      { mission: 'HEAD_OF_POST', purpose: 'RIGHTS_REQUEST' },
    ]);
  });
});

describe('the log', () => {
  const page = (actor: Actor, first: number, after: string | null = null) =>
    access.as(actor).ask(listAuditEntries, { first, after });

  test('shows an auditor what was forbidden alone, and all of it', async () => {
    await expect(habilitating(access, agentOf('EXAMINER', RABAT))).rejects.toThrow('Not found');
    await collectAll(access, collector);
    const auditor = agentOf('AUDITOR', unitIdOf('FR-CNIL'));
    const { nodes } = await access
      .as(auditor)
      .ask(listAuditEntries, { first: 100, after: null, outcome: 'FORBIDDEN' });
    const all = await access.look<{ entry_id: string }>(
      `select entry_id from access.log_entries where outcome = 'FORBIDDEN' order by position desc`,
    );
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.map(({ id }) => id)).toEqual(all.map(({ entry_id }) => entry_id));
    expect(new Set(nodes.map(({ outcome }) => outcome))).toEqual(new Set(['FORBIDDEN']));
  });

  test('is read by an auditor page by page, newest first, each entry once', async () => {
    await collectAll(access, collector);
    const auditor = agentOf('AUDITOR', unitIdOf('FR-CNIL'));
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await page(auditor, 7, after);
      ids.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    const all = await access.look<{ entry_id: string }>(
      'select entry_id from access.log_entries order by position desc',
    );
    expect(ids).toEqual(all.map((row) => row.entry_id));
  });

  test('names acts and readings, never data nor a person', async () => {
    const auditor = agentOf('AUDITOR', unitIdOf('FR-CNIL'));
    const { nodes } = await page(auditor, 100);
    const [entry] = nodes;
    expect(Object.keys(entry ?? {}).toSorted()).toEqual([
      'act',
      'at',
      'authorKind',
      'id',
      'law',
      'outcome',
      'position',
      'source',
      'unitId',
    ]);
  });

  test.each([
    ['an operator', agentOf('OPERATOR', unitIdOf('FR-OPERATIONS'))],
    ['a head of post', agentOf('HEAD_OF_POST', RABAT)],
    ['an applicant', applicantActor()],
  ])('is closed to %s', async (_who, actor) => {
    await expect(page(actor, 10)).resolves.toMatchObject({ nodes: [] });
  });

  test('holds that an auditor read it', async () => {
    const auditor = agentOf('AUDITOR', unitIdOf('FR-CNIL'));
    const operation = access.as(auditor);
    await operation.ask(listAuditEntries, { first: 5, after: null });
    await operation.settle();
    await expect(
      access.look(
        `select l.act from access.audit_log l join access.audit_leaves f on f.entry_id = l.id where f.author_id = $1`,
        [auditor.subject],
      ),
    ).resolves.toEqual([{ act: 'access.listAuditEntries' }]);
  });
});

describe('the operators’ page', () => {
  test('says how the machinery runs', async () => {
    const operator = agentOf('OPERATOR', unitIdOf('FR-OPERATIONS'));
    await expect(access.as(operator).ask(readOperations, {})).resolves.toMatchObject(machinery);
  });

  test.each([
    ['a head of post', agentOf('HEAD_OF_POST', RABAT)],
    ['an auditor', agentOf('AUDITOR', unitIdOf('FR-CNIL'))],
    ['an applicant', applicantActor()],
  ])('is closed to %s', async (_who, actor) => {
    await expect(access.as(actor).ask(readOperations, {})).rejects.toThrow('Not found');
  });
});

describe('whoever signs', () => {
  test('sees the agents for whom they sign, and no others', async () => {
    const [rabat, tunis] = [
      await authorityOf(access, 'HEAD_OF_POST', RABAT),
      await authorityOf(access, 'HEAD_OF_POST', TUNIS),
    ];
    const ours = await habilitated(access, rabat, { name: 'Nadia Tazi' });
    const collects = await habilitated(access, rabat, {
      name: 'Omar Idrissi',
      unitId: RABAT_CENTRE,
      mission: 'PROVIDER_AGENT',
    });
    const theirs = await habilitated(access, tunis, { name: 'Leïla Trabelsi' });
    const seen = (await access.as(rabat).ask(listAgents, {})).map(({ id }) => id);
    expect(seen).toEqual(expect.arrayContaining([ours.agent.id, collects.agent.id]));
    expect(seen).not.toContain(theirs.agent.id);
    await expect(access.as(agentOf('EXAMINER', RABAT)).ask(listAgents, {})).resolves.toEqual([]);
  });

  test('knows by name whoever works in the post or in its centres, and nobody of another post', async () => {
    const rabat = await authorityOf(access, 'HEAD_OF_POST', RABAT);
    const tunis = await authorityOf(access, 'HEAD_OF_POST', TUNIS);
    const ours = await habilitated(access, rabat, { name: 'Ghita Amrani' });
    const collects = await habilitated(access, rabat, {
      unitId: RABAT_CENTRE,
      mission: 'PROVIDER_AGENT',
    });
    const theirs = await habilitated(access, tunis, { name: 'Salma Jaziri' });
    const named = async (id: string) => (await access.as(rabat).ask(findAgent, id))?.id ?? null;
    expect(await named(ours.agent.id)).toBe(ours.agent.id);
    expect(await named(collects.agent.id)).toBe(collects.agent.id);
    expect(await named(theirs.agent.id)).toBeNull();
  });

  test('is told for which missions, where and under which provision', async () => {
    const head = await authorityOf(access, 'HEAD_OF_POST', RABAT);
    const missions = await access.as(head).ask(listMissionsToHabilitate, {});
    expect(missions.map(({ unit, mission }) => [unit.code, mission])).toEqual([
      ['MA-RABAT', 'REGISTRATION'],
      ['MA-RABAT', 'EXAMINER'],
      ['MA-RABAT', 'DECISION_MAKER'],
      ['MA-RABAT-C1', 'PROVIDER_AGENT'],
      ['MA-RABAT-C1', 'PROVIDER_SUPERVISOR'],
    ]);
  });

  test('as a minister’s delegate signs for the heads of the posts', async () => {
    const delegate = await authorityOf(access, 'MINISTER_DELEGATE', MINISTRY);
    const missions = await access.as(delegate).ask(listMissionsToHabilitate, {});
    expect(
      missions.some(({ unit, mission }) => unit.id === TUNIS && mission === 'HEAD_OF_POST'),
    ).toBe(true);
    expect(missions.some(({ mission }) => mission === 'PROVIDER_AGENT')).toBe(false);
  });
});

describe('the units', () => {
  test('stand from the start, in the order of their name in the reader’s language', async () => {
    const arabic = { ...applicantActor(), language: 'ar' as const };
    const posts = await access.as(arabic).ask(listUnits, { kinds: ['CONSULAR_POST'] });
    const names = posts.map(({ name }) => name.ar);
    expect(names.length).toBeGreaterThan(40);
    expect(new Set(names).size).toBe(names.length);
  });
});
