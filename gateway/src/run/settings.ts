import { CannotStart } from '@passerelle/subgraph-kit/process';
import type { JWK } from 'jose';
import { z } from 'zod';
import { portals, type Portal } from '../types.ts';

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

const port = z.coerce.number().int().min(0).max(65_535);
const urls = json(z.record(z.string(), z.url()));
const publicKeys = json(z.record(z.string(), z.union([z.string(), z.custom<JWK>()])));

const environment = z.object({
  PORT: port.default(4000),
  HOST: z.string().default('0.0.0.0'),
  /** Where people reach the platform: `https://visas.example`. */
  ORIGIN: z.url().transform((url) => new URL(url).origin),
  /** The database; user and password are those of the gateway's own role. */
  DATABASE_URL: z.url(),
  /** From which the password of each database role is derived. */
  SECRET: z.string().min(16),
  /** The private Ed25519 key by which the gateway vouches for who acts. */
  SIGNING_KEY: z.string().min(1),
  /** The public keys of the parts that ask the graph in their own name: `{ "checks": JWK, … }`. */
  SERVICE_KEYS: publicKeys.default({}),
  /** Where the subgraphs are, if not where the supergraph says: `{ "access": "http://…/graphql", … }`. */
  SUBGRAPH_URLS: urls.default({}),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(1),
  SUPERGRAPH: z.string().optional(),
  TRUSTED_DOCUMENTS: z.string().optional(),
  /** The folder with the built portals: `<folder>/<portal>/dist`. Left out: another server has the pages. */
  PORTALS: z.string().optional(),
  /** How many proxies of ours stand before the gateway; each adds an address to `x-forwarded-for`. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** `no`: a job of its own migrates. */
  MIGRATE: z.enum(['yes', 'no']).default('yes'),
});

export type OidcClient = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

export type Settings = Omit<
  z.output<typeof environment>,
  'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET'
> & {
  /** The identity provider of each portal: a State knows its agents elsewhere than its applicants. */
  readonly identity: Readonly<Record<Portal, OidcClient>>;
};

type Environment = Readonly<Record<string, string | undefined>>;

const explained = (error: z.ZodError): string =>
  error.issues
    .map(({ path, code, message }) => {
      // Every variable is text: what is of another type is not there at all.
      const isMissing = code === 'invalid_type';
      return `- ${path.join('.')} ${isMissing ? 'is missing' : `is wrong: ${message}`}`;
    })
    .join('\n');

const clientOf = (env: Environment, prefix: string, other: OidcClient): OidcClient => ({
  issuer: env[`${prefix}_ISSUER`] ?? other.issuer,
  clientId: env[`${prefix}_CLIENT_ID`] ?? other.clientId,
  clientSecret: env[`${prefix}_CLIENT_SECRET`] ?? other.clientSecret,
});

/** Reads the settings of a gateway that runs alone; says every one that is missing or wrong, at once. */
export const settingsFrom = (env: Environment): Settings => {
  const read = environment.safeParse(env);
  if (!read.success)
    throw new CannotStart(
      `These environment variables are missing or wrong:\n${explained(read.error)}`,
      'docs/operating.md says what each is for. To try the platform on one machine: pnpm start.',
    );
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, ...settings } = read.data;
  const common: OidcClient = {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
  };
  const identity = Object.fromEntries(
    portals.map((portal) => [portal, clientOf(env, `OIDC_${portal.toUpperCase()}`, common)]),
  ) as Record<Portal, OidcClient>;
  return { ...settings, identity };
};
