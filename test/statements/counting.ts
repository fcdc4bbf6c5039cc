import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

const listening = new AsyncLocalStorage<string[]>();

type Query = typeof pg.Client.prototype.query;

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : ((query as { text?: string } | null)?.text ?? '');

/** What opens and ends a transaction is no statement about a table. */
const isFrame = (text: string): boolean => /^\s*(?:begin|commit|rollback)\b/i.test(text);

/** The same statement, however many keys it carries: `in ($1, $2)` and `in ($1)` are one. */
const normalised = (text: string): string =>
  text.replaceAll(/\$\d+(?:, \$\d+)*/g, '$…').replaceAll(/\s+/g, ' ');

/**
 * Listens at the driver: every statement that reaches PostgreSQL from an operation, and from nothing else that runs in
 * this process meanwhile. Answers how to end.
 */
export const listenAtDriver = (): (() => void) => {
  const { query } = pg.Client.prototype;
  const heard = function (this: pg.Client, ...args: unknown[]): unknown {
    const text = textOf(args[0]);
    if (!isFrame(text)) listening.getStore()?.push(normalised(text));
    return (query as (...given: unknown[]) => unknown).apply(this, args);
  };
  pg.Client.prototype.query = heard as Query;
  return () => {
    pg.Client.prototype.query = query;
  };
};

/** The statements of one operation. */
export const statementsOf = async (
  operation: () => Promise<unknown>,
): Promise<readonly string[]> => {
  const statements: string[] = [];
  await listening.run(statements, operation);
  return statements;
};

/** The table that a statement reads first. */
const tableOf = (text: string): string =>
  /from "?(\w+)"?\."?(\w+)"?/.exec(text)?.slice(1).join('.') ?? 'no table';

/**
 * Statements that were sent too often for one operation: as many times as there are keys, where a loader is missing. Once
 * is the rule; `known` names the tables that several readings read, each once.
 */
export const repeated = (
  statements: readonly string[],
  known: Readonly<Record<string, number>> = {},
): readonly string[] =>
  [...Map.groupBy(statements, (text) => text)]
    .filter(([text, all]) => all.length > (known[tableOf(text)] ?? 1))
    .map(([text, all]) => `${all.length} times from ${tableOf(text)}: ${text.slice(0, 120)}`);
