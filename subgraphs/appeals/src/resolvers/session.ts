import { itemBefore, sessionReference } from '../domain/session.ts';
import type {
  AgendaItemResolvers,
  AttendanceResolvers,
  BallotResolvers,
  CommissionSessionResolvers,
  SeatResolvers,
} from '../generated/resolvers.ts';
import { documentsOf } from '../queries/documents.ts';
import { findAppeal } from '../queries/find-appeal.ts';
import { openActsOfSession } from '../queries/open-acts.ts';
import {
  agendaOf,
  attendanceOf,
  ballotsOf,
  findSession,
  quorumOfSession,
} from '../queries/sessions.ts';
import { found } from './found.ts';

export const CommissionSession: CommissionSessionResolvers = {
  __resolveReference: ({ id }, { ask }) => ask(findSession, id),
  reference: sessionReference,
  attendance: async ({ id }, _, { ask }) => (await ask(attendanceOf, id)) ?? [],
  quorum: ({ id }, _, { ask }) => ask(quorumOfSession, id).then(found),
  agenda: async ({ id }, _, { ask }) => (await ask(agendaOf, id)) ?? [],
  item: async ({ id }, { id: named }, { ask }) =>
    itemBefore((await ask(agendaOf, id)) ?? [], named ?? null),
  minutes: async ({ id }, _, { ask }) => (await ask(documentsOf, id))?.[0] ?? null,
  openActs: async ({ id }, _, { ask }) => (await ask(openActsOfSession, id)) ?? [],
};

export const AgendaItem: AgendaItemResolvers = {
  session: ({ sessionId }, _, { ask }) => ask(findSession, sessionId).then(found),
  appeal: ({ appealId }, _, { ask }) => ask(findAppeal, appealId).then(found),
  ballots: async ({ id }, _, { ask }) => (await ask(ballotsOf, id)) ?? [],
};

export const Attendance: AttendanceResolvers = {
  agent: ({ agentId }) => ({ id: agentId }),
};

export const Seat: SeatResolvers = {
  holder: ({ agentId }) => ({ id: agentId }),
};

export const Ballot: BallotResolvers = {
  agent: ({ agentId }) => ({ id: agentId }),
};
