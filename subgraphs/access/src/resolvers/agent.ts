import type { Context } from '@passerelle/subgraph-kit';
import { citation } from '@passerelle/subgraph-kit/law';
import type {
  AgentResolvers,
  HabilitationResolvers,
  MissionToHabilitateResolvers,
} from '../generated/resolvers.ts';
import { openActsFor, statusToday } from '../policy.ts';
import { findAgent, findHabilitationsOf } from '../queries/find-agent.ts';
import { findUnit } from '../queries/find-unit.ts';
import type { HabilitationRow } from '../store/tables.ts';
import { signedUnit } from '../store/units.ts';
import { existing } from './references.ts';

export const Agent: AgentResolvers = {
  __resolveReference: ({ id }, { ask }) => ask(findAgent, id),
  habilitations: async ({ id }, _args, { ask }) => (await ask(findHabilitationsOf, id)) ?? [],
};

const unitOf = async ({ unitId }: HabilitationRow, { ask }: Context) =>
  existing(await ask(findUnit, unitId));

export const Habilitation: HabilitationResolvers = {
  unit: (habilitation, _args, context) => unitOf(habilitation, context),
  signedBy: ({ signedBy }, _args, { language }) => signedBy[language],
  signedUnder: ({ signedUnder }, _args, { language }) => citation(signedUnder)[language],
  status: async (habilitation, _args, context) =>
    statusToday(habilitation, await unitOf(habilitation, context), context.facts.now),
  openActs: async (habilitation, _args, context) => {
    const unit = await unitOf(habilitation, context);
    const signed = { ...signedUnit(unit), timeZone: unit.timeZone };
    return openActsFor(context.facts.actor, habilitation, signed, context.facts.now);
  },
};

export const MissionToHabilitate: MissionToHabilitateResolvers = {
  signedUnder: ({ signedUnder }, _args, { language }) => citation(signedUnder)[language],
};
