import { randomUUID } from 'node:crypto';
import { agentActor, applicantActor, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findAppointmentOf } from '../queries/find-appointment.ts';
import { readFreePlaces } from '../queries/read-places.ts';
import {
  ask,
  centreAgent,
  fewPlaces,
  given,
  NOW,
  signed,
  startDesk,
  tunis,
} from '../testing/desk.ts';
import { cancelAppointment } from './cancel-appointment.ts';
import { requestAppointment } from './request-appointment.ts';

let platform: TestSubgraph;
beforeAll(async () => {
  platform = await startDesk(inject('server'));
});
afterAll(() => platform.stop());

describe('asking for an appointment', () => {
  test('gives the earliest free place of the post, in its zone, and tells the other rooms', async () => {
    const person = await signed(platform);
    const appointment = await given(platform, person);
    expect(appointment).toMatchObject({
      status: 'CONFIRMED',
      placeId: tunis.centre,
      minutes: 20,
      allocation: 'EARLIEST_FREE',
      // Nine o'clock in Tunis.
      startsAt: new Date('2026-12-01T08:00:00Z'),
    });
    expect(appointment.reference).toMatch(/^RV-26-\d{6}$/);
    expect(platform.announced.at(-1)).toEqual({
      event: 'appointment.given',
      key: person.applicationId,
      data: {
        appointmentId: appointment.id,
        applicationId: person.applicationId,
        placeId: tunis.centre,
        startsAt: '2026-12-01T08:00:00Z',
      },
    });
  });

  test('is not before the day on which the person can come', async () => {
    const person = await signed(platform);
    const appointment = await given(platform, person, { notBefore: '2026-12-12' });
    // The 12th is a Saturday.
    expect(appointment.startsAt).toEqual(new Date('2026-12-14T08:00:00Z'));
  });

  test('twice, since the answer was lost, is the same appointment and is told once', async () => {
    const person = await signed(platform);
    const first = await given(platform, person);
    const told = platform.announced.length;
    const second = await given(platform, person);
    expect(second.id).toBe(first.id);
    expect(platform.announced).toHaveLength(told);
  });

  test('is possible in a moment for an application of which this room has not heard', async () => {
    const answer = await platform
      .as(applicantActor())
      .perform(requestAppointment, { applicationId: randomUUID() });
    expect(answer).toMatchObject({ __typename: 'ApplicationNotKnownYet' });
  });

  test('for somebody else’s application answers as if it did not exist', async () => {
    const { applicationId } = await signed(platform);
    const answer = await platform
      .as(applicantActor())
      .perform(requestAppointment, { applicationId });
    expect(answer).toMatchObject({ __typename: 'ApplicationNotKnownYet' });
    await expect(
      platform.as(centreAgent()).perform(requestAppointment, { applicationId }),
    ).rejects.toThrow('Not found');
  });

  test('for a day that is none names the field', async () => {
    const person = await signed(platform);
    expect(await ask(platform, person, { notBefore: '2026-02-30' })).toMatchObject({
      __typename: 'InputProblem',
      fields: [{ path: 'notBefore' }],
    });
  });
});

describe('one travel document', () => {
  const passport = 'SP0000777';

  test('has one live request of an account, whichever application asks', async () => {
    const person = await signed(platform, { passport });
    await given(platform, person);
    const { applicant } = person;
    const other = await signed(platform, { applicant, passport: 'sp 0000-777' });
    expect(await ask(platform, other)).toMatchObject({ __typename: 'AlreadyRequested' });
    const trace = await platform.look(
      `select l.outcome from appointments.audit_log l join appointments.audit_leaves f on f.entry_id = l.id
       where f.author_id = $1 order by l.seq`,
      [applicant.subject],
    );
    expect(trace).toEqual([{ outcome: 'PERFORMED' }, { outcome: 'DECLINED' }]);
  });

  test('asked for by one account from four windows in the same instant is given one place', async () => {
    const applicant = applicantActor();
    const files = await Promise.all(
      [1, 2, 3, 4].map(() => signed(platform, { applicant, passport: 'SP0000778' })),
    );
    const answers = await Promise.all(files.map((file) => ask(platform, file)));
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'AlreadyRequested',
      'AlreadyRequested',
      'AlreadyRequested',
      'RequestAppointmentSuccess',
    ]);
  });

  test('whose number a stranger has typed gives its rightful holder a place all the same', async () => {
    const number = 'SP0000779';
    const stranger = await signed(platform, { passport: number });
    await given(platform, stranger);
    const holder = await signed(platform, { passport: number });
    expect(await given(platform, holder)).toMatchObject({ status: 'CONFIRMED' });
  });

  test('tells whoever types a number nothing of whether it is in use: the answers are the same', async () => {
    await given(platform, await signed(platform, { passport: 'SP0000780' }));
    const [used, unused] = [
      await signed(platform, { passport: 'SP0000780' }),
      await signed(platform, { passport: 'SP0000781' }),
    ];
    const told = async (person: typeof used) => {
      const answer = await ask(platform, person, { notBefore: '2026-12-20' });
      return [answer.__typename, Object.keys('appointment' in answer ? answer.appointment : {})];
    };
    expect(await told(used)).toEqual(await told(unused));
  });

  test('is nowhere in clear', async () => {
    const person = await signed(platform, { passport: 'SP0424242' });
    await given(platform, person);
    const [row] = await platform.look<{ text: string }>(
      `select string_agg(f::text || a::text, ' ') as text from appointments.files f
       join appointments.appointments a using (application_id)`,
    );
    expect(row?.text).toContain(person.applicationId);
    expect(row?.text).not.toContain('0424242');
  });

  test('may be used again once the first appointment is given back', async () => {
    const person = await signed(platform);
    const first = await given(platform, person);
    await platform.as(person.applicant).perform(cancelAppointment, { appointmentId: first.id });
    const second = await given(platform, person);
    expect(second.id).not.toBe(first.id);
  });
});

