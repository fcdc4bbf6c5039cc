import { systemActor } from '@passerelle/subgraph-kit';
import { unitIdOf } from '@passerelle/subgraph-kit/reference';
import { agentActor, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findAppeal } from '../queries/find-appeal.ts';
import { openActsOfAppeal, openActsOfSession } from '../queries/open-acts.ts';
import { agendaOf, ballotsOf, findSession, quorumOfSession } from '../queries/sessions.ts';
import {
  convened,
  done,
  inSession,
  reported,
  startAppeals,
  voted,
  type Commission,
} from '../testing/commission.ts';
import { castVote } from './cast-vote.ts';
import { closeItem } from './close-item.ts';
import { closeSession } from './close-session.ts';
import { conveneSession } from './convene-session.ts';
import { giveSeat } from './give-seat.ts';
import { openSession } from './open-session.ts';
import { placeOnAgenda } from './place-on-agenda.ts';
import { recordAttendance } from './record-attendance.ts';

let platform: TestSubgraph;
let commission: Commission;

beforeAll(async () => {
  ({ platform, commission } = await startAppeals(inject('server'), {
    now: '2026-11-02T09:00:00Z',
  }));
});
afterAll(() => platform.stop());

/** An open session with one item: president, judge and foreign affairs in the room unless said otherwise. */
const oneItem = async (seats?: Parameters<typeof inSession>[2]['seats']) => {
  const { appeal } = await reported(platform, commission);
  const { session, items } = await inSession(platform, commission, {
    appealIds: [appeal.id],
    ...(seats ? { seats } : {}),
  });
  return { appeal, session, itemId: items[0]?.id ?? '' };
};

const closing = (itemId: string, by = commission.president) =>
  platform.as(by).perform(closeItem, { itemId, reasons: 'Le projet est cohérent.' });

describe('convening', () => {
  test('numbers the sessions of a year, even when two are convened at once', async () => {
    const startsAt = '2026-12-10T08:30:00Z';
    const convene = () =>
      platform.as(commission.president).perform(conveneSession, { startsAt, place: 'Nantes' });
    const sessions = (await Promise.all([convene(), convene(), convene()])).map(
      (answer) => done(answer, 'ConveneSessionSuccess').session,
    );
    expect(new Set(sessions.map(({ number }) => number)).size).toBe(3);
  });

  test('is the president’s and the secretariat’s', async () => {
    await expect(
      platform
        .as(commission.judge)
        .perform(conveneSession, { startsAt: '2026-12-10T08:30:00Z', place: 'Nantes' }),
    ).rejects.toThrow('Not found');
  });
});

describe('an agenda', () => {
  test('takes an appeal whose report is in, and takes it once', async () => {
    const { appeal } = await reported(platform, commission);
    const first = await convened(platform, commission);
    const second = await convened(platform, commission);
    const place = (sessionId: string) =>
      platform.as(commission.secretary).perform(placeOnAgenda, { sessionId, appealId: appeal.id });
    done(await place(first.id), 'PlaceOnAgendaSuccess');
    await expect(place(second.id)).resolves.toMatchObject({
      __typename: 'ActNotOpen',
      status: 'SCHEDULED',
    });
  });
});

