import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { CookieJar, follow } from './cookies.ts';

export type Portal = 'applicant' | 'agent' | 'commission';
type Variables = Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, unknown>>;
export type GraphAnswer = {
  readonly data?: Data | null;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
};

/** One person signed in to one portal, asking as its pages do: by the hash of a trusted document. */
export type Visitor = {
  readonly jar: CookieJar;
  /** The answer of an operation, whatever it is. */
  answer(operation: string, variables?: Variables): Promise<GraphAnswer>;
  /** The data of an operation that must succeed. */
  run<Result = Data>(operation: string, variables?: Variables): Promise<Result>;
  /** The recorded success of an act; a problem or an error fails the test and says which. */
  act<Result = Data>(operation: string, input: Variables): Promise<Result>;
  /** What an act that is declined answers. */
  problem(
    operation: string,
    input: Variables,
  ): Promise<{ readonly __typename: string; readonly message: string }>;
  file(url: string): Promise<Response>;
};

const UNTIL_MS = 90_000;

/** Waits for a fact, never for a while: asks until it holds, and says what it was when it never did. */
export const until = async <Value>(
  what: string,
  ask: () => Promise<Value | null | undefined | false>,
  within = UNTIL_MS,
): Promise<Value> => {
  const end = Date.now() + within;
  for (;;) {
    const value = await ask();
    if (value) return value;
    if (Date.now() > end) throw new Error(`It never came about: ${what}.`);
    await wait(40);
  }
};

const hashes = new Map<Portal, Map<string, string>>();

/** The hash of a portal's operation by its name, from the list that the gateway runs. */
const hashOf = async (portal: Portal, operation: string): Promise<string> => {
  let known = hashes.get(portal);
  if (!known) {
    const path = new URL(`../../gateway/trusted-documents/${portal}.json`, import.meta.url);
    const documents = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
    known = new Map(
      Object.entries(documents).map(([hash, text]) => [
        /(?:query|mutation)\s+(\w+)/.exec(text)?.[1] ?? hash,
        hash,
      ]),
    );
    hashes.set(portal, known);
  }
  const hash = known.get(operation);
  if (!hash) throw new Error(`The ${portal} portal has no operation ${operation}.`);
  return hash;
};

export const createVisitor = (url: string, portal: Portal, jar = new CookieJar()): Visitor => {
  const answer: Visitor['answer'] = async (operation, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': 'en',
        'x-passerelle': portal,
        cookie: jar.header(),
      },
      body: JSON.stringify({ documentId: await hashOf(portal, operation), variables }),
    });
    return (await response.json()) as GraphAnswer;
  };
  const run = async (operation: string, variables?: Variables) => {
    const { data, errors } = await answer(operation, variables);
    if (errors || !data) throw new Error(`${operation} answered ${JSON.stringify(errors)}`);
    return data;
  };
  const result = async (operation: string, input: Variables) => {
    const data = await run(operation, { input });
    const [first] = Object.entries(data).filter(([key]) => key !== '__typename');
    return first?.[1] as { readonly __typename: string; readonly message: string };
  };
  return {
    jar,
    answer,
    run: run as Visitor['run'],
    act: (async (operation: string, input: Variables) => {
      const recorded = await result(operation, input);
      if (!recorded.__typename.endsWith('Success'))
        throw new Error(`${operation} was declined: ${JSON.stringify(recorded)}`);
      return recorded;
    }) as unknown as Visitor['act'],
    problem: async (operation, input) => {
      const recorded = await result(operation, input);
      if (recorded.__typename.endsWith('Success')) throw new Error(`${operation} was performed.`);
      return recorded;
    },
    file: (path) => fetch(new URL(path, url), { headers: { cookie: jar.header() } }),
  };
};

const form = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});

/** Signs in at a platform through its identity provider, as a browser does. */
export const signIn = async (
  url: string,
  portal: Portal,
  step: 'login' | 'sign-up',
  fields: Readonly<Record<string, string>>,
): Promise<Visitor> => {
  const jar = new CookieJar();
  const page = await follow(jar, `${url}/sign-in?portal=${portal}&lang=en`);
  await page.response.arrayBuffer();
  const { response } = await follow(jar, `${page.url}/${step}`, form(fields));
  await response.arrayBuffer();
  const session = await fetch(`${url}/session?portal=${portal}`, {
    headers: { cookie: jar.header() },
  });
  const { signedIn } = (await session.json()) as { signedIn: boolean };
  if (!signedIn) throw new Error(`Nobody is signed in after ${step}: ${response.status}`);
  return createVisitor(url, portal, jar);
};
