import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Portal } from '@passerelle/gateway';
import { CannotStart } from '@passerelle/subgraph-kit/process';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const names = ['applicant', 'agent', 'commission'] as const satisfies readonly Portal[];

const LEFT_OUT = new Set(['node_modules', 'dist', 'gql', '.turbo']);

const filesUnder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: false });
  const found: string[] = [];
  for (const entry of entries) {
    if (LEFT_OUT.has(entry.name)) continue;
    const path = join(folder, entry.name);
    found.push(...(entry.isDirectory() ? await filesUnder(path) : [path]));
  }
  return found;
};

/** What the built pages follow from: the portals' sources, the graph that they query, the packages, the theme. */
const fingerprint = async (): Promise<string> => {
  const files = [
    ...(await filesUnder(join(root, 'portals'))),
    join(root, 'gateway/schema.graphql'),
    join(root, 'pnpm-lock.yaml'),
  ].toSorted();
  const hash = createHash('sha256').update(process.env['PASSERELLE_THEME'] ?? '');
  for (const file of files) hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex');
};

/** Runs the workspace's own build; null when it went well, else the end of what it said. */
const build = (): Promise<string | null> =>
  new Promise((resolve) => {
    const filters = names.map((name) => `--filter=@passerelle/portal-${name}`);
    const output: string[] = [];
    const child = spawn(
      join(root, 'node_modules/.bin/turbo'),
      ['run', 'build', '--output-logs=errors-only', ...filters],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
          TURBO_TELEMETRY_DISABLED: '1',
          DO_NOT_TRACK: '1',
        },
      },
    );
    child.stdout.on('data', (chunk) => output.push(String(chunk)));
    child.stderr.on('data', (chunk) => output.push(String(chunk)));
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code) => resolve(code === 0 ? null : output.slice(-40).join('')));
  });

/** The folders of the built portals; built when their sources changed since the last time. */
export const builtPortals = async (
  say: (line: string) => void,
): Promise<Readonly<Record<Portal, string>>> => {
  const folders = names.map((name) => [name, join(root, 'portals', name, 'dist')] as const);
  const mark = await fingerprint();
  const stampOf = (folder: string): string => join(folder, '.fingerprint');
  const fresh: boolean[] = [];
  for (const [, folder] of folders) {
    const known = await readFile(stampOf(folder), 'utf8').catch(() => '');
    fresh.push(known === mark && existsSync(join(folder, 'index.html')));
  }
  if (fresh.includes(false)) {
    say('Building the portals; the next start finds them built.');
    const failed = await build();
    if (failed !== null)
      throw new CannotStart(
        `The portals could not be built:\n${failed}`,
        'Mend what it says, or start without them: PASSERELLE_PORTALS=none',
      );
    // Written last: a build that was interrupted has no mark and is done again.
    for (const [, folder] of folders) await writeFile(stampOf(folder), mark);
  }
  return Object.fromEntries(folders) as Record<Portal, string>;
};
