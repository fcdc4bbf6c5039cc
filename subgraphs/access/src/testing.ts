import { subgraphNames, systemActor, type Actor } from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { units as reference, unitById, unitIdOf } from '@passerelle/subgraph-kit/reference';
import { agentActor, startTestSubgraph, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { describeUnits } from './acts/describe-units.ts';
import { enterHabilitation } from './acts/enter-habilitation.ts';
import { habilitateAgent } from './acts/habilitate-agent.ts';
import type { Collector } from './collector/collector.ts';

export const system = systemActor('access', 'test');
export const gateway = systemActor('gateway', 'test');

export const RABAT = unitIdOf('MA-RABAT');
export const RABAT_CENTRE = unitIdOf('MA-RABAT-C1');
export const TUNIS = unitIdOf('TN-TUNIS');
export const MINISTRY = unitIdOf('FR-MFA');

export const ISSUER = 'https://sign-in.passerelle.example';

/** The instant at which the tests of this room begin: a Monday morning in Rabat. */
export const NOW = '2026-11-02T09:00:00Z';

/** An agent under a habilitation in a unit of the reference data. */
export const agentOf = (mission: string, unitId: string, more: Partial<Actor> = {}): Actor =>
  agentActor(mission, unitId, { unitKind: unitById(unitId)?.kind ?? 'PROVIDER_CENTRE', ...more });

/** The same, entered at the installation: an authority that signs. */
export const authorityOf = async (
  access: TestSubgraph,
  mission: string,
  unitId: string,
): Promise<Actor> => {
  const actor = agentOf(mission, unitId);
  await access.as(system).perform(enterHabilitation, {
    agentId: actor.subject,
    name: 'Hélène Marchand',
    unitId,
    mission,
    fileScopes: [],
    signedBy: { fr: 'Le ministre', en: 'The minister', ar: 'الوزير' },
    signedUnder: 'Arrêté of 22 August 2001, art. 5 (24 November 2009)',
    startsOn: '2026-11-01',
    endsOn: '2027-10-31',
  });
  return actor;
};

/** The room on a database of its own, with the units of the reference data and one centre of Rabat. */
export const startAccess = async (
  server: { readonly adminUrl: string; readonly secret: string },
  ports?: unknown,
): Promise<TestSubgraph> => {
  const access = await startTestSubgraph(
    { name: 'access', timers: {} },
    { server, now: NOW, law: lawUnder('today'), ports },
  );
  const posts = reference.map((unit) => ({ ...unit, city: unit.cityName }));
  const rabat = posts.find(({ id }) => id === RABAT);
  const centre = {
    ...rabat,
    id: RABAT_CENTRE,
    code: 'MA-RABAT-C1',
    kind: 'PROVIDER_CENTRE',
    answersToId: RABAT,
    providerName: 'Atlas Accueil',
  };
  await access.as(system).perform(describeUnits, { units: [...posts, centre] });
  return access;
};

/**
 * Collects until every entry that was committed so far stands in the log. Transactions of other databases of the same
 * server hold the horizon back too, so that one round may find less than there is.
 */
export const collectAll = async (access: TestSubgraph, collector: Collector): Promise<void> => {
  const logs = subgraphNames.map((name) => `select id from ${name}.audit_log`).join(' union all ');
  for (;;) {
    await collector.round();
    const missing = await access.look(
      `select 1 from (${logs}) as entries
       where not exists (select 1 from access.log_entries l where l.entry_id = entries.id) limit 1`,
    );
    if (missing.length === 0) return;
  }
};

type Wanted = {
  readonly name?: string;
  readonly agentId?: string;
  readonly unitId?: string;
  readonly mission?: string;
  readonly fileScopes?: readonly string[];
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly identity?: { readonly issuer: string; readonly subject: string };
};

/** Habilitates through the act, so that test data have a trace like real data. */
export const habilitating = (access: TestSubgraph, signer: Actor, wanted: Wanted = {}) =>
  access.as(signer).perform(habilitateAgent, {
    name: 'Salma Bennani',
    mission: 'EXAMINER',
    fileScopes: ['APPLICATIONS'],
    startsOn: '2026-11-02',
    endsOn: '2027-11-01',
    ...wanted,
  });

/** The agent who was habilitated; throws with the problem when nobody was. */
export const habilitated = async (access: TestSubgraph, signer: Actor, wanted: Wanted = {}) => {
  const answer = await habilitating(access, signer, wanted);
  if (answer.__typename !== 'HabilitateAgentSuccess') throw new Error(JSON.stringify(answer));
  const [habilitation] = await access.look<{ id: string }>(
    'select id from access.habilitations where agent_id = $1 order by signed_at desc, starts_on desc limit 1',
    [answer.agent.id],
  );
  return { agent: answer.agent, habilitationId: habilitation?.id ?? '' };
};
