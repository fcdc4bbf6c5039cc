import type { Actor } from '@passerelle/subgraph-kit';
import type { TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { unitIdOf } from '@passerelle/subgraph-kit/reference';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  agentOf,
  authorityOf,
  habilitated,
  habilitating,
  ISSUER,
  MINISTRY,
  RABAT,
  RABAT_CENTRE,
  startAccess,
  TUNIS,
} from '../testing.ts';

let access: TestSubgraph;
let head: Actor;
beforeAll(async () => {
  access = await startAccess(inject('server'));
  head = await authorityOf(access, 'HEAD_OF_POST', RABAT);
});
afterAll(() => access.stop());

const outcomes = (subject: string) =>
  access.look<{ outcome: string; law: string }>(
    `select l.outcome, l.law from access.audit_log l join access.audit_leaves f on f.entry_id = l.id
     where f.author_id = $1 order by l.seq`,
    [subject],
  );

describe('habilitating an agent', () => {
  test('is signed by the head of the post, in function and unit, under the provision (art. 5)', async () => {
    const { agent, habilitationId } = await habilitated(access, head);
    expect(agent.name).toBe('Salma Bennani');
    const [row] = await access.look(
      'select unit_id, mission, signer_id, signed_by, signed_under from access.habilitations where id = $1',
      [habilitationId],
    );
    expect(row).toEqual({
      unit_id: RABAT,
      mission: 'EXAMINER',
      signer_id: head.subject,
      signed_by: expect.objectContaining({
        fr: expect.stringContaining('Chef de mission diplomatique ou de poste consulaire, '),
      }),
      signed_under: 'Arrêté of 22 August 2001, art. 5 (24 November 2009)',
    });
    const [first] = await outcomes(head.subject);
    expect(first).toEqual({
      outcome: 'PERFORMED',
      law: 'Arrêté of 22 August 2001, art. 3 and 5 (24 November 2009)',
    });
  });

  test('of a provider’s staff is signed by the head of the post that approved it (art. 3)', async () => {
    const { habilitationId } = await habilitated(access, head, {
      unitId: RABAT_CENTRE,
      mission: 'PROVIDER_AGENT',
    });
    const [row] = await access.look<{ signed_under: string }>(
      'select signed_under from access.habilitations where id = $1',
      [habilitationId],
    );
    expect(row?.signed_under).toContain('art. 3');
  });

  test.each([
    ['a provider’s agent for a colleague', agentOf('PROVIDER_AGENT', RABAT_CENTRE), RABAT_CENTRE],
    ['a provider’s supervisor', agentOf('PROVIDER_SUPERVISOR', RABAT_CENTRE), RABAT_CENTRE],
    ['the head of another post', agentOf('HEAD_OF_POST', TUNIS), RABAT_CENTRE],
    ['a decision-maker of the post', agentOf('DECISION_MAKER', RABAT), RABAT_CENTRE],
    ['a minister’s delegate, for a centre', agentOf('MINISTER_DELEGATE', MINISTRY), RABAT_CENTRE],
  ])('is not open to %s, and leaves a trace of the attempt', async (_who, signer, unitId) => {
    await expect(
      habilitating(access, signer, { unitId, mission: 'PROVIDER_AGENT' }),
    ).rejects.toThrow('Not found');
    await expect(outcomes(signer.subject)).resolves.toMatchObject([{ outcome: 'FORBIDDEN' }]);
  });

  test('is not open to a former head, whose own habilitation no longer stands behind them', async () => {
    const former = agentOf('HEAD_OF_POST', RABAT, { habilitationId: null });
    await expect(habilitating(access, former)).rejects.toThrow('Not found');
  });

  test('is signed by nobody for themselves', async () => {
    const delegate = await authorityOf(access, 'MINISTER_DELEGATE', MINISTRY);
    const { agent } = await habilitated(access, delegate, {
      unitId: TUNIS,
      mission: 'HEAD_OF_POST',
    });
    const newHead = agentOf('HEAD_OF_POST', TUNIS, { subject: agent.id });
    await expect(
      habilitating(access, newHead, { agentId: agent.id, mission: 'DECISION_MAKER' }),
    ).rejects.toThrow('Not found');
  });

  test('lasts a year at most, and says until when', async () => {
    await expect(habilitating(access, head, { endsOn: '2027-11-03' })).resolves.toMatchObject({
      __typename: 'HabilitationTooLong',
      endsOnAtLatest: '2027-11-02',
    });
  });

  test('covers nothing that was done before it was signed', async () => {
    await expect(habilitating(access, head, { startsOn: '2026-11-01' })).resolves.toMatchObject({
      __typename: 'HabilitationBackdated',
      startsOnAtEarliest: '2026-11-02',
    });
  });

  test('opens no file that the mission does not need (art. 5)', async () => {
    await expect(
      habilitating(access, head, {
        unitId: RABAT_CENTRE,
        mission: 'PROVIDER_AGENT',
        fileScopes: ['APPLICATIONS', 'ATTENTION_CONSULAR'],
      }),
    ).resolves.toMatchObject({
      __typename: 'FileScopeNotOpen',
      fileScopes: ['ATTENTION_CONSULAR'],
    });
  });

  test('says which day is not one, and changes nothing', async () => {
    await expect(habilitating(access, head, { startsOn: '2026-02-30' })).resolves.toMatchObject({
      __typename: 'InputProblem',
      fields: [{ path: 'startsOn' }],
    });
  });

  test('ends on its first day at the earliest', async () => {
    await expect(
      habilitating(access, head, { startsOn: '2026-12-02', endsOn: '2026-12-01' }),
    ).resolves.toMatchObject({ __typename: 'InputProblem', fields: [{ path: 'endsOn' }] });
  });
});