describe('an appointment', () => {
  test('is seen by its person, its centre and its post, and by nobody else', async () => {
    const person = await signed(platform);
    await given(platform, person);
    const seen = (actor: Parameters<TestSubgraph['as']>[0]) =>
      platform.as(actor).ask(findAppointmentOf, person.applicationId);
    for (const actor of [person.applicant, centreAgent(), agentActor('EXAMINER', tunis.post)])
      expect(await seen(actor)).toMatchObject({ applicationId: person.applicationId });
    const others = [
      applicantActor(),
      agentActor('PROVIDER_AGENT', randomUUID(), { answersToId: tunis.post }),
      agentActor('PROVIDER_SUPERVISOR', tunis.centre),
      agentActor('EXAMINER', randomUUID()),
      agentActor('EXAMINER', tunis.post, { fileScopes: [] }),
      agentActor('AUDITOR', tunis.post),
    ];
    for (const actor of others) expect(await seen(actor)).toBeNull();
  });

  test('is in no row for a connection without an actor, or with another one (row-level security)', async () => {
    const client = new pg.Client({ connectionString: platform.appUrl });
    await client.connect();
    const counted = async () => {
      const { rows } = await client.query<{ n: number }>(
        `select (select count(*) from appointments.appointments)::int
          + (select count(*) from appointments.files)::int as n`,
      );
      return rows[0]?.n;
    };
    expect(await counted()).toBe(0);
    await client.query(
      "select set_config('app.actor_kind', 'APPLICANT', false), set_config('app.subject', 'somebody', false)",
    );
    expect(await counted()).toBe(0);
    await client.end();
  });
});

describe('forty persons who ask at once for ten places', () => {
  let crowd: TestSubgraph;
  beforeAll(async () => {
    crowd = await startDesk(inject('server'));
    // Five places a day; tomorrow and the day after.
    await fewPlaces(crowd, { closesAt: '14:00', minutes: 60, horizonDays: 2 });
  });
  afterAll(() => crowd.stop());

  test('are given ten places, each to one person, and the others are told when more open', async () => {
    const persons = await Promise.all(Array.from({ length: 40 }, () => signed(crowd)));
    const answers = await Promise.all(persons.map((person) => ask(crowd, person)));
    const appointments = answers.flatMap((answer) =>
      answer.__typename === 'RequestAppointmentSuccess' ? [answer.appointment] : [],
    );
    expect(appointments).toHaveLength(10);
    expect(new Set(appointments.map(({ startsAt }) => startsAt?.toISOString())).size).toBe(10);
    const others = answers.filter(({ __typename }) => __typename !== 'RequestAppointmentSuccess');
    expect(new Set(others.map((answer) => JSON.stringify(answer)))).toHaveLength(1);
    expect(others[0]).toMatchObject({ __typename: 'NoPlaceFree', nextOpeningOn: '2026-12-01' });
    const free = await crowd.as(applicantActor()).ask(readFreePlaces, { postId: tunis.post });
    expect(free).toEqual([
      { day: '2026-12-01', places: 0 },
      { day: '2026-12-02', places: 0 },
    ]);
  });

  test('cannot be booked twice, not even by a statement around the acts', async () => {
    const again = crowd.look(
      `with act as (select set_config('app.act_id', act_id::text, true), * from appointments.slots limit 1)
       insert into appointments.slots (id, place_id, post_id, desk, starts_at, ends_at, taken_at, act_id)
       select gen_random_uuid(), place_id, post_id, desk, starts_at + interval '10 minutes',
         ends_at + interval '10 minutes', taken_at, act_id from act`,
    );
    await expect(again).rejects.toThrow('slots_never_booked_twice');
  });

  test('find a place that was given back only after its random while', async () => {
    const [held] = await crowd.look<{ id: string; account_id: string; starts_at: Date }>(
      'select id, account_id, starts_at from appointments.appointments order by starts_at desc limit 1',
    );
    if (!held) throw new Error('No place was given.');
    await crowd
      .as(applicantActor(held.account_id))
      .perform(cancelAppointment, { appointmentId: held.id });
    const person = await signed(crowd);
    crowd.clock.moveTo('2026-11-30T11:59:00Z');
    expect(await ask(crowd, person)).toMatchObject({ __typename: 'NoPlaceFree' });
    const [slot] = await crowd.look<{ free_again_at: Date }>(
      'select free_again_at from appointments.slots where free_again_at is not null',
    );
    expect(slot?.free_again_at.getTime()).toBeGreaterThanOrEqual(Date.parse(NOW) + 3_600_000);
    expect(slot?.free_again_at.getTime()).toBeLessThan(Date.parse(NOW) + 24 * 3_600_000);
    crowd.clock.moveTo('2026-12-01T11:00:01Z');
    expect((await given(crowd, person)).startsAt).toEqual(held.starts_at);
  });
});
