import { randomUUID } from 'node:crypto';
import { agentActor, applicantActor, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readFreePlaces, readPolicies } from '../queries/read-places.ts';
import { centreAgent, given, headOfPost, signed, startDesk, tunis } from '../testing/desk.ts';
import { changeBookingPolicy } from './change-booking-policy.ts';

let platform: TestSubgraph;
beforeAll(async () => {
  platform = await startDesk(inject('server'));
});
afterAll(() => platform.stop());

const hours = {
  placeId: tunis.centre,
  validFrom: '2026-12-07',
  minutes: 30,
  desks: 3,
  opensAt: '08:00',
  closesAt: '12:00',
  horizonDays: 30,
};
const change = (given_: object, actor = headOfPost()) =>
  platform.as(actor).perform(changeBookingPolicy, { ...hours, ...given_ });
const historyOf = (placeId: string) =>
  platform.look(
    `select valid_from::text, valid_to::text, desks from appointments.booking_policies
     where place_id = $1 order by valid_from`,
    [placeId],
  );

describe('how a post gives appointments', () => {
  test('is the platform’s own way until the post sets its hours', async () => {
    const [policy] = await platform.as(applicantActor()).ask(readPolicies, { postId: tunis.post });
    expect(policy).toMatchObject({ placeId: tunis.centre, validFrom: null, medianWaitDays: null });
  });

  test('is set by the head of the post from a day on; the hours before end, those after stand', async () => {
    await change({});
    await change({ validFrom: '2026-12-21', desks: 1 });
    await change({ validFrom: '2026-12-14', desks: 5 });
    expect(await historyOf(tunis.centre)).toEqual([
      { valid_from: '2026-12-07', valid_to: '2026-12-13', desks: 3 },
      { valid_from: '2026-12-14', valid_to: '2026-12-20', desks: 5 },
      { valid_from: '2026-12-21', valid_to: null, desks: 1 },
    ]);
    const free = await platform.as(applicantActor()).ask(readFreePlaces, { postId: tunis.post });
    expect(free.find(({ day }) => day === '2026-12-14')).toEqual({ day: '2026-12-14', places: 40 });
  });

  test('set again for the same day replaces what was set', async () => {
    await change({ validFrom: '2026-12-21', desks: 2 });
    expect((await historyOf(tunis.centre)).at(-1)).toMatchObject({ desks: 2 });
  });

  test('changes from tomorrow at the earliest', async () => {
    expect(await change({ validFrom: '2026-11-30' })).toMatchObject({
      __typename: 'PolicyNotAhead',
      earliestOn: '2026-12-01',
    });
  });

  test.each([
    [{ opensAt: '12:00', closesAt: '12:00' }, 'closesAt'],
    [{ opensAt: '08:60' }, 'opensAt'],
    [{ validTo: '2026-12-01' }, 'validTo'],
    [{ desks: 0 }, 'desks'],
  ])('is not set by hours that cannot be (%o)', async (odd, path) => {
    expect(await change(odd)).toMatchObject({ __typename: 'InputProblem', fields: [{ path }] });
  });

  test('is nobody else’s to say: not the provider’s, not another post’s', async () => {
    const others = [
      centreAgent(),
      agentActor('EXAMINER', tunis.post),
      agentActor('HEAD_OF_POST', randomUUID()),
    ];
    for (const actor of others) await expect(change({}, actor)).rejects.toThrow('Not found');
    await expect(change({ placeId: randomUUID() })).rejects.toThrow('Not found');
  });

  test('holds one way for a place on a day, even around the acts', async () => {
    const twice = platform.look(
      `with act as (select set_config('app.act_id', act_id::text, true), * from appointments.booking_policies limit 1)
       insert into appointments.booking_policies
       select gen_random_uuid(), place_id, post_id, valid_from, valid_to, minutes, desks, opens_at, closes_at,
         horizon_days, act_id from act`,
    );
    await expect(twice).rejects.toThrow('booking_policies_without_overlaps');
  });

  test('tells the median wait once five places were given', async () => {
    for (let n = 0; n < 5; n += 1)
      await given(platform, await signed(platform), { notBefore: '2026-12-14' });
    platform.clock.moveTo('2026-12-08T11:00:00Z');
    const [policy] = await platform.as(applicantActor()).ask(readPolicies, { postId: tunis.post });
    expect(policy?.medianWaitDays).toBe(14);
  });
});
