import { randomUUID } from 'node:crypto';
import { agentActor, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findAppointmentOf } from '../queries/find-appointment.ts';
import { listDay } from '../queries/list-day.ts';
import { sealNumber } from '../queries/seal-number.ts';
import {
  ask,
  centreAgent,
  given,
  headOfPost,
  signed,
  startDesk,
  system,
  tunis,
} from '../testing/desk.ts';
import { cancelAppointment } from './cancel-appointment.ts';
import { checkIn } from './check-in.ts';
import { followFile } from './follow-file.ts';

let platform: TestSubgraph;
beforeAll(async () => {
  platform = await startDesk(inject('server'));
});
afterAll(() => platform.stop());

/** The desk reads a passport: its number is sealed, then compared. */
const atDesk = async (
  actor: Parameters<TestSubgraph['as']>[0],
  appointmentId: string,
  passport: string,
) => {
  const { perform, ask: read } = platform.as(actor);
  const travelDocumentNumber = await read(sealNumber, { travelDocumentNumber: passport });
  return perform(checkIn, { appointmentId, travelDocumentNumber });
};
const told = (applicationId: string) =>
  platform.announced.flatMap(({ event, key }) => (key === applicationId ? [event] : []));

describe('the day of the desk', () => {
  test('lists who is expected, by time, to the centre that receives them', async () => {
    platform.clock.moveTo('2026-11-30T11:00:00Z');
    const persons = [await signed(platform), await signed(platform), await signed(platform)];
    for (const person of persons) await given(platform, person, { notBefore: '2026-12-15' });
    const gone = await signed(platform);
    const { id } = await given(platform, gone, { notBefore: '2026-12-15' });
    await platform.as(gone.applicant).perform(cancelAppointment, { appointmentId: id });
    const rows = await platform.as(centreAgent()).ask(listDay, { day: '2026-12-15' });
    expect(new Set(rows.map(({ applicationId }) => applicationId))).toEqual(
      new Set(persons.map(({ applicationId }) => applicationId)),
    );
    // Two desks at nine, and the third person at twenty past.
    expect(rows.map(({ startsAt }) => startsAt?.toISOString().slice(11, 16))).toEqual([
      '08:00',
      '08:00',
      '08:20',
    ]);
    expect(await platform.as(centreAgent()).ask(listDay, { day: '2026-12-16' })).toEqual([]);
    expect(await platform.as(headOfPost()).ask(listDay, { day: '2026-12-15' })).toEqual([]);
  });
});

describe('the person at the desk', () => {
  test('is checked in with the passport of the appointment, however its number is typed', async () => {
    platform.clock.moveTo('2026-11-30T11:00:00Z');
    const person = await signed(platform, { passport: 'SP0555001' });
    const { id, startsAt } = await given(platform, person, { notBefore: '2026-12-08' });
    platform.clock.moveTo(startsAt?.toISOString() ?? '');
    expect(await atDesk(centreAgent(), id, 'SP 0555002')).toMatchObject({
      __typename: 'NotTheSameTravelDocument',
    });
    expect(await atDesk(centreAgent(), id, 'sp-0555 001')).toMatchObject({
      appointment: { status: 'CHECKED_IN' },
    });
    expect(await atDesk(centreAgent(), id, 'SP0555001')).toMatchObject({
      __typename: 'ActNotOpen',
      status: 'CHECKED_IN',
    });
    expect(told(person.applicationId)).toEqual(['appointment.given', 'appointment.checkedIn']);
  });

  test('is received by the centre’s own agents alone', async () => {
    platform.clock.moveTo('2026-11-30T11:00:00Z');
    const person = await signed(platform);
    const { id, startsAt } = await given(platform, person, { notBefore: '2026-12-09' });
    platform.clock.moveTo(startsAt?.toISOString() ?? '');
    const others = [
      agentActor('PROVIDER_AGENT', randomUUID()),
      agentActor('PROVIDER_SUPERVISOR', tunis.centre),
      agentActor('REGISTRATION', tunis.post),
      person.applicant,
    ];
    for (const actor of others)
      await expect(atDesk(actor, id, person.passport)).rejects.toThrow('Not found');
  });
});

describe('a person who does not come', () => {
  test('has missed the appointment when the day is over at the place, and can ask for another one', async () => {
    platform.clock.moveTo('2026-11-30T11:00:00Z');
    const person = await signed(platform);
    await given(platform, person, { notBefore: '2026-12-22' });
    platform.clock.moveTo('2026-12-22T22:59:59Z');
    await platform.fireTimers();
    const before = await platform.as(person.applicant).ask(findAppointmentOf, person.applicationId);
    expect(before).toMatchObject({ status: 'CONFIRMED' });
    platform.clock.moveTo('2026-12-22T23:00:00Z');
    await platform.fireTimers();
    const after = await platform.as(person.applicant).ask(findAppointmentOf, person.applicationId);
    expect(after).toMatchObject({ status: 'NO_SHOW' });
    expect(told(person.applicationId)).toEqual(['appointment.given', 'appointment.cancelled']);
    expect(await ask(platform, person, { notBefore: '2026-12-28' })).toMatchObject({
      __typename: 'RequestAppointmentSuccess',
    });
  });
});

describe('an application that goes on', () => {
  test('gives the place back when it is withdrawn, and no other is given', async () => {
    platform.clock.moveTo('2026-11-30T11:00:00Z');
    const person = await signed(platform);
    await given(platform, person, { notBefore: '2026-12-23' });
    const { applicationId } = person;
    await platform.as(system).perform(followFile, { applicationId, status: 'ENDED' });
    expect(told(applicationId)).toEqual(['appointment.given', 'appointment.cancelled']);
    expect(await ask(platform, person)).toMatchObject({
      __typename: 'ActNotOpen',
      status: 'ENDED',
    });
  });

  test('and was withdrawn before this room heard of it stays withdrawn', async () => {
    const applicationId = randomUUID();
    await platform.as(system).perform(followFile, { applicationId, status: 'ENDED' });
    const [row] = await platform.look(
      'select status from appointments.files where application_id = $1',
      [applicationId],
    );
    expect(row).toEqual({ status: 'ENDED' });
  });
});
