/** What one round of load on one peer gave. */
export type Round = {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** CPU seconds by part of the peer, database included. */
  readonly cpu: ReadonlyMap<string, number>;
};

/** What a peer costs: medians of its rounds, and times per request in milliseconds. */
export type Figures = {
  readonly peer: string;
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** All processes, the database too. */
  readonly cpu: number;
  readonly cpuWithoutDatabase: number;
  /** Each part of the peer, the database among them. */
  readonly parts: ReadonlyMap<string, number>;
};

/** The part under which every peer keeps its PostgreSQL. */
export const DATABASE = 'database';

/** The middle of some values; the mean of the two middle ones where they are even in number. */
export const median = (values: readonly number[]): number => {
  if (values.length === 0) throw new Error('There is no median of nothing.');
  const sorted = [...values].toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
};

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

/** Milliseconds of CPU per request: all rounds of a part, by median. */
const perRequest = (rounds: readonly Round[], cpu: (round: Round) => number): number =>
  median(rounds.map((round) => (cpu(round) * 1_000) / round.requests));

export const figuresOf = (peer: string, rounds: readonly Round[]): Figures => {
  const names = [...new Set(rounds.flatMap(({ cpu }) => [...cpu.keys()]))];
  return {
    peer,
    requestsPerSecond: median(rounds.map(({ requests, seconds }) => requests / seconds)),
    p50: median(rounds.map(({ p50 }) => p50)),
    p99: median(rounds.map(({ p99 }) => p99)),
    cpu: perRequest(rounds, ({ cpu }) => sum(cpu.values())),
    cpuWithoutDatabase: perRequest(
      rounds,
      ({ cpu }) => sum(cpu.values()) - (cpu.get(DATABASE) ?? 0),
    ),
    parts: new Map(
      names.map((name) => [name, perRequest(rounds, ({ cpu }) => cpu.get(name) ?? 0)]),
    ),
  };
};

const twoDigits = (value: number): string => (value < 9.995 ? value.toFixed(2) : value.toFixed(1));

/** A table for a terminal and for a page of documentation: Markdown, with the numbers to the right. */
export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
};

/** What is reported of an operation at each peer. */
export const costTable = (figures: readonly Figures[]): string =>
  tableOf(
    ['peer', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms/request', 'without database'],
    figures.map((it) => [
      it.peer,
      it.requestsPerSecond.toFixed(0),
      it.p50.toFixed(1),
      it.p99.toFixed(1),
      twoDigits(it.cpu),
      twoDigits(it.cpuWithoutDatabase),
    ]),
  );

/** Where the time goes: each process of each peer. */
export const partsTable = (figures: readonly Figures[]): string =>
  tableOf(
    ['peer', 'process', 'CPU ms/request', 'share'],
    figures.flatMap(({ peer, parts, cpu }) =>
      [...parts].map(([name, ms]) => [
        peer,
        name,
        twoDigits(ms),
        `${((ms / cpu) * 100).toFixed(0)} %`,
      ]),
    ),
  );

/** A promise and whether the measure keeps it. */
export type Bar = {
  readonly what: string;
  readonly bar: number;
  readonly measured: number;
  readonly holds: boolean;
};

const rounded = (value: number): number => Number(value.toPrecision(3));

/** How many times the first peer's cost each other peer has, by operation; and the promise about the first. */
export const comparison = (
  measured: ReadonlyMap<string, readonly Figures[]>,
  promise: { readonly of: string; readonly against: string; readonly atMost: number },
) => {
  const ratios: Record<string, number> = {};
  const bars: Bar[] = [];
  for (const [operation, figures] of measured) {
    const own = figures.find(({ peer }) => peer === promise.of);
    if (!own) throw new Error(`${promise.of} was not measured.`);
    for (const other of figures) {
      if (other === own) continue;
      const ratio = own.cpuWithoutDatabase / other.cpuWithoutDatabase;
      ratios[`${operation}: ${own.peer} / ${other.peer}`] = rounded(ratio);
      if (other.peer !== promise.against) continue;
      bars.push({
        what: `${operation}: CPU per request without the database, ${own.peer} / ${other.peer}`,
        bar: promise.atMost,
        measured: rounded(ratio),
        holds: ratio <= promise.atMost,
      });
    }
  }
  return { ratios, bars };
};

/** The last line: everything in one JSON object, for programs. */
export const lastLine = (
  name: string,
  measured: ReadonlyMap<string, readonly Figures[]>,
  { ratios, bars }: ReturnType<typeof comparison>,
): string => {
  const figures = Object.fromEntries(
    [...measured].map(([operation, list]) => [
      operation,
      Object.fromEntries(
        list.map(({ peer, parts, ...it }) => [
          peer,
          {
            ...Object.fromEntries(Object.entries(it).map(([key, value]) => [key, rounded(value)])),
            parts: Object.fromEntries([...parts].map(([part, ms]) => [part, rounded(ms)])),
          },
        ]),
      ),
    ]),
  );
  return JSON.stringify({ name, figures, ratios, bars });
};
