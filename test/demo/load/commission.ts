import { commission, demoSeats, type DemoSeat } from '../agents.ts';
import type { DemoAppeal } from '../appeals.ts';
import { isoOf, parisTime } from '../calendar.ts';
import { presentAt, sessionsAround, type SessionKey } from '../sessions.ts';
import type { Load } from './load.ts';
import { insert, type Target } from './write.ts';

type Held = { readonly seat: DemoSeat; readonly from: string; readonly until: string };

const seats: Target<Held> = {
  table: 'appeals.seats',
  columns: [
    ['id', 'uuid', ({ seat }) => seat.id],
    ['kind', 'text', ({ seat }) => seat.kind],
    ['substitute_rank', 'smallint', ({ seat }) => seat.substituteRank],
    ['agent_id', 'uuid', ({ seat }) => seat.agentId],
    ['mandate_from', 'date', ({ from }) => from],
    ['mandate_until', 'date', ({ until }) => until],
  ],
};

const rapporteurs: Target<{
  readonly agentId: string;
  readonly from: string;
  readonly until: string;
}> = {
  table: 'appeals.rapporteurs',
  columns: [
    ['agent_id', 'uuid', ({ agentId }) => agentId],
    ['designated_from', 'date', ({ from }) => from],
    ['designated_until', 'date', ({ until }) => until],
  ],
};

type Sitting = SessionKey & { readonly isOver: boolean };

const president = commission.presidents[0];

const sessions: Target<Sitting> = {
  table: 'appeals.commission_sessions',
  columns: [
    ['id', 'uuid', ({ id }) => id],
    ['year', 'smallint', ({ year }) => year],
    ['number', 'smallint', ({ number }) => number],
    ['status', 'text', ({ isOver }) => (isOver ? 'CLOSED' : 'CONVENED')],
    ['starts_at', 'timestamptz', ({ startsAt }) => startsAt],
    ['place', 'text', () => 'Nantes, salle des séances'],
    ['convened_at', 'timestamptz', ({ day }) => parisTime.at(day - 21, 10 * 60)],
    ['convened_by', 'text', () => president?.id],
    ['opened_at', 'timestamptz', ({ isOver, startsAt }) => (isOver ? startsAt : null)],
    ['closed_at', 'timestamptz', ({ isOver, endsAt }) => (isOver ? endsAt : null)],
    ['signed_by', 'text', ({ isOver }) => (isOver ? president?.name : null)],
  ],
};

type Present = { readonly session: SessionKey; readonly seat: DemoSeat };

const attendances: Target<Present> = {
  table: 'appeals.attendances',
  columns: [
    ['session_id', 'uuid', ({ session }) => session.id],
    ['seat_id', 'uuid', ({ seat }) => seat.id],
    ['kind', 'text', ({ seat }) => seat.kind],
    ['agent_id', 'uuid', ({ seat }) => seat.agentId],
    ['arrived_at', 'timestamptz', ({ session }) => session.startsAt],
  ],
};

const MANDATE_BEGAN_DAYS_AGO = 400;
const MANDATE_DAYS = 1_090;

/** Who sits, who may report, and the sessions of the years behind and the weeks ahead: once. */
export const loadCommission = async (load: Load): Promise<void> => {
  const { facts } = load;
  const today = parisTime.dayAt(facts.now);
  const from = isoOf(today - MANDATE_BEGAN_DAYS_AGO);
  const until = isoOf(today - MANDATE_BEGAN_DAYS_AGO + MANDATE_DAYS);
  await insert(
    load,
    seats,
    demoSeats.map((seat) => ({ seat, from, until })),
  );
  const designated = commission.rapporteurs.map(({ id }) => ({ agentId: id, from, until }));
  await insert(load, rapporteurs, designated);
  const sittings = sessionsAround(facts.now).map((session) => ({
    ...session,
    isOver: session.endsAt < facts.now,
  }));
  await insert(load, sessions, sittings);
  const present = sittings
    .filter(({ isOver }) => isOver)
    .flatMap((session) => presentAt(session).map((seat) => ({ session, seat })));
  await insert(load, attendances, present);
};

/** An appeal that may stand on an agenda. */
type Placed = { readonly appeal: DemoAppeal };

