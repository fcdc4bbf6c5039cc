import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { graphql } from 'graphql';
import { expect, test } from 'vitest';
import { schemaOf } from './subgraph.ts';

test('an instant leaves a subgraph as text, whether its resolver gives a Date or a text', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-date-time-'));
  try {
    await writeFile(
      join(folder, 'schema.graphql'),
      'type Query { lodgedAt: DateTime! receivedAt: DateTime! decidedAt: DateTime }',
    );
    const schema = schemaOf({
      directory: pathToFileURL(`${folder}/`),
      resolvers: {
        Query: {
          lodgedAt: () => new Date('2026-11-16T09:00:00Z'),
          receivedAt: () => '2026-11-17T09:00:00.000Z',
          decidedAt: () => null,
        },
      },
    });
    const { data } = await graphql({ schema, source: '{ lodgedAt receivedAt decidedAt }' });
    expect(data).toEqual({
      lodgedAt: '2026-11-16T09:00:00.000Z',
      receivedAt: '2026-11-17T09:00:00.000Z',
      decidedAt: null,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
