import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** One process as `/proc/<pid>/stat` shows it. */
export type ProcessStat = {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  /** Its own time, and that of children which ended and were waited for; clock ticks of user and kernel together. */
  readonly ticks: number;
};

/** Reads a line of `/proc/<pid>/stat`. The name stands in parentheses and may hold spaces and parentheses itself. */
export const readStat = (line: string): ProcessStat => {
  const from = line.indexOf('(');
  const to = line.lastIndexOf(')');
  const fields = line.slice(to + 2).split(' ');
  // proc(5): state is field 3, so that ppid (4) is at 1, utime to cstime (14–17) are at 11–14.
  const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
  const stat = {
    pid: Number(line.slice(0, from)),
    parent: Number(fields[1]),
    name: line.slice(from + 1, to),
    ticks,
  };
  if (!Number.isInteger(stat.pid) || !Number.isInteger(stat.parent) || !Number.isFinite(ticks))
    throw new Error(`This is no line of /proc/<pid>/stat: ${line.slice(0, 80)}`);
  return stat;
};

/**
 * The time of a process and of everything below it. What a child used stays counted when it ends: its parent waits for
 * it, and the kernel adds its time to the parent's.
 */
export const ticksBelow = (root: number, all: readonly ProcessStat[]): number => {
  const children = Map.groupBy(all, ({ parent }) => parent);
  const own = all.find(({ pid }) => pid === root);
  if (!own) throw new Error(`Process ${root} is not there any more.`);
  const sum = ({ pid, ticks }: ProcessStat): number =>
    (children.get(pid) ?? []).reduce((total, child) => total + sum(child), ticks);
  return sum(own);
};

let ticksPerSecond = 0;

/** How many clock ticks the kernel counts in a second: 100 on most machines. */
const tickRate = (): number => {
  ticksPerSecond ||= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return ticksPerSecond;
};

const readAll = async (): Promise<readonly ProcessStat[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    // A process that ended since the folder was listed is in its parent's time already.
    pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)),
  );
  return lines.filter((line) => line !== null).map(readStat);
};

/** Processes of one part: each with all that it started, but for what another part names. */
export type Part = { readonly name: string; readonly pid: number };

/** CPU seconds of each part since it began, by name; parts of the same name are added up. */
export const cpuOf = async (parts: readonly Part[]): Promise<ReadonlyMap<string, number>> => {
  const all = await readAll();
  const seconds = new Map<string, number>();
  // A part below another one is its own: the database of a platform on one machine is a child of its keeper.
  const cut = new Set(parts.map(({ pid }) => pid));
  for (const { name, pid } of parts) {
    const seen = all.map((stat) =>
      stat.pid !== pid && cut.has(stat.pid) ? { ...stat, parent: 0 } : stat,
    );
    seconds.set(name, (seconds.get(name) ?? 0) + ticksBelow(pid, seen) / tickRate());
  }
  return seconds;
};
