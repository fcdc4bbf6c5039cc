import { readFile } from 'node:fs/promises';
import { buildSchema, findBreakingChanges } from 'graphql';
import { describe, expect, test } from 'vitest';

const read = async (file: string) =>
  buildSchema(await readFile(new URL(file, import.meta.url), 'utf8'), { assumeValidSDL: true });

describe('the graph that clients rely on', () => {
  test('breaks nothing that the last release promised', async () => {
    const changes = findBreakingChanges(
      await read('released.graphql'),
      await read('../../gateway/schema.graphql'),
    );
    expect(changes.map(({ description }) => description)).toEqual([]);
  });

  test('would be seen to break: a field taken away is found', async () => {
    const released = await readFile(new URL('released.graphql', import.meta.url), 'utf8');
    const broken = buildSchema(released.replace(/^ {2}reference: String!$/m, ''), {
      assumeValidSDL: true,
    });
    expect(
      findBreakingChanges(buildSchema(released, { assumeValidSDL: true }), broken),
    ).not.toEqual([]);
  });
});
