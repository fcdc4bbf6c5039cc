import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startTestPlatform, until, type TestPlatform, type Visitor } from '../support/platform.ts';
import { collect, examine, getAppointment, signForm, waitForAppointment } from './steps.ts';

const PASSPORT = 'SP7000421';

let platform: TestPlatform;
let person: Visitor;
let applicationId = '';
let reference = '';
let appealId = '';

beforeAll(async () => {
  platform = await startTestPlatform(inject('server'));
  person = await platform.signUp({ name: 'Amina Oubella', email: 'amina@passerelle.invalid' });
});
afterAll(() => platform.stop());

const status = async (): Promise<string> => {
  const page = await person.run<{ application: { status: string } }>('ApplicationPage_Query', {
    id: applicationId,
  });
  return page.application.status;
};

describe('one long-stay file, from the draft to the visa that the commission recommended', () => {
  test('the person signs a form and is told which post is competent', async () => {
    const application = await signForm(platform, person, {
      visaKind: 'LONG_STAY',
      passport: PASSPORT,
    });
    applicationId = application.id;
    reference = application.reference;
    expect(application.status).toBe('SUBMITTED');
    const page = await person.run<{
      application: { competentPost: { reason: string; post: { name: string } } };
    }>('FormPage_Query', { id: applicationId });
    expect(page.application.competentPost).toMatchObject({ reason: 'HABITUAL_RESIDENCE' });
    expect(page.application.competentPost.post.name).toContain('Rabat');
  });

  test('an appointment is given, the desk collects, and the provider then sees nothing more', async () => {
    const appointment = await getAppointment(person, applicationId, 'MA-RABAT-C1');
    await waitForAppointment(platform, appointment.startsAt);
    const provider = await platform.signInAs('provider');
    await collect(provider, { applicationId, appointmentId: appointment.id, passport: PASSPORT });
    const after = await provider.run<{ application: unknown }>('FilePage_Query', {
      id: applicationId,
    });
    expect(after.application).toBeNull();
    expect(await status()).toBe('RECEIVED');
  });

  test('the examiner examines, the decision-maker refuses, the person reads the reasons', async () => {
    await examine(await platform.signInAs('examiner'), applicationId, 'REFUSED');
    const decider = await platform.signInAs('decider');
    const page = await decider.run<{ refusalGrounds: { code: string }[] }>('FilePage_Query', {
      id: applicationId,
    });
    const [ground] = page.refusalGrounds;
    await decider.act('Refuse_Refuse', {
      applicationId,
      grounds: [{ code: ground?.code ?? '', complement: null }],
      remarks: 'Les moyens d’existence ne sont pas établis pour la durée du séjour.',
      confirmReference: reference,
    });
    const letter = await until('the letter is there', async () => {
      const { application } = await person.run<{
        application: { decisions: { letter: { url: string } | null }[] };
      }>('DecisionPage_Query', { id: applicationId });
      return application.decisions[0]?.letter?.url;
    });
    const file = await person.file(letter);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await status()).toBe('REFUSED');
  });

  test('the appeal goes to the commission, which registers it and says when silence rejects it', async () => {
    const { application } = await person.run<{
      application: {
        decisions: { id: string; appealBody: string; appealUntil: { value: string } }[];
      };
    }>('DecisionPage_Query', { id: applicationId });
    const [decision] = application.decisions;
    expect(decision?.appealBody).toBe('COMMISSION');
    const filed = await until('the commission has heard of the decision', async () => {
      const { data } = await person.answer('DecisionPage_Appeal', {
        input: {
          decisionId: decision?.id,
          reasons:
            'Je produis une attestation de ressources couvrant toute la durée de mes études.',
          capacity: 'APPLICANT',
        },
      });
      return (data?.['fileAppeal'] as { appeal?: { id: string } } | undefined)?.appeal;
    });
    appealId = filed.id;
    const secretariat = await platform.signInAs('secretariat');
    await secretariat.act('Secretariat_Register', { appealId });
    const document = await until('the acknowledgement is there', async () => {
      const page = await person.run<{
        application: { decisions: { appeals: { documents: { url: string }[] }[] }[] };
      }>('DecisionPage_Query', { id: applicationId });
      return page.application.decisions[0]?.appeals[0]?.documents[0];
    });
    expect((await person.file(document.url)).status).toBe(200);
  });

  test('a rapporteur reports, a session with quorum votes, and recommends', async () => {
    const secretariat = await platform.signInAs('secretariat');
    const { rapporteurs } = await secretariat.run<{ rapporteurs: { id: string; name: string }[] }>(
      'AppealPage_Query',
      { id: appealId },
    );
    const tramezel = rapporteurs.find(({ name }) => name === 'Louis Tramezel');
    await secretariat.act('Secretariat_NameRapporteur', { appealId, agentId: tramezel?.id });
    const rapporteur = await platform.signInAs('rapporteur');
    await rapporteur.act('Report_Submit', {
      appealId,
      facts: 'Les pièces produites établissent les ressources.',
      proposal: 'RECOMMEND',
    });
    const president = await platform.signInAs('president');
    const convened = await president.act<{ session: { id: string } }>('SessionsPage_Convene', {
      startsAt: new Date(platform.clock.now().getTime() + 60_000).toISOString(),
      place: 'Nantes',
    });
    const sessionId = convened.session.id;
    await secretariat.act('Secretariat_Place', { appealId, sessionId });
    await platform.moveClock(120_000);
    const room = await president.run<{
      seats: { id: string; kind: string; substituteRank: number }[];
    }>('SessionPage_Query', { id: sessionId });
    const present = ['PRESIDENT', 'ADMINISTRATIVE_JUDGE', 'FOREIGN_AFFAIRS'].map(
      (kind) =>
        room.seats.find((seat) => seat.kind === kind && seat.substituteRank === 0)?.id ?? '',
    );
    const alone = await president.problem('OpenRoom_Open', {
      sessionId,
      presentSeatIds: present.slice(1),
    });
    expect(alone.__typename).toBe('NoQuorum');
    await president.act('OpenRoom_Open', { sessionId, presentSeatIds: present });
    const { session } = await president.run<{ session: { agenda: { id: string }[] } }>(
      'SessionPage_Query',
      {
        id: sessionId,
      },
    );
    const itemId = session.agenda[0]?.id;
    for (const login of ['president', 'judge', 'member-foreign-affairs']) {
      const member = await platform.signInAs(login);
      await member.act('Vote_Cast', { itemId, choice: 'RECOMMEND' });
    }
    await president.act('Vote_Close', { itemId, reasons: 'Les ressources sont établies.' });
    await president.act('SessionPage_Close', { sessionId });
  });

  test('both ministers follow, and the post issues the visa', async () => {
    for (const login of ['delegate-foreign-affairs', 'delegate-immigration']) {
      const delegate = await platform.signInAs(login);
      await until(`${login} sees the recommendation`, async () => {
        const { data } = await delegate.answer('Reasoned_Answer', {
          input: { appealId, followed: true, reasons: 'La recommandation est suivie.' },
        });
        return (
          data?.['answerRecommendation'] as { __typename?: string } | undefined
        )?.__typename?.endsWith('Success');
      });
    }
    const decider = await platform.signInAs('decider');
    await until('the post is instructed', async () => {
      const { application } = await decider.run<{ application: { openActs: string[] } }>(
        'FilePage_Query',
        {
          id: applicationId,
        },
      );
      return application.openActs.includes('ISSUE');
    });
    const today = platform.clock.now().toISOString().slice(0, 10);
    await decider.act('Issue_Issue', {
      applicationId,
      validFrom: today,
      validUntil: new Date(platform.clock.now().getTime() + 300 * 86_400_000)
        .toISOString()
        .slice(0, 10),
      entries: 'MULTIPLE',
      days: null,
      confirmReference: reference,
    });
    const page = await person.run<{
      application: { status: string; decisions: { outcome: string }[] };
    }>('DecisionPage_Query', { id: applicationId });
    expect(page.application.decisions.map(({ outcome }) => outcome)).toEqual(['REFUSED', 'ISSUED']);
    expect(await status()).toBe('ISSUED');
  });

  test('the person sees who opened the file, by function and purpose, never a name nor a check', async () => {
    const readings = await until('the readings are collected', async () => {
      const page = await person.run<{
        application: {
          readEntries: { mission: string; purpose: string; unitCity: string }[] | null;
        };
      }>('ApplicationPage_Query', { id: applicationId });
      const entries = page.application.readEntries ?? [];
      return entries.some(({ mission }) => mission === 'COMMISSION_RAPPORTEUR') && entries;
    });
    expect(new Set(readings.map(({ mission }) => mission))).toContain('EXAMINER');
    expect(JSON.stringify(readings)).not.toMatch(/Morvandel|Vauquesne|CHECK|ATTENTION/);
  });

  test('the person asks for the data held, and the office of lodging hands them over', async () => {
    const data = await person.run<{ myApplications: { applicant: { id: string } | null }[] }>(
      'DataPage_Query',
    );
    const applicantId = data.myApplications[0]?.applicant?.id;
    const asked = await until('the office is known', async () => {
      const answer = await person.answer('DataPage_Request', { input: { applicantId } });
      return (answer.data?.['requestAccess'] as { request?: { id: string } } | undefined)?.request;
    });
    const head = await platform.signInAs('head');
    await head.act('RightsPage_Answer', { requestId: asked.id });
    const url = await until('the package is there', async () => {
      const page = await person.run<{ myRightsRequests: { package: { url: string } | null }[] }>(
        'DataPage_Query',
      );
      return page.myRightsRequests[0]?.package?.url;
    });
    const file = await person.file(url);
    expect(file.status).toBe(200);
  });

  test('every act and every reading of it is in the one log, gathered from all rooms', async () => {
    const expected = [
      'application.start',
      'application.saveDraft',
      'application.submit',
      'appointment.request',
      'appointment.checkIn',
      'application.lodge',
      'checks.open',
      'checks.recordAnswers',
      'application.transmit',
      'application.declareAdmissible',
      'application.takeUp',
      'application.recordExamination',
      'visa.refuse',
      'appeal.file',
      'appeal.register',
      'appeal.nameRapporteur',
      'appeal.submitReport',
      'session.convene',
      'session.castVote',
      'session.closeItem',
      'appeal.answerRecommendation',
      'visa.issue',
      'rights.requestAccess',
      'rights.answerAccessRequest',
      'application.read',
    ];
    const missing = await until('each act of the journey is in the log', async () => {
      const rows = await platform.look<{ act: string }>(
        'select distinct act from access.log_entries',
      );
      const known = new Set(rows.map(({ act }) => act));
      const absent = expected.filter((act) => !known.has(act));
      return absent.length === 0 ? 'none' : null;
    });
    expect(missing).toBe('none');
  });
});
