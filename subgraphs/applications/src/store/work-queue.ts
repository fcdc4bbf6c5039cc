import type { Actor, ReadTx } from '@passerelle/subgraph-kit';
import { addDays, dayOf, endOfDay, startOfDay } from '@passerelle/subgraph-kit/law';
import { and, getTableColumns, like, or, sql, type SQL } from 'drizzle-orm';
import type { ApplicationRow } from './applications.ts';
import { placeOf } from './posts.ts';
import {
  byArrival,
  byDecision,
  byHour,
  byLimit,
  bySilence,
  keysOf,
  leftBy,
  rowsAfter,
  written,
  type Keys,
  type QueueChoice,
  type QueueCursor,
} from './queue-choice.ts';
import { applications as a } from './tables.ts';
import { visibleApplications } from './visible.ts';

/** The views of a work list, in the order in which a file passes through them. */
export const queueViews = [
  'TO_COLLECT',
  'TO_TRANSMIT',
  'URGENCIES',
  'TO_CHECK_FORMALLY',
  'TO_EXAMINE',
  'MINE',
  'TO_DECIDE',
  'SILENCE_IS_REFUSAL',
  'DECIDED',
] as const;
export type QueueView = (typeof queueViews)[number];

/** Decisions of so many days are shown as decided lately. */
const DECIDED_DAYS = 30;

/** So many days before silence refuses, a file is shown apart. */
const SILENCE_DAYS = 14;

/** Which rows a view holds, and in which order they lie there. */
type View = {
  readonly where: SQL;
  readonly keys: Keys;
  readonly newestFirst?: boolean;
};

/** Who is expected at the desk on the day that it is there, and whoever has come on another one. */
const atDeskToday = (zone: string, now: Date): SQL => {
  const today = dayOf(now, zone);
  return sql`${a.status} = 'SUBMITTED' and ${a.appointmentAt} is not null and (${a.checkedInAt} is not null or
    (${a.appointmentAt} >= ${startOfDay(today, zone)} and ${a.appointmentAt} < ${endOfDay(today, zone)}))`;
};

type Views = Partial<Readonly<Record<QueueView, View>>>;

const viewsOfCentre = (actor: Actor, now: Date): Views => {
  const { zone } = placeOf(actor.answersToId);
  const here = sql`${a.centreId} = ${actor.unitId}`;
  return {
    TO_COLLECT: { where: sql`${here} and ${atDeskToday(zone, now)}`, keys: byHour },
    TO_TRANSMIT: { where: sql`${here} and ${a.status} = 'LODGED'`, keys: byLimit },
  };
};

const viewsOfPost = (actor: Actor, now: Date): Views => {
  const { zone } = placeOf(actor.unitId);
  const here = sql`${a.postId} = ${actor.unitId}`;
  const since = startOfDay(addDays(dayOf(now, zone), -DECIDED_DAYS), zone);
  const inStatus = (status: string): SQL => sql`${here} and ${a.status} = ${status}`;
  return {
    TO_COLLECT: {
      where: sql`${here} and ${a.centreId} is null and ${atDeskToday(zone, now)}`,
      keys: byHour,
    },
    TO_TRANSMIT: { where: inStatus('LODGED'), keys: byLimit },
    URGENCIES: {
      where: sql`${inStatus('SUBMITTED')} and ${a.urgencyReason} is not null and ${a.urgencyDecidedAt} is null`,
      keys: byArrival,
    },
    TO_CHECK_FORMALLY: { where: inStatus('RECEIVED'), keys: byLimit },
    TO_EXAMINE: { where: inStatus('ADMISSIBLE'), keys: byLimit },
    MINE: {
      where: sql`${here} and (${a.status} = 'UNDER_EXAMINATION' or ${a.refusedBySilence}) and ${a.examinerId}::text = ${actor.subject}`,
      keys: byLimit,
    },
    TO_DECIDE: {
      where: sql`(((${inStatus('UNDER_EXAMINATION')} or (${here} and ${a.refusedBySilence})) and ${a.examinedAt} is not null)
        or (${inStatus('REFUSED')} and ${a.instructedByAppealId} is not null))`,
      keys: byLimit,
    },
    SILENCE_IS_REFUSAL: {
      where: sql`${here} and ${a.silenceOn} <= ${addDays(dayOf(now, zone), SILENCE_DAYS)}
        and (${a.refusedBySilence} or ${a.status} in ('LODGED', 'RECEIVED', 'ADMISSIBLE', 'UNDER_EXAMINATION'))`,
      keys: bySilence,
    },
    DECIDED: {
      where: sql`${here} and ${a.decidedAt} >= ${since} and ${a.status} in ('ISSUED', 'REFUSED')`,
      keys: byDecision,
      newestFirst: true,
    },
  };
};

