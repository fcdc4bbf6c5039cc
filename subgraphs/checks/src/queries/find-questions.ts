import { defineQuery, nothingPersonal } from '@passerelle/subgraph-kit';
import { and, inArray } from 'drizzle-orm';
import type { CheckSystem } from '../domain/systems.ts';
import { results } from '../store/tables.ts';

/** A question that has no answer yet. */
export type Question = {
  readonly resultId: string;
  readonly system: CheckSystem;
  readonly round: number;
};

/** What of a run is still to be asked. Read by the platform itself; it names no person and tells no answer. */
export const findQuestions = defineQuery<string, readonly Question[]>({
  name: 'checks.findQuestions',
  find: async (tx, runIds) => {
    const rows = await tx
      .select({
        runId: results.runId,
        resultId: results.id,
        system: results.system,
        round: results.round,
      })
      .from(results)
      .where(
        and(inArray(results.runId, [...runIds]), inArray(results.state, ['PENDING', 'FALLBACK'])),
      );
    return new Map(runIds.map((id) => [id, rows.filter(({ runId }) => runId === id)]));
  },
  seen: nothingPersonal,
});
