import { bySystemOnly, defineAct, newId } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { giveSeat as give, termsOverlap } from '../domain/composition.ts';
import type { FieldAtFault } from '../domain/problems.ts';
import { seatKinds } from '../domain/quorum.ts';
import { recordSeatGiven } from '../store/composition.ts';
import { term } from './inputs.ts';

/** A mandate by decree of the Prime Minister, entered by the platform. Three years at most, by constraint. */
export const giveSeat = defineAct({
  name: 'commission.giveSeat',
  law: 'CESEDA D. 312-5; in 2009 D. 211-7',
  input: z.object({
    kind: z.enum(seatKinds),
    substituteRank: z.int().min(0).max(2),
    agentId: z.uuid(),
    term,
  }),
  load: () => Promise.resolve({ newSeatId: newId() }),
  allow: bySystemOnly,
  decide: (_seat, input) => give(input),
  record: (tx, [given], { newSeatId }) => recordSeatGiven(tx, newSeatId, given),
  concerns: ({ newSeatId }) => [newSeatId],
  categories: ['HABILITATION'],
  conflict: (constraint): FieldAtFault | null =>
    constraint === 'seats_one_at_a_time' ? termsOverlap() : null,
});
