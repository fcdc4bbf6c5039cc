import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** Reads the secrets of a data folder, or makes them. */
export const secretsIn = async (directory: string): Promise<Secrets> => {
  const path = join(directory, 'secrets.json');
  const known = await readFile(path, 'utf8').catch(() => null);
  if (known !== null) return JSON.parse(known) as Secrets;
  const made = await make();
  await mkdir(directory, { recursive: true });
  await writeFile(`${path}.part`, JSON.stringify(made), { mode: 0o600 });
  await rename(`${path}.part`, path);
  return made;
};
