import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Portal } from '../types.ts';
import { guard, redirect, sendHtml, sendText } from './answers.ts';
import { languageOf } from './callers.ts';
import { pageOf } from './page.ts';
import { notBuilt } from './words.ts';

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
  '.pdf': 'application/pdf',
};

type Found = { readonly path: string; readonly size: number; readonly tag: string };

const fileAt = (path: string): Promise<Found | null> =>
  stat(path).then(
    (it) =>
      it.isFile()
        ? { path, size: it.size, tag: `"${it.size.toString(36)}-${it.mtimeMs.toString(36)}"` }
        : null,
    () => null,
  );

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

type Encoded = Found & { readonly encoding: string | null };

/** The file as it is sent: compressed when the build left it so and the browser takes it. */
const encodedFor = async (request: IncomingMessage, plain: Found): Promise<Encoded> => {
  const header = request.headers['accept-encoding'] ?? '';
  const accepted = (Array.isArray(header) ? header.join(',') : header)
    .split(',')
    .filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
    .map((one) => one.split(';')[0]?.trim());
  for (const [encoding, ending] of ENCODINGS) {
    if (!accepted.includes(encoding)) continue;
    const found = await fileAt(plain.path + ending);
    if (found) return { ...found, encoding };
  }
  return { ...plain, encoding: null };
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

const portalFor = (path: string): Portal => {
  if (path === '/agent' || path.startsWith('/agent/')) return 'agent';
  if (path === '/commission' || path.startsWith('/commission/')) return 'commission';
  return 'applicant';
};

type PagesOptions = {
  readonly folders: Readonly<Partial<Record<Portal, string>>>;
  readonly demo: boolean;
};

/** Serves the built pages of the portals: files with a hash for good, and the page itself for any other path. */
export const portalPages = ({ folders, demo }: PagesOptions) => {
  const send = async (
    request: IncomingMessage,
    response: ServerResponse,
    plain: Found,
    forGood: boolean,
  ): Promise<void> => {
    const file = await encodedFor(request, plain);
    // A specimen of the component page is looked at inside it, as a paper of a file is.
    guard(response, extname(plain.path) === '.pdf' ? 'pdf' : 'portal');
    response.setHeader('content-type', TYPES[extname(plain.path)] ?? 'application/octet-stream');
    response.setHeader(
      'cache-control',
      forGood ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    response.setHeader('vary', 'accept-encoding');
    response.setHeader('etag', file.tag);
    if (file.encoding) response.setHeader('content-encoding', file.encoding);
    if (request.headers['if-none-match'] === file.tag) return void response.writeHead(304).end();
    response.writeHead(200, { 'content-length': file.size });
    if (request.method === 'HEAD') return void response.end();
    // A browser that goes away in the middle is no error of ours.
    await pipeline(createReadStream(file.path), response).catch(() => undefined);
  };

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return sendText(response, 405, 'Pages are read, not written.');
    }
    const portal = portalFor(url.pathname);
    const base = portal === 'applicant' ? '/' : `/${portal}/`;
    if (url.pathname.length < base.length) return redirect(response, base + url.search);
    const folder = folders[portal];
    const asked = folder === undefined ? null : inside(folder, url.pathname.slice(base.length));
    const found = asked === null || asked === folder ? null : await fileAt(asked);
    if (found) return send(request, response, found, url.pathname.includes('/assets/'));
    // A missing asset is missing; any other path is a page, and the portal says what is not there.
    if (extname(url.pathname) !== '') return sendText(response, 404, 'Not found.');
    const page = folder === undefined ? null : await fileAt(join(folder, 'index.html'));
    if (page) return send(request, response, page, false);
    const language = languageOf(request);
    return sendHtml(response, 503, pageOf(notBuilt, { language, href: url.pathname, demo }));
  };
};
