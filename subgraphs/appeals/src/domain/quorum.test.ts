import { lawUnder, plainDate } from '@passerelle/subgraph-kit/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quorumOf, seatKinds, type SeatKind } from './quorum.ts';
import { isVotable, votersOn, type Item } from './vote.ts';

const law = lawUnder('today');
const on = plainDate('2026-11-19');

/** A seat with its holder or one of two substitutes. */
const sitting = fc.record({
  kind: fc.constantFrom(...seatKinds),
  rank: fc.integer({ min: 0, max: 2 }),
});

const itemWith = (
  present: readonly { kind: SeatKind; rank: number }[],
  rapporteurId: string | null = null,
): Item => ({
  id: 'item',
  state: 'OPEN',
  sessionStatus: 'OPEN',
  startsAt: '2026-11-19T08:30:00Z',
  rapporteurId,
  present: present.map(({ kind, rank }) => ({
    seatId: `${kind}-${rank}`,
    kind,
    agentId: `${kind}-${rank}`,
  })),
  voted: [],
});

describe('the quorum of the commission (arrêté of 4 December 2009 art. 1)', () => {
  test('lets an item be voted if and only if the president or a substitute sits with two members', () => {
    const regular = fc.property(fc.array(sitting, { maxLength: 15 }), (present) => {
      const kinds = new Set(present.map(({ kind }) => kind));
      const isRegular = kinds.has('PRESIDENT') && kinds.size >= 3;
      return isVotable(law, itemWith(present)) === isRegular;
    });
    expect(fc.check(regular, { numRuns: 1_000 }).counterexample).toBeNull();
  });

  test('counts a seat once, even if its holder and a substitute are both there', () => {
    const quorum = quorumOf(law, on, ['PRESIDENT', 'INTERIOR', 'INTERIOR']);
    expect(quorum).toMatchObject({ met: false, membersPresent: 1, membersNeeded: 2 });
  });

  test('does not count a rapporteur for what they reported', () => {
    const present = [
      { kind: 'PRESIDENT', rank: 0 },
      { kind: 'INTERIOR', rank: 0 },
      { kind: 'IMMIGRATION', rank: 1 },
    ] as const;
    const item = itemWith(present, 'IMMIGRATION-1');
    expect(votersOn(item).map(({ kind }) => kind)).toEqual(['PRESIDENT', 'INTERIOR']);
    expect(isVotable(law, item)).toBe(false);
    expect(isVotable(law, itemWith(present))).toBe(true);
  });

  test('is the same under the law of 2009, and names its rule', () => {
    const quorum = quorumOf(lawUnder('2009'), on, ['PRESIDENT', 'INTERIOR', 'IMMIGRATION']);
    expect(quorum).toMatchObject({
      met: true,
      presidentPresent: true,
      membersPresent: 2,
      rule: { key: 'crrv.quorum', source: 'Arrêté of 4 December 2009 art. 1' },
    });
  });
});
