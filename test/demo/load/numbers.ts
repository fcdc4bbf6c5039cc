import { createTaken, type Taken } from './bookings.ts';
import type { Pipe } from './write.ts';

const sequences = {
  reference: 'applications.application_references',
  sticker: 'applications.sticker_numbers',
  appointment: 'appointments.appointment_references',
  COMMISSION: 'appeals.commission_references',
  VISAS_SUBDIRECTOR: 'appeals.subdirector_references',
  rights: 'rights.request_references',
} as const;
export type Series = keyof typeof sequences;

/** What a load gives out over its batches, beginning where the database stands. */
export type Numbers = {
  /** So many numbers of a series, one at each call. Persons who file meanwhile draw from the same sequence. */
  draw(series: Series, count: number): Promise<() => number>;
  /** How many appointments each place has at each instant. */
  readonly taken: Taken;
  /** The last position on each agenda. */
  readonly positions: Map<string, number>;
  /** Whose request of access is open. */
  readonly asked: Set<string>;
};

const ROWS_AT_ONCE = 20_000;

/** Read in parts: a large world has some hundred thousand of them. */
const takenPlaces = async (pipe: Pipe): Promise<Taken> => {
  const taken = createTaken();
  await pipe.ask(
    `declare taken cursor for
     select place_id, starts_at, max(desk) as last from appointments.slots group by place_id, starts_at`,
  );
  for (;;) {
    const rows = await pipe.ask<{ place_id: string; starts_at: Date; last: number }>(
      `fetch ${ROWS_AT_ONCE} from taken`,
    );
    for (const row of rows) taken.set(row.place_id, row.starts_at, row.last);
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await pipe.ask('close taken');
  return taken;
};

const positionsIn = async (pipe: Pipe): Promise<Map<string, number>> => {
  const rows = await pipe.ask<{ session_id: string; last: number }>(
    'select session_id, max(position) as last from appeals.agenda_items group by session_id',
  );
  return new Map(rows.map(({ session_id, last }) => [session_id, last]));
};

const askedAlready = async (pipe: Pipe): Promise<Set<string>> => {
  const rows = await pipe.ask<{ applicant_id: string }>(
    "select applicant_id from rights.requests where status <> 'ANSWERED'",
  );
  return new Set(rows.map(({ applicant_id }) => applicant_id));
};

const drawFrom =
  (pipe: Pipe): Numbers['draw'] =>
  async (series, count) => {
    const rows = await pipe.ask<{ n: string }>(
      `select nextval('${sequences[series]}') as n from generate_series(1, $1)`,
      [count],
    );
    const drawn = rows.values();
    return () => {
      const next = drawn.next().value;
      if (!next)
        throw new Error(`More numbers of the series ${series} are given out than were drawn.`);
      return Number(next.n);
    };
  };

export const numbersOf = async (pipe: Pipe): Promise<Numbers> => ({
  draw: drawFrom(pipe),
  taken: await takenPlaces(pipe),
  positions: await positionsIn(pipe),
  asked: await askedAlready(pipe),
});
