import { secretsIn, startPlatform } from '../../deploy/one-machine/src/index.ts';
import { demoPersons, identifyDemoAgents, loadDemoWorld } from '../demo/index.ts';
import type { ServerOrder } from './protocol.ts';

/** The whole platform in a process of its own, to be killed: it ends by itself when nobody listens to it any more. */
process.on('disconnect', () => process.exit(0));

process.on('message', (order: ServerOrder) => void start(order));

const start = async ({ database, directory, port, applications }: ServerOrder): Promise<void> => {
  try {
    const secrets = await secretsIn(directory);
    await startPlatform({
      database,
      secrets,
      directory,
      port,
      law: 'today',
      persons: demoPersons,
      load: async (location, now) => {
        await loadDemoWorld({ location, now, applications, bookingSecret: secrets.files });
      },
      identify: (location, issuer, now) => identifyDemoAgents({ location, issuer, now }),
      log: {
        info: () => undefined,
        error: (message, entry) => process.stderr.write(`${message} ${JSON.stringify(entry)}\n`),
      },
    });
    process.send?.({ ready: true });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  }
};