describe('opening a session', () => {
  test('is declined without a quorum, which is explained', async () => {
    const session = await convened(platform, commission);
    const { PRESIDENT, INTERIOR } = commission.seatIds;
    await expect(
      platform
        .as(commission.secretary)
        .perform(openSession, { sessionId: session.id, presentSeatIds: [PRESIDENT, INTERIOR] }),
    ).resolves.toMatchObject({
      __typename: 'NoQuorum',
      quorum: { met: false, presidentPresent: true, membersPresent: 1, membersNeeded: 2 },
    });
  });

  test('can be chaired by a substitute of the president', async () => {
    const substitute = agentActor('COMMISSION_PRESIDENT', unitIdOf('FR-COMMISSION'), {
      name: 'Marc Ollivier',
    });
    const seat = await platform.as(systemActor('appeals', 'test')).perform(giveSeat, {
      kind: 'PRESIDENT',
      substituteRank: 1,
      agentId: substitute.subject,
      term: { from: '2026-01-01', until: '2028-12-31' },
    });
    const { appeal } = await reported(platform, commission);
    const session = await convened(platform, commission);
    const secretary = platform.as(commission.secretary);
    done(
      await secretary.perform(placeOnAgenda, { sessionId: session.id, appealId: appeal.id }),
      'PlaceOnAgendaSuccess',
    );
    const { INTERIOR, IMMIGRATION } = commission.seatIds;
    done(
      await secretary.perform(openSession, {
        sessionId: session.id,
        presentSeatIds: ['id' in seat ? seat.id : '', INTERIOR, IMMIGRATION],
      }),
      'OpenSessionSuccess',
    );
    const [item] = (await platform.as(substitute).ask(agendaOf, session.id)) ?? [];
    await voted(platform, item?.id ?? '', [
      [substitute, 'REJECT'],
      [commission.interior, 'REJECT'],
    ]);
    await expect(closing(item?.id ?? '')).rejects.toThrow('Not found');
    done(await closing(item?.id ?? '', substitute), 'CloseItemSuccess');
  });
});

describe('voting', () => {
  test('is one seat, one vote, and a vote given is not taken back', async () => {
    const { itemId } = await oneItem();
    const cast = (choice: string) =>
      platform.as(commission.judge).perform(castVote, { itemId, choice });
    done(await cast('RECOMMEND'), 'CastVoteSuccess');
    done(await cast('RECOMMEND'), 'CastVoteSuccess');
    await expect(cast('REJECT')).resolves.toMatchObject({ __typename: 'ActNotOpen' });
    const rows = await platform.look('select choice from appeals.votes where item_id = $1', [
      itemId,
    ]);
    expect(rows).toEqual([{ choice: 'RECOMMEND' }]);
  });

  test('counts both when two members vote at the same instant', async () => {
    const { itemId } = await oneItem();
    const answers = await Promise.all(
      [commission.president, commission.judge, commission.foreignAffairs].map((member) =>
        platform.as(member).perform(castVote, { itemId, choice: 'REJECT' }),
      ),
    );
    expect(new Set(answers.map((it) => it.__typename))).toEqual(new Set(['CastVoteSuccess']));
    const [{ n } = { n: 0 }] = await platform.look<{ n: number }>(
      'select count(*)::int as n from appeals.votes where item_id = $1',
      [itemId],
    );
    expect(n).toBe(3);
    done(await closing(itemId), 'CloseItemSuccess');
  });

  test('counts once when one member sends the vote twice at the same instant', async () => {
    const { itemId } = await oneItem();
    const send = () =>
      platform.as(commission.judge).perform(castVote, { itemId, choice: 'REJECT' });
    const answers = await Promise.all([send(), send()]);
    expect(answers.map((it) => it.__typename)).toEqual(['CastVoteSuccess', 'CastVoteSuccess']);
  });

  test('is for those in the room: neither absent members nor the rapporteur', async () => {
    const { itemId } = await oneItem();
    for (const actor of [commission.interior, commission.rapporteur, commission.secretary])
      await expect(
        platform.as(actor).perform(castVote, { itemId, choice: 'REJECT' }),
      ).rejects.toThrow('Not found');
  });

  test('is refused to a rapporteur by the database as well', async () => {
    const { itemId } = await oneItem();
    await platform.look(
      "select set_config('app.act_id', id::text, false) from appeals.audit_log limit 1",
    );
    const insert = platform.look(
      `insert into appeals.ballots (item_id, kind, seat_id, agent_id, cast_at, act_id)
       select $1, 'INTERIOR', $2, $3, now(), id from appeals.audit_log limit 1`,
      [itemId, commission.seatIds.INTERIOR, commission.rapporteur.subject],
    );
    await expect(insert).rejects.toThrow('A rapporteur has no vote');
  });

  test('stays sealed until the item is closed: each sees their own choice, and who voted', async () => {
    const { itemId } = await oneItem();
    await voted(platform, itemId, [
      [commission.president, 'RECOMMEND'],
      [commission.judge, 'REJECT'],
    ]);
    const seen = async (actor: Commission['judge']) =>
      (await platform.as(actor).ask(ballotsOf, itemId))?.map(({ seatKind, voted, choice }) => [
        seatKind,
        voted,
        choice,
      ]);
    await expect(seen(commission.judge)).resolves.toEqual([
      ['PRESIDENT', true, null],
      ['ADMINISTRATIVE_JUDGE', true, 'REJECT'],
      ['FOREIGN_AFFAIRS', false, null],
    ]);
    await expect(seen(commission.secretary)).resolves.toEqual([
      ['PRESIDENT', true, null],
      ['ADMINISTRATIVE_JUDGE', true, null],
      ['FOREIGN_AFFAIRS', false, null],
    ]);
    await voted(platform, itemId, [[commission.foreignAffairs, 'RECOMMEND']]);
    done(await closing(itemId), 'CloseItemSuccess');
    await expect(seen(commission.secretary)).resolves.toEqual([
      ['PRESIDENT', true, 'RECOMMEND'],
      ['ADMINISTRATIVE_JUDGE', true, 'REJECT'],
      ['FOREIGN_AFFAIRS', true, 'RECOMMEND'],
    ]);
  });

  test('stops when the quorum is lost, and goes on when it is met again', async () => {
    const { session, itemId } = await oneItem();
    const { PRESIDENT, ADMINISTRATIVE_JUDGE, FOREIGN_AFFAIRS } = commission.seatIds;
    const attend = (presentSeatIds: string[]) =>
      platform
        .as(commission.secretary)
        .perform(recordAttendance, { sessionId: session.id, presentSeatIds });
    done(await attend([PRESIDENT, ADMINISTRATIVE_JUDGE]), 'RecordAttendanceSuccess');
    await expect(
      platform.as(commission.judge).perform(castVote, { itemId, choice: 'REJECT' }),
    ).resolves.toMatchObject({ __typename: 'NoQuorum', quorum: { membersPresent: 1 } });
    await expect(closing(itemId)).resolves.toMatchObject({ __typename: 'NoQuorum' });
    await expect(
      platform.as(commission.president).ask(quorumOfSession, session.id),
    ).resolves.toMatchObject({ met: false });
    platform.clock.moveTo('2026-11-02T09:10:00Z');
    done(
      await attend([PRESIDENT, ADMINISTRATIVE_JUDGE, FOREIGN_AFFAIRS]),
      'RecordAttendanceSuccess',
    );
    done(
      await platform.as(commission.judge).perform(castVote, { itemId, choice: 'REJECT' }),
      'CastVoteSuccess',
    );
  });
});

