import { subgraphNames } from '@passerelle/subgraph-kit';
import { makeTemplate, startTestServer } from '@passerelle/subgraph-kit/testing';
import type { TestProject } from 'vitest/node';

/** One PostgreSQL server and one migrated template for the whole run; each file clones its own database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  try {
    await makeTemplate(
      server.location,
      subgraphNames.map((name) => ({
        name,
        directory: new URL(`../../subgraphs/${name}/`, import.meta.url),
      })),
    );
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('server', server.location);
  return server.stop;
}

declare module 'vitest' {
  // The server's address, for `inject('server')`.
  interface ProvidedContext {
    server: { readonly adminUrl: string; readonly secret: string };
  }
}
