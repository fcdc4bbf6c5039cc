import { addDays, type PlainDate, type VisaKind } from '@passerelle/subgraph-kit/law';
import { sql, type SQL } from 'drizzle-orm';
import { applications as a } from './tables.ts';

/** What of a view a reader wants to see, and in which order. Neither nationality, origin nor sex may be chosen by. */
export type QueueChoice = {
  readonly kind: VisaKind | null;
  readonly due: 'OVERDUE' | 'TODAY' | 'WITHIN_WEEK' | null;
  /** Null for the view's own. */
  readonly order: 'DUE' | 'LODGED' | 'NAME' | null;
  readonly descending: boolean;
};

/** A column that orders a view; never null in it. */
export type Key = { readonly column: SQL; readonly type: 'date' | 'timestamptz' | 'name' };

/** The two keys that order the rows of a view before the id does. */
export type Keys = readonly [Key, Key];

const lodged: Key = { column: sql`${a.lodgedAt}`, type: 'timestamptz' };
const signed: Key = { column: sql`${a.signedAt}`, type: 'timestamptz' };
const name: Key = { column: sql`coalesce(${a.applicantName}, '') collate "C"`, type: 'name' };

/** Late first, by the legal limit, then by lodging: the limit is never null from the lodging on. */
export const byLimit: Keys = [{ column: sql`${a.decisionDueOn}`, type: 'date' }, lodged];
/** By the hour of the appointment. */
export const byHour: Keys = [{ column: sql`${a.appointmentAt}`, type: 'timestamptz' }, signed];
/** By the day of arrival: whoever travels first is answered first. */
export const byArrival: Keys = [{ column: sql`${a.arrivalOn}`, type: 'date' }, signed];
/** By the day on which silence refuses. */
export const bySilence: Keys = [{ column: sql`${a.silenceOn}`, type: 'date' }, lodged];
export const byDecision: Keys = [{ column: sql`${a.decidedAt}`, type: 'timestamptz' }, lodged];

const isLodged = (own: Keys): boolean => own[1] === lodged;

/** The legal limit that orders a view. Null where it is ordered by another day. */
const limitOf = (own: Keys): SQL | null =>
  own === byLimit || own === bySilence ? own[0].column : null;

/** The keys of the chosen order. A view that does not know it keeps its own, as does whoever chose none. */
export const keysOf = (own: Keys, order: QueueChoice['order']): Keys | null => {
  if (order === 'NAME') return [name, own[1]];
  if (order === 'LODGED' && isLodged(own)) return [lodged, lodged];
  return order === 'DUE' && limitOf(own) !== null ? own : null;
};

/** What the filters leave; `today` is the post's. */
export const leftBy = (own: Keys, { kind, due }: QueueChoice, today: PlainDate): SQL[] => {
  const limit = limitOf(own);
  const days = {
    OVERDUE: sql`${limit} < ${today}`,
    TODAY: sql`${limit} = ${today}`,
    WITHIN_WEEK: sql`${limit} between ${today} and ${addDays(today, 6)}`,
  };
  return [
    ...(kind === null ? [] : [sql`${a.visaKind} = ${kind}`]),
    ...(due === null ? [] : [limit === null ? sql`false` : days[due]]),
  ];
};

/** Where a page ends: the two keys of its last row, as PostgreSQL writes them, and its id. */
export type QueueCursor = readonly [first: string, second: string, id: string];

/** A name is looked up by the row that a cursor names, and never told to whoever carries the cursor. */
const valueOf = ({ column, type }: Key, text: string, id: string): SQL =>
  type === 'name'
    ? sql`(select ${column} from ${a} where ${a.id} = ${id}::uuid)`
    : sql`${text}::${sql.raw(type)}`;

/** What comes after a cursor. A cursor of another order names nothing in this one: then it is null. */
export const rowsAfter = (
  keys: Keys,
  cursor: QueueCursor | null,
  backwards: boolean,
): SQL | undefined => {
  if (cursor === null) return undefined;
  const [first, second, id] = cursor;
  if ((keys[0].type === 'name') !== (first === '')) return undefined;
  const left = sql`(${keys[0].column}, ${keys[1].column}, ${a.id})`;
  const right = sql`(${valueOf(keys[0], first, id)}, ${valueOf(keys[1], second, id)}, ${id}::uuid)`;
  return backwards ? sql`${left} < ${right}` : sql`${left} > ${right}`;
};

/** A key as a cursor carries it. */
export const written = ({ column, type }: Key): SQL =>
  type === 'name' ? sql`''` : sql`${column}::text`;
