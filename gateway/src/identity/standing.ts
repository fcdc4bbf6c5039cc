import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExecutionResult } from 'graphql';
import { z } from 'zod';

/** Which question asks the graph who a signed-in subject is, and where in the answer each fact stands. */
export type StandingQuery = z.infer<typeof standingQuery>;

const standingQuery = z.object({
  document: z.string().min(1),
  paths: z.object({
    subject: z.string(),
    name: z.string(),
    habilitationId: z.string(),
    mission: z.string(),
    fileScopes: z.string(),
    unitId: z.string(),
    unitKind: z.string(),
    answersToId: z.string(),
  }),
});

/** Reads the question from `gateway/identity.json`, or from another file. */
export const readStandingQuery = async (
  file = join(import.meta.dirname, '../../identity.json'),
): Promise<StandingQuery> => standingQuery.parse(JSON.parse(await readFile(file, 'utf8')));

/** An agent as the graph knows them now. */
export type Standing = {
  readonly subject: string;
  readonly name: string | null;
  readonly habilitationId: string;
  readonly mission: string;
  readonly fileScopes: readonly string[];
  readonly unitId: string;
  readonly unitKind: string;
  readonly answersToId: string | null;
};

const at = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<string, unknown>)[key];
  }, data);

const text = z.string().min(1);
const standing = z.object({
  subject: text,
  name: z
    .string()
    .nullish()
    .transform((name) => name ?? null),
  habilitationId: text,
  mission: text,
  fileScopes: z.array(z.string()),
  unitId: text,
  unitKind: text,
  answersToId: z
    .string()
    .nullish()
    .transform((id) => id ?? null),
});

const readStanding = (data: unknown, paths: StandingQuery['paths']): Standing | null => {
  const facts = Object.fromEntries(
    Object.entries(paths).map(([name, path]) => [name, at(data, path)]),
  );
  // An agent without a habilitation has no unit and no mission: nobody acts by role alone.
  const read = standing.safeParse(facts);
  return read.success ? read.data : null;
};

export class StandingUnknown extends Error {
  override name = 'StandingUnknown';
}

type AskOptions = {
  readonly query: StandingQuery;
  readonly execute: (
    document: string,
    variables: Record<string, unknown>,
  ) => Promise<ExecutionResult>;
  readonly now?: () => Date;
};

/** A revoked habilitation stops working within a second: no answer is used for longer than this. */
const FRESH_MS = 500;
const KEPT_MAX = 10_000;

/** Asks the graph for an agent's standing, at most twice a second for each agent. */
export const standings = ({ query, execute, now = () => new Date() }: AskOptions) => {
  const kept = new Map<string, { standing: Promise<Standing | null>; askedAt: number }>();

  const ask = async (issuer: string, subject: string): Promise<Standing | null> => {
    const result = await execute(query.document, { issuer, subject });
    if (result.errors) throw new StandingUnknown('Nobody could say who this agent is.');
    return readStanding(result.data, query.paths);
  };

  return (issuer: string, subject: string): Promise<Standing | null> => {
    const key = JSON.stringify([issuer, subject]);
    const known = kept.get(key);
    const time = now().getTime();
    // An age below zero is none: the machine's clock was set back, and nothing would grow old.
    const age = known ? time - known.askedAt : -1;
    if (known && age >= 0 && age < FRESH_MS) return known.standing;
    if (kept.size >= KEPT_MAX) kept.clear();
    const asked = ask(issuer, subject);
    // A failure is not remembered: the next request asks again.
    asked.catch(() => kept.delete(key));
    kept.set(key, { standing: asked, askedAt: time });
    return asked;
  };
};
