import type { Actor } from '@passerelle/subgraph-kit';
import type { TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { findStanding } from '../queries/find-standing.ts';
import {
  agentOf,
  authorityOf,
  gateway,
  habilitated,
  ISSUER,
  NOW,
  RABAT,
  startAccess,
  TUNIS,
} from '../testing.ts';
import { liftSuspension, revokeHabilitation, suspendHabilitation } from './change-habilitation.ts';

let access: TestSubgraph;
let head: Actor;
beforeAll(async () => {
  access = await startAccess(inject('server'));
  head = await authorityOf(access, 'HEAD_OF_POST', RABAT);
});
afterEach(() => access.clock.moveTo(NOW));
afterAll(() => access.stop());

let count = 0;
const givenAgent = async (wanted: Parameters<typeof habilitated>[2] = {}) => {
  count += 1;
  const identity = { issuer: ISSUER, subject: `agent-${count}` };
  return { ...(await habilitated(access, head, { ...wanted, identity })), identity };
};

/** What the gateway hears when it asks now. */
const standing = (identity: { issuer: string; subject: string }) =>
  access.as(gateway).ask(findStanding, identity);

describe('who is signed in', () => {
  test('acts under the habilitation in force', async () => {
    const { agent, habilitationId, identity } = await givenAgent();
    await expect(standing(identity)).resolves.toMatchObject({
      agent: { id: agent.id, name: 'Salma Bennani' },
      habilitation: { id: habilitationId, unitId: RABAT, mission: 'EXAMINER' },
    });
  });

  test('is told to the platform alone', async () => {
    const { identity } = await givenAgent();
    await expect(access.as(head).ask(findStanding, identity)).resolves.toBeNull();
  });

  test('is nobody for an identity that is not known', async () => {
    await expect(standing({ issuer: ISSUER, subject: 'stranger' })).resolves.toBeNull();
  });

  test('is nobody for the same subject at another issuer', async () => {
    const { identity } = await givenAgent();
    await expect(
      standing({ issuer: 'https://elsewhere.example', subject: identity.subject }),
    ).resolves.toBeNull();
  });

  test('acts for the last time on the last day, in the zone of the unit', async () => {
    const headOfTunis = await authorityOf(access, 'HEAD_OF_POST', TUNIS);
    const identity = { issuer: ISSUER, subject: 'last-day' };
    const { agent, habilitationId } = await habilitated(access, headOfTunis, {
      endsOn: '2026-11-10',
      identity,
    });
    // Tunis is an hour ahead of UTC: at 22:59 UTC the 10th is not over, at 23:00 it is.
    access.clock.moveTo('2026-11-10T22:59:59Z');
    await expect(standing(identity)).resolves.toMatchObject({
      habilitation: { id: habilitationId },
    });
    access.clock.moveTo('2026-11-10T23:00:00Z');
    await expect(standing(identity)).resolves.toMatchObject({
      agent: { id: agent.id },
      habilitation: null,
    });
  });

  test('does not act before the first day', async () => {
    const { identity } = await givenAgent({ startsOn: '2026-11-03' });
    await expect(standing(identity)).resolves.toMatchObject({ habilitation: null });
    access.clock.moveTo('2026-11-03T09:00:00Z');
    await expect(standing(identity)).resolves.toMatchObject({ habilitation: { unitId: RABAT } });
  });

  test('acts under the one signed last, of several in force', async () => {
    const { agent, identity } = await givenAgent();
    access.clock.moveTo('2026-11-02T10:00:00Z');
    await habilitated(access, head, { agentId: agent.id, mission: 'DECISION_MAKER' });
    await expect(standing(identity)).resolves.toMatchObject({
      habilitation: { mission: 'DECISION_MAKER' },
    });
  });
});

describe('revoking a habilitation', () => {
  test('ends it at once: the next question of the gateway finds none', async () => {
    const { agent, habilitationId, identity } = await givenAgent();
    await expect(
      access.as(head).perform(revokeHabilitation, { habilitationId, reason: 'Left' }),
    ).resolves.toMatchObject({ __typename: 'RevokeHabilitationSuccess' });
    await expect(standing(identity)).resolves.toMatchObject({
      agent: { id: agent.id },
      habilitation: null,
    });
  });

  test('frees its time: the person may be habilitated anew', async () => {
    const { agent, habilitationId } = await givenAgent();
    await access.as(head).perform(revokeHabilitation, { habilitationId, reason: 'Error' });
    await expect(habilitated(access, head, { agentId: agent.id })).resolves.toMatchObject({
      agent: { id: agent.id },
    });
  });

  test('is done once', async () => {
    const { habilitationId } = await givenAgent();
    const input = { habilitationId, reason: 'Left' };
    await access.as(head).perform(revokeHabilitation, input);
    await expect(access.as(head).perform(revokeHabilitation, input)).resolves.toMatchObject({
      __typename: 'ActNotOpen',
      status: 'REVOKED',
    });
  });

  test('is not open once it lapsed by itself', async () => {
    const { habilitationId } = await givenAgent({ endsOn: '2026-11-10' });
    access.clock.moveTo('2026-11-11T09:00:00Z');
    await expect(
      access.as(head).perform(revokeHabilitation, { habilitationId, reason: 'Left' }),
    ).resolves.toMatchObject({ __typename: 'ActNotOpen', status: 'LAPSED' });
  });

  test.each([
    ['the head of another post', agentOf('HEAD_OF_POST', TUNIS)],
    ['an examiner of the post', agentOf('EXAMINER', RABAT)],
    ['a provider', agentOf('PROVIDER_SUPERVISOR', RABAT)],
  ])('is not open to %s', async (_who, actor) => {
    const { habilitationId } = await givenAgent();
    await expect(
      access.as(actor).perform(revokeHabilitation, { habilitationId, reason: 'Spite' }),
    ).rejects.toThrow('Not found');
  });

  test('asks for a reason', async () => {
    const { habilitationId } = await givenAgent();
    await expect(
      access.as(head).perform(revokeHabilitation, { habilitationId, reason: ' ' }),
    ).resolves.toMatchObject({ __typename: 'InputProblem', fields: [{ path: 'reason' }] });
  });
});

describe('suspending a habilitation', () => {
  test('makes it rest until the suspension is lifted', async () => {
    const { habilitationId, identity } = await givenAgent();
    await access.as(head).perform(suspendHabilitation, { habilitationId, reason: 'Leave' });
    await expect(standing(identity)).resolves.toMatchObject({ habilitation: null });
    await access.as(head).perform(liftSuspension, { habilitationId });
    await expect(standing(identity)).resolves.toMatchObject({
      habilitation: { id: habilitationId },
    });
  });

  test('keeps its time: a second one for the same mission is not signed meanwhile', async () => {
    const { agent, habilitationId } = await givenAgent();
    await access.as(head).perform(suspendHabilitation, { habilitationId, reason: 'Leave' });
    await expect(habilitated(access, head, { agentId: agent.id })).rejects.toThrow(
      'AlreadyHabilitated',
    );
  });

  test('is lifted only where it stands', async () => {
    const { habilitationId } = await givenAgent();
    await expect(
      access.as(head).perform(liftSuspension, { habilitationId }),
    ).resolves.toMatchObject({ __typename: 'ActNotOpen', status: 'IN_FORCE' });
  });
});
