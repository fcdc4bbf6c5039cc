import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Actor } from './actor.ts';

/** The categories of data that an act or a reading touches. The log names them, never the data. */
export type DataCategory =
  | 'IDENTITY'
  | 'CONTACT'
  | 'TRAVEL_DOCUMENT'
  | 'STAY'
  | 'BIOMETRICS'
  | 'EXAMINATION'
  | 'DECISION'
  | 'CHECKS'
  | 'ATTENTION'
  | 'APPOINTMENT'
  | 'APPEAL'
  | 'RIGHTS'
  | 'HABILITATION'
  | 'LOGS'
  | 'NONE';

export type Outcome = 'PERFORMED' | 'DECLINED' | 'FORBIDDEN' | 'NOT_FOUND' | 'READ';

/** One entry before it is written. */
export type Entry = {
  readonly id: string;
  readonly at: Date;
  readonly act: string;
  readonly law: string;
  readonly outcome: Outcome;
  readonly actor: Actor;
  readonly subjectIds: readonly string[];
  readonly categories: readonly DataCategory[];
};

/** What is hashed into the permanent part of the log: the leaf that may be erased at its term. */
export const leafHash = (salt: Uint8Array, leaf: Readonly<Record<string, unknown>>): Buffer =>
  createHash('sha256').update(salt).update(JSON.stringify(leaf)).digest();

const leafOf = ({ actor, subjectIds, categories }: Entry) => ({
  authorKind: actor.kind,
  authorId: actor.subject,
  unitId: actor.unitId,
  unitKind: actor.unitKind,
  mission: actor.mission,
  reason: actor.reason,
  subjectIds: [...subjectIds].toSorted(),
  categories: [...categories].toSorted(),
});

const COLUMNS_IN_ENTRY = 15;

/** `($1, $2, …)`, so many times: the parameters of each entry behind those of the one before. */
const rowsOf = (entries: number, columns: readonly number[]): string =>
  Array.from({ length: entries }, (_, entry) => {
    const parameters = columns.map((column) => `$${entry * COLUMNS_IN_ENTRY + column}`);
    return `(${parameters.join(', ')})`;
  }).join(', ');

const valuesOf = (entry: Entry): unknown[] => {
  const salt = randomBytes(16);
  const leaf = leafOf(entry);
  return [
    entry.id,
    entry.at,
    entry.act,
    entry.law,
    entry.outcome,
    leafHash(salt, leaf),
    salt,
    leaf.authorKind,
    leaf.authorId,
    leaf.unitId,
    leaf.unitKind,
    leaf.mission,
    leaf.reason,
    leaf.subjectIds,
    leaf.categories,
  ];
};

/** Writes entries, in the caller's transaction if there is one: the permanent lines and their salted leaves, one statement. */
export const writeEntries = async (
  client: Pick<pg.ClientBase, 'query'> | pg.Pool,
  schema: string,
  entries: readonly Entry[],
): Promise<void> => {
  await client.query(
    `with entry as (
       insert into ${schema}.audit_log (id, at, act, law, outcome, leaf_hash)
       values ${rowsOf(entries.length, [1, 2, 3, 4, 5, 6])}
     )
     insert into ${schema}.audit_leaves
       (entry_id, salt, author_kind, author_id, unit_id, unit_kind, mission, reason, subject_ids, categories)
     values ${rowsOf(entries.length, [1, 7, 8, 9, 10, 11, 12, 13, 14, 15])}`,
    entries.flatMap(valuesOf),
  );
};

/** Writes one entry in the caller's transaction. */
export const writeEntry = (
  client: Pick<pg.ClientBase, 'query'>,
  schema: string,
  entry: Entry,
): Promise<void> => writeEntries(client, schema, [entry]);
