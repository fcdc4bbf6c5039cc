import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { CannotStart, close, createHttpServer, listen } from '@passerelle/subgraph-kit/process';
import { createGateway } from '../gateway.ts';
import { sendJson, sendText } from '../http/answers.ts';
import type { Log } from '../log.ts';
import type { Caller } from '../operation.ts';
import { anonymousActor } from '../types.ts';

export type ConformanceOptions = {
  /** The file with the supergraph's SDL. */
  readonly supergraph: string;
  readonly port: number;
  readonly log: Log;
};

const readSupergraph = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new CannotStart(
      `The supergraph ${file} cannot be read.`,
      'Name a file that holds a composed supergraph (SDL).',
    );
  });

/**
 * Serves any supergraph to whoever is on this machine: no sign-in, no list of operations, introspection. Public suites
 * run against it, so that what they say is said of the gateway's own code.
 */
export const startConformance = async (options: ConformanceOptions) => {
  const supergraph = await readSupergraph(options.supergraph);
  const gateway = await createGateway({ supergraph, open: true, log: options.log }).catch(
    (error: unknown) => {
      throw new CannotStart(
        `${options.supergraph} is no supergraph: ${error instanceof Error ? error.message : 'unknown'}`,
        'Compose the subgraphs first; for this repository: pnpm compose.',
      );
    },
  );
  const caller = (): Caller => ({
    actor: anonymousActor({ portal: null, language: 'en', correlationId: randomUUID() }),
    documents: 'open',
    portal: null,
  });
  const answer: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/health') return sendJson(response, 200, { alive: true });
    if (pathname !== '/graphql') return sendText(response, 404, 'See /graphql and /health.');
    gateway.handle(request, response, caller()).catch((error: unknown) => {
      options.log.error('A request failed.', {
        cause: error instanceof Error ? error.name : 'unknown',
      });
      response.destroy();
    });
  };
  const server = createHttpServer();
  server.on('request', answer);
  try {
    // Loopback only: whatever the subgraphs hold is open to whoever reaches this address.
    const port = await listen(server, options.port, '127.0.0.1');
    return {
      url: `http://localhost:${port}`,
      stop: async (): Promise<void> => {
        await close(server);
        await gateway.stop();
      },
    };
  } catch (error) {
    await gateway.stop();
    throw error;
  }
};
