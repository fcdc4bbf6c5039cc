import type { ActTx } from '@passerelle/subgraph-kit';
import type { RapporteurDesignated, SeatGiven } from '../domain/composition.ts';
import { one } from './rows.ts';
import { rapporteurs, seats, type SeatRow } from './commission-tables.ts';

export const recordSeatGiven = async (
  tx: ActTx,
  id: string,
  { kind, substituteRank, agentId, term }: SeatGiven,
): Promise<SeatRow> =>
  one(
    await tx
      .insert(seats)
      .values({
        id,
        kind,
        substituteRank,
        agentId,
        mandateFrom: term.from,
        mandateUntil: term.until,
        actId: tx.actId,
      })
      .returning(),
  );

export const recordDesignated = async (
  tx: ActTx,
  { agentId, term }: RapporteurDesignated,
): Promise<void> => {
  await tx.insert(rapporteurs).values({
    agentId,
    designatedFrom: term.from,
    designatedUntil: term.until,
    actId: tx.actId,
  });
};
