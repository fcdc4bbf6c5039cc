import type { ReadTx } from '@passerelle/subgraph-kit';
import type { Appeal } from '../domain/appeal.ts';
import type { Ministry } from '../domain/handling.ts';
import type { Regularisation } from '../domain/regularisation.ts';
import type { Item } from '../domain/vote.ts';
import { appealOf } from './appeals.ts';
import { listLiveItems, listVoted } from './ballots.ts';
import { findAppeals, findRapporteurs, findRegularisations, listAnswers } from './reading.ts';
import { regularisationOf } from './regularisations.ts';
import { listPresent, presentSeats } from './room.ts';

export type StandingFacts = Appeal & {
  readonly rapporteurId: string | null;
  readonly answered: readonly Ministry[];
  readonly item: Item | null;
  readonly accountId: string;
  readonly regularisation: Regularisation | null;
};

/** What decides which acts on appeals are open: a statement for each table, whatever their number. */
export const loadStandings = async (
  tx: ReadTx,
  appealIds: readonly string[],
): Promise<ReadonlyMap<string, StandingFacts>> => {
  const rows = await findAppeals(tx, appealIds);
  const reporting = await findRapporteurs(tx, appealIds);
  const answers = await listAnswers(tx, appealIds);
  const asked = await findRegularisations(tx, appealIds);
  const live = await listLiveItems(tx, appealIds);
  const present = await listPresent(
    tx,
    live.map(({ session }) => session.id),
  );
  const voted = await listVoted(
    tx,
    live.map(({ item }) => item.id),
  );
  const itemOf = (appealId: string): Item | null => {
    const found = live.find(({ item }) => item.appealId === appealId);
    if (found === undefined) return null;
    const { item, session } = found;
    return {
      id: item.id,
      state: item.state,
      sessionStatus: session.status,
      startsAt: session.startsAt,
      rapporteurId: reporting.get(appealId) ?? null,
      present: presentSeats(present.get(session.id) ?? []),
      voted: (voted.get(item.id) ?? []).map(({ kind }) => kind),
    };
  };
  return new Map(
    [...rows].map(([id, row]) => [
      id,
      {
        ...appealOf(row),
        rapporteurId: reporting.get(id) ?? null,
        answered: (answers.get(id) ?? []).map(({ ministry }) => ministry),
        item: itemOf(id),
        accountId: row.accountId,
        regularisation: regularisationOf(asked.get(id)),
      },
    ]),
  );
};
