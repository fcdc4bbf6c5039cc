import { defineQuery, nothingPersonal } from '@passerelle/subgraph-kit';
import { isAppealOpen } from '../domain/filing.ts';
import { appealActsOpenTo, sessionActsOpenTo, type AppealAct } from '../open-acts.ts';
import type { SessionAct } from '../domain/session.ts';
import { isAccountOf } from '../policy.ts';
import { findOwnDecisions } from '../store/decisions.ts';
import { findSessions, listPresent, presentSeats } from '../store/room.ts';
import { loadStandings } from '../store/standings.ts';

/** The acts on appeals that are open to the viewer now. */
export const openActsOfAppeal = defineQuery<string, readonly AppealAct[]>({
  name: 'appeal.openActs',
  find: async (tx, ids) => {
    const standings = await loadStandings(tx, ids);
    return new Map(
      [...standings].map(([id, standing]) => [id, appealActsOpenTo(tx.actor, standing, tx.law)]),
    );
  },
  seen: nothingPersonal,
});

/** The acts on sessions that are open to the viewer now. */
export const openActsOfSession = defineQuery<string, readonly SessionAct[]>({
  name: 'session.openActs',
  find: async (tx, ids) => {
    const sessions = await findSessions(tx, ids);
    const present = await listPresent(tx, ids);
    return new Map(
      [...sessions].map(([id, session]) => [
        id,
        sessionActsOpenTo(tx.actor, {
          ...session,
          present: presentSeats(present.get(id) ?? []),
        }),
      ]),
    );
  },
  seen: nothingPersonal,
});

/** Whether the viewer may appeal against a decision now; null for one that is not known here or not theirs. */
export const mayAppeal = defineQuery<string, boolean>({
  name: 'decision.mayAppeal',
  find: async (tx, ids) => {
    const decisions = await findOwnDecisions(tx, ids);
    return new Map(
      [...decisions].map(([id, { row, contested }]) => [
        id,
        isAccountOf(tx.actor, row) && isAppealOpen(tx.law, contested, tx.now),
      ]),
    );
  },
  seen: nothingPersonal,
});
