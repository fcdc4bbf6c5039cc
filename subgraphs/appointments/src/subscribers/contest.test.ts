import type { Actor } from '@passerelle/subgraph-kit';
import { agentActor, applicantActor } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { centreAgent, NOW, tunis } from '../testing/desk.ts';
import { startRoom, type Room } from '../testing/room.ts';

let room: Room;
beforeAll(async () => {
  room = await startRoom(inject('server'));
});
afterAll(() => room.stop());

const patient = { timeout: 20_000, interval: 40 };
const PASSPORT = 'SP0000990';

type Answered = { __typename: string; appointment?: { id: string; reference: string } };

/** Signs a form with a passport number, as somebody with an account of their own, and is given a place. */
const expected = async (email: string, language: Actor['language']) => {
  const actor = { ...applicantActor(), language };
  const person = { givenNames: 'Dalia', surname: 'Benkirane', email };
  const { applicationId } = await room.sign(actor.subject, { passport: PASSPORT, person });
  const appointment = await vi.waitFor(async () => {
    const { requestAppointment } = await room.run<{ requestAppointment: Answered }>(
      actor,
      `mutation ($input: RequestAppointmentInput!) { requestAppointment(input: $input) {
        __typename ... on RequestAppointmentSuccess { appointment { id reference } } } }`,
      { input: { applicationId, notBefore: '2026-12-01' } },
    );
    if (!requestAppointment.appointment) throw new Error(requestAppointment.__typename);
    return requestAppointment.appointment;
  }, patient);
  return { actor, applicationId, ...appointment };
};

type Told = {
  status: string;
  contested: boolean | null;
  closedFor: string | null;
  openActs: string[];
};

const told = async (actor: Actor, applicationId: string): Promise<Told | null> => {
  const { _entities } = await room.run<{ _entities: [{ appointment: Told | null }] }>(
    actor,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Application {
      appointment { status contested closedFor openActs } } } }`,
    { of: [{ __typename: 'Application', id: applicationId }] },
  );
  return _entities[0].appointment;
};

const settle = (actor: Actor, appointmentId: string) =>
  room.run<{ settleDocument: Answered | null }>(
    actor,
    'mutation ($input: SettleDocumentInput!) { settleDocument(input: $input) { __typename } }',
    { input: { appointmentId } },
  );

describe('a passport number that two accounts have given', () => {
  test('is settled at the desk by whoever reads the passport: its bearer keeps, the other is closed and told why', async () => {
    const stranger = await expected('stranger@passerelle.invalid', 'ar');
    const bearer = await expected('bearer@passerelle.invalid', 'fr');
    const desk = centreAgent();

    // Both are expected. The desk is told to read with care; neither person learns of the other.
    await vi.waitFor(async () => {
      expect(await told(desk, bearer.applicationId)).toMatchObject({ contested: true });
      expect(await told(desk, stranger.applicationId)).toMatchObject({ contested: true });
    }, patient);
    for (const one of [stranger, bearer])
      expect(await told(one.actor, one.applicationId)).toEqual({
        status: 'CONFIRMED',
        contested: null,
        closedFor: null,
        openActs: ['CANCEL'],
      });

    // Nothing is closed before a passport lies on the desk.
    room.clock.moveTo('2026-12-01T08:05:00Z');
    expect((await settle(desk, bearer.id)).settleDocument?.__typename).toBe('ActNotOpen');
    await room.run(
      desk,
      'mutation ($input: CheckInInput!) { checkIn(input: $input) { __typename } }',
      { input: { appointmentId: bearer.id, travelDocumentNumber: PASSPORT } },
    );
    expect(await told(desk, bearer.applicationId)).toMatchObject({
      status: 'CHECKED_IN',
      openActs: ['SETTLE_DOCUMENT'],
    });
    expect(await told(stranger.actor, stranger.applicationId)).toMatchObject({
      status: 'CONFIRMED',
    });

    // A person of that desk says so, and nobody else can.
    for (const actor of [
      agentActor('EXAMINER', tunis.post),
      agentActor('PROVIDER_SUPERVISOR', tunis.centre),
      stranger.actor,
      bearer.actor,
    ])
      await expect(settle(actor, bearer.id)).rejects.toThrow('Not found');
    expect((await settle(desk, bearer.id)).settleDocument?.__typename).toBe(
      'SettleDocumentSuccess',
    );

    await vi.waitFor(async () => {
      expect(await told(stranger.actor, stranger.applicationId)).toEqual({
        status: 'CANCELLED',
        contested: null,
        closedFor: 'DOCUMENT_READ_AT_DESK',
        openActs: [],
      });
      const mails = (await room.mails()).filter(({ text }) => text.includes(stranger.reference));
      expect(mails.map(({ subject }) => subject).join()).toContain('أُغلق موعدكم');
      // It is over: the desk has nothing left to settle.
      expect(await told(desk, bearer.applicationId)).toMatchObject({
        status: 'CHECKED_IN',
        contested: false,
        openActs: [],
      });
    }, patient);
    const mails = (await room.mails()).filter(({ to }) => to === 'bearer@passerelle.invalid');
    expect(mails.map(({ subject }) => subject).join()).not.toMatch(/fermé|closed/);
    room.clock.moveTo(NOW);
  });

  test('is named to nobody: what the desks are told holds a seal, and a connection of a person sees no row', async () => {
    const rows = await room.look('select * from appointments.contested_documents');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('0000990');
  });
});
