import { demoAgents } from '../agents.ts';
import { habilitationsAt, type DemoHabilitation } from '../habilitations.ts';
import { demoUnits } from '../units.ts';
import type { DemoAgent } from '../agents.ts';
import type { DemoApplication } from '../facts.ts';
import type { DemoUnit } from '../units.ts';
import type { Load } from './load.ts';
import { insert, type Pipe, type Target } from './write.ts';

const units: Target<DemoUnit> = {
  table: 'access.units',
  columns: [
    ['id', 'uuid', ({ id }) => id],
    ['code', 'text', ({ code }) => code],
    ['kind', 'text', ({ kind }) => kind],
    ['name', 'jsonb', ({ name }) => name],
    ['city', 'jsonb', ({ cityName }) => cityName],
    ['country', 'text', ({ country }) => country],
    ['time_zone', 'text', ({ timeZone }) => timeZone],
    ['answers_to', 'uuid', ({ answersToId }) => answersToId],
    ['provider_name', 'text', ({ providerName }) => providerName],
  ],
  // A start of the platform describes the units of the reference data itself.
  keepExisting: true,
};

const agents = (now: Date): Target<DemoAgent> => ({
  table: 'access.agents',
  columns: [
    ['id', 'uuid', ({ id }) => id],
    ['name', 'text', ({ name }) => name],
    ['created_at', 'timestamptz', () => now],
  ],
});

const habilitations: Target<DemoHabilitation> = {
  table: 'access.habilitations',
  columns: [
    ['id', 'uuid', ({ id }) => id],
    ['agent_id', 'uuid', ({ agent }) => agent.id],
    ['unit_id', 'uuid', ({ agent }) => agent.unitId],
    ['mission', 'text', ({ agent }) => agent.mission],
    ['file_scopes', 'text[]', ({ fileScopes }) => fileScopes],
    ['signed_by', 'jsonb', ({ signedBy }) => signedBy],
    ['signer_id', 'uuid', ({ signerId }) => signerId],
    ['signed_under', 'text', ({ signedUnder }) => signedUnder],
    ['signed_at', 'timestamptz', ({ startsOn }) => `${startsOn}T08:00:00Z`],
    ['starts_on', 'date', ({ startsOn }) => startsOn],
    ['ends_on', 'date', ({ endsOn }) => endsOn],
  ],
};

/** Units, agents and habilitations: once. */
export const loadAccessBasis = async (load: Load): Promise<void> => {
  await insert(load, units, demoUnits);
  await insert(load, agents(load.facts.now), demoAgents);
  await insert(load, habilitations, habilitationsAt(load.facts.now));
};

const identities = (issuer: string): Target<DemoAgent> => ({
  table: 'access.agent_identities',
  columns: [
    ['issuer', 'text', () => issuer],
    ['subject', 'text', ({ person }) => person?.subject],
    ['agent_id', 'uuid', ({ id }) => id],
  ],
  keepExisting: true,
});

export const isIdentified = async (pipe: Pipe, issuer: string): Promise<boolean> => {
  const rows = await pipe.ask('select 1 from access.agent_identities where issuer = $1 limit 1', [
    issuer,
  ]);
  return rows.length > 0;
};

/** Under which subjects the identity provider knows the agents one signs in as. */
export const loadIdentities = async (
  load: Pick<Load, 'pipe' | 'actId'>,
  issuer: string,
): Promise<void> => {
  await insert(
    load,
    identities(issuer),
    demoAgents.filter(({ person }) => person !== null),
  );
};

const files: Target<DemoApplication> = {
  table: 'access.files',
  columns: [
    ['application_id', 'uuid', ({ id }) => id],
    ['account_id', 'text', ({ applicant }) => applicant.accountId],
    ['applicant_id', 'uuid', ({ applicant }) => applicant.id],
    ['appeal_filed_at', 'timestamptz', ({ appeal }) => appeal?.filedAt],
  ],
};

/** Which file belongs to whom, known since the form was signed. */
export const loadAccess = async (
  load: Load,
  applications: readonly DemoApplication[],
): Promise<void> => {
  await insert(
    load,
    files,
    applications.filter(({ signedAt }) => signedAt !== null),
  );
};
