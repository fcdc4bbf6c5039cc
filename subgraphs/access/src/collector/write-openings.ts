import { newId } from '@passerelle/subgraph-kit';
import type pg from 'pg';
import { FOLD_MINUTES, foldsInto, openingSeen, type OpeningSeen } from '../domain/openings.ts';
import type { SourceEntry } from './sources.ts';

type Opening = OpeningSeen & {
  readonly id: string;
  readonly subjectId: string;
  firstAt: Date;
  lastAt: Date;
  times: number;
};

/** An opening that the database holds is told from a new one by this. */
type Held = { readonly opening: Opening; readonly isNew: boolean };

const keyOf = (subjectId: string, { mission, unitId, purpose }: OpeningSeen): string =>
  [subjectId, mission, unitId, purpose].join(' ');

/** Since when an appeal is before a body, for the files among these ids. */
const loadAppeals = async (
  client: pg.ClientBase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Date>> => {
  const { rows } = await client.query<{ application_id: string; appeal_filed_at: Date }>(
    `select application_id, appeal_filed_at from access.files
     where application_id = any ($1) and appeal_filed_at is not null`,
    [ids],
  );
  return new Map(rows.map((row) => [row.application_id, row.appeal_filed_at]));
};

const loadRecent = async (
  client: pg.ClientBase,
  subjectIds: readonly string[],
  since: Date,
): Promise<Map<string, Held>> => {
  const { rows } = await client.query<Opening>(
    `select distinct on (subject_id, unit_id, mission, purpose)
       id, subject_id as "subjectId", first_at as "firstAt", last_at as "lastAt", times, unit_id as "unitId", mission,
       purpose
     from access.openings where subject_id = any ($1) and last_at >= $2
     order by subject_id, unit_id, mission, purpose, last_at desc`,
    [subjectIds, since],
  );
  return new Map(
    rows.map((opening) => [keyOf(opening.subjectId, opening), { opening, isNew: false }]),
  );
};

const collected = (entry: SourceEntry) => ({
  source: entry.source,
  act: entry.act,
  at: entry.at,
  outcome: entry.outcome,
  author:
    entry.author_kind === null
      ? null
      : {
          kind: entry.author_kind,
          unitId: entry.unit_id,
          mission: entry.mission,
          subjectIds: entry.subject_ids ?? [],
          categories: entry.categories ?? [],
        },
});

/** Enters what the persons concerned may see of these entries; readings close to each other become one opening. */
export const writeOpenings = async (
  client: pg.ClientBase,
  entries: readonly SourceEntry[],
): Promise<void> => {
  // Whether somebody acts for an appeal is known only for what may be seen at all.
  const visible = entries.filter(
    (entry) => openingSeen(collected(entry), { isAppealed: false }) !== null,
  );
  const [first] = visible;
  if (first === undefined) return;
  const subjectIds = [...new Set(visible.flatMap((entry) => entry.subject_ids ?? []))];
  const since = visible.reduce((least, { at }) => (at < least ? at : least), first.at);
  const appeals = await loadAppeals(client, subjectIds);
  const recent = await loadRecent(
    client,
    subjectIds,
    new Date(since.getTime() - FOLD_MINUTES * 60_000),
  );
  const touched = new Set<Held>();

  for (const entry of visible) {
    const subjects = entry.subject_ids ?? [];
    const isAppealed = subjects.some(
      (id) => (appeals.get(id)?.getTime() ?? Infinity) <= entry.at.getTime(),
    );
    const seen = openingSeen(collected(entry), { isAppealed });
    if (seen === null) continue;
    for (const subjectId of subjects) {
      const key = keyOf(subjectId, seen);
      const held = recent.get(key);
      if (held && foldsInto(held.opening.lastAt, entry.at)) {
        const { opening } = held;
        opening.times += 1;
        if (entry.at > opening.lastAt) opening.lastAt = entry.at;
        if (entry.at < opening.firstAt) opening.firstAt = entry.at;
        touched.add(held);
      } else {
        const opening = {
          ...seen,
          id: newId(),
          subjectId,
          firstAt: entry.at,
          lastAt: entry.at,
          times: 1,
        };
        const added = { opening, isNew: true };
        recent.set(key, added);
        touched.add(added);
      }
    }
  }
  await save(
    client,
    [...touched].map(({ opening }) => opening),
  );
};

const save = async (client: pg.ClientBase, openings: readonly Opening[]): Promise<void> => {
  await client.query(
    `insert into access.openings (id, subject_id, first_at, last_at, times, unit_id, mission, purpose)
     select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::integer[], $6::uuid[],
       $7::text[], $8::text[])
     on conflict (id) do update
       set first_at = excluded.first_at, last_at = excluded.last_at, times = excluded.times`,
    [
      openings.map(({ id }) => id),
      openings.map(({ subjectId }) => subjectId),
      openings.map(({ firstAt }) => firstAt),
      openings.map(({ lastAt }) => lastAt),
      openings.map(({ times }) => times),
      openings.map(({ unitId }) => unitId),
      openings.map(({ mission }) => mission),
      openings.map(({ purpose }) => purpose),
    ],
  );
};
