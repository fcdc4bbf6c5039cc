import { createServer, type Server } from 'node:http';
import type { RunningSubgraph as KitSubgraph } from '@passerelle/subgraph-kit';
import { close, listen } from '@passerelle/subgraph-kit/process';
import { serveSubgraph } from '@passerelle/subgraph-kit/serve';
import type { Gateway } from '../gateway.ts';
import { actorSigner, newActorKeys, publicJwkOf } from '../identity/actor-signature.ts';
import type { Caller } from '../operation.ts';
import { applicantActor, type RunningSubgraph } from '../types.ts';

/** Keys of a gateway, and the subgraphs of a world behind HTTP, served as the platform serves its own. */
export const serveApart = async (subgraphs: readonly RunningSubgraph[]) => {
  const keys = await newActorKeys();
  const gatewayKey = await publicJwkOf(keys);
  const reported: unknown[] = [];
  const serve = (subgraph: RunningSubgraph, port = 0) =>
    serveSubgraph({
      // The tests' world has other names than the platform's six.
      subgraph: subgraph as unknown as KitSubgraph,
      gatewayKey,
      port,
      host: '127.0.0.1',
      report: (error) => void reported.push(error),
    });
  const served = new Map(
    await Promise.all(subgraphs.map(async (it) => [it.name, await serve(it)] as const)),
  );
  return {
    signActor: actorSigner({ privateKey: keys.privateKey }),
    urls: Object.fromEntries([...served].map(([name, it]) => [name, it.url])),
    served,
    serve,
    reported,
    stop: async () => {
      for (const it of served.values()) await it.stop();
    },
  };
};

/** The caller of a test's request: `x-subject` says who, `x-documents` with which documents. */
export const callerFrom = (headers: Readonly<Record<string, unknown>>): Caller => {
  const subject = typeof headers['x-subject'] === 'string' ? headers['x-subject'] : 'nobody';
  const documents = headers['x-documents'];
  return {
    actor: applicantActor({
      subject,
      name: null,
      portal: 'applicant',
      language: 'en',
      correlationId: `test-${subject}`,
    }),
    documents: documents === 'trusted' ? 'trusted' : 'arbitrary',
    portal: 'applicant',
  };
};

export type Answer = {
  readonly status: number;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
};

/** A gateway that listens on a port of its own. */
export const serveGateway = async (gateway: Gateway) => {
  const server: Server = createServer((request, response) => {
    void gateway.handle(request, response, callerFrom(request.headers));
  });
  const port = await listen(server, 0, '127.0.0.1');
  const ask = async (body: object, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const { data, errors = [] } = (await response.json()) as Partial<Answer>;
    return { status: response.status, data, errors };
  };
  return {
    ask,
    stop: async () => {
      await close(server);
      await gateway.stop();
    },
  };
};
