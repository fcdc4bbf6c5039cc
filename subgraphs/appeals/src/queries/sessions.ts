import { definePage, defineQuery, nothingPersonal } from '@passerelle/subgraph-kit';
import { dayOf } from '@passerelle/subgraph-kit/law';
import { BODY_ZONE } from '../domain/dates.ts';
import { quorumOf, type Quorum } from '../domain/quorum.ts';
import { listBallots, type BallotView } from '../store/ballots.ts';
import {
  findSessions,
  listAgendas,
  listPresent,
  listRapporteurs,
  listSeats,
  listSessions,
  type Present,
} from '../store/room.ts';
import type { AgendaItemRow, SeatRow, SessionRow } from '../store/commission-tables.ts';
import { seenPartOf } from './seen.ts';

export const findSession = defineQuery<string, SessionRow>({
  name: 'session.read',
  find: findSessions,
  seen: nothingPersonal,
});

export const listCommissionSessions = definePage<object, readonly SessionRow[]>({
  name: 'session.list',
  page: listSessions,
  seen: nothingPersonal,
});

export const listCommissionSeats = definePage<object, readonly SeatRow[]>({
  name: 'session.listSeats',
  page: listSeats,
  seen: nothingPersonal,
});

export const listCommissionRapporteurs = definePage<object, readonly { readonly id: string }[]>({
  name: 'session.listRapporteurs',
  page: listRapporteurs,
  seen: nothingPersonal,
});

/** Who is in the room: agents in their office, named by the register of agents. */
export const attendanceOf = defineQuery<string, readonly Present[]>({
  name: 'session.readAttendance',
  find: listPresent,
  seen: nothingPersonal,
});

/** Whether the commission is regularly composed now. */
export const quorumOfSession = defineQuery<string, Quorum>({
  name: 'session.readQuorum',
  find: async (tx, ids) => {
    const sessions = await findSessions(tx, ids);
    const present = await listPresent(tx, ids);
    return new Map(
      [...sessions].map(([id, { startsAt }]) => [
        id,
        quorumOf(
          tx.law,
          dayOf(startsAt, BODY_ZONE),
          (present.get(id) ?? []).map(({ seat }) => seat.kind),
        ),
      ]),
    );
  },
  seen: nothingPersonal,
});

export const agendaOf = defineQuery<string, readonly AgendaItemRow[]>({
  name: 'session.readAgenda',
  find: listAgendas,
  seen: (items) => seenPartOf(items.map(({ appealId }) => appealId)),
});

/** Who votes on an item, and what the closed ones gave. */
export const ballotsOf = defineQuery<string, readonly BallotView[]>({
  name: 'session.readBallots',
  find: listBallots,
  seen: nothingPersonal,
});
