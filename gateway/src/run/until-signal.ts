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
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
};
