import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
};

/** The body of a request is longer than anything that is asked in earnest. */
export class TooLarge extends Error {
  constructor() {
    super('The request is too large.');
  }
}

export const readBody = async (request: IncomingMessage, bytesMax: number): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** The port is taken, by number, so that whoever starts can be told what to do. */
export class PortTaken extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`Port ${port} is taken.`);
    this.port = port;
  }
}

/** Listens; answers the port that was taken, which is another when 0 was asked for. */
export const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error);
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/** How long a request under way may take to be answered once the server is closing. */
const FAREWELL_MS = 10_000;
const SWEEP_MS = 50;

/** Closes a server: nothing new is taken, what is under way is answered. */
export const close = async (server: Server): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection falls idle when its answer has left; a client that keeps it open would be waited for.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const late = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(late);
};

/** A server whose requests may take a minute at most. */
export const createHttpServer = (): Server => createServer({ requestTimeout: 60_000 });
