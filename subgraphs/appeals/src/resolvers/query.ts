import type { QueryResolvers } from '../generated/resolvers.ts';
import { findAppeal } from '../queries/find-appeal.ts';
import { readViewersRoll } from '../queries/roll.ts';
import {
  findSession,
  listCommissionRapporteurs,
  listCommissionSeats,
  listCommissionSessions,
} from '../queries/sessions.ts';

export const Query: Required<QueryResolvers> = {
  appeal: (_, { id }, { ask }) => ask(findAppeal, id),
  roll: (_, { view, first, after }, { ask }) =>
    ask(readViewersRoll, { view, first, after: after ?? null }),
  sessions: (_, _args, { ask }) => ask(listCommissionSessions, {}),
  session: (_, { id }, { ask }) => ask(findSession, id),
  seats: (_, _args, { ask }) => ask(listCommissionSeats, {}),
  rapporteurs: (_, _args, { ask }) => ask(listCommissionRapporteurs, {}),
};