type Heard = Placed & {
  readonly hearing: NonNullable<DemoAppeal['hearing']>;
  readonly position: number;
};

const agendaItems: Target<Heard> = {
  table: 'appeals.agenda_items',
  columns: [
    ['id', 'uuid', ({ hearing }) => hearing.itemId],
    ['session_id', 'uuid', ({ hearing }) => hearing.session.id],
    ['appeal_id', 'uuid', ({ appeal }) => appeal.id],
    ['position', 'smallint', ({ position }) => position],
    ['state', 'text', ({ hearing }) => (hearing.result ? 'CLOSED' : 'WAITING')],
    ['result', 'text', ({ hearing }) => hearing.result],
    [
      'reasons',
      'text',
      ({ hearing, appeal }) => (hearing.result ? appeal.rulings[0]?.reasons : null),
    ],
    ['placed_at', 'timestamptz', ({ hearing }) => hearing.placedAt],
    ['closed_at', 'timestamptz', ({ hearing }) => (hearing.result ? hearing.session.endsAt : null)],
  ],
};

type Cast = {
  readonly hearing: Heard['hearing'];
  readonly seat: DemoSeat;
  readonly choice: string;
};

const ballots: Target<Cast> = {
  table: 'appeals.ballots',
  columns: [
    ['item_id', 'uuid', ({ hearing }) => hearing.itemId],
    ['kind', 'text', ({ seat }) => seat.kind],
    ['seat_id', 'uuid', ({ seat }) => seat.id],
    ['agent_id', 'uuid', ({ seat }) => seat.agentId],
    ['cast_at', 'timestamptz', ({ hearing }) => hearing.session.endsAt],
  ],
};

const votes: Target<Cast> = {
  table: 'appeals.votes',
  columns: [
    ['item_id', 'uuid', ({ hearing }) => hearing.itemId],
    ['kind', 'text', ({ seat }) => seat.kind],
    ['agent_id', 'uuid', ({ seat }) => seat.agentId],
    ['choice', 'text', ({ choice }) => choice],
  ],
};

/** One member of four or five may see it otherwise: the majority stands. */
const castOn = ({ hearing }: Heard): readonly Cast[] => {
  const { result, session, itemId } = hearing;
  if (!result) return [];
  const present = presentAt(session);
  const dissenter = Number.parseInt(itemId.slice(0, 2), 16) % 8;
  const other = result === 'REJECT' ? 'RECOMMEND' : 'REJECT';
  return present.map((seat, at) => ({
    hearing,
    seat,
    choice: at > 0 && at === dissenter ? other : result,
  }));
};

const placed = (rows: readonly Placed[], positions: Map<string, number>): readonly Heard[] =>
  rows.flatMap((row) => {
    const { hearing } = row.appeal;
    if (!hearing) return [];
    const position = (positions.get(hearing.session.id) ?? 0) + 1;
    positions.set(hearing.session.id, position);
    return [{ ...row, hearing, position }];
  });

/** The agendas, with what was voted; positions go on over batches. */
export const loadAgendas = async (
  load: Load,
  rows: readonly Placed[],
  positions: Map<string, number>,
): Promise<void> => {
  const heard = placed(rows, positions);
  await insert(load, agendaItems, heard);
  const cast = heard.flatMap(castOn);
  await insert(load, ballots, cast);
  await insert(load, votes, cast);
};

/** Above every position of an agenda. */
const ASIDE = 10_000;

/** An agenda that is convened begins with the appeals that silence rejects first. For a world that begins. */
export const orderAgendas = async ({ pipe, actId }: Load): Promise<void> => {
  // No two items share a position, not even on the way to another order: they step aside first.
  await pipe.ask(
    `with sorted as (
       select i.id, row_number() over (partition by i.session_id order by a.implicit_rejection_on, a.id) as nth
       from appeals.agenda_items i join appeals.appeals a on a.id = i.appeal_id
       join appeals.commission_sessions s on s.id = i.session_id where s.status = 'CONVENED')
     update appeals.agenda_items i set position = ${ASIDE} + nth, act_id = $1 from sorted where sorted.id = i.id`,
    [actId],
  );
  await pipe.ask(
    `update appeals.agenda_items set position = position - ${ASIDE}, act_id = $1 where position > ${ASIDE}`,
    [actId],
  );
};
