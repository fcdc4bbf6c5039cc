import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { composeServices, compositionHasErrors } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** What composition gives: the plan of the house for the gateway, and the door for portals. */
export type Composition = { readonly supergraph: string; readonly schema: string };

export type SubgraphSource = {
  readonly name: string;
  readonly typeDefs: string;
  /** Where it answers; left out, its address in a cluster. */
  readonly url?: string;
};

const repository = resolve(import.meta.dirname, '../..');

/** One folder of `subgraphs/` with a `schema.graphql` is one subgraph; `shared.graphql` belongs to each. */
export const readSubgraphs = async (root = repository): Promise<SubgraphSource[]> => {
  const folder = join(root, 'subgraphs');
  const shared = await readFile(join(folder, 'kit/shared.graphql'), 'utf8');
  const names = (await readdir(folder)).filter((name) => name !== 'kit').toSorted();
  const sources = await Promise.all(
    names.map(async (name) => {
      const own = await readFile(join(folder, name, 'schema.graphql'), 'utf8').catch(() => null);
      return own === null ? [] : [{ name, typeDefs: `${shared}\n${own}` }];
    }),
  );
  return sources.flat();
};

/** Composes the subgraphs; throws with every error of composition, one per line. */
export const compose = (subgraphs: readonly SubgraphSource[]): Composition => {
  const result = composeServices(
    subgraphs.map(({ name, typeDefs, url }) => ({
      name,
      typeDefs: parse(typeDefs),
      // The address in a cluster; the gateway's configuration overrides it.
      url: url ?? `http://${name}:4000/graphql`,
    })),
  );
  if (compositionHasErrors(result))
    throw new Error(
      ['The subgraphs do not compose:', ...result.errors.map((error) => `- ${error.message}`)].join(
        '\n',
      ),
    );
  return {
    supergraph: `${result.supergraphSdl.trim()}\n`,
    schema: `${result.publicSdl.trim()}\n`,
  };
};

const files = (root: string) => ({
  supergraph: join(root, 'gateway/supergraph.graphql'),
  schema: join(root, 'gateway/schema.graphql'),
});

/** Writes both files; answers which of them changed. */
export const writeComposition = async (root = repository): Promise<string[]> => {
  const stale = await staleFiles(root);
  const composition = compose(await readSubgraphs(root));
  const paths = files(root);
  await writeFile(paths.supergraph, composition.supergraph);
  await writeFile(paths.schema, composition.schema);
  return stale;
};

/** The composed files that are not what composition gives today. */
export const staleFiles = async (root = repository): Promise<string[]> => {
  const composition = compose(await readSubgraphs(root));
  const paths = files(root);
  const stale: string[] = [];
  for (const key of ['supergraph', 'schema'] as const) {
    const written = await readFile(paths[key], 'utf8').catch(() => null);
    if (written !== composition[key]) stale.push(`gateway/${key}.graphql`);
  }
  return stale;
};

const main = async (): Promise<void> => {
  try {
    if (process.argv.includes('--check')) {
      const stale = await staleFiles();
      if (stale.length === 0) return;
      process.stderr.write(`Stale: ${stale.join(', ')}. Run \`pnpm compose\` and commit.\n`);
      process.exitCode = 1;
      return;
    }
    const changed = await writeComposition();
    process.stdout.write(changed.length === 0 ? 'Fresh.\n' : `Written: ${changed.join(', ')}.\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
};

if (import.meta.main) await main();
