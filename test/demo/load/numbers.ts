import type pg from 'pg';
import { bookingKey } from './bookings.ts';
import type { AppealNumbers } from './appeals.ts';
import type { RightsNumbers } from './rights.ts';

/** The numbers a load gives out: it goes on where the sequences stand, and puts them behind what it took. */
export type Numbers = {
  reference: number;
  sticker: number;
  appointment: number;
  readonly appeals: AppealNumbers;
  readonly rights: RightsNumbers;
  /** How many appointments each place has at each instant. */
  readonly taken: Map<string, number>;
  keep(): Promise<void>;
};

const sequences = {
  reference: 'applications.application_references',
  sticker: 'applications.sticker_numbers',
  appointment: 'appointments.appointment_references',
  commission: 'appeals.commission_references',
  subdirector: 'appeals.subdirector_references',
  rights: 'rights.request_references',
} as const;
type Series = keyof typeof sequences;

const nextOf = async (client: pg.ClientBase, series: Series): Promise<number> => {
  const { rows } = await client.query<{ n: string }>(`select nextval('${sequences[series]}') as n`);
  return Number(rows[0]?.n);
};

const positionsIn = async (client: pg.ClientBase): Promise<Map<string, number>> => {
  const { rows } = await client.query<{ session_id: string; last: number }>(
    'select session_id, max(position) as last from appeals.agenda_items group by session_id',
  );
  return new Map(rows.map(({ session_id, last }) => [session_id, last]));
};

const takenPlaces = async (client: pg.ClientBase): Promise<Map<string, number>> => {
  const { rows } = await client.query<{ place_id: string; starts_at: Date; last: number }>(
    'select place_id, starts_at, max(desk) as last from appointments.slots group by place_id, starts_at',
  );
  return new Map(rows.map((row) => [bookingKey(row.place_id, row.starts_at), row.last]));
};

const askedAlready = async (client: pg.ClientBase): Promise<Set<string>> => {
  const { rows } = await client.query<{ applicant_id: string }>(
    "select applicant_id from rights.requests where status <> 'ANSWERED'",
  );
  return new Set(rows.map(({ applicant_id }) => applicant_id));
};

export const numbersOf = async (client: pg.ClientBase): Promise<Numbers> => {
  const numbers = {
    reference: await nextOf(client, 'reference'),
    sticker: await nextOf(client, 'sticker'),
    appointment: await nextOf(client, 'appointment'),
    appeals: {
      next: {
        COMMISSION: await nextOf(client, 'commission'),
        VISAS_SUBDIRECTOR: await nextOf(client, 'subdirector'),
      },
      positions: await positionsIn(client),
    },
    rights: { next: await nextOf(client, 'rights'), asked: await askedAlready(client) },
    taken: await takenPlaces(client),
  };
  const put = (series: Series, next: number) =>
    client.query(`select setval('${sequences[series]}', $1, false)`, [next]);
  return Object.assign(numbers, {
    keep: async () => {
      await put('reference', numbers.reference);
      await put('sticker', numbers.sticker);
      await put('appointment', numbers.appointment);
      await put('commission', numbers.appeals.next.COMMISSION);
      await put('subdirector', numbers.appeals.next.VISAS_SUBDIRECTOR);
      await put('rights', numbers.rights.next);
    },
  });
};
