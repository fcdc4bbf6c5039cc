import { readFile } from 'node:fs/promises';

/** What a portal sends for one page, as somebody who is signed in. */
export type Operation = {
  readonly name: string;
  readonly portal: 'applicant' | 'agent';
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly cookie: string;
  /** What the page holds, for whoever reads the figures. */
  readonly about: string;
};

export type Request = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** The request of a portal's page to a gateway: the hash of a trusted document, its variables and the session. */
export const portalRequest = async (url: string, it: Operation): Promise<Request> => {
  const path = new URL(`../../../gateway/trusted-documents/${it.portal}.json`, import.meta.url);
  const documents = Object.entries(
    JSON.parse(await readFile(path, 'utf8')) as Record<string, string>,
  );
  const documentId = documents.find(([, text]) => text.includes(`query ${it.operation}(`))?.[0];
  if (documentId === undefined) throw new Error(`The ${it.portal} portal has no ${it.operation}.`);
  return {
    url: `${url}/graphql`,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': 'en',
      'x-passerelle': it.portal,
      cookie: it.cookie,
    },
    body: JSON.stringify({ documentId, variables: it.variables }),
  };
};

/** The same page asked of the endpoint written by hand, which knows pages by name. */
export const plainRequest = (url: string, it: Operation): Request => ({
  url: `${url}/graphql`,
  headers: { 'content-type': 'application/json', cookie: it.cookie },
  body: JSON.stringify({ page: `${it.portal}:${it.operation}`, variables: it.variables }),
});

export const ask = async ({ url, headers, body }: Request): Promise<unknown> => {
  const response = await fetch(url, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${await response.text()}`);
  return response.json();
};
