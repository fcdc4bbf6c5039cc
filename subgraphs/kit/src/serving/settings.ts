import { readFileSync } from 'node:fs';
import type { JWK } from 'jose';
import { z } from 'zod';
import { lawProfiles } from '../law/index.ts';
import type { RegisterOf } from '../subgraph.ts';
import { CannotStart } from './process.ts';

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

const yesOrNo = z.enum(['yes', 'no']);

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('0.0.0.0'),
  /** The database. Its user is the one that migrates; with MIGRATE=no it is not used. */
  DATABASE_URL: z.url(),
  /** From which the password of each database role is derived. */
  SECRET: z.string().min(16),
  /** The public key by which the gateway signs who acts. */
  GATEWAY_PUBLIC_JWK: json.pipe(z.custom<JWK>((it) => typeof it === 'object' && it !== null)),
  GATEWAY_URL: z.url(),
  /** The private key by which this part asks the graph in its own name. */
  SERVICE_KEY: z.string().min(1),
  LAW_PROFILE: z.enum(lawProfiles).default('today'),
  /** `yes`: documents say SPECIMEN, and the clock is that of the demo world. */
  DEMO: yesOrNo.default('no'),
  /** `no`: a job of its own migrates. */
  MIGRATE: yesOrNo.default('yes'),
  /** A file with what each subgraph declares to hold of persons; a part alone knows only its own. */
  PROCESSING_REGISTER: z.string().optional(),
});

export type Environment = Readonly<Record<string, string | undefined>>;
export type SubgraphSettings = z.output<typeof environment>;

/** What is missing or wrong, one line each. Every variable is text: what is of another type is not there at all. */
const faults = (error: z.ZodError): string =>
  error.issues
    .map(({ path, code, message }) =>
      code === 'invalid_type'
        ? `- ${path.join('.')} is missing`
        : `- ${path.join('.')} is wrong: ${message}`,
    )
    .join('\n');

/** Reads the settings of a subgraph that runs alone; says every one that is missing or wrong, at once. */
export const settingsFrom = (env: Environment): SubgraphSettings => {
  const read = environment.safeParse(env);
  if (read.success) return read.data;
  throw new CannotStart(
    `These environment variables are missing or wrong:\n${faults(read.error)}`,
    'docs/operating.md says what each is for. To try the platform on one machine: pnpm start.',
  );
};

/** The processing register as a file of the release holds it. */
export const registerIn = (file: string | undefined, own: RegisterOf): readonly RegisterOf[] => {
  if (file === undefined) return [own];
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as readonly RegisterOf[];
  } catch {
    throw new CannotStart(
      `The processing register ${file} cannot be read.`,
      '`pnpm migrate` writes one beside the tables; or leave PROCESSING_REGISTER out.',
    );
  }
};
