import { anonymousActor, systemActor, type Actor } from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { postByCode, unitIdOf } from '@passerelle/subgraph-kit/reference';
import {
  agentActor,
  applicantActor,
  startTestSubgraph,
  type TestSubgraph,
} from '@passerelle/subgraph-kit/testing';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { centreId, filesOn, postId, system } from './acts/files.fixtures.ts';
import { openFile } from './acts/open-file.ts';
import { startApplication } from './acts/start-application.ts';
import { withdrawApplication } from './acts/withdraw-application.ts';
import { actsOpenOn } from './domain/open-acts.ts';
import { mayPerform } from './policy.ts';
import { findApplication } from './queries/find-application.ts';
import type { ApplicationRow } from './store/applications.ts';

const COMMISSION = unitIdOf('FR-COMMISSION');
const OTHER_POST = postByCode('MA-CASABLANCA')?.id ?? '';

let platform: TestSubgraph;
let client: pg.Client;
/** One file in each situation, with its applicant's account. */
let files: ApplicationRow[] = [];

beforeAll(async () => {
  platform = await startTestSubgraph(
    { name: 'applications', timers: {} },
    { server: inject('server'), now: '2026-11-02T09:00:00Z', law: lawUnder('today') },
  );
  client = new pg.Client({ connectionString: platform.appUrl });
  await client.connect();
  const on = filesOn(platform);
  const started = await platform
    .as(applicantActor())
    .perform(startApplication, { visaKind: 'SHORT_STAY' });
  if (started.__typename !== 'StartApplicationSuccess') throw new Error(started.__typename);
  const withdrawn = await on.signed();
  await platform
    .as(withdrawn.applicant)
    .perform(withdrawApplication, { applicationId: withdrawn.applicationId });
  const opened = await on.received();
  await platform.as(system).perform(openFile, {
    applicationId: opened.applicationId,
    unitId: COMMISSION,
    cause: 'APPEAL',
    causeId: opened.applicationId,
  });
  const ids = [
    started.application.id,
    withdrawn.applicationId,
    opened.applicationId,
    (await on.signed()).applicationId,
    (await on.expected(await on.signed())).applicationId,
    (await on.expected(await on.signed(), postId)).applicationId,
    (await on.lodged(await on.expected(await on.signed()))).applicationId,
    (await on.received()).applicationId,
    (await on.admissible()).applicationId,
    (await on.examined()).applicationId,
  ];
  const reader = platform.as(system);
  files = (await Promise.all(ids.map((id) => reader.ask(findApplication, id)))).flatMap(
    (row) => row ?? [],
  );
});
afterAll(async () => {
  await client.end();
  await platform.stop();
});

/** What row-level security alone lets a connection of this actor see. */
const seenBelow = async (actor: Actor): Promise<readonly string[]> => {
  const settings = {
    actor_kind: actor.kind,
    subject: actor.subject,
    unit: actor.unitId ?? '',
    answers_to: actor.answersToId ?? '',
    mission: actor.mission ?? '',
    act_id: '',
  };
  await client.query('begin read only');
  for (const [name, value] of Object.entries(settings))
    await client.query('select set_config($1, $2, true)', [`app.${name}`, value]);
  const { rows } = await client.query<{ id: string }>('select id from applications.applications');
  await client.query('commit');
  return rows.map(({ id }) => id);
};

const MISSIONS = [
  'PROVIDER_AGENT',
  'PROVIDER_SUPERVISOR',
  'REGISTRATION',
  'EXAMINER',
  'DECISION_MAKER',
  'HEAD_OF_POST',
  'VISAS_SUBDIRECTORATE',
  'VISAS_SUBDIRECTOR',
  'MINISTER_DELEGATE',
  'COMMISSION_SECRETARIAT',
  'COMMISSION_RAPPORTEUR',
  'COMMISSION_MEMBER',
  'COMMISSION_PRESIDENT',
  'AUDITOR',
  'OPERATOR',
];

const anyActor = () =>
  fc.oneof(
    fc
      .record({
        mission: fc.constantFrom(...MISSIONS),
        unitId: fc.constantFrom(postId, centreId, OTHER_POST, COMMISSION),
        subject: fc.constantFrom(
          ...files.flatMap(({ examinerId }) => examinerId ?? []),
          'another agent',
        ),
      })
      .map(({ mission, unitId, subject }) =>
        agentActor(mission, unitId, { subject, name: 'A. Specimen' }),
      ),
    fc
      .constantFrom(...files.map(({ accountId }) => accountId), 'another account')
      .map(applicantActor),
    fc.constantFrom(anonymousActor('test'), systemActor('applications', 'test')),
  );

describe('who sees a file', () => {
  test('is everybody who may act on it, whatever the unit and the mission', async () => {
    await fc.assert(
      fc.asyncProperty(anyActor(), fc.constantFrom(...files), async (actor, file) => {
        const acts = actsOpenOn(file).filter((act) => mayPerform[act](actor, file));
        const seen = await platform.as(actor).ask(findApplication, file.id);
        expect(acts.length > 0 && seen === null).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test('is decided alike by the clause and by row-level security below it', async () => {
    await fc.assert(
      fc.asyncProperty(anyActor(), async (actor) => {
        const reader = platform.as(actor);
        const above = await Promise.all(files.map(({ id }) => reader.ask(findApplication, id)));
        const ids = above.flatMap((row) => row?.id ?? []);
        const below = await seenBelow(actor);
        expect(ids.toSorted()).toEqual(
          files
            .map(({ id }) => id)
            .filter((id) => below.includes(id))
            .toSorted(),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('is nobody without an actor', async () => {
    const { rows } = await client.query('select 1 from applications.applications');
    expect(rows).toEqual([]);
  });

  test('of a draft is its applicant alone', async () => {
    const [draft] = files.filter(({ status }) => status === 'DRAFT');
    const sees = (actor: Actor) => platform.as(actor).ask(findApplication, draft?.id ?? '');
    await expect(sees(applicantActor(draft?.accountId))).resolves.not.toBeNull();
    for (const mission of MISSIONS)
      await expect(sees(agentActor(mission, postId))).resolves.toBeNull();
  });

  test('of an appealed file is also the commission, of that file and no other', async () => {
    const reader = platform.as(agentActor('COMMISSION_RAPPORTEUR', COMMISSION));
    const seen = await Promise.all(files.map(({ id }) => reader.ask(findApplication, id)));
    expect(seen.filter((row) => row !== null)).toHaveLength(1);
  });

  test('is nobody who audits, runs the machines or watches a provider', async () => {
    for (const mission of ['AUDITOR', 'OPERATOR', 'PROVIDER_SUPERVISOR'])
      for (const unit of [postId, centreId, COMMISSION])
        await expect(seenBelow(agentActor(mission, unit))).resolves.toEqual([]);
  });
});
