import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  appRole,
  bootstrapDatabase,
  createBus,
  createPool,
  EVENTS_ROLE,
  urlFor,
} from '@passerelle/subgraph-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../testing/program.ts';
import { startEmbedded, type EmbeddedServer } from './embedded.ts';

let directory = '';
let server: EmbeddedServer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'passerelle-embedded-'));
  await chmod(directory, 0o755);
  server = await startEmbedded(join(directory, 'postgres'), 'a word of the tests');
});
afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

const postmaster = async (): Promise<number> =>
  Number((await readFile(join(directory, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);

/** Kills the server, and waits until another has taken its place. */
const kill = async (): Promise<void> => {
  const pid = await postmaster();
  process.kill(pid, 'SIGKILL');
  await until('another server runs', async () => (await postmaster().catch(() => pid)) !== pid);
};

describe('the embedded database', () => {
  test('loses nothing that was committed when it dies, and is there again at the same address', async () => {
    const pool = createPool(server.location.adminUrl, 2);
    await pool.query('create table kept (word text)');
    await pool.query("insert into kept values ('acknowledged')");
    await kill();
    const { rows } = await until('the database answers again', () =>
      pool.query<{ word: string }>('select word from kept').catch(() => null),
    );
    expect(rows).toEqual([{ word: 'acknowledged' }]);
    await pool.end();
  });

  test('that dies under the bus holds up no event for good', { timeout: 120_000 }, async () => {
    const { location } = server;
    await bootstrapDatabase(location);
    const bus = await createBus(urlFor(location, EVENTS_ROLE));
    const heard: string[] = [];
    await bus.subscribe({
      subgraph: 'appeals',
      name: 'tests',
      on: 'session.closed',
      report: () => undefined,
      handle: async (event) => void heard.push(event.data.sessionId),
    });
    const pool = createPool(urlFor(location, appRole('appeals')), 2);
    const announce = async (sessionId: string): Promise<boolean> => {
      const client = await pool.connect();
      try {
        await bus.publish(client, [
          { event: 'session.closed', key: sessionId, data: { sessionId } },
        ]);
        return true;
      } finally {
        client.release(true);
      }
    };
    const [before, after] = [randomUUID(), randomUUID()];
    await announce(before);
    await until('the first event is heard', async () => heard.includes(before));
    await kill();
    await until('an event can be announced again', () => announce(after).catch(() => false));
    await until('what was announced afterwards is heard', async () => heard.includes(after));
    expect(heard).toEqual([before, after]);
    await pool.end();
    await bus.stop();
  });
});
