import { clockTarget } from './clock-target.ts';
import { CannotDo, demoDatabase, demoNow, run, say, withDatabase } from './terminal.ts';

const USAGE =
  'Say by how much, or to when: demo:clock +P3D, demo:clock +PT6H, demo:clock 2027-01-04T09:00:00Z.';

/** Moves the demo world's clock, forward only: what fired before cannot be taken back. */
await run(async () => {
  const [text, ...more] = process.argv.slice(2);
  if (text === undefined || more.length > 0) throw new CannotDo(USAGE);
  await withDatabase(await demoDatabase(), async (client) => {
    const now = await demoNow(client);
    const target = clockTarget(text, now);
    if (!target) throw new CannotDo(`${text} is neither a duration nor an instant. ${USAGE}`);
    if (target <= now)
      throw new CannotDo(
        `The clock of the demo stands at ${now.toISOString()} and moves forward only: ${target.toISOString()} is past.`,
      );
    // Computed from the machine's time when it is written, and never less than what stands.
    const { rowCount } = await client.query(
      'update app.clock set offset_ms = $1 where offset_ms < $1',
      [target.getTime() - Date.now()],
    );
    if (rowCount === 0) throw new CannotDo('Somebody else moved the clock further meanwhile.');
    say(`The demo world's clock moved from ${now.toISOString()} to ${target.toISOString()}.`);
    say('What came due fires within a few seconds.');
  });
});
