import { systemActor } from '@passerelle/subgraph-kit';
import { applicantActor, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  decidedByCommission,
  filed,
  reasons,
  registered,
  reported,
  startAppeals,
  type Commission,
} from '../testing/commission.ts';
import { disclosureOfApplicant } from './disclosure.ts';
import { findAppeal } from './find-appeal.ts';
import { readViewersRoll } from './roll.ts';
import {
  listCommissionRapporteurs,
  listCommissionSeats,
  listCommissionSessions,
} from './sessions.ts';

let platform: TestSubgraph;
let commission: Commission;

beforeEach(async () => {
  ({ platform, commission } = await startAppeals(inject('server'), {
    now: '2026-10-02T08:00:00Z',
  }));
});
afterEach(() => platform.stop());

const roll = (
  actor: Commission['secretary'],
  view: Parameters<typeof readViewersRoll.page>[1]['view'],
  first = 24,
  after: string | null = null,
) => platform.as(actor).ask(readViewersRoll, { view, first, after });

describe('the roll', () => {
  test('puts first what silence threatens first, page by page, and misses none', async () => {
    const ids: string[] = [];
    for (const day of ['06', '02', '05', '03', '04', '03']) {
      platform.clock.moveTo(`2026-10-${day}T08:00:00Z`);
      ids.push((await filed(platform)).appeal.id);
    }
    const seen: string[] = [];
    const dates: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof roll>> = await roll(
        commission.secretary,
        'TO_REGISTER',
        2,
        after,
      );
      expect(page.total).toBe(6);
      seen.push(...page.nodes.map(({ id }) => id));
      dates.push(...page.nodes.map((it) => it.implicitRejectionOn));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.toSorted()).toEqual(ids.toSorted());
    expect(dates).toEqual(dates.toSorted());
  });

  test('counts each view of its viewer with the rows', async () => {
    await filed(platform);
    await registered(platform, commission.secretary);
    await registered(platform, commission.subdirector, { visaKind: 'SHORT_STAY' });
    await reported(platform, commission);
    await decidedByCommission(platform, commission, 'RECOMMEND');
    await decidedByCommission(platform, commission, 'REJECT');
    const counted = async (actor: Commission['secretary']) =>
      Object.fromEntries(
        (await roll(actor, 'TO_REGISTER')).counters
          .filter(({ count }) => count > 0)
          .map(({ view, count }) => [view, count]),
      );
    await expect(counted(commission.secretary)).resolves.toEqual({
      TO_REGISTER: 1,
      TO_ASSIGN: 1,
      TO_SCHEDULE: 1,
    });
    await expect(counted(commission.subdirector)).resolves.toEqual({ TO_DECIDE: 1 });
    await expect(counted(commission.delegates.immigration)).resolves.toEqual({ TO_ANSWER: 1 });
    const { nodes } = await roll(commission.delegates.immigration, 'TO_ANSWER');
    expect(nodes).toMatchObject([{ status: 'RECOMMENDED' }]);
  });

  test('takes an appeal that silence rejected off the desks, and shows it among what is closed', async () => {
    const { appeal } = await filed(platform);
    platform.clock.moveTo('2026-12-03T08:00:00Z');
    await platform.fireTimers();
    expect((await roll(commission.secretary, 'TO_REGISTER')).total).toBe(0);
    const closed = await roll(commission.secretary, 'CLOSED');
    expect(closed.nodes).toMatchObject([{ id: appeal.id, status: 'IMPLICITLY_REJECTED' }]);
  });

  test('is read by its index, whatever the number of appeals', async () => {
    await filed(platform);
    await platform.look(
      `with a as (select * from appeals.appeals limit 1),
       act as (select set_config('app.act_id', (select act_id::text from a), true))
       insert into appeals.appeals (id, reference, stage, body, decision_id, application_id, applicant_id,
         account_id, post_id, visa_kind, refused_at, refusal_notified_at, reasons, capacity, language, filed_at,
         implicit_rejection_on, registered_at, act_id)
       select gen_random_uuid(), 'X-' || n, 'REJECTED', body, decision_id, application_id, applicant_id,
         account_id || n, post_id, visa_kind, refused_at, refusal_notified_at, reasons, capacity, language,
         filed_at, implicit_rejection_on + n % 900, filed_at, act_id
       from a, act, generate_series(1, 20000) n`,
    );
    await platform.look('analyze appeals.appeals');
    const plan = await platform.look<Record<string, string>>(
      `explain select * from appeals.appeals where body = 'COMMISSION' and status = 'FILED'
       order by implicit_rejection_on, id limit 25`,
    );
    expect(JSON.stringify(plan)).toContain('appeals_roll');
    const closed = await platform.look<Record<string, string>>(
      `explain select * from appeals.appeals where body = 'COMMISSION'
       and status in ('REJECTED', 'INSTRUCTED', 'REFUSAL_MAINTAINED', 'IMPLICITLY_REJECTED')
       order by implicit_rejection_on desc, id desc limit 25`,
    );
    expect(JSON.stringify(closed)).toContain('appeals_roll_closed');
    expect(JSON.stringify(closed)).not.toContain('Sort');
    expect((await roll(commission.secretary, 'CLOSED')).total).toBe(10_001);
  });
});

