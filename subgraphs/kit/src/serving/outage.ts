/** What sockets and PostgreSQL say when the database is away, not when a statement is wrong. */
const OUTAGE_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  // Administrator's shutdown, crash shutdown, cannot connect now, too many connections, connection failures.
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08001',
  '08003',
  '08006',
]);

const OUTAGE_WORDS =
  /connection terminated|timeout exceeded when trying to connect|connection timeout|client has encountered a connection error|not queryable/i;

/** Whether an error says that something below does not answer, and would be gone once it does. */
export const isOutage = (error: unknown): boolean => {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && OUTAGE_CODES.has(cause.code))
      return true;
    if (cause instanceof AggregateError && cause.errors.some(isOutage)) return true;
    if (OUTAGE_WORDS.test(cause.message)) return true;
  }
  return false;
};
