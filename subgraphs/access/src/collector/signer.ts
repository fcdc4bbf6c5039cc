import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import type pg from 'pg';
import { canonicalHead } from '../domain/merkle.ts';

/** Signs heads of the log with one key. */
export type HeadSigner = {
  readonly keyId: string;
  signHead(head: { readonly size: number; readonly root: Uint8Array; readonly at: Date }): Buffer;
};

const publicText = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'pem' });

/** The name of a key: the beginning of the hash of its public part. */
const keyIdOf = (publicKey: string): string =>
  createHash('sha256').update(publicKey).digest('hex').slice(0, 16);

const signerWith = (key: KeyObject): HeadSigner => ({
  keyId: keyIdOf(publicText(key)),
  signHead: (head) => sign(null, Buffer.from(canonicalHead(head)), key),
});

/**
 * The signer of the log, with the key of the configuration (an Ed25519 private key, PEM), else with one that is made
 * once and kept in the database. Its public part is entered either way, so that old heads verify after a change of key.
 */
export const openSigner = async (
  client: pg.ClientBase,
  configured: string | undefined,
  now: Date,
): Promise<HeadSigner> => {
  if (configured) {
    const key = createPrivateKey(configured.replaceAll('\\n', '\n'));
    await enter(client, key, { kept: false, now });
    return signerWith(key);
  }
  const { rows } = await client.query<{ private_key: string }>(
    'select private_key from access.log_keys where private_key is not null order by created_at desc limit 1',
  );
  if (rows[0]) return signerWith(createPrivateKey(rows[0].private_key));
  const { privateKey } = generateKeyPairSync('ed25519');
  await enter(client, privateKey, { kept: true, now });
  return signerWith(privateKey);
};

const enter = async (
  client: pg.ClientBase,
  key: KeyObject,
  { kept, now }: { readonly kept: boolean; readonly now: Date },
): Promise<void> => {
  const publicKey = publicText(key);
  const privateKey = kept ? key.export({ type: 'pkcs8', format: 'pem' }) : null;
  await client.query(
    `insert into access.log_keys (id, public_key, private_key, created_at) values ($1, $2, $3, $4)
     on conflict (id) do nothing`,
    [keyIdOf(publicKey), publicKey, privateKey, now],
  );
};
