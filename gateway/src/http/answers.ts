import type { ServerResponse } from 'node:http';

/** Nothing of a page is loaded from elsewhere, and no page of elsewhere shows ours. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  // A letter that is stored nowhere is shown from the memory of the page that asked for it.
  "object-src 'self' blob:",
  "frame-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** A page that the gateway writes itself: its style stands in it, and it runs nothing. */
const OWN_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** A served document runs nothing; the browser's own viewer may show it inside a page of ours. */
const DOCUMENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

const POLICIES = {
  portal: PAGE_POLICY,
  own: OWN_POLICY,
  // The browser's own viewer of PDF does not open in a sandbox; anything else is shut into one.
  pdf: DOCUMENT_POLICY,
  document: `${DOCUMENT_POLICY}; sandbox`,
} as const;

export const guard = (response: ServerResponse, kind: keyof typeof POLICIES): void => {
  response.setHeader('content-security-policy', POLICIES[kind]);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()');
};

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
};

/** A refusal in the form of a GraphQL answer, which every client of ours reads. */
export const refuse = (
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
): void => sendJson(response, status, { errors: [{ message, extensions: { code } }] });

export const sendText = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(`${text}\n`);
};

export const sendHtml = (response: ServerResponse, status: number, html: string): void => {
  guard(response, 'own');
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(html);
};

export const redirect = (response: ServerResponse, to: string): void => {
  response.writeHead(303, { location: to, 'cache-control': 'no-store' });
  response.end();
};
