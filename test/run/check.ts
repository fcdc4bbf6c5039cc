import { checks, preparation, runAll } from './steps.ts';

/** `pnpm check`: types, lint, format and unused code, in seconds. */
const { passed, failed } = await runAll([...preparation, ...checks]);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
