import type { Cursor, ReadTx } from '@passerelle/subgraph-kit';
import { dayOf, plainDate, startOfDay, type AppealBody } from '@passerelle/subgraph-kit/law';
import { and, asc, desc, eq, exists, notExists, sql, type SQL } from 'drizzle-orm';
import type { AppealStatus } from '../domain/appeal.ts';
import { BODY_ZONE } from '../domain/dates.ts';
import type { Ministry } from '../domain/handling.ts';
import type { RollView } from '../domain/roll.ts';
import { appeals, assignments, ministerAnswers, type AppealRow } from './tables.ts';
import { visibleAppeals } from './visible.ts';

/** A list says how many there are up to here; above, the screen says "more than". */
const COUNT_MAX = 10_001;

// Written out, as in the index on what is closed.
const isClosed = sql`status in ('REJECTED', 'INSTRUCTED', 'REFUSAL_MAINTAINED', 'WITHDRAWN', 'IMPLICITLY_REJECTED')`;

type Viewer = { readonly subject: string; readonly ministry: Ministry | null };

const hasStatus = (status: AppealStatus): SQL => eq(appeals.status, status);
const isOf = (body: AppealBody): SQL => eq(appeals.body, body);

const isAssignedTo = ({ subject }: Viewer): SQL =>
  exists(
    sql`(select 1 from ${assignments} where ${assignments.appealId} = ${appeals.id} and ${assignments.rapporteurId}::text = ${subject})`,
  );

const waitsFor = ({ ministry }: Viewer): SQL =>
  ministry === null
    ? sql`false`
    : notExists(
        sql`(select 1 from ${ministerAnswers} where ${ministerAnswers.appealId} = ${appeals.id} and ${ministerAnswers.ministry} = ${ministry})`,
      );

/** What each view holds, of the appeals that its viewer sees. */
const heldBy: Readonly<Record<RollView, (viewer: Viewer) => SQL | undefined>> = {
  TO_REGISTER: () => hasStatus('FILED'),
  TO_ASSIGN: () => and(isOf('COMMISSION'), hasStatus('REGISTERED')),
  TO_REPORT: (viewer) => and(hasStatus('REPORTING'), isAssignedTo(viewer)),
  TO_SCHEDULE: () => hasStatus('REPORTED'),
  TO_ANSWER: (viewer) => and(hasStatus('RECOMMENDED'), waitsFor(viewer)),
  TO_DECIDE: () => and(isOf('VISAS_SUBDIRECTOR'), hasStatus('REGISTERED')),
  CLOSED: () => isClosed,
};

/** An instant that stands for the day of implicit rejection in a cursor. */
export const cursorOf = (row: AppealRow): Cursor => ({
  at: new Date(startOfDay(plainDate(row.implicitRejectionOn), BODY_ZONE)),
  id: row.id,
});

export type RollPage = {
  readonly rows: readonly AppealRow[];
  readonly counts: ReadonlyMap<RollView, number>;
};

/** A page of a view and the counts of all views, in one transaction: what is counted is what is shown. */
export const readRoll = async (
  tx: ReadTx,
  given: {
    readonly view: RollView;
    readonly views: readonly RollView[];
    readonly ministry: Ministry | null;
    readonly size: number;
    readonly after: Cursor | null;
  },
): Promise<RollPage> => {
  const viewer = { subject: tx.actor.subject, ministry: given.ministry };
  const holds = (view: RollView): SQL => and(visibleAppeals(tx.actor), heldBy[view](viewer)) as SQL;
  // What is closed is read backwards, newest first; what is to do, by what silence threatens first.
  const isNewestFirst = given.view === 'CLOSED';
  const order = isNewestFirst ? desc : asc;
  const cursor = given.after;
  const beyond =
    cursor === null
      ? sql`true`
      : sql`(${appeals.implicitRejectionOn}, ${appeals.id}) ${isNewestFirst ? sql`<` : sql`>`} (${dayOf(cursor.at, BODY_ZONE)}::date, ${cursor.id}::uuid)`;
  const rows = await tx
    .select()
    .from(appeals)
    .where(and(holds(given.view), beyond))
    .orderBy(order(appeals.implicitRejectionOn), order(appeals.id))
    .limit(given.size + 1);
  const counted = sql.join(
    given.views.map(
      (view) =>
        sql`(select count(*)::int from (select 1 from ${appeals} where ${holds(view)} limit ${COUNT_MAX}) held)`,
    ),
    sql`, `,
  );
  const { rows: counts } = await tx.execute<{ counts: number[] }>(
    sql`select array[${counted}] as counts`,
  );
  return {
    rows,
    counts: new Map(given.views.map((view, at) => [view, counts[0]?.counts[at] ?? 0])),
  };
};
