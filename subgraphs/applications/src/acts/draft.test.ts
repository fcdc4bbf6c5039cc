import { systemActor } from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { postByCode } from '@passerelle/subgraph-kit/reference';
import {
  agentActor,
  applicantActor,
  startTestSubgraph,
  type TestSubgraph,
} from '@passerelle/subgraph-kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { longStayAnswers, shortStayAnswers } from '../domain/form.fixtures.ts';
import type { Answers } from '../domain/form.ts';
import { timers } from '../timers.ts';
import { eraseDraft } from './erase-draft.ts';
import { saveDraft } from './save-draft.ts';
import { startApplication } from './start-application.ts';
import { submitApplication } from './submit-application.ts';
import { withdrawApplication } from './withdraw-application.ts';

const TODAY = '2026-11-02T09:00:00Z';

let platform: TestSubgraph;

beforeAll(async () => {
  platform = await startTestSubgraph(
    { name: 'applications', timers },
    { server: inject('server'), now: TODAY, law: lawUnder('today') },
  );
});
afterAll(() => platform.stop());

type VisaKind = 'SHORT_STAY' | 'AIRPORT_TRANSIT' | 'LONG_STAY';

const givenDraft = async (visaKind: VisaKind = 'SHORT_STAY', actor = applicantActor()) => {
  const answer = await platform.as(actor).perform(startApplication, { visaKind });
  if (answer.__typename !== 'StartApplicationSuccess') throw new Error(answer.__typename);
  return { actor, id: answer.application.id };
};

type Draft = Awaited<ReturnType<typeof givenDraft>>;

const asList = (answers: Answers) =>
  Object.entries(answers).map(([key, value]) => ({ key, value }));

const save = (
  { actor, id }: Draft,
  answers: readonly { key: string; value: string | null }[],
  version = 0,
) => platform.as(actor).perform(saveDraft, { applicationId: id, version, answers });

const stored = async ({ id }: Draft) => {
  const [row] = await platform.look<{ answers: Answers; form_version: number; status: string }>(
    'select answers, form_version, status from applications.applications where id = $1',
    [id],
  );
  return row;
};

const sign = ({ actor, id }: Draft, more: object = {}) =>
  platform.as(actor).perform(submitApplication, {
    applicationId: id,
    declarationsAccepted: true,
    place: 'Rabat',
    ...more,
  });

const givenFilled = async (
  answers: Answers = shortStayAnswers,
  visaKind: VisaKind = 'SHORT_STAY',
  actor = applicantActor(),
) => {
  const draft = await givenDraft(visaKind, actor);
  await save(draft, asList(answers));
  return draft;
};

describe('saving a draft', () => {
  test('keeps what was typed, half typed as it is, and counts the version up', async () => {
    const draft = await givenDraft();
    const answer = await save(draft, [
      { key: 'email', value: 'amina@' },
      { key: 'birthDate', value: '1998-0' },
    ]);
    expect(answer).toMatchObject({
      __typename: 'SaveDraftSuccess',
      application: { formVersion: 1 },
    });
    expect(await stored(draft)).toMatchObject({
      answers: { email: 'amina@', birthDate: '1998-0' },
    });
  });

  test('from two tabs at once loses neither what the one nor what the other typed', async () => {
    const draft = await givenDraft();
    const keys = Object.keys(shortStayAnswers);
    await Promise.all(
      keys.map((key) => save(draft, [{ key, value: shortStayAnswers[key] ?? '' }])),
    );
    expect(await stored(draft)).toMatchObject({
      answers: shortStayAnswers,
      form_version: keys.length,
    });
  });

  test('empties an answer and keeps the others', async () => {
    const draft = await givenDraft();
    await save(draft, [
      { key: 'surname', value: 'OUBELLA' },
      { key: 'employer', value: 'Specimen' },
    ]);
    await save(draft, [{ key: 'employer', value: null }]);
    expect((await stored(draft))?.answers).toEqual({ surname: 'OUBELLA' });
  });

  test('stores no key that the form does not ask, and says which one', async () => {
    const draft = await givenDraft();
    const answer = await save(draft, [
      { key: 'surname', value: 'X' },
      { key: 'religion', value: 'x' },
    ]);
    expect(answer).toMatchObject({
      __typename: 'InputProblem',
      fields: [{ path: 'answers.religion' }],
    });
    expect((await stored(draft))?.answers).toEqual({});
  });

  test('is not open to another account, nor to an agent', async () => {
    const draft = await givenDraft();
    const rabat = postByCode('MA-RABAT')?.id ?? '';
    for (const actor of [applicantActor(), agentActor('HEAD_OF_POST', rabat)])
      await expect(save({ ...draft, actor }, [])).rejects.toThrow('Not found');
  });

  test('is not open once the form is signed', async () => {
    const draft = await givenFilled();
    await sign(draft);
    await expect(save(draft, [{ key: 'surname', value: 'X' }])).resolves.toMatchObject({
      __typename: 'ActNotOpen',
      status: 'SUBMITTED',
    });
  });

  test('takes any text that a person can type or paste', async () => {
    const draft = await givenDraft();
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300, unit: 'binary' }), async (typed) => {
        const answer = await save(draft, [{ key: 'purposeDetails', value: typed }]);
        expect(answer.__typename).toBe('SaveDraftSuccess');
      }),
      { numRuns: 30 },
    );
  });
});