describe('two habilitations of one person for one mission in one unit', () => {
  test('do not overlap', async () => {
    const { agent } = await habilitated(access, head);
    await expect(
      habilitating(access, head, {
        agentId: agent.id,
        startsOn: '2027-11-01',
        endsOn: '2028-11-01',
      }),
    ).resolves.toMatchObject({ __typename: 'AlreadyHabilitated' });
  });

  test('follow each other: certified again for the next year', async () => {
    const { agent } = await habilitated(access, head);
    await expect(
      habilitated(access, head, {
        agentId: agent.id,
        startsOn: '2027-11-02',
        endsOn: '2028-11-01',
      }),
    ).resolves.toMatchObject({ agent: { id: agent.id } });
  });

  test('signed at the same moment at two desks become one', async () => {
    const { agent } = await habilitated(access, head, { mission: 'REGISTRATION' });
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        habilitating(access, head, { agentId: agent.id, mission: 'DECISION_MAKER' }),
      ),
    );
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      ...Array.from({ length: 5 }, () => 'AlreadyHabilitated'),
      'HabilitateAgentSuccess',
    ]);
  });

  test('for two missions stand side by side', async () => {
    const { agent } = await habilitated(access, head);
    await expect(
      habilitated(access, head, { agentId: agent.id, mission: 'DECISION_MAKER' }),
    ).resolves.toMatchObject({ agent: { id: agent.id } });
  });
});

describe('an identity', () => {
  test('belongs to one agent', async () => {
    const identity = { issuer: ISSUER, subject: 'salma' };
    await habilitated(access, head, { identity });
    await expect(
      habilitating(access, head, { name: 'Someone Else', identity }),
    ).resolves.toMatchObject({ __typename: 'IdentityTaken' });
  });

  test('goes with the agent to another post', async () => {
    const identity = { issuer: ISSUER, subject: 'moves' };
    const { agent } = await habilitated(access, head, { identity });
    const headOfTunis = await authorityOf(access, 'HEAD_OF_POST', TUNIS);
    await expect(
      habilitated(access, headOfTunis, { agentId: agent.id, identity }),
    ).resolves.toMatchObject({ agent: { id: agent.id } });
  });
});

describe('the commission of appeal', () => {
  test('is habilitated by its president, and its president by a delegate of the ministers', async () => {
    const commission = unitIdOf('FR-COMMISSION');
    await expect(
      habilitated(access, await authorityOf(access, 'COMMISSION_PRESIDENT', commission), {
        mission: 'COMMISSION_RAPPORTEUR',
        fileScopes: ['APPEALS'],
      }),
    ).resolves.toMatchObject({ agent: { name: 'Salma Bennani' } });
    await expect(
      habilitated(access, await authorityOf(access, 'MINISTER_DELEGATE', MINISTRY), {
        unitId: commission,
        mission: 'COMMISSION_PRESIDENT',
        fileScopes: ['APPEALS'],
      }),
    ).resolves.toMatchObject({ agent: { name: 'Salma Bennani' } });
    await expect(
      habilitating(access, agentOf('COMMISSION_SECRETARIAT', commission), {
        mission: 'COMMISSION_RAPPORTEUR',
        fileScopes: [],
      }),
    ).rejects.toThrow('Not found');
  });
});
