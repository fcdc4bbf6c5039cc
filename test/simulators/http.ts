import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** What a handler answers; the server writes it. */
export type Reply = {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body: unknown;
};

const BODY_BYTES_MAX = 64 * 1024;

/** An expected refusal: thrown anywhere in a handler, answered as `application/problem+json` (RFC 9457). */
export class Refusal extends Error {
  readonly status: number;
  readonly fields: readonly { path: string; message: string }[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    detail: string,
    more: {
      fields?: readonly { path: string; message: string }[];
      headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(detail);
    this.status = status;
    this.fields = more.fields ?? [];
    this.headers = more.headers ?? {};
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read.',
  401: 'The caller is not known.',
  403: 'This is not open from here.',
  404: 'There is nothing at this address.',
  405: 'This address does not take this method.',
  413: 'The request is too long.',
  415: 'The request is not JSON.',
  422: 'The key was used for another request.',
  500: 'The system failed.',
  503: 'The system is not available.',
};

export const toReply = (refusal: Refusal): Reply => ({
  status: refusal.status,
  headers: { 'content-type': 'application/problem+json', ...refusal.headers },
  body: {
    type: 'about:blank',
    title: TITLES[refusal.status] ?? 'The request was refused.',
    status: refusal.status,
    detail: refusal.message,
    ...(refusal.fields.length > 0 ? { fields: refusal.fields } : {}),
  },
});

/** The body as text; null when it is longer than `most` bytes. */
export const readBody = async (request: IncomingMessage, most: number): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes: Buffer = chunk;
    length += bytes.length;
    if (length > most) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
};

export const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refusal(415, 'Send application/json.');
  const body = await readBody(request, BODY_BYTES_MAX);
  if (body === null) throw new Refusal(413, `At most ${BODY_BYTES_MAX} bytes.`);
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, 'The body is not JSON.');
  }
};

export const send = (response: ServerResponse, reply: Reply): void => {
  if (response.destroyed || response.headersSent) return;
  const body = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
  response.writeHead(reply.status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...reply.headers,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
};

export const headerOf = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

/** Listens and answers the port; a port that is taken is said in words. */
export const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException) => {
      const isTaken = cause.code === 'EADDRINUSE';
      reject(isTaken ? new Error(`Port ${port} of ${host} is taken.`, { cause }) : cause);
    };
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
