import type pg from 'pg';
import { demoAgents } from '../agents.ts';
import { habilitationsAt, type DemoHabilitation } from '../habilitations.ts';
import { demoUnits } from '../units.ts';
import type { DemoAgent } from '../agents.ts';
import type { DemoApplication } from '../facts.ts';
import type { DemoUnit } from '../units.ts';
import type { Load } from './load.ts';
import { insert, type Target } from './write.ts';

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
export const loadAccessBasis = async ({ client, actId, facts }: Load): Promise<void> => {
  await insert(client, units, demoUnits, actId);
  await insert(client, agents(facts.now), demoAgents, actId);
  await insert(client, habilitations, habilitationsAt(facts.now), actId);
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

export const isIdentified = async (client: pg.ClientBase, issuer: string): Promise<boolean> => {
  const { rows } = await client.query(
    'select 1 from access.agent_identities where issuer = $1 limit 1',
    [issuer],
  );
  return rows.length > 0;
};

/** Under which subjects the identity provider knows the agents one signs in as. */
export const loadIdentities = async (
  { client, actId }: Pick<Load, 'client' | 'actId'>,
  issuer: string,
): Promise<void> => {
  await insert(
    client,
    identities(issuer),
    demoAgents.filter(({ person }) => person !== null),
    actId,
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
  { client, actId }: Load,
  applications: readonly DemoApplication[],
): Promise<void> => {
  await insert(
    client,
    files,
    applications.filter(({ signedAt }) => signedAt !== null),
    actId,
  );
};
