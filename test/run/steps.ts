import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** One thing that is checked, as a command of a package that the workspace pins. */
export type Step = { readonly name: string; readonly command: readonly [string, ...string[]] };

/** What must hold before anything runs: generated types, the composed graph, types, lint, format, unused code. */
export const preparation: readonly Step[] = [
  {
    name: 'generated types and trusted documents',
    command: ['turbo', 'run', 'codegen', '--output-logs=errors-only'],
  },
];

export const checks: readonly Step[] = [
  {
    name: 'the committed supergraph is what composition gives',
    command: ['node', 'gateway/src/compose.ts', '--check'],
  },
  { name: 'types of subgraphs, gateway and tests', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of portals', command: ['tsc', '-p', 'portals/tsconfig.json'] },
  { name: 'lint', command: ['oxlint'] },
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'no unused file, export or dependency', command: ['knip'] },
];

/** Runs a command in the root with the workspace's own programs first; answers whether it ended well. */
export const run = ({ command: [program, ...rest] }: Step): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(program, rest, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        PATH: `${root}node_modules/.bin:${process.env['PATH'] ?? ''}`,
        TURBO_TELEMETRY_DISABLED: '1',
        DO_NOT_TRACK: '1',
      },
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });

/** Runs each step, says how it went, and answers how many passed and failed. */
export const runAll = async (
  steps: readonly Step[],
): Promise<{ passed: number; failed: number }> => {
  let passed = 0;
  for (const step of steps) {
    const started = Date.now();
    const held = await run(step);
    if (held) passed += 1;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${held ? 'ok  ' : 'FAIL'} ${step.name} (${seconds} s)\n`);
  }
  return { passed, failed: steps.length - passed };
};
