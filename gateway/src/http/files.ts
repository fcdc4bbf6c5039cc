import type { IncomingMessage, ServerResponse } from 'node:http';
import { portals, type Actor, type ServedFile } from '../types.ts';
import { guard, sendText } from './answers.ts';
import { languageOf, type Callers } from './callers.ts';
import { sessionToken } from './cookies.ts';

/** Opens a document of a subgraph for an actor; null when it is not there or may not be seen. */
export type OpenFile = (subgraph: string, actor: Actor, id: string) => Promise<ServedFile | null>;

const NOT_THERE = {
  fr: 'Ce document n’existe pas, ou il n’est pas à vous. Reconnectez-vous au portail, puis réessayez.',
  en: 'This document does not exist, or it is not yours. Sign in to the portal again, then retry.',
  ar: 'هذا المستند غير موجود أو ليس لكم. سجّلوا الدخول إلى البوابة ثم أعيدوا المحاولة.',
} as const;

const send = (response: ServerResponse, { name, contentType, body }: ServedFile): void => {
  guard(response, contentType === 'application/pdf' ? 'pdf' : 'document');
  const plain = name.normalize('NFKD').replaceAll(/[^\w.-]+/g, '-');
  response.writeHead(200, {
    'content-type': contentType,
    'content-length': body.byteLength,
    'content-disposition': `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'private, no-store',
  });
  response.end(body);
};

/**
 * `/files/<subgraph>/<id>`: a link carries no header that names its portal, so each session of this browser is tried.
 */
export const fileRoute =
  (callers: Callers, open: OpenFile) =>
  async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const [, , subgraph = '', id = ''] = url.pathname.split('/');
    if (request.method === 'GET' && /^[a-z]+$/.test(subgraph) && /^[0-9a-f-]{36}$/.test(id)) {
      for (const portal of portals) {
        if (sessionToken(request, portal) === null) continue;
        const asking = await callers.askingIn(request, portal);
        const file = asking.kind === 'person' ? await open(subgraph, asking.actor, id) : null;
        if (file) return send(response, file);
      }
    }
    sendText(response, 404, NOT_THERE[languageOf(request)]);
  };
