import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Portal } from '@passerelle/gateway';
import { CannotStart } from './cannot-start.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const names = ['applicant', 'agent', 'commission'] as const satisfies readonly Portal[];

const LEFT_OUT = new Set(['node_modules', 'dist', 'gql', '.turbo']);

const filesUnder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !LEFT_OUT.has(name))
      .map((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? filesUnder(path) : [path];
      }),
  );
  return found.flat();
};

/** What the built pages follow from: the portals' sources and the graph that they query. */
const fingerprint = async (): Promise<string> => {
  const files = [
    ...(await filesUnder(join(root, 'portals'))),
    join(root, 'gateway/schema.graphql'),
  ].toSorted();
  const hash = createHash('sha256').update(process.env['PASSERELLE_THEME'] ?? '');
  for (const file of files) hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex');
};

const run = (command: string, args: readonly string[], cwd: string): Promise<string | null> =>
  new Promise((resolve) => {
    const output: string[] = [];
    const child = spawn(join(cwd, 'node_modules/.bin', command), args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
      },
    });
    child.stdout.on('data', (chunk) => output.push(String(chunk)));
    child.stderr.on('data', (chunk) => output.push(String(chunk)));
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code) => resolve(code === 0 ? null : output.slice(-40).join('')));
  });

const build = async (portal: Portal): Promise<void> => {
  const folder = join(root, 'portals', portal);
  for (const [command, args] of [
    ['graphql-codegen', ['--config', 'codegen.ts']],
    ['vite', ['build', '--logLevel', 'warn']],
  ] as const) {
    const failed = await run(command, args, folder);
    if (failed !== null)
      throw new CannotStart(
        `The ${portal} portal could not be built:\n${failed}`,
        'Mend it, then start again.',
      );
  }
};

/** The folders of the built portals; built when their sources changed since the last time. */
export const builtPortals = async (
  say: (line: string) => void,
): Promise<Readonly<Record<Portal, string>>> => {
  const folders = Object.fromEntries(
    names.map((name) => [name, join(root, 'portals', name, 'dist')]),
  ) as Record<Portal, string>;
  const mark = await fingerprint();
  for (const name of names) {
    const stamp = join(folders[name], '.fingerprint');
    const known = await readFile(stamp, 'utf8').catch(() => '');
    if (known === mark && existsSync(join(folders[name], 'index.html'))) continue;
    say(`Building the ${name} portal…`);
    await build(name);
    await writeFile(stamp, mark);
  }
  return folders;
};
