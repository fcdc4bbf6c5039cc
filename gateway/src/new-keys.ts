import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** The parts that ask the graph in their own name; each has a key of its own. */
const parts = ['access', 'applications', 'checks', 'appointments', 'appeals', 'rights'];

const pair = async (): Promise<{ privateKey: JWK; publicKey: JWK }> => {
  const made = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return {
    privateKey: await exportJWK(made.privateKey),
    publicKey: await exportJWK(made.publicKey),
  };
};

const line = (name: string, value: unknown): string => `${name}='${JSON.stringify(value)}'\n`;

// A fresh set of keys for processes apart, as environment variables. Whoever reads this output can act as anybody.
const gateway = await pair();
const services = await Promise.all(parts.map(async (part) => ({ part, ...(await pair()) })));
process.stdout.write(
  [
    '# gateway\n',
    line('SIGNING_KEY', gateway.privateKey),
    line(
      'SERVICE_KEYS',
      Object.fromEntries(services.map(({ part, publicKey }) => [part, publicKey])),
    ),
    '# every subgraph\n',
    line('GATEWAY_PUBLIC_JWK', gateway.publicKey),
    ...services.flatMap(({ part, privateKey }) => [`# ${part}\n`, line('SERVICE_KEY', privateKey)]),
  ].join(''),
);
