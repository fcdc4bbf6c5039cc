import type { DecisionResolvers } from '../generated/resolvers.ts';
import { appealUntilShown, fileOf, letterShown, statedGrounds } from '../queries/decision-view.ts';
import { findDecision } from '../queries/find-decision.ts';
import { findVisaOfDecision } from '../queries/find-visa-of-decision.ts';
import { listDecisionGrounds } from '../queries/list-decision-grounds.ts';

export const Decision: DecisionResolvers = {
  __resolveReference: ({ id }, { ask }) => ask(findDecision, id),
  unit: (row) => ({ id: row.unitId }),
  grounds: async (row, _args, { ask, language }) =>
    statedGrounds(await ask(listDecisionGrounds, row.id), language),
  appealUntil: (row, _args, { facts }) => appealUntilShown(row, facts),
  letter: (row, _args, { ask, language }) => letterShown(row, ask, language),
  visa: (row, _args, { ask }) => ask(findVisaOfDecision, row.id),
  application: (row, _args, { ask }) => fileOf(row, ask),
};
