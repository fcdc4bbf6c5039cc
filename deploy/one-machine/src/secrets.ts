import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '@passerelle/subgraph-kit/process';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What a machine keeps for itself between two starts; made at the first one, readable by its owner only. */
export type Secrets = {
  readonly database: string;
  readonly files: string;
  readonly client: string;
  readonly cookies: string;
  readonly simulators: string;
  /** The key by which the embedded identity provider signs. */
  readonly identityKey: JWK;
};

const hex = (): string => randomBytes(24).toString('hex');

const make = async (): Promise<Secrets> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    database: hex(),
    files: hex(),
    client: hex(),
    cookies: hex(),
    simulators: hex(),
    identityKey: {
      ...(await exportJWK(privateKey)),
      alg: 'RS256',
      use: 'sig',
      kid: hex().slice(0, 12),
    },
  };
};

/** New secrets would lock their owner out of the database and of every document: what is there is never replaced. */
const readIn = (path: string, text: string): Secrets => {
  try {
    return JSON.parse(text) as Secrets;
  } catch {
    throw new CannotStart(
      `${path} is damaged: it holds the keys of this machine's database and documents.`,
      'Put the file back from a backup, or begin anew with another folder: PASSERELLE_DATA.',
    );
  }
};

/** Reads the secrets of a data folder, or makes them. */
export const secretsIn = async (directory: string): Promise<Secrets> => {
  const path = join(directory, 'secrets.json');
  const known = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new CannotStart(
      `${path} cannot be read (${error.code ?? 'unknown'}).`,
      'It is for its owner alone: start as the user who made it.',
    );
  });
  if (known !== null) return readIn(path, known);
  const made = await make();
  await mkdir(directory, { recursive: true });
  await writeFile(`${path}.part`, JSON.stringify(made), { mode: 0o600 });
  await rename(`${path}.part`, path);
  return made;
};
