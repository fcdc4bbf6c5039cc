import type { Actor } from '@passerelle/subgraph-kit';
import { applicantActor } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { centreAgent, NOW, system, tunis } from '../testing/desk.ts';
import { startRoom, type Room } from '../testing/room.ts';

let room: Room;
beforeAll(async () => {
  room = await startRoom(inject('server'));
});
afterAll(() => room.stop());

const patient = { timeout: 20_000, interval: 40 };
const yasmina = { givenNames: 'Yasmina', surname: 'Tazrouti', email: 'yasmina@passerelle.invalid' };

type Requested = {
  requestAppointment: { __typename: string; appointment?: { id: string; reference: string } };
};
const request = (actor: Actor, applicationId: string) =>
  room.run<Requested>(
    actor,
    `mutation ($input: RequestAppointmentInput!) { requestAppointment(input: $input) {
      __typename ... on RequestAppointmentSuccess { appointment { id reference } }
      ... on ApplicationNotKnownYet { message retryAfterSeconds } } }`,
    { input: { applicationId } },
  );
const checkIn = (actor: Actor, appointmentId: string, travelDocumentNumber: string) =>
  room.run<{ checkIn: { __typename: string } }>(
    actor,
    `mutation ($input: CheckInInput!) { checkIn(input: $input) {
      __typename ... on InputProblem { fields { path } } } }`,
    { input: { appointmentId, travelDocumentNumber } },
  );

/** Asks as the portal does: until the room has heard of the signed form. */
const given = (actor: Actor, applicationId: string) =>
  vi.waitFor(async () => {
    const { appointment } = (await request(actor, applicationId)).requestAppointment;
    if (!appointment) throw new Error('Not yet.');
    return appointment;
  }, patient);

const mailsAbout = (reference: string) =>
  vi.waitFor(async () => {
    const mails = (await room.mails()).filter(({ text }) => text.includes(reference));
    expect(mails).not.toEqual([]);
    return mails;
  }, patient);

const signs = async (passport: string, language: Actor['language'] = 'en') => {
  const actor = { ...applicantActor(), language };
  const ids = await room.sign(actor.subject, { passport, person: yasmina });
  return { actor, ...ids };
};

describe('from the signature to the desk', () => {
  test('a person is given a place, a mail in their language, and is received with their passport', async () => {
    const { actor, applicationId } = await signs('SP0000901', 'fr');
    const { id, reference } = await given(actor, applicationId);
    const [mail] = await mailsAbout(reference);
    expect(mail).toMatchObject({ to: yasmina.email, language: 'fr' });
    expect(mail?.subject).toMatch(
      /^DEMONSTRATION – SPECIMEN \| Votre rendez-vous : mardi 1 décembre 2026, 09:00$/,
    );
    expect(mail?.text).toContain('La réservation est gratuite');
    expect(mail?.text).toContain('Centre de Tunis');
    expect(mail?.text).not.toContain('SP0000901');

    room.clock.moveTo('2026-12-01T08:05:00Z');
    expect((await checkIn(centreAgent(), id, 'SP0000902')).checkIn.__typename).toBe(
      'NotTheSameTravelDocument',
    );
    expect((await checkIn(centreAgent(), id, 'sp 0000901')).checkIn.__typename).toBe(
      'CheckInSuccess',
    );
    room.clock.moveTo(NOW);
  });

  test('what the desk types that is no number is a field to mend', async () => {
    const { actor, applicationId } = await signs('SP0000903');
    const { id } = await given(actor, applicationId);
    expect((await checkIn(centreAgent(), id, ' - ')).checkIn).toMatchObject({
      __typename: 'InputProblem',
      fields: [{ path: 'travelDocumentNumber' }],
    });
  });

  test('a withdrawn application gives its place back and says so in the person’s language', async () => {
    const { actor, applicationId } = await signs('SP0000904', 'ar');
    const { reference } = await given(actor, applicationId);
    await mailsAbout(reference);
    await room.publish({
      event: 'application.withdrawn',
      key: applicationId,
      data: { applicationId },
    });
    await vi.waitFor(async () => {
      const subjects = (await mailsAbout(reference)).map(({ subject }) => subject);
      expect(subjects.some((subject) => subject.includes('أُلغي موعدكم'))).toBe(true);
    }, patient);
  });

  test('a mail goes out once, however often its event comes', async () => {
    const { actor, applicationId } = await signs('SP0000905');
    const { id, reference } = await given(actor, applicationId);
    const event = {
      event: 'appointment.given',
      key: applicationId,
      data: {
        appointmentId: id,
        applicationId,
        placeId: applicationId,
        startsAt: '2026-12-01T08:00:00Z',
      },
    } as const;
    await room.publish(event);
    await room.publish(event);
    await vi.waitFor(async () => {
      const [row] = await room.look<{ n: number }>(
        `select count(*)::int as n from events.job where name = 'appointments.mail-given' and state <> 'completed'`,
      );
      expect(row?.n).toBe(0);
    }, patient);
    expect(await mailsAbout(reference)).toHaveLength(1);
  });
});

