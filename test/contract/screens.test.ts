import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createGateway,
  readTrustedDocuments,
  type Gateway,
  type Portal,
} from '@passerelle/gateway';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const FETCHES_MAX = 6;

const root = fileURLToPath(new URL('../../', import.meta.url));

let gateway: Gateway;
/** How many fetches each query of a portal makes, by its name. */
const fetches = new Map<string, number>();

beforeAll(async () => {
  const documents = await readTrustedDocuments();
  gateway = await createGateway({
    supergraph: readFileSync(join(root, 'gateway/supergraph.graphql'), 'utf8'),
    trustedDocuments: documents,
  });
  for (const [portal, list] of documents)
    for (const { document, operationName } of list.values()) {
      const plan = await gateway.plan(document);
      fetches.set(`${portal} ${operationName ?? ''}`, plan.fetches.length);
    }
});
afterAll(() => gateway.stop());

/** A module of a portal and all modules of the portal that it imports, at once or when they are needed. */
const reached = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file) || /\/(?:gql|messages)\//.test(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
    /(?:from|import\()\s*'(\.[^']+\.tsx?)'/g,
  )) {
    const next = join(dirname(file), path);
    if (existsSync(next)) reached(next, seen);
  }
  return seen;
};

const queriesIn = (files: Iterable<string>): ReadonlySet<string> =>
  new Set(
    [...files].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bquery (\w+)\s*[({]/g)].map(
        ([, name]) => name ?? '',
      ),
    ),
  );

const portalOf = (file: string): Portal => relative(root, file).split('/')[1] as Portal;

/** A query of the frame around every page: who is signed in. */
const frameOf = (portal: Portal): ReadonlySet<string> => {
  const viewer = join(root, `portals/${portal}/src/viewer.tsx`);
  return existsSync(viewer) ? queriesIn([viewer]) : new Set();
};

/** Asked by a person's hand, long after the page stands: the reading of a passport's two lines. */
const BY_HAND: ReadonlySet<string> = new Set(['FormPage_Read']);

/** Queries of which a page asks one, whatever its file's stage is: the dearest counts. */
const ALTERNATIVES: readonly (readonly string[])[] = [
  // Whoever is to be named rapporteur, or the sessions in which there is room.
  ['Secretariat_Rapporteurs', 'Secretariat_Sessions'],
  // The place of an appointment, or the places where one may be asked for.
  ['AppointmentPage_Place', 'AppointmentPage_Places'],
];

/** What a page asks subgraphs at most, with its frame. */
const sumOf = (names: readonly string[], costOf: (name: string) => number): number => {
  const groups = ALTERNATIVES.map((group) => names.filter((name) => group.includes(name)));
  const others = names.filter((name) => !ALTERNATIVES.flat().includes(name));
  const dearest = groups.map((group) => Math.max(0, ...group.map(costOf)));
  return [...others.map(costOf), ...dearest].reduce((all, cost) => all + cost, 0);
};

/** Pages that ask more often than they should, and how often: the list may only grow shorter, each number only fall. */
const KNOWN_MISSES: Readonly<Record<string, number>> = {
  // The bundle of the chosen file is asked for once the session is there.
  'portals/commission/src/pages/session/page.tsx': 7,
};

const pages = globSync('portals/*/src/pages/*/page.tsx', { cwd: root }).map((it) => join(root, it));

describe('a screen', () => {
  test('is every page of the three portals', () => {
    expect(new Set(pages.map(portalOf))).toEqual(new Set(['applicant', 'agent', 'commission']));
  });

  test(`asks subgraphs at most ${FETCHES_MAX} times, with all the queries of its page and its frame together`, () => {
    const over: string[] = [];
    for (const page of pages) {
      const portal = portalOf(page);
      const names = [...new Set([...frameOf(portal), ...queriesIn(reached(page))])].filter(
        (name) => !BY_HAND.has(name),
      );
      const unknown = names.filter((name) => !fetches.has(`${portal} ${name}`));
      if (unknown.length > 0) over.push(`${relative(root, page)} asks ${unknown.join(', ')}?`);
      const sum = sumOf(names, (name) => fetches.get(`${portal} ${name}`) ?? 0);
      const most = KNOWN_MISSES[relative(root, page)] ?? FETCHES_MAX;
      if (sum > most || (most > FETCHES_MAX && sum < most))
        over.push(`${relative(root, page)}: ${sum} by ${names.join(', ')}`);
    }
    expect(over).toEqual([]);
  });
});
