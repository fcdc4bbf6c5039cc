import { parsePlainDate, type PlainDate } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';

/** What a rapporteur proposes and a seat votes. */
export const voteChoice = z.enum(['RECOMMEND', 'REJECT', 'ADJOURN']);

/** Reasons of a decision, as they will stand in a letter. */
export const decisionReasons = z.string().trim().min(1).max(20_000);

/** An instant as GraphQL hands it in: text, or a date already. */
export const instantInput = z.coerce.date();

/** The seats in the room; there are fifteen in all. */
export const presentSeatIds = z.array(z.uuid()).max(20);

/** A plain day: `2026-11-30`. */
export const plainDay = z.string().transform((text, context): PlainDate => {
  const day = parsePlainDate(text);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: 'There is no such day.' });
  return z.NEVER;
});

/** From one day to another, both included. */
export const term = z.object({ from: plainDay, until: plainDay });
