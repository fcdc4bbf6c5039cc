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
const SEQUENCE_MAX = 2;

const root = fileURLToPath(new URL('../../', import.meta.url));

let gateway: Gateway;
/** How many fetches each query of a portal makes, and how many of them follow one another; by its name. */
const costs = new Map<string, { readonly fetches: number; readonly sequence: number }>();

beforeAll(async () => {
  const documents = await readTrustedDocuments();
  gateway = await createGateway({
    supergraph: readFileSync(join(root, 'gateway/supergraph.graphql'), 'utf8'),
    trustedDocuments: documents,
  });
  for (const [portal, list] of documents)
    for (const { document, operationName } of list.values()) {
      const plan = await gateway.plan(document);
      costs.set(`${portal} ${operationName ?? ''}`, {
        fetches: plan.fetches.length,
        sequence: plan.sequential,
      });
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

const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const portalOf = (file: string): Portal => relative(root, file).split('/')[1] as Portal;

/** A query of the frame around every page: who is signed in. */
const frameOf = (portal: Portal): ReadonlySet<string> => {
  const viewer = join(root, `portals/${portal}/src/viewer.tsx`);
  return existsSync(viewer) ? queriesIn([viewer]) : new Set();
};

/** Asked by a person's hand, long after the page stands: the reading of a passport's two lines, the places of a post, the letter before it is signed. */
const BY_HAND: ReadonlySet<string> = new Set([
  'FormPage_Read',
  'AppointmentPage_Places',
  'Refuse_Preview',
]);

const pages = globSync('portals/*/src/pages/*/page.tsx', { cwd: root }).map((it) => join(root, it));

describe('a screen', () => {
  test('is every page of the three portals', () => {
    expect(new Set(pages.map(portalOf))).toEqual(new Set(['applicant', 'agent', 'commission']));
  });

  test(`asks subgraphs at most ${FETCHES_MAX} times, with all the queries of its page and its frame together`, () => {
    const over: string[] = [];
    for (const page of pages) {
      const portal = portalOf(page);
      const names = [...new Set([...frameOf(portal), ...queriesIn(reached(page))])];
      const unknown = names.filter((name) => !costs.has(`${portal} ${name}`));
      if (unknown.length > 0) over.push(`${relative(root, page)} asks ${unknown.join(', ')}?`);
      const sum = sumOf(names.map((name) => costs.get(`${portal} ${name}`)?.fetches ?? 0));
      if (sum > FETCHES_MAX) over.push(`${relative(root, page)}: ${sum} by ${names.join(', ')}`);
    }
    expect(over).toEqual([]);
  });

  test(`waits for at most ${SEQUENCE_MAX} fetches in sequence, were each of its queries to follow the one before`, () => {
    const over: string[] = [];
    for (const page of pages) {
      const portal = portalOf(page);
      const names = [...queriesIn(reached(page))].filter(
        (name) => !BY_HAND.has(name) && !frameOf(portal).has(name),
      );
      const sum = sumOf(names.map((name) => costs.get(`${portal} ${name}`)?.sequence ?? 0));
      if (sum > SEQUENCE_MAX) over.push(`${relative(root, page)}: ${sum} by ${names.join(', ')}`);
    }
    expect(over).toEqual([]);
  });

  test('is asked for beside its frame: no page waits to know who is signed in, unless its address names no view', () => {
    const modules = pages.flatMap((page) => [...reached(page)]);
    const waiting = [...new Set(modules)].filter((file) =>
      /\bpause:/.test(readFileSync(file, 'utf8')),
    );
    expect(waiting.map((file) => relative(root, file)).toSorted()).toEqual([
      'portals/agent/src/pages/queue/page.tsx',
      'portals/commission/src/pages/roll/page.tsx',
    ]);
    for (const file of waiting)
      expect(readFileSync(file, 'utf8')).toContain('pause: !viewer && !named');
  });

  test('asks by hand only what stands behind an act', () => {
    const asked = new Set(pages.flatMap((page) => [...queriesIn(reached(page))]));
    expect([...BY_HAND].filter((name) => !asked.has(name))).toEqual([]);
  });
});
