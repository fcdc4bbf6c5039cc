/**
 * The line of code where an error was made, for a log. Never a line of its message, which may quote what somebody typed:
 * a driver writes the parameters of a statement there.
 */
export const placeOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || !error.stack) return undefined;
  const { stack, message } = error;
  const frames = stack.slice(stack.indexOf(message) + message.length);
  return frames
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line.startsWith('at '));
};
