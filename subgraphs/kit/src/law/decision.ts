import type { Words } from './words.ts';

/** An expected reason why an act is not performed. A refusal is a legal decision, so this is never called one. */
export type DomainProblem = { readonly __typename: string; readonly message: Words };

/** What the domain answers: events that will be recorded, or a problem and nothing else. */
export type Decision<Event, Problem extends DomainProblem = never> =
  | { readonly events: readonly [Event, ...Event[]] }
  | { readonly problem: Problem };

export const decide = <Event>(
  ...events: readonly [Event, ...Event[]]
): { events: readonly [Event, ...Event[]] } => ({
  events,
});

export const decline = <const Problem extends DomainProblem>(
  problem: Problem,
): { problem: Problem } => ({
  problem,
});
