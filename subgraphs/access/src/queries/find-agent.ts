import { defineQuery } from '@passerelle/subgraph-kit';
import { agentsByIds, habilitationsByIds, habilitationsOf } from '../store/habilitations.ts';
import type { AgentRow, HabilitationRow } from '../store/tables.ts';

/** Agents by id: oneself, the colleagues of one's unit, and those for whom one signs. */
export const findAgent = defineQuery<string, AgentRow>({
  name: 'access.readAgent',
  find: async (tx, ids) => new Map((await agentsByIds(tx, ids)).map((agent) => [agent.id, agent])),
  seen: ({ id }) => ({ subjectIds: [id], categories: ['HABILITATION'] }),
});

/** Habilitations by id, as far as the actor may see them. */
export const findHabilitation = defineQuery<string, HabilitationRow>({
  name: 'access.readHabilitation',
  find: async (tx, ids) => new Map((await habilitationsByIds(tx, ids)).map((row) => [row.id, row])),
  seen: ({ agentId }) => ({ subjectIds: [agentId], categories: ['HABILITATION'] }),
});

/** The habilitations of an agent, newest first, as far as the actor may see them. */
export const findHabilitationsOf = defineQuery<string, readonly HabilitationRow[]>({
  name: 'access.listHabilitations',
  find: async (tx, agentIds) => {
    const rows = await habilitationsOf(tx, agentIds);
    return new Map(agentIds.map((id) => [id, rows.filter(({ agentId }) => agentId === id)]));
  },
  seen: (rows) =>
    rows.length === 0
      ? null
      : { subjectIds: rows.map(({ agentId }) => agentId), categories: ['HABILITATION'] },
});
