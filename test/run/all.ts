import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks, preparation, run, runAll } from './steps.ts';

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
};

const directory = await mkdtemp(join(tmpdir(), 'passerelle-run-'));
const reportFile = join(directory, 'report.json');

/** `pnpm test`: all that holds the platform together. The last line is the sum. */
const main = async (): Promise<void> => {
  const build = {
    name: 'the portals build',
    command: ['turbo', 'run', 'build', '--output-logs=errors-only'],
  } as const;
  const first = await runAll([...preparation, ...checks, build]);
  const ended = await run({
    name: 'tests',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
    ],
  });
  const report = JSON.parse(
    await readFile(reportFile, 'utf8').catch(() => 'null'),
  ) as Report | null;
  // A file that could not be loaded has no tests to count; it failed all the same.
  const broken = report?.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  let failed = first.failed + (report?.numFailedTests ?? 0) + (broken ?? 0);
  // Whatever else went wrong, an unhandled error or a run that never began, is one failure.
  if (!ended && failed === first.failed) failed += 1;
  process.stdout.write(
    `${first.passed + (report?.numPassedTests ?? 0)} passed, ${failed} failed\n`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
};

try {
  await main();
} finally {
  await rm(directory, { recursive: true, force: true });
}
