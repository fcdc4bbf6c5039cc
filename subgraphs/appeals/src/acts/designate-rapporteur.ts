import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { designate, termsOverlap } from '../domain/composition.ts';
import type { FieldAtFault } from '../domain/problems.ts';
import { recordDesignated } from '../store/composition.ts';
import { term } from './inputs.ts';

/** A designation by the president, entered by the platform. */
export const designateRapporteur = defineAct({
  name: 'commission.designateRapporteur',
  law: 'Arrêté of 4 December 2009 (NOR IMIK0928100A)',
  input: z.object({ agentId: z.uuid(), term }),
  load: () => Promise.resolve({}),
  allow: bySystemOnly,
  decide: (_nothing, input) => designate(input.agentId, input.term),
  record: (tx, [designated]) => recordDesignated(tx, designated),
  concerns: (_nothing, { agentId }) => [agentId],
  categories: ['HABILITATION'],
  conflict: (constraint): FieldAtFault | null =>
    constraint === 'rapporteurs_one_at_a_time' ? termsOverlap() : null,
});
