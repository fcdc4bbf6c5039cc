import { CannotStart } from './cannot-start.ts';
import { dataDirectory, openDatabase } from './location.ts';
import { migrateAll } from './platform.ts';
import { secretsIn } from './secrets.ts';

/** `pnpm migrate`: brings every schema to its newest version, and ends. */
const directory = dataDirectory();
try {
  const database = await openDatabase(directory, await secretsIn(directory));
  try {
    await migrateAll(database.location);
    process.stdout.write('Every schema is at its newest version.\n');
  } finally {
    await database.stop();
  }
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stdout.write(`${error.message}\n${error.remedy}\n`);
  process.exitCode = 1;
}
