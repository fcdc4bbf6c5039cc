import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.ts';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Takes a data folder for this process; a second start on the same folder is told so, and harms nothing. */
export const lockFolder = async (directory: string): Promise<() => Promise<void>> => {
  await mkdir(directory, { recursive: true });
  const path = join(directory, 'lock');
  for (let tried = 0; tried < 2; tried += 1) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const pid = Number(await readFile(path, 'utf8').catch(() => ''));
    if (Number.isInteger(pid) && pid > 0 && isAlive(pid))
      throw new CannotStart(
        `The data folder ${directory} is in use by process ${pid}.`,
        'Use the platform that runs, stop it with Ctrl-C, or set PASSERELLE_DATA to another folder.',
      );
    // Whoever wrote it is gone.
    await rm(path, { force: true });
  }
  throw new CannotStart(`The data folder ${directory} cannot be taken.`, 'Try again.');
};