describe('closing an item', () => {
  test('waits for the votes that may still change the result', async () => {
    const { itemId } = await oneItem();
    await voted(platform, itemId, [[commission.president, 'RECOMMEND']]);
    await expect(closing(itemId)).resolves.toMatchObject({ __typename: 'VotesMissing' });
  });

  test('is not possible on a tie; the item is adjourned when the session closes', async () => {
    const { appeal, session, itemId } = await oneItem([
      'PRESIDENT',
      'ADMINISTRATIVE_JUDGE',
      'FOREIGN_AFFAIRS',
      'IMMIGRATION',
    ]);
    await voted(platform, itemId, [
      [commission.president, 'RECOMMEND'],
      [commission.judge, 'REJECT'],
      [commission.foreignAffairs, 'RECOMMEND'],
      [commission.immigration, 'REJECT'],
    ]);
    await expect(closing(itemId)).resolves.toMatchObject({ __typename: 'VotesMissing' });
    done(
      await platform.as(commission.president).perform(closeSession, { sessionId: session.id }),
      'CloseSessionSuccess',
    );
    await expect(
      platform.as(commission.president).ask(findAppeal, appeal.id),
    ).resolves.toMatchObject({ status: 'REPORTED' });
    const [item] = (await platform.as(commission.president).ask(agendaOf, session.id)) ?? [];
    expect(item).toMatchObject({ state: 'CLOSED', result: 'ADJOURN' });
  });

  test('adjourns by majority, and the appeal can stand on another agenda', async () => {
    const { appeal, itemId } = await oneItem();
    await voted(platform, itemId, [
      [commission.president, 'ADJOURN'],
      [commission.judge, 'ADJOURN'],
    ]);
    done(await closing(itemId), 'CloseItemSuccess');
    await expect(
      platform.as(commission.president).ask(findAppeal, appeal.id),
    ).resolves.toMatchObject({ status: 'REPORTED' });
    const next = await convened(platform, commission);
    done(
      await platform
        .as(commission.secretary)
        .perform(placeOnAgenda, { sessionId: next.id, appealId: appeal.id }),
      'PlaceOnAgendaSuccess',
    );
  });

  test('opens the next item on the agenda', async () => {
    const first = await reported(platform, commission);
    const second = await reported(platform, commission);
    const { session, items } = await inSession(platform, commission, {
      appealIds: [first.appeal.id, second.appeal.id],
    });
    expect(items.map(({ state }) => state)).toEqual(['OPEN', 'WAITING']);
    await voted(platform, items[0]?.id ?? '', [
      [commission.president, 'REJECT'],
      [commission.judge, 'REJECT'],
    ]);
    done(await closing(items[0]?.id ?? ''), 'CloseItemSuccess');
    const after = await platform.as(commission.president).ask(agendaOf, session.id);
    expect(after?.map(({ state }) => state)).toEqual(['CLOSED', 'OPEN']);
  });
});

