import type { TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  centreAgent,
  fewPlaces,
  given,
  ask,
  seals,
  signed,
  startDesk,
  system,
} from '../testing/desk.ts';
import { cancelAppointment } from './cancel-appointment.ts';
import { checkIn } from './check-in.ts';
import { followFile } from './follow-file.ts';

const PAIRS = 12;

let platform: TestSubgraph;
beforeAll(async () => {
  platform = await startDesk(inject('server'));
});
afterAll(() => platform.stop());

/** Persons whose day has come and whose hour has not: they may still give back, and may already be received. */
const expected = async () => {
  const persons = await Promise.all(Array.from({ length: PAIRS }, () => signed(platform)));
  const appointments = [];
  for (const person of persons)
    appointments.push({ person, id: (await given(platform, person)).id });
  platform.clock.moveTo('2026-12-01T07:30:00Z');
  return appointments;
};

type Expected = Awaited<ReturnType<typeof expected>>[number];

/** What the desk is told. A place that was given back is no longer the centre's to see: it is not found. */
const receive = async ({ person, id }: Expected): Promise<string> => {
  try {
    const answer = await platform.as(centreAgent()).perform(checkIn, {
      appointmentId: id,
      travelDocumentNumber: seals.number(person.passport),
    });
    return answer.__typename;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Not found')) return 'ActNotOpen';
    throw error;
  }
};

const standing = async (id: string) => {
  const [row] = await platform.look<{ status: string; is_free: boolean }>(
    `select a.status, s.free_again_at is not null as is_free
     from appointments.appointments a join appointments.slots s on s.id = a.slot_id where a.id = $1`,
    [id],
  );
  return row;
};

describe('two acts on one appointment in the same instant', () => {
  test('giving it back and being received: one is done, and the place is free only where it was given back', async () => {
    const all = await expected();
    const answers = await Promise.all(
      all.map((one) =>
        Promise.all([
          platform.as(one.person.applicant).perform(cancelAppointment, { appointmentId: one.id }),
          receive(one),
        ]),
      ),
    );
    for (const [nth, [back, came]] of answers.entries()) {
      const isBack = back.__typename === 'CancelAppointmentSuccess';
      // One of the two is done, and the other is told that it is not.
      expect([back.__typename, came]).toEqual(
        isBack ? ['CancelAppointmentSuccess', 'ActNotOpen'] : ['ActNotOpen', 'CheckInSuccess'],
      );
      expect(await standing(all[nth]?.id ?? '')).toEqual(
        isBack ? { status: 'CANCELLED', is_free: true } : { status: 'CHECKED_IN', is_free: false },
      );
    }
  });

  test('withdrawing the application and being received: the file ends once, and its place with it or not at all', async () => {
    platform.clock.moveTo('2026-11-30T11:00:00Z');
    const all = await expected();
    const answers = await Promise.all(
      all.map(async (one) => {
        const [, came] = await Promise.all([
          platform
            .as(system)
            .perform(followFile, { applicationId: one.person.applicationId, status: 'ENDED' }),
          receive(one),
        ]);
        return came;
      }),
    );
    for (const [nth, came] of answers.entries())
      expect(await standing(all[nth]?.id ?? '')).toEqual(
        came === 'CheckInSuccess'
          ? { status: 'CHECKED_IN', is_free: false }
          : { status: 'CANCELLED', is_free: true },
      );
  });

  test('asking for a place while the hours of the place change: what is given stands, and no two meet at a desk', async () => {
    platform.clock.moveTo('2026-11-30T11:00:00Z');
    const persons = await Promise.all(Array.from({ length: 20 }, () => signed(platform)));
    const [, ...answers] = await Promise.all([
      fewPlaces(platform, { closesAt: '12:30', minutes: 35, horizonDays: 3 }),
      ...persons.map((person) => ask(platform, person)),
    ]);
    const names = new Set(answers.map(({ __typename }) => __typename));
    expect([...names].filter((name) => !/Success|NoPlaceFree/.test(name))).toEqual([]);
    const met = await platform.look(
      `select 1 from appointments.slots a join appointments.slots b
         on a.place_id = b.place_id and a.desk = b.desk and a.id < b.id
         and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
       where a.free_again_at is null and b.free_again_at is null`,
    );
    expect(met).toEqual([]);
    const confirmed = await platform.look<{ n: number }>(
      `select count(*)::int as n from appointments.appointments
       where status = 'CONFIRMED' and application_id = any ($1)`,
      [persons.map(({ applicationId }) => applicationId)],
    );
    const given = answers.filter(({ __typename }) => __typename.endsWith('Success'));
    expect(confirmed[0]?.n).toBe(given.length);
  });
});
