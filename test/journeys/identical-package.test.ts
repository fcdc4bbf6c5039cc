import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startTestPlatform, until, type TestPlatform, type Visitor } from '../support/platform.ts';
import { collect, getAppointment, signForm, waitForAppointment } from './steps.ts';

/** A passport that the simulated Schengen Information System lists as stolen, and one that it does not know. */
const LISTED = 'SP0000104';
const PLAIN = 'SP0000904';

const answers = {
  surname: 'Bhandari-Chowk',
  givenNames: 'Prakash',
  birthDate: '1994-07-30',
  nationality: 'NPL',
  travelDocumentIssuer: 'NPL',
};

type Applicant = {
  readonly person: Visitor;
  readonly passport: string;
  readonly applicationId: string;
  readonly appointmentId: string;
};

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform(inject('server'));
});
afterAll(() => platform.stop());

/** The same person twice, but for the number of the passport. */
const givenLodged = async (): Promise<Applicant[]> => {
  const applicants: Applicant[] = [];
  let startsAt = '';
  for (const passport of [LISTED, PLAIN]) {
    const person = await platform.signUp({
      name: 'Prakash Bhandari-Chowk',
      email: `${passport.toLowerCase()}@passerelle.invalid`,
    });
    const { id: applicationId } = await signForm(platform, person, {
      visaKind: 'LONG_STAY',
      passport,
      answers,
    });
    const appointment = await getAppointment(person, applicationId, 'MA-RABAT-C1');
    if (appointment.startsAt > startsAt) ({ startsAt } = appointment);
    applicants.push({ person, passport, applicationId, appointmentId: appointment.id });
  }
  await waitForAppointment(platform, startsAt);
  const provider = await platform.signInAs('provider');
  for (const applicant of applicants) await collect(provider, applicant);
  const examiner = await platform.signInAs('examiner');
  for (const { applicationId } of applicants)
    await until('the file is at the post', async () => {
      const { application } = await examiner.run<{ application: object | null }>('FilePage_Query', {
        id: applicationId,
      });
      return application;
    });
  return applicants;
};

/** What the office hands over, in the form for a machine. */
const packageOf = async ({ person, applicationId }: Applicant): Promise<string> => {
  const data = await person.run<{ myApplications: { applicant: { id: string } | null }[] }>(
    'DataPage_Query',
  );
  await until('who opened the file is collected', async () => {
    const page = await person.run<{ application: { readEntries: object[] | null } }>(
      'ApplicationPage_Query',
      { id: applicationId },
    );
    return (page.application.readEntries ?? []).length >= 2;
  });
  const { request } = await person.act<{ request: { id: string } }>('DataPage_Request', {
    applicantId: data.myApplications[0]?.applicant?.id,
  });
  const head = await platform.signInAs('head');
  await head.act('RightsPage_Answer', { requestId: request.id });
  const [row] = await until('the package is there', async () => {
    const rows = await platform.look<{ data_id: string }>(
      'select data_id from rights.requests where id = $1 and data_id is not null',
      [request.id],
    );
    return rows.length > 0 && rows;
  });
  const file = await person.file(`/files/rights/${row?.data_id}`);
  return file.text();
};

/** Two persons have two accounts, references, passports and hours of appointment: ids and numbers are left out. */
const withoutNumbers = (text: string): string =>
  text.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id').replaceAll(/\d+/g, '#');

describe('the answer to an access request (arrêté of 22 August 2001, art. 6; CESEDA R. 142-67)', () => {
  test('reads the same whether or not the Schengen Information System knows the passport', async () => {
    const [listed, plain] = await givenLodged();
    if (!listed || !plain) throw new Error('Two files were lodged.');
    const candidates = await platform.look<{ id: string; to_judge: boolean }>(
      'select id, check_to_judge as to_judge from applications.applications where id = any ($1)',
      [[listed.applicationId, plain.applicationId]],
    );
    // The two files differ: one waits for a judgement of a candidate, the other does not.
    expect(candidates.find(({ id }) => id === listed.applicationId)?.to_judge).toBe(true);
    expect(candidates.find(({ id }) => id === plain.applicationId)?.to_judge).toBe(false);

    const [one, other] = [await packageOf(listed), await packageOf(plain)];
    const { records } = JSON.parse(one) as { records: Record<string, object[]> };
    expect(records['applications']).not.toEqual([]);
    expect(records['appointments']).not.toEqual([]);
    expect(records['readings']).not.toEqual([]);
    expect(withoutNumbers(one)).toBe(withoutNumbers(other));
    expect(one).not.toMatch(/SPECIMEN-SIS|Schengen Information|\bSIS\b|stolen/i);
  }, 180_000);
});
