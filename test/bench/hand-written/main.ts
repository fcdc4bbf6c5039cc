import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { close, createHttpServer, endAtSignal, listen } from '@passerelle/subgraph-kit/process';
import pg from 'pg';
import { queuePage } from './queue.ts';
import { types } from './rows.ts';
import { statusPage } from './status.ts';

/**
 * What an endpoint written by hand for two pages costs: one statement for each, and the domain's own dates. It is the
 * floor, not a design: no row-level security, no rights, no entry in the log, no other page.
 */
const pages = {
  'agent:QueuePage_Query': queuePage,
  'applicant:ApplicationPage_Query': statusPage,
} as const;

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10, types });

const tokenOf = (request: IncomingMessage, portal: string): Buffer => {
  const found = new RegExp(`__Host-passerelle-${portal}=([^;]+)`).exec(
    request.headers.cookie ?? '',
  );
  return createHash('sha256')
    .update(found?.[1] ?? '')
    .digest();
};

type Asked = { readonly page: string; readonly variables: Readonly<Record<string, unknown>> };

const answer = async (request: IncomingMessage): Promise<string> => {
  const { page, variables } = (await json(request)) as Asked;
  const portal = page.split(':')[0] ?? '';
  const data = await pages[page as keyof typeof pages](pool, tokenOf(request, portal), variables);
  return JSON.stringify({ data });
};

const server = createHttpServer();
server.on('request', async (request, response) => {
  try {
    const body = await answer(request);
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(body);
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    response.writeHead(500);
    response.end();
  }
});
const port = await listen(server, 0, '127.0.0.1');
endAtSignal(async () => {
  await close(server);
  await pool.end();
});
process.stdout.write(`The endpoint answers at http://localhost:${port}/graphql\n`);