describe('an appointment, as the graph tells it', () => {
  test('explains its target day, names its place and zone, and what is open to the viewer', async () => {
    const { actor, applicationId } = await signs('SP0000906');
    await given(actor, applicationId);
    const told = await room.run<{ _entities: [{ appointment: unknown }] }>(
      actor,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Application { appointment {
        status timeZone openActs place { id } targetDay { value rule { source } steps { key date } } } } } }`,
      { of: [{ __typename: 'Application', id: applicationId }] },
    );
    expect(told._entities[0].appointment).toMatchObject({
      status: 'CONFIRMED',
      timeZone: 'Africa/Tunis',
      openActs: ['CANCEL'],
      targetDay: { value: '2026-12-14', rule: { source: 'Visa Code art. 9(2)' } },
    });
  });

  test('is disclosed to the person and to the platform, and to no agent', async () => {
    const { actor, applicationId, applicantId } = await signs('SP0000907');
    await given(actor, applicationId);
    const disclosedTo = async (reader: Actor) => {
      const { _entities } = await room.run<{ _entities: [{ appointmentsDisclosure: unknown[] }] }>(
        reader,
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Applicant {
          appointmentsDisclosure { kind reference keptUntil fields { label value } } } } }`,
        { of: [{ __typename: 'Applicant', id: applicantId }] },
      );
      return _entities[0].appointmentsDisclosure;
    };
    const [record] = await disclosedTo(actor);
    expect(record).toMatchObject({
      kind: 'appointment',
      reference: expect.stringMatching(/^RV-26-/),
    });
    expect(JSON.stringify(record)).not.toContain('SP0000907');
    expect(await disclosedTo(system)).toHaveLength(1);
    expect(await disclosedTo(centreAgent())).toEqual([]);
  });

  test('is read for any number of applications by one statement', async () => {
    const persons = await Promise.all(Array.from({ length: 6 }, (_, n) => signs(`SP00010${n}`)));
    await Promise.all(persons.map(({ actor, applicationId }) => given(actor, applicationId)));
    const ids = persons.map(({ applicationId }) => applicationId);
    const read = await room.run<{ _entities: { appointment: { id: string } }[] }>(
      system,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Application { appointment { id } } } }`,
      { of: ids.map((id) => ({ __typename: 'Application', id })) },
    );
    expect(new Set(read._entities.map(({ appointment }) => appointment.id)).size).toBe(6);
    // One reading in the log for the whole operation.
    const logged = await room.look(
      `select 1 from appointments.audit_log l join appointments.audit_leaves f on f.entry_id = l.id
       where l.act = 'appointment.readOfApplication' and f.subject_ids @> $1::uuid[]`,
      [ids],
    );
    expect(logged).toHaveLength(1);
  });
});

describe('the places of a post', () => {
  test('are told to anybody, by day, without a name', async () => {
    const read = await room.run<{
      freePlaces: { day: string; places: number }[];
      bookingPlaces: { opensAt: string; validFrom: string | null }[];
    }>(
      applicantActor(),
      `query ($post: ID!) { freePlaces(postId: $post) { day places }
        bookingPlaces(postId: $post) { opensAt validFrom place { id } post { id } } }`,
      { post: tunis.post },
    );
    expect(read.bookingPlaces).toMatchObject([{ opensAt: '09:00', validFrom: null }]);
    expect(read.freePlaces.length).toBeGreaterThan(30);
  });
});