describe('signing the form (Visa Code art. 11)', () => {
  test('sets the person, the document, the stay and the competent post, and tells the other rooms', async () => {
    const draft = await givenFilled({
      ...shortStayAnswers,
      machineReadableZone:
        'P<MAROUBELLA<SPECIMEN<<AMINA<LINA<<<<<<<<<<<\nZX40107778MAR9804175F3109029<<<<<<<<<<<<<<00',
    });
    const before = platform.announced.length;
    await expect(sign(draft)).resolves.toMatchObject({
      __typename: 'SubmitApplicationSuccess',
      application: {
        status: 'SUBMITTED',
        signedIn: 'Rabat',
        documentNumber: 'ZX4010777',
        documentExpiresOn: '2031-09-02',
        arrivalOn: '2027-02-01',
        departureOn: '2027-02-14',
        residenceCountry: 'MAR',
        postId: postByCode('MA-RABAT')?.id,
      },
    });
    const [person] = await platform.look(
      `select p.surname, p.birth_date, p.nationality, p.id as person from applications.applicants p
       join applications.applications a on a.applicant_id = p.id where a.id = $1`,
      [draft.id],
    );
    expect(person).toMatchObject({
      surname: 'OUBELLA SPECIMEN',
      birth_date: '1998-04-17',
      nationality: 'MAR',
    });
    expect(platform.announced.slice(before)).toEqual([
      {
        event: 'application.submitted',
        key: draft.id,
        data: {
          applicationId: draft.id,
          applicantId: person?.['person'],
          accountId: draft.actor.subject,
          postId: postByCode('MA-RABAT')?.id,
          visaKind: 'SHORT_STAY',
        },
      },
    ]);
  });

  test('says that the passport’s lines confirm the answers, that they do not, or that none were given', async () => {
    const zone =
      'P<MAROUBELLA<SPECIMEN<<AMINA<LINA<<<<<<<<<<<\nZX40107778MAR9804175F3109029<<<<<<<<<<<<<<00';
    const verified = async (more: Answers) => {
      const answer = await sign(await givenFilled({ ...shortStayAnswers, ...more }));
      return answer.__typename === 'SubmitApplicationSuccess'
        ? answer.application.mrzVerified
        : answer;
    };
    expect(await verified({ machineReadableZone: zone })).toBe(true);
    expect(await verified({ machineReadableZone: zone, travelDocumentNumber: 'ZX4010778' })).toBe(
      false,
    );
    expect(await verified({})).toBeNull();
  });

  test('names each question that is open, in the person’s language, and the declarations', async () => {
    const draft = await givenFilled({ ...shortStayAnswers, email: 'amina@' });
    await save(draft, [{ key: 'surname', value: null }]);
    const answer = await sign(draft, { declarationsAccepted: false });
    expect(answer).toMatchObject({
      __typename: 'FormIncomplete',
      fields: [
        { path: 'answers.surname', message: 'Answer this question.' },
        { path: 'answers.email' },
        { path: 'declarationsAccepted' },
      ],
    });
    expect(await stored(draft)).toMatchObject({ status: 'DRAFT' });
  });

  test('is too early more than six months before the visit, and says from when it is open (art. 9(1))', async () => {
    const draft = await givenFilled({
      ...shortStayAnswers,
      arrivalOn: '2027-05-03',
      departureOn: '2027-05-10',
      seafarer: 'NO',
    });
    await expect(sign(draft)).resolves.toMatchObject({
      __typename: 'LodgedTooEarly',
      earliestOn: { value: '2026-11-03' },
    });
    await save(draft, [{ key: 'seafarer', value: 'YES' }]);
    await expect(sign(draft)).resolves.toMatchObject({ __typename: 'SubmitApplicationSuccess' });
  });

  test('is too late less than fifteen days before the visit (art. 9(1))', async () => {
    const draft = await givenFilled({
      ...shortStayAnswers,
      arrivalOn: '2026-11-16',
      departureOn: '2026-11-20',
    });
    await expect(sign(draft)).resolves.toMatchObject({
      __typename: 'LodgedTooLate',
      latestOn: { value: '2026-11-01' },
    });
  });

  test('of a long stay knows no such time', async () => {
    const draft = await givenFilled(longStayAnswers, 'LONG_STAY');
    await expect(sign(draft)).resolves.toMatchObject({ __typename: 'SubmitApplicationSuccess' });
  });

  test('knows the person again by name and day of birth, and nobody else', async () => {
    const actor = applicantActor();
    const persons = async () =>
      platform.look('select id from applications.applicants where account_id = $1', [
        actor.subject,
      ]);
    await sign(await givenFilled(shortStayAnswers, 'SHORT_STAY', actor));
    await sign(
      await givenFilled({ ...shortStayAnswers, surname: 'Oubella  spécimen' }, 'SHORT_STAY', actor),
    );
    expect(await persons()).toHaveLength(1);
    await sign(await givenFilled({ ...shortStayAnswers, givenNames: 'LINA' }, 'SHORT_STAY', actor));
    expect(await persons()).toHaveLength(2);
  });

  test('twice at once is done once', async () => {
    const draft = await givenFilled();
    const answers = await Promise.all([sign(draft), sign(draft), sign(draft)]);
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'ActNotOpen',
      'ActNotOpen',
      'SubmitApplicationSuccess',
    ]);
  });

  test('is declined where no post is competent: residents of a French territory ask the State there', async () => {
    const draft = await givenFilled({ ...shortStayAnswers, homeCountry: 'PYF' });
    await save(draft, [{ key: 'homeDistrict', value: null }]);
    await expect(sign(draft)).resolves.toMatchObject({
      __typename: 'FormIncomplete',
      fields: [{ path: 'answers.homeCountry' }],
    });
  });
});

