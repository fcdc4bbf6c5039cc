import { PortTaken } from './http.ts';

export { placeOf } from './place.ts';
export { close, createHttpServer, listen, PortTaken } from './http.ts';

/** Why a process cannot start, and what to do: said to whoever started it, without a stack. */
export class CannotStart extends Error {
  readonly remedy: string;
  constructor(reason: string, remedy: string) {
    super(reason);
    this.name = 'CannotStart';
    this.remedy = remedy;
  }
}

/** What is said of an error that ends a start. */
export const explain = (error: unknown): string => {
  if (error instanceof CannotStart) return `${error.message}\n${error.remedy}\n`;
  if (error instanceof PortTaken)
    return `Port ${error.port} is taken by another program.\nStop that program, or choose another port with PORT.\n`;
  return `The start failed: ${causes(error).join(' ')}\n`;
};

/** An error and what caused it: a driver's own words stand behind those of the library that called it. */
const causes = (error: unknown): readonly string[] =>
  error instanceof Error
    ? [error.message, ...(error.cause === undefined ? [] : causes(error.cause))]
    : [String(error)];

/** What the shell reports of a program that was interrupted: 128 and the signal's number. */
const INTERRUPTED = 130;

/**
 * Ends at the first SIGTERM or SIGINT: what is under way is answered, then the process leaves by itself. A second one
 * does not wait any longer.
 */
export const endAtSignal = (stop: () => Promise<void>): void => {
  let ending = false;
  const end = (): void => {
    if (ending) process.exit(INTERRUPTED);
    ending = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(explain(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
};
