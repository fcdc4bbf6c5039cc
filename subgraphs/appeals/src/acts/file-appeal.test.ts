import { unitIdOf } from '@passerelle/subgraph-kit/reference';
import { agentActor, applicantActor, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { mayAppeal } from '../queries/open-acts.ts';
import { done, filed, givenDecision, reasons, startAppeals } from '../testing/commission.ts';
import { fileAppeal } from './file-appeal.ts';

let platform: TestSubgraph;

beforeAll(async () => {
  ({ platform } = await startAppeals(inject('server'), { now: '2026-11-02T09:00:00Z' }));
});
afterAll(() => platform.stop());

const filing = (decisionId: string) => ({ decisionId, reasons, capacity: 'APPLICANT' });

describe('filing an appeal', () => {
  test('gives a long-stay refusal to the commission, under its own series', async () => {
    const { appeal } = await filed(platform, { visaKind: 'LONG_STAY' });
    expect(appeal).toMatchObject({ status: 'FILED', body: 'COMMISSION' });
    expect(appeal.reference).toMatch(/^CRV-26-\d{5}$/);
  });

  test('gives a short-stay refusal to the visas sub-director, under another series', async () => {
    const { appeal } = await filed(platform, { visaKind: 'SHORT_STAY' });
    expect(appeal).toMatchObject({ status: 'FILED', body: 'VISAS_SUBDIRECTOR' });
    expect(appeal.reference).toMatch(/^SDV-26-\d{5}$/);
  });

  test('opens the file to the body that hears it, and to nobody else', async () => {
    const before = platform.announced.length;
    const { decision, appeal } = await filed(platform, { visaKind: 'SHORT_STAY' });
    const { applicationId, decisionId } = decision;
    expect(platform.announced.slice(before)).toEqual([
      {
        event: 'appeal.filed',
        key: applicationId,
        data: { appealId: appeal.id, applicationId, decisionId, body: 'VISAS_SUBDIRECTOR' },
      },
      {
        event: 'file.opened',
        key: applicationId,
        data: {
          applicationId,
          unitId: unitIdOf('FR-SDV'),
          cause: 'APPEAL',
          causeId: appeal.id,
        },
      },
    ]);
  });

  test('is for the account of the file: others learn nothing more than "not found"', async () => {
    const { decisionId } = await givenDecision(platform);
    for (const actor of [
      applicantActor(),
      agentActor('COMMISSION_SECRETARIAT', unitIdOf('FR-COMMISSION')),
    ])
      await expect(platform.as(actor).perform(fileAppeal, filing(decisionId))).rejects.toThrow(
        'Not found',
      );
  });

  test('is declined when it is too late, with the addition behind the last day', async () => {
    const { decisionId, applicant } = await givenDecision(platform, { at: '2026-09-24T10:00:00Z' });
    await expect(
      platform.as(applicant).perform(fileAppeal, filing(decisionId)),
    ).resolves.toMatchObject({
      __typename: 'AppealTooLate',
      until: { value: '2026-10-26', rule: { source: 'CESEDA D. 312-4' } },
    });
  });

  test('is declined against a visa that was issued', async () => {
    const { decisionId, applicant } = await givenDecision(platform, { outcome: 'ISSUED' });
    await expect(
      platform.as(applicant).perform(fileAppeal, filing(decisionId)),
    ).resolves.toMatchObject({ __typename: 'NotAppealable' });
  });

  test('asks for reasons', async () => {
    const { decisionId, applicant } = await givenDecision(platform);
    await expect(
      platform.as(applicant).perform(fileAppeal, { ...filing(decisionId), reasons: '  ' }),
    ).resolves.toMatchObject({ __typename: 'InputProblem', fields: [{ path: 'reasons' }] });
  });

  test('twice at once makes one appeal, and says that it is with us', async () => {
    const { decisionId, applicant } = await givenDecision(platform);
    const send = () => platform.as(applicant).perform(fileAppeal, filing(decisionId));
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map((it) => it.__typename).toSorted()).toEqual([
      'ActNotOpen',
      'ActNotOpen',
      'FileAppealSuccess',
    ]);
    const rows = await platform.look('select id from appeals.appeals where decision_id = $1', [
      decisionId,
    ]);
    expect(rows).toHaveLength(1);
  });

  test('is shown to be open, or not, before it is tried', async () => {
    const open = await givenDecision(platform);
    const late = await givenDecision(platform, {
      at: '2026-09-24T10:00:00Z',
      accountId: open.accountId,
    });
    const issued = await givenDecision(platform, {
      outcome: 'ISSUED',
      accountId: open.accountId,
    });
    const ask = (id: string) => platform.as(open.applicant).ask(mayAppeal, id);
    await expect(ask(open.decisionId)).resolves.toBe(true);
    await expect(ask(late.decisionId)).resolves.toBe(false);
    await expect(ask(issued.decisionId)).resolves.toBe(false);
    done(
      await platform.as(open.applicant).perform(fileAppeal, filing(open.decisionId)),
      'FileAppealSuccess',
    );
    await expect(ask(open.decisionId)).resolves.toBe(false);
    await expect(platform.as(applicantActor()).ask(mayAppeal, open.decisionId)).resolves.toBeNull();
  });

  test('leaves a trace of the appeal, the file and the person', async () => {
    const { decision, appeal } = await filed(platform);
    const [entry] = await platform.look<{ subject_ids: string[]; law: string }>(
      `select f.subject_ids, l.law from appeals.audit_log l
       join appeals.audit_leaves f on f.entry_id = l.id
       where l.act = 'appeal.file' and l.outcome = 'PERFORMED' and $1 = any (f.subject_ids)`,
      [appeal.id],
    );
    expect(entry?.subject_ids.toSorted()).toEqual(
      [appeal.id, decision.applicationId, decision.applicantId].toSorted(),
    );
    expect(entry?.law).toContain('D. 312-3');
  });
});