const POST_MISSIONS = ['REGISTRATION', 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST'];

/** The views that a habilitation opens. Empty for whoever has no work list. */
const viewsOf = (actor: Actor, now: Date): Views => {
  if (actor.kind !== 'AGENT' || actor.unitId === null || actor.mission === null) return {};
  if (actor.mission === 'PROVIDER_AGENT') return viewsOfCentre(actor, now);
  return POST_MISSIONS.includes(actor.mission) ? viewsOfPost(actor, now) : {};
};

/** A name with a hyphen is sought by its parts; the hyphens of a reference are its own. */
const wordsOf = (search: string): readonly string[] =>
  search
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, ' ')
    .split(/\s+/)
    .flatMap((word) => (/\d/.test(word) || /^psr-/i.test(word) ? [word] : word.split(/[-‐‑–]/)))
    .filter(Boolean)
    .slice(0, 6);

/** Each word is found in the reference or in a name, wherever it stands, whatever its accents, case or vowel points. */
const found = (search: string): SQL | undefined => {
  const each = wordsOf(search).map((word) => {
    const pattern = sql`applications.sought(${word})`;
    return or(like(a.reference, pattern), like(a.applicantName, pattern));
  });
  return each.length === 0 ? undefined : and(...each);
};

const columns = getTableColumns(a);

/** A row of a raw statement, read as Drizzle reads it. */
const rowOf = (raw: Readonly<Record<string, unknown>>): ApplicationRow =>
  Object.fromEntries(
    Object.entries(columns).map(([key, column]) => {
      const value = raw[column.name];
      return [key, value === null ? null : column.mapFromDriverValue(value)];
    }),
  ) as ApplicationRow;

export type QueueRead = {
  readonly counters: readonly { readonly view: QueueView; readonly count: number }[];
  /** How many rows of the view the search and the filters leave. */
  readonly found: number;
  readonly rows: readonly { readonly row: ApplicationRow; readonly cursor: QueueCursor }[];
};

export type QueueAsked = QueueChoice & {
  readonly view: QueueView;
  readonly search: string;
  readonly size: number;
  readonly cursor: QueueCursor | null;
};

/**
 * Counters and rows in one statement, from the very same clauses: what is counted is what is listed, at one instant.
 * Reads one row more than `size`, to know whether more follow.
 */
export const readQueue = async (tx: ReadTx, asked: QueueAsked): Promise<QueueRead> => {
  const views = viewsOf(tx.actor, tx.now);
  const open = queueViews.filter((view) => views[view] !== undefined);
  if (open.length === 0) return { counters: [], found: 0, rows: [] };
  const counts = open.map((view) => {
    const name = sql.identifier(`n_${view}`);
    return sql`(select count(*)::int from ${a} where ${views[view]?.where}) as ${name}`;
  });
  const view = views[asked.view];
  const narrowed = view === undefined ? undefined : narrowing(tx, view, asked);
  const left =
    narrowed === undefined
      ? sql`null::int`
      : sql`(select count(*)::int from ${a} where ${view?.where} and ${narrowed})`;
  const { rows } = await tx.execute(sql`
    select counted.*, page.* from (select ${sql.join([...counts, sql`${left} as n_found`], sql`, `)}) counted
    left join lateral (${view === undefined ? sql`select where false` : pageOf(tx.actor, view, asked, narrowed)}) page on true`);
  const counters = open.map((name) => ({ view: name, count: Number(rows[0]?.[`n_${name}`] ?? 0) }));
  const whole = counters.find((counter) => counter.view === asked.view)?.count ?? 0;
  return {
    counters,
    found: Number(rows[0]?.['n_found'] ?? whole),
    rows: rows
      .filter((raw) => typeof raw['id'] === 'string')
      .map((raw) => ({
        row: rowOf(raw),
        cursor: [String(raw['key_1']), String(raw['key_2']), String(raw['id'])] as const,
      })),
  };
};

/** What the search and the filters leave of a view. Undefined where neither was asked: then all of it. */
const narrowing = ({ actor, now }: ReadTx, view: View, asked: QueueAsked): SQL | undefined => {
  const post = actor.mission === 'PROVIDER_AGENT' ? actor.answersToId : actor.unitId;
  const today = dayOf(now, placeOf(post).zone);
  return and(found(asked.search), ...leftBy(view.keys, asked, today));
};

const pageOf = (actor: Actor, view: View, asked: QueueAsked, narrowed: SQL | undefined): SQL => {
  const chosen = keysOf(view.keys, asked.order);
  const keys = chosen ?? view.keys;
  const backwards = chosen === null ? view.newestFirst === true : asked.descending;
  const [one, two] = keys;
  const way = sql.raw(backwards ? 'desc' : 'asc');
  const where = and(
    view.where,
    visibleApplications(actor),
    narrowed,
    rowsAfter(keys, asked.cursor, backwards),
  );
  return sql`
    select ${a}.*, ${written(one)} as key_1, ${written(two)} as key_2 from ${a} where ${where}
    order by ${one.column} ${way}, ${two.column} ${way}, ${a.id} ${way} limit ${asked.size + 1}`;
};