describe('closing a session', () => {
  test('is for whoever presides, who signs the minutes', async () => {
    const { session } = await oneItem();
    await expect(
      platform.as(commission.secretary).perform(closeSession, { sessionId: session.id }),
    ).rejects.toThrow('Not found');
    const before = platform.announced.length;
    done(
      await platform.as(commission.president).perform(closeSession, { sessionId: session.id }),
      'CloseSessionSuccess',
    );
    expect(platform.announced.slice(before)).toMatchObject([
      { event: 'session.closed', data: { sessionId: session.id } },
    ]);
    await expect(
      platform.as(commission.secretary).ask(findSession, session.id),
    ).resolves.toMatchObject({ status: 'CLOSED', signedBy: 'Aline Rouvière-Keïta' });
  });
});

describe('the acts that are open', () => {
  test('follow the item and the person', async () => {
    const { appeal, session, itemId } = await oneItem();
    const open = (actor: Commission['judge']) =>
      platform.as(actor).ask(openActsOfAppeal, appeal.id);
    await expect(open(commission.president)).resolves.toEqual(['CAST_VOTE', 'CLOSE_ITEM']);
    await expect(open(commission.judge)).resolves.toEqual(['CAST_VOTE']);
    await expect(open(commission.interior)).resolves.toEqual([]);
    await voted(platform, itemId, [[commission.judge, 'REJECT']]);
    await expect(open(commission.judge)).resolves.toEqual([]);
    const onSession = (actor: Commission['judge']) =>
      platform.as(actor).ask(openActsOfSession, session.id);
    await expect(onSession(commission.president)).resolves.toEqual(['RECORD_ATTENDANCE', 'CLOSE']);
    await expect(onSession(commission.secretary)).resolves.toEqual(['RECORD_ATTENDANCE']);
    await expect(onSession(commission.judge)).resolves.toEqual([]);
  });
});

describe('a mandate', () => {
  test('is one at a time for a seat, and of three years at most', async () => {
    const give = (term: { from: string; until: string }) =>
      platform.as(systemActor('appeals', 'test')).perform(giveSeat, {
        kind: 'INTERIOR',
        substituteRank: 2,
        agentId: commission.interior.subject,
        term,
      });
    await expect(give({ from: '2026-01-01', until: '2028-12-31' })).resolves.toMatchObject({
      kind: 'INTERIOR',
    });
    await expect(give({ from: '2028-06-01', until: '2030-01-01' })).resolves.toMatchObject({
      __typename: 'InputProblem',
    });
    await expect(give({ from: '2029-01-01', until: '2033-01-01' })).rejects.toThrow('Failed query');
  });
});
