import { lawUnder } from '@passerelle/subgraph-kit/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VoteChoice } from './appeal.ts';
import { seatKinds, type SeatKind } from './quorum.ts';
import { castVote, majorityOf, type Item, type Tally } from './vote.ts';

const law = lawUnder('today');
const now = new Date('2026-11-19T09:30:00Z');
const choices: readonly VoteChoice[] = ['RECOMMEND', 'REJECT', 'ADJOURN'];

const seat = (kind: SeatKind) => ({ seatId: kind, kind, agentId: kind });

const item = (more: Partial<Item> = {}): Item => ({
  id: 'item',
  state: 'OPEN',
  sessionStatus: 'OPEN',
  startsAt: now,
  rapporteurId: 'rapporteur',
  present: [seat('PRESIDENT'), seat('INTERIOR'), seat('IMMIGRATION')],
  voted: [],
  ...more,
});

const ballotsOf = (votes: Partial<Record<SeatKind, VoteChoice>>): Tally =>
  Object.entries(votes).map(([kind, choice]) => ({ kind: kind as SeatKind, choice }));

describe('a majority', () => {
  test('is more than half of those who vote', () => {
    const voters: SeatKind[] = ['PRESIDENT', 'INTERIOR', 'IMMIGRATION'];
    const two = ballotsOf({ PRESIDENT: 'RECOMMEND', INTERIOR: 'RECOMMEND' });
    expect(majorityOf(voters, two)).toBe('RECOMMEND');
    expect(majorityOf([...voters, 'FOREIGN_AFFAIRS'], two)).toBeNull();
  });

  test('is not made by a tie: no text gives the president a casting vote', () => {
    const voters: SeatKind[] = ['PRESIDENT', 'INTERIOR', 'IMMIGRATION', 'FOREIGN_AFFAIRS'];
    const tie = ballotsOf({
      PRESIDENT: 'RECOMMEND',
      INTERIOR: 'REJECT',
      IMMIGRATION: 'RECOMMEND',
      FOREIGN_AFFAIRS: 'REJECT',
    });
    expect(majorityOf(voters, tie)).toBeNull();
  });

  test('never changes by a ballot that is still missing', () => {
    const tally = fc
      .uniqueArray(fc.constantFrom(...seatKinds), { minLength: 1, maxLength: 5 })
      .chain((kinds) =>
        fc
          .tuple(
            ...kinds.map((kind) =>
              fc.record({ kind: fc.constant(kind), choice: fc.constantFrom(...choices) }),
            ),
          )
          .map((all) => ({ kinds, all })),
      );
    const stands = fc.property(tally, fc.nat({ max: 5 }), ({ kinds, all }, given) => {
      const early = majorityOf(kinds, all.slice(0, given));
      return early === null || majorityOf(kinds, all) === early;
    });
    expect(fc.check(stands, { numRuns: 1_000 }).counterexample).toBeNull();
  });

  test('counts the vote of whoever voted and then left', () => {
    const voters: SeatKind[] = ['PRESIDENT', 'IMMIGRATION'];
    const tally = ballotsOf({ INTERIOR: 'REJECT', PRESIDENT: 'RECOMMEND', IMMIGRATION: 'REJECT' });
    expect(majorityOf(voters, tally)).toBe('REJECT');
  });
});

describe('a vote', () => {
  const cast = (subject: Item, more: Partial<{ ownVote: VoteChoice; agentId: string }> = {}) =>
    castVote(
      { ...subject, ownVote: more.ownVote ?? null },
      { agentId: more.agentId ?? 'PRESIDENT', choice: 'RECOMMEND' },
      { law, now },
    );

  test('is given once for each seat', () => {
    expect(cast(item())).toMatchObject({ events: [{ type: 'VoteCast', choice: 'RECOMMEND' }] });
    expect(cast(item({ voted: ['PRESIDENT'] }), { ownVote: 'REJECT' })).toMatchObject({
      problem: { __typename: 'ActNotOpen' },
    });
  });

  test('that is sent twice on a poor line counts once', () => {
    expect(cast(item({ voted: ['PRESIDENT'] }), { ownVote: 'RECOMMEND' })).toEqual({
      events: [{ type: 'VoteRepeated', itemId: 'item' }],
    });
  });

  test('is not the rapporteur’s, even on a seat', () => {
    expect(cast(item({ rapporteurId: 'PRESIDENT' }))).toMatchObject({
      problem: { __typename: 'ActNotOpen' },
    });
  });

  test('is not given by whoever is not in the room', () => {
    expect(cast(item(), { agentId: 'FOREIGN_AFFAIRS' })).toMatchObject({
      problem: { __typename: 'ActNotOpen' },
    });
  });

  test('is not taken without a quorum', () => {
    const two = item({ present: [seat('PRESIDENT'), seat('INTERIOR')] });
    expect(cast(two)).toMatchObject({
      problem: { __typename: 'NoQuorum', quorum: { met: false, membersPresent: 1 } },
    });
  });

  test('is not taken before the session is open, nor once the item is closed', () => {
    expect(cast(item({ sessionStatus: 'CONVENED' }))).toMatchObject({
      problem: { status: 'CONVENED' },
    });
    expect(cast(item({ state: 'CLOSED' }))).toMatchObject({ problem: { status: 'CLOSED' } });
  });
});
