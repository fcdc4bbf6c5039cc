import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Portal } from '../types.ts';
import { guard, sendText } from './answers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const isFile = async (path: string): Promise<boolean> =>
  stat(path).then(
    (it) => it.isFile(),
    () => false,
  );

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const encodingOf = async (
  request: IncomingMessage,
  path: string,
): Promise<readonly [string, string] | null> => {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  for (const [name, ending] of ENCODINGS)
    if (new RegExp(`\\b${name}\\b`).test(accepted) && (await isFile(path + ending)))
      return [name, path + ending];
  return null;
};

/** The place of a path under a folder, or null when it would lie outside. */
const inside = (folder: string, path: string): string | null => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const full = normalize(join(folder, decoded));
  return full === folder || full.startsWith(folder.endsWith(sep) ? folder : folder + sep)
    ? full
    : null;
};

/** Serves the built pages of the portals: files with a hash for good, and the page itself for any other path. */
export const portalPages = (folders: Readonly<Partial<Record<Portal, string>>>) => {
  const portalFor = (path: string): Portal => {
    if (path === '/agent' || path.startsWith('/agent/')) return 'agent';
    if (path === '/commission' || path.startsWith('/commission/')) return 'commission';
    return 'applicant';
  };

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const portal = portalFor(url.pathname);
    const folder = folders[portal];
    const base = portal === 'applicant' ? '/' : `/${portal}/`;
    if (!folder)
      return sendText(
        response,
        503,
        `The ${portal} portal is not built. Run \`pnpm start\`, which builds it.`,
      );
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendText(response, 405, 'Only GET.');
    const rest = url.pathname.slice(base.length - (url.pathname.length < base.length ? 1 : 0));
    const asked = inside(folder, rest);
    const found = asked !== null && (await isFile(asked)) ? asked : null;
    // A missing asset is missing; any other path is a page, and the portal says what is not there.
    if (!found && extname(url.pathname) !== '') return sendText(response, 404, 'Not found.');
    const path = found ?? join(folder, 'index.html');
    if (!(await isFile(path))) return sendText(response, 503, `The ${portal} portal is not built.`);
    const encoded = await encodingOf(request, path);
    guard(response, 'page');
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    response.setHeader(
      'cache-control',
      found && url.pathname.includes('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    );
    response.setHeader('vary', 'accept-encoding');
    if (encoded) response.setHeader('content-encoding', encoded[0]);
    response.writeHead(200);
    if (request.method === 'HEAD') return void response.end();
    await pipeline(createReadStream(encoded?.[1] ?? path), response).catch(() => undefined);
  };
};