describe('what is disclosed of appeals on an access request', () => {
  test('holds what the person sent and received, and neither report nor votes', async () => {
    const { decision } = await decidedByCommission(platform, commission, 'REJECT');
    const records = await platform
      .as(systemActor('rights', 'test'))
      .ask(disclosureOfApplicant, decision.applicantId);
    expect(records).toMatchObject([{ kind: 'appeal', keptUntil: '2031-10-02' }]);
    const text = JSON.stringify(records);
    expect(text).toContain(reasons);
    expect(text).toContain('Le projet d’études est cohérent.');
    expect(text).not.toContain('L’université a retenu la candidature');
    for (const { subject } of Object.values(commission.delegates))
      expect(text).not.toContain(subject);
    expect(text).not.toContain(commission.rapporteur.subject);
  });

  test('is told to the person in their language, and to no agent', async () => {
    const { decision } = await filed(platform);
    const own = { ...decision.applicant, language: 'ar' as const };
    const records = await platform.as(own).ask(disclosureOfApplicant, decision.applicantId);
    expect(records?.[0]?.fields[0]).toEqual({ label: 'حالة الطعن', value: 'مستلَم، قيد التسجيل' });
    await expect(
      platform.as(commission.secretary).ask(disclosureOfApplicant, decision.applicantId),
    ).resolves.toBeNull();
    await expect(
      platform.as(applicantActor()).ask(disclosureOfApplicant, decision.applicantId),
    ).resolves.toEqual([]);
  });
});

describe('the composition of the commission', () => {
  test('is shown to the commission only, president first', async () => {
    const seats = await platform.as(commission.judge).ask(listCommissionSeats, {});
    expect(seats.map(({ kind }) => kind)[0]).toBe('PRESIDENT');
    expect(seats).toHaveLength(5);
    await expect(
      platform.as(commission.secretary).ask(listCommissionRapporteurs, {}),
    ).resolves.toEqual([{ id: commission.rapporteur.subject }]);
    for (const outsider of [commission.subdirector, applicantActor()]) {
      await expect(platform.as(outsider).ask(listCommissionSeats, {})).resolves.toEqual([]);
      await expect(platform.as(outsider).ask(listCommissionSessions, {})).resolves.toEqual([]);
    }
  });
});

describe('reading an appeal', () => {
  test('leaves an entry that names the appeal, the file and the person', async () => {
    const { decision, appeal } = await filed(platform);
    const reader = platform.as(commission.secretary);
    await reader.ask(findAppeal, appeal.id);
    await reader.settle();
    const [entry] = await platform.look<{ subject_ids: string[] }>(
      `select f.subject_ids from appeals.audit_log l join appeals.audit_leaves f on f.entry_id = l.id
       where l.act = 'appeal.read' and l.outcome = 'READ'`,
    );
    expect(entry?.subject_ids.toSorted()).toEqual(
      [appeal.id, decision.applicationId, decision.applicantId].toSorted(),
    );
  });
});
