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

/** Runs a program that a portal pins; null when it went well, else the end of what it said. */
const run = (portal: Portal, program: string, args: readonly string[]): Promise<string | null> =>
  new Promise((resolve) => {
    const cwd = join(root, 'portals', portal);
    const output: string[] = [];
    const child = spawn(join(cwd, 'node_modules/.bin', program), args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      // The programs' first lines look for `node`: the workspace's own comes first.
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

// Without the workspace's build runner, which wants a package manager on the path: a start needs Node alone.
const build = async (portal: Portal): Promise<string | null> =>
  (await run(portal, 'graphql-codegen', ['--config', 'codegen.ts'])) ??
  (await run(portal, 'vite', ['build', '--logLevel', 'warn']));

/** The folders in which the portals stand once they are built. */
export const portalFolders = (): Readonly<Record<Portal, string>> =>
  Object.fromEntries(names.map((name) => [name, join(root, 'portals', name, 'dist')])) as Record<
    Portal,
    string
  >;

/** The folders of the built portals; built when their sources changed since the last time. */
export const builtPortals = async (
  say: (line: string) => void,
): Promise<Readonly<Record<Portal, string>>> => {
  const folders = portalFolders();
  const mark = await fingerprint();
  const stampOf = (folder: string): string => join(folder, '.fingerprint');
  const isFresh = async (folder: string): Promise<boolean> =>
    (await readFile(stampOf(folder), 'utf8').catch(() => '')) === mark &&
    existsSync(join(folder, 'index.html'));
  const stale: Portal[] = [];
  for (const name of names) if (!(await isFresh(folders[name]))) stale.push(name);
  if (stale.length > 0) say('Building the portals; the next start finds them built.');
  const built = await Promise.all(stale.map(async (name) => ({ name, failed: await build(name) })));
  for (const { name, failed } of built) {
    if (failed !== null)
      throw new CannotStart(
        `The ${name} portal could not be built:\n${failed}`,
        'Mend what it says, or start without the portals: PASSERELLE_PORTALS=none',
      );
    // Written last: a build that was interrupted has no mark and is done again.
    await writeFile(stampOf(folders[name]), mark);
  }
  return folders;
};