describe('a draft that nobody touches', () => {
  test('is erased three months after its last change, with what was typed and whose it was (R. 142-64 VII)', async () => {
    const draft = await givenDraft();
    platform.clock.moveTo('2026-11-10T09:00:00Z');
    await save(draft, asList(shortStayAnswers));
    platform.clock.moveTo('2027-02-10T22:59:59Z');
    await platform.fireTimers();
    expect(await stored(draft)).toMatchObject({ status: 'DRAFT' });
    platform.clock.moveTo('2027-02-10T23:00:00Z');
    await platform.fireTimers();
    const [row] = await platform.look<{ text: string }>(
      'select status, answers, account_id, row_to_json(a)::text as text from applications.applications a where id = $1',
      [draft.id],
    );
    expect(row).toMatchObject({ status: 'WITHDRAWN', answers: {}, account_id: 'erased' });
    expect(row?.text).not.toContain(draft.actor.subject);
    platform.clock.moveTo(TODAY);
  });

  test('is not erased by anybody but the clock, and not before its time', async () => {
    const draft = await givenFilled();
    await expect(
      platform.as(draft.actor).perform(eraseDraft, { applicationId: draft.id }),
    ).rejects.toThrow('Not found');
    const system = platform.as(systemActor('applications', 'test'));
    await expect(system.perform(eraseDraft, { applicationId: draft.id })).resolves.toMatchObject({
      __typename: 'ActNotOpen',
    });
  });

  test('that was signed or taken back is no longer waited for', async () => {
    const signed = await givenFilled();
    await sign(signed);
    const withdrawn = await givenDraft();
    await platform
      .as(withdrawn.actor)
      .perform(withdrawApplication, { applicationId: withdrawn.id });
    const open = await platform.look(
      `select 1 from applications.timers where kind = 'draft.erase' and fired_at is null and subject_id = any ($1)`,
      [[signed.id, withdrawn.id]],
    );
    expect(open).toEqual([]);
  });
});
