import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '@passerelle/subgraph-kit/process';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** After a reboot another program may have the number; where the system tells, it is asked what the process is. */
const isOurs = async (pid: number): Promise<boolean> => {
  if (!isAlive(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return command === null || command.includes('one-machine') || pid === process.pid;
};

const write = async (path: string): Promise<boolean> => {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const holderOf = async (path: string): Promise<number> => {
  const pid = Number(await readFile(path, 'utf8').catch(() => ''));
  return Number.isInteger(pid) && pid > 0 ? pid : 0;
};

const cannotWrite = (directory: string) => (error: unknown) => {
  throw new CannotStart(
    `The data folder ${directory} cannot be written to (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
    'Set PASSERELLE_DATA to a folder that is yours to write in, on a disk with room.',
  );
};

/** Takes a data folder for this process; a second start on the same folder is told so, and harms nothing. */
export const lockFolder = async (directory: string): Promise<() => Promise<void>> => {
  await mkdir(directory, { recursive: true }).catch(cannotWrite(directory));
  const path = join(directory, 'lock');
  for (let tried = 0; tried < 3; tried += 1) {
    if (await write(path).catch(cannotWrite(directory))) return () => rm(path, { force: true });
    const pid = await holderOf(path);
    if (pid > 0 && (await isOurs(pid)))
      throw new CannotStart(
        `The data folder ${directory} is in use by process ${pid}.`,
        'Use the platform that runs, stop it with Ctrl-C, or set PASSERELLE_DATA to another folder.',
      );
    // Whoever wrote it is gone. Of two who see that at once, one moves it aside; the other finds nothing to move.
    const aside = `${path}.${process.pid}`;
    await rename(path, aside).catch(() => undefined);
    await rm(aside, { force: true });
  }
  throw new CannotStart(`The data folder ${directory} cannot be taken.`, 'Try again.');
};
