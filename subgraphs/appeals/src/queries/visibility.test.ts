import { createPool, systemActor, type Actor } from '@passerelle/subgraph-kit';
import { unitIdOf } from '@passerelle/subgraph-kit/reference';
import { agentActor, applicantActor, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { sql, type SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { answerRecommendation } from '../acts/answer-recommendation.ts';
import { recordLetter } from '../acts/record-letter.ts';
import { recordMinutes } from '../acts/record-minutes.ts';
import {
  decidedByCommission,
  filed,
  inSession,
  registered,
  reported,
  startAppeals,
  voted,
  type Commission,
} from '../testing/commission.ts';
import {
  agendaItems,
  attendances,
  ballots,
  rapporteurs,
  seats,
  sessions,
  votes,
} from '../store/commission-tables.ts';
import { appeals, assignments, decisionsSeen, documents, reports } from '../store/tables.ts';
import {
  visibleAppeals,
  visibleAssignments,
  visibleBallots,
  visibleDecisions,
  visibleDocuments,
  visibleItems,
  visibleReports,
  visibleToCommission,
  visibleVotes,
} from '../store/visible.ts';

let platform: TestSubgraph;
let commission: Commission;
let admin: pg.Pool;
let app: pg.Pool;
let actors: Record<string, Actor>;

beforeAll(async () => {
  ({ platform, commission } = await startAppeals(inject('server'), {
    now: '2026-11-02T09:00:00Z',
  }));
  admin = new pg.Pool({ connectionString: platform.location.adminUrl, max: 1 });
  admin.on('error', () => undefined);
  app = createPool(platform.appUrl, 1);
  const own = await filed(platform);
  await registered(platform, commission.secretary);
  await registered(platform, commission.subdirector, { visaKind: 'SHORT_STAY' });
  await reported(platform, commission);
  const recommended = await decidedByCommission(platform, commission, 'RECOMMEND');
  await decidedByCommission(platform, commission, 'REJECT');
  const inVote = await reported(platform, commission);
  const { items } = await inSession(platform, commission, { appealIds: [inVote.appeal.id] });
  await voted(platform, items[0]?.id ?? '', [
    [commission.president, 'RECOMMEND'],
    [commission.judge, 'REJECT'],
  ]);
  await platform.as(commission.delegates.foreignAffairs).perform(answerRecommendation, {
    appealId: recommended.appealId,
    followed: true,
    reasons: 'Oui.',
  });
  const system = platform.as(systemActor('appeals', 'test'));
  const file = {
    fileId: own.appeal.id,
    wrappedKey: new Uint8Array([1]),
    sha256: new Uint8Array([2]),
    size: 1,
  };
  for (const appealId of [own.appeal.id, recommended.appealId])
    await system.perform(recordLetter, {
      appealId,
      kind: 'ACKNOWLEDGEMENT',
      file,
      at: '2026-11-02T09:00:00Z',
      notifies: null,
    });
  await system.perform(recordMinutes, { sessionId: recommended.session.id, file });
  actors = {
    'the system': systemActor('appeals', 'test'),
    'the appellant': own.decision.applicant,
    'another applicant': applicantActor(),
    'the secretariat': commission.secretary,
    'the president': commission.president,
    'a member': commission.judge,
    'a member who did not vote': commission.interior,
    'the rapporteur': commission.rapporteur,
    'another rapporteur': agentActor('COMMISSION_RAPPORTEUR', unitIdOf('FR-COMMISSION')),
    'the sub-director': commission.subdirector,
    'the sub-directorate': agentActor('VISAS_SUBDIRECTORATE', unitIdOf('FR-SDV')),
    'a delegate': commission.delegates.immigration,
    'an examiner of the post': agentActor('EXAMINER', own.decision.postId),
    'an examiner of another post': agentActor('EXAMINER', unitIdOf('SN-DAKAR')),
    'a provider’s agent': agentActor('PROVIDER_AGENT', unitIdOf('MA-RABAT-C1')),
    'an auditor': agentActor('AUDITOR', unitIdOf('FR-OPERATIONS')),
  };
});
afterAll(async () => {
  await admin.end();
  await app.end();
  await platform.stop();
});

type Clause = (actor: Actor) => SQL;

const clauses: readonly (readonly [string, PgTable, Clause])[] = [
  ['appeals', appeals, visibleAppeals],
  ['decisions_seen', decisionsSeen, visibleDecisions],
  ['assignments', assignments, visibleAssignments],
  ['reports', reports, visibleReports],
  ['documents', documents, visibleDocuments],
  ['commission_sessions', sessions, visibleToCommission],
  ['seats', seats, visibleToCommission],
  ['rapporteurs', rapporteurs, visibleToCommission],
  ['attendances', attendances, visibleToCommission],
  ['agenda_items', agendaItems, visibleItems],
  ['ballots', ballots, visibleBallots],
  ['votes', votes, visibleVotes],
];

const asText = (rows: readonly unknown[]): string[] =>
  rows.map((row) => JSON.stringify(row)).toSorted();

/** What row-level security lets through, without any clause. */
const throughPolicy = async (actor: Actor, table: PgTable): Promise<string[]> => {
  const client = await app.connect();
  try {
    await client.query('begin read only');
    await client.query(
      `select set_config('app.actor_kind', $1, true), set_config('app.subject', $2, true),
         set_config('app.unit', $3, true), set_config('app.mission', $4, true)`,
      [actor.kind, actor.subject, actor.unitId ?? '', actor.mission ?? ''],
    );
    return asText(await drizzle(client).select().from(table));
  } finally {
    await client.query('rollback');
    client.release();
  }
};

/** What the clause lets through, without row-level security. */
const throughClause = async (actor: Actor, table: PgTable, clause: Clause): Promise<string[]> =>
  asText(await drizzle(admin).select().from(table).where(clause(actor)));

describe('what a reader may see', () => {
  test.each(clauses)('is the same by clause and by policy: %s', async (_name, table, clause) => {
    const byPolicy: Record<string, string[]> = {};
    const byClause: Record<string, string[]> = {};
    for (const [name, actor] of Object.entries(actors)) {
      byPolicy[name] = await throughPolicy(actor, table);
      byClause[name] = await throughClause(actor, table, clause);
    }
    expect(byPolicy).toEqual(byClause);
    expect(byPolicy['the system']?.length).toBeGreaterThan(0);
    expect(byPolicy['another applicant']).toEqual([]);
  });

  test('is nothing at all without an actor', async () => {
    for (const [, table] of clauses)
      expect(
        await drizzle(app)
          .select({ n: sql`1` })
          .from(table),
      ).toEqual([]);
  });

  test('is as the access matrix says (domain of appeals)', async () => {
    const counts: Record<string, number> = {};
    for (const [name, actor] of Object.entries(actors))
      counts[name] = (await throughPolicy(actor, appeals)).length;
    expect(counts).toEqual({
      'the system': 7,
      'the appellant': 1,
      'another applicant': 0,
      'the secretariat': 6,
      'the president': 6,
      'a member': 3,
      'a member who did not vote': 3,
      'the rapporteur': 4,
      'another rapporteur': 0,
      'the sub-director': 1,
      'the sub-directorate': 1,
      'a delegate': 1,
      'an examiner of the post': 7,
      'an examiner of another post': 0,
      'a provider’s agent': 0,
      'an auditor': 0,
    });
  });

  test('of votes that are sealed is one’s own', async () => {
    const open = async (name: string) => (await throughPolicy(actors[name] as Actor, votes)).length;
    // Six votes on two closed items, two on one that is open.
    await expect(open('the system')).resolves.toBe(8);
    await expect(open('the secretariat')).resolves.toBe(6);
    await expect(open('a member')).resolves.toBe(7);
    await expect(open('a member who did not vote')).resolves.toBe(6);
    await expect(open('the rapporteur')).resolves.toBe(0);
    await expect(open('the appellant')).resolves.toBe(0);
    await expect(open('a delegate')).resolves.toBe(0);
  });
});
