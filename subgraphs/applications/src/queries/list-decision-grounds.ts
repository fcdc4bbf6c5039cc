import { defineQuery } from '@passerelle/subgraph-kit';
import { sameWords, type Words } from '@passerelle/subgraph-kit/law';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { groundByCode } from '../domain/grounds/index.ts';
import { applications, decisionGrounds, decisions, longStayGrounds } from '../store/tables.ts';
import { visibleApplications } from '../store/visible.ts';
import { grouped } from './grouped.ts';

/** A ground as it was stated, in the words of its list. */
export type DecisionGroundRow = {
  readonly decisionId: string;
  readonly code: string;
  readonly text: Words;
  readonly complement: string | null;
};

/** The grounds of each decision, in the order of the form. */
export const listDecisionGrounds = defineQuery<string, readonly DecisionGroundRow[]>({
  name: 'decision.listGrounds',
  find: async (tx, decisionIds) => {
    const rows = await tx
      .select({
        decisionId: decisionGrounds.decisionId,
        code: decisionGrounds.code,
        complement: decisionGrounds.complement,
        configured: longStayGrounds.text,
      })
      .from(decisionGrounds)
      .innerJoin(decisions, eq(decisions.id, decisionGrounds.decisionId))
      .innerJoin(applications, eq(applications.id, decisions.applicationId))
      .leftJoin(longStayGrounds, eq(longStayGrounds.code, decisionGrounds.code))
      .where(
        and(inArray(decisionGrounds.decisionId, [...decisionIds]), visibleApplications(tx.actor)),
      )
      .orderBy(asc(decisionGrounds.decisionId), asc(decisionGrounds.position));
    const stated = rows.map(({ configured, ...row }) => ({
      ...row,
      text: groundByCode(row.code)?.text ?? configured ?? sameWords(row.code),
    }));
    return grouped(decisionIds, stated, (row) => row.decisionId);
  },
  seen: (rows) =>
    rows.length === 0
      ? null
      : { subjectIds: rows.slice(0, 1).map((row) => row.decisionId), categories: ['DECISION'] },
});
