import type { ActTx, ReadTx } from '@passerelle/subgraph-kit';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { AgentHabilitated, HabilitationChanged } from '../domain/habilitation.ts';
import {
  agentIdentities,
  agents,
  habilitations,
  units,
  type AgentRow,
  type HabilitationRow,
  type UnitRow,
} from './tables.ts';
import { visibleAgents, visibleHabilitations } from './visible.ts';

const AGENTS_MAX = 500;
const HABILITATIONS_MAX = 50;

const one = <Row>(rows: readonly Row[]): Row => {
  const [row] = rows;
  if (row === undefined) throw new Error('A row that was just written is not there.');
  return row;
};

/** The agents with these ids whom the actor may know by name. */
export const agentsByIds = (tx: ReadTx, ids: readonly string[]): Promise<AgentRow[]> =>
  tx
    .select()
    .from(agents)
    .where(and(inArray(agents.id, [...ids]), visibleAgents(tx.actor)));

export const agentById = async (tx: ReadTx, id: string): Promise<AgentRow | null> => {
  const [row] = await tx.select().from(agents).where(eq(agents.id, id));
  return row ?? null;
};

/** The agents who hold or held a habilitation that the actor may see, by name. */
export const agentsSignedFor = (tx: ReadTx): Promise<AgentRow[]> =>
  tx
    .select()
    .from(agents)
    .where(
      inArray(
        agents.id,
        tx
          .select({ id: habilitations.agentId })
          .from(habilitations)
          .where(visibleHabilitations(tx.actor)),
      ),
    )
    .orderBy(asc(agents.name), asc(agents.id))
    .limit(AGENTS_MAX);

/** The habilitations of these agents that the actor may see, newest first; at most 50 for each agent. */
export const habilitationsOf = (
  tx: ReadTx,
  agentIds: readonly string[],
): Promise<HabilitationRow[]> => {
  const rank = sql<number>`row_number() over (partition by ${habilitations.agentId}
    order by ${habilitations.startsOn} desc, ${habilitations.id})`;
  const ranked = tx
    .select({ id: habilitations.id, rank: rank.as('rank') })
    .from(habilitations)
    .where(and(inArray(habilitations.agentId, [...agentIds]), visibleHabilitations(tx.actor)))
    .as('ranked');
  return tx
    .select()
    .from(habilitations)
    .where(
      inArray(
        habilitations.id,
        tx
          .select({ id: ranked.id })
          .from(ranked)
          .where(sql`${ranked.rank} <= ${HABILITATIONS_MAX}`),
      ),
    )
    .orderBy(desc(habilitations.startsOn), asc(habilitations.id));
};

export const habilitationsByIds = (
  tx: ReadTx,
  ids: readonly string[],
): Promise<HabilitationRow[]> =>
  tx
    .select()
    .from(habilitations)
    .where(and(inArray(habilitations.id, [...ids]), visibleHabilitations(tx.actor)));

/** An agent, and the habilitations that may be in force around an instant, each with the zone of its unit. */
export type Candidates = {
  readonly agent: AgentRow;
  readonly habilitations: readonly (HabilitationRow & { readonly timeZone: string })[];
};

/**
 * The agent behind an identity, with the habilitations whose time comes within a day of now. Which day it is where a
 * unit stands is for the domain to say, so that one table of time zones decides everywhere.
 */
export const candidatesOf = async (
  tx: ReadTx,
  issuer: string,
  subject: string,
): Promise<Candidates | null> => {
  const now = sql`${tx.now.toISOString()}::timestamptz`;
  const rows = await tx
    .select({ agent: agents, habilitation: habilitations, timeZone: units.timeZone })
    .from(agentIdentities)
    .innerJoin(agents, eq(agents.id, agentIdentities.agentId))
    .leftJoin(
      habilitations,
      and(
        eq(habilitations.agentId, agents.id),
        sql`${habilitations.revokedAt} is null and ${habilitations.suspendedAt} is null`,
        sql`${habilitations.startsOn} <= (${now} + interval '1 day')::date`,
        sql`${habilitations.endsOn} >= (${now} - interval '1 day')::date`,
      ),
    )
    .leftJoin(units, eq(units.id, habilitations.unitId))
    .where(and(eq(agentIdentities.issuer, issuer), eq(agentIdentities.subject, subject)))
    .orderBy(desc(habilitations.signedAt), desc(habilitations.startsOn), asc(habilitations.id));
  const [first] = rows;
  if (first === undefined) return null;
  return {
    agent: first.agent,
    habilitations: rows.flatMap(({ habilitation, timeZone }) =>
      habilitation === null || timeZone === null ? [] : [{ ...habilitation, timeZone }],
    ),
  };
};

export type LockedHabilitation = HabilitationRow & { readonly unit: UnitRow };

/** Locks one habilitation, with its unit. Null when it is not there or may not be seen. */
export const lockHabilitation = async (
  tx: ActTx,
  id: string,
): Promise<LockedHabilitation | null> => {
  const [habilitation] = await tx
    .select()
    .from(habilitations)
    .where(eq(habilitations.id, id))
    .for('update');
  if (habilitation === undefined) return null;
  const [unit] = await tx.select().from(units).where(eq(units.id, habilitation.unitId));
  return unit ? { ...habilitation, unit } : null;
};

export const recordHabilitated = async (tx: ActTx, event: AgentHabilitated): Promise<AgentRow> => {
  const { agent, identity } = event;
  if (agent.isNew)
    await tx
      .insert(agents)
      .values({ id: agent.id, name: agent.name, createdAt: event.signedAt, actId: tx.actId });
  if (identity)
    await tx.insert(agentIdentities).values({ ...identity, agentId: agent.id, actId: tx.actId });
  await tx.insert(habilitations).values({
    id: event.habilitationId,
    agentId: agent.id,
    unitId: event.unitId,
    mission: event.mission,
    fileScopes: [...event.fileScopes],
    signedBy: event.signedBy,
    signerId: event.signerId,
    signedUnder: event.signedUnder,
    signedAt: event.signedAt,
    startsOn: event.startsOn,
    endsOn: event.endsOn,
    actId: tx.actId,
  });
  return one(await tx.select().from(agents).where(eq(agents.id, agent.id)));
};

const changes = {
  HabilitationRevoked: ({ at, reason }: HabilitationChanged) => ({
    revokedAt: at,
    revocationReason: reason,
  }),
  HabilitationSuspended: ({ at, reason }: HabilitationChanged) => ({
    suspendedAt: at,
    suspensionReason: reason,
  }),
  SuspensionLifted: () => ({ suspendedAt: null, suspensionReason: null }),
} as const;

export const recordChanged = async (
  tx: ActTx,
  event: HabilitationChanged,
): Promise<HabilitationRow> =>
  one(
    await tx
      .update(habilitations)
      .set({ ...changes[event.type](event), actId: tx.actId })
      .where(eq(habilitations.id, event.habilitationId))
      .returning(),
  );
