import { parseArgs } from 'node:util';
import { CannotStart, endAtSignal, explain } from '@passerelle/subgraph-kit/process';
import { stderrLog } from './log.ts';
import { startApart } from './run/apart.ts';
import { startConformance } from './run/conformance.ts';
import { settingsFrom } from './run/settings.ts';

const USAGE = `The gateway alone takes its settings from environment variables (docs/operating.md):
  node gateway/src/main.ts
Conformance mode serves any supergraph on this machine, without sign-in or list of operations:
  node gateway/src/main.ts --supergraph FILE --port P --open`;

type Started = { readonly url: string; stop(): Promise<void> };

const readArguments = () => {
  try {
    return parseArgs({
      options: {
        supergraph: { type: 'string' },
        port: { type: 'string', default: '4000' },
        open: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new CannotStart(error instanceof Error ? error.message : 'The arguments.', USAGE);
  }
};

const portIn = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CannotStart(`${text} is no port.`, 'A port is a number from 0 to 65535.');
  return port;
};

const start = async (): Promise<Started> => {
  const { supergraph, port, open } = readArguments();
  if (supergraph === undefined && !open) return startApart(settingsFrom(process.env), stderrLog);
  if (supergraph === undefined || !open)
    throw new CannotStart('Conformance mode takes both --supergraph FILE and --open.', USAGE);
  return startConformance({ supergraph, port: portIn(port), log: stderrLog });
};

try {
  const started = await start();
  endAtSignal(() => started.stop());
  process.stdout.write(`The gateway answers at ${started.url}/graphql\n`);
} catch (error) {
  process.stderr.write(explain(error));
  process.exitCode = 1;
}
