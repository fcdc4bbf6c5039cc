import { writeFile } from 'node:fs/promises';
import { explain } from '@passerelle/subgraph-kit/process';
import { endings } from './endings.ts';
import { dataDirectory, openDatabase } from './location.ts';
import { lockFolder } from './lock.ts';
import { migrateAll, processingRegister } from './migrations.ts';
import { secretsIn } from './secrets.ts';

/**
 * `pnpm migrate`: makes the roles, brings every schema to its newest version, and ends. With DATABASE_URL and SECRET, of
 * an installation; without, of this machine. PROCESSING_REGISTER names a file that receives what each subgraph declares to
 * hold of persons, for parts that run apart.
 */
const ending = endings();
try {
  const { env } = process;
  const directory = dataDirectory(env);
  // A platform that runs on this folder has its server: it must not be stopped under it.
  if (!env['DATABASE_URL']) ending.add(await lockFolder(directory));
  const database = await openDatabase({ directory, secrets: await secretsIn(directory), env });
  ending.add(() => database.stop());
  await migrateAll(database.location);
  const file = env['PROCESSING_REGISTER'];
  if (file) await writeFile(file, `${JSON.stringify(processingRegister, null, 2)}\n`);
  process.stdout.write('Every schema is at its newest version.\n');
} catch (error) {
  process.stderr.write(explain(error));
  process.exitCode = 1;
} finally {
  await ending.run();
}
