import type { Facts } from '@passerelle/subgraph-kit';
import { dayOf, frenchCalendar } from '@passerelle/subgraph-kit/law';
import { readMachineReadableZone } from '../domain/mrz.ts';

/** The longest text that is looked at: two lines of 44, with what surrounds them when they are pasted. */
const TYPED_MAX = 1_000;

/** Reads the two lines of a passport, in the reader's language. Nothing of them is kept. */
export const zoneShown = (typed: string, { actor, now }: Pick<Facts, 'actor' | 'now'>) => {
  const today = dayOf(now, frenchCalendar.zone);
  const { valid, fields, problems } = readMachineReadableZone(typed.slice(0, TYPED_MAX), today);
  return {
    valid,
    fields,
    problems: problems.map((problem) => ({ ...problem, message: problem.message[actor.language] })),
  };
};
