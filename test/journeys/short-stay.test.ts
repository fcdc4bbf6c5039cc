import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startTestPlatform, until, type TestPlatform, type Visitor } from '../support/platform.ts';
import { collect, examine, getAppointment, signForm, waitForAppointment } from './steps.ts';

type Decision = {
  readonly id: string;
  readonly appealBody: string;
  readonly appealUntil: { readonly value: string; readonly rule: { readonly source: string } };
};

/** A short-stay file, refused: what every profile begins with. */
const refusedShortStay = async (
  platform: TestPlatform,
  person: Visitor,
  passport: string,
  answers: Readonly<Record<string, string>> = {},
) => {
  const { id, reference } = await signForm(platform, person, {
    visaKind: 'SHORT_STAY',
    passport,
    answers,
  });
  const appointment = await getAppointment(person, id, 'MA-RABAT-C1');
  await waitForAppointment(platform, appointment.startsAt);
  await collect(await platform.signInAs('provider'), {
    applicationId: id,
    appointmentId: appointment.id,
    passport,
  });
  await examine(await platform.signInAs('examiner'), id, 'REFUSED');
  const decider = await platform.signInAs('decider');
  const page = await decider.run<{ refusalGrounds: { code: string }[] }>('FilePage_Query', { id });
  const codes = page.refusalGrounds.map(({ code }) => code);
  await decider.act('Refuse_Refuse', {
    applicationId: id,
    grounds: [{ code: codes[1] ?? '', complement: null }],
    remarks: null,
    confirmReference: reference,
  });
  const { application } = await person.run<{ application: { decisions: Decision[] } }>(
    'DecisionPage_Query',
    { id },
  );
  const [decision] = application.decisions;
  if (!decision) throw new Error('There is no decision.');
  return { id, reference, codes, decision };
};

const appeal = (person: Visitor, decisionId: string) =>
  until('the appeal is filed', async () => {
    const { data } = await person.answer('DecisionPage_Appeal', {
      input: {
        decisionId,
        reasons: 'Je conteste ce refus : mon séjour est organisé.',
        capacity: 'APPLICANT',
      },
    });
    return (data?.['fileAppeal'] as { appeal?: { id: string } } | undefined)?.appeal;
  });

const days = (from: Date, to: string): number =>
  Math.round(
    (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from.toISOString().slice(0, 10)}T00:00:00Z`)) /
      86_400_000,
  );

describe('a short-stay file under the law of today', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform(inject('server'));
  });
  afterAll(() => platform.stop());

  test('is refused on grounds of Annex VI and its appeal arrives at the sub-director’s desk, who instructs the post', async () => {
    const person = await platform.signUp({
      name: 'Amina Oubella',
      email: 'amina@passerelle.invalid',
    });
    const { id, reference, codes, decision } = await refusedShortStay(
      platform,
      person,
      'SP7000555',
    );
    // 14 is for the border, 15 for transit, 17 for a revocation that the holder asks for.
    expect(codes).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
      '13',
      '16',
    ]);
    expect(decision.appealBody).toBe('VISAS_SUBDIRECTOR');
    const left = days(platform.clock.now(), decision.appealUntil.value);
    expect(left).toBeGreaterThanOrEqual(30);
    expect(left).toBeLessThanOrEqual(36);

    const { id: appealId } = await appeal(person, decision.id);
    const subdirector = await platform.signInAs('subdirector');
    await subdirector.act('Secretariat_Register', { appealId });
    const desk = await subdirector.run<{ roll: { nodes: { id: string }[] } }>('RollPage_Query', {
      view: 'TO_DECIDE',
    });
    expect(desk.roll.nodes.map((one) => one.id)).toContain(appealId);
    await subdirector.act('Reasoned_Decide', {
      appealId,
      allowed: true,
      reasons: 'Le séjour est établi.',
    });

    const decider = await platform.signInAs('decider');
    await until('the post is instructed', async () => {
      const { application } = await decider.run<{ application: { openActs: string[] } }>(
        'FilePage_Query',
        { id },
      );
      return application.openActs.includes('ISSUE');
    });
    const today = platform.clock.now().getTime();
    const inDays = (n: number) => new Date(today + n * 86_400_000).toISOString().slice(0, 10);
    await decider.act('Issue_Issue', {
      applicationId: id,
      validFrom: inDays(50),
      validUntil: inDays(90),
      entries: 'ONE',
      days: 10,
      confirmReference: reference,
    });
    const page = await decider.run<{
      application: { visa: { machineReadableZone: string[]; stickerNumber: string } };
    }>('FilePage_Query', { id });
    expect(page.application.visa.machineReadableZone.map((line) => line.length)).toEqual([36, 36]);
  });

  test('lets the commission see nothing of it', async () => {
    const person = await platform.signUp({
      name: 'Nadia Oubella',
      email: 'nadia@passerelle.invalid',
    });
    const { id } = await signForm(platform, person, {
      visaKind: 'SHORT_STAY',
      passport: 'SP7000556',
    });
    const examiner = await platform.signInAs('examiner-nouakchott');
    const { application } = await examiner.run<{ application: unknown }>('FilePage_Query', { id });
    expect(application).toBeNull();
  });
});

describe('a short-stay file under the founding arrêté (LAW_PROFILE=2009)', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform(inject('server'), { law: '2009' });
  });
  afterAll(() => platform.stop());

  test('goes to the commission, within two months, on the grounds of the annex', async () => {
    const person = await platform.signUp({
      name: 'Amina Oubella',
      email: 'amina@passerelle.invalid',
    });
    const { codes, decision } = await refusedShortStay(platform, person, 'SP7000557', {
      // Questions of the form as it was adopted, which today’s no longer asks.
      durationDays: '10',
      earlierVisas: 'NO',
    });
    expect(codes).toEqual(['RMV-1', 'RMV-2', 'RMV-3', 'RMV-4', 'RMV-5', 'RMV-6', 'RMV-7']);
    expect(decision.appealBody).toBe('COMMISSION');
    expect(days(platform.clock.now(), decision.appealUntil.value)).toBeGreaterThanOrEqual(59);

    const { id: appealId } = await appeal(person, decision.id);
    const secretariat = await platform.signInAs('secretariat');
    const roll = await until('the appeal is on the roll', async () => {
      const page = await secretariat.run<{ roll: { nodes: { id: string }[] } }>('RollPage_Query', {
        view: 'TO_REGISTER',
      });
      return page.roll.nodes.some((one) => one.id === appealId);
    });
    expect(roll).toBe(true);
  });
});
