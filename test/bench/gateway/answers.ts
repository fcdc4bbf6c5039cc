import { isDeepStrictEqual } from 'node:util';

/** What differs by nature from one answer to the next: the instant at which a list was counted. */
const INSTANT_OF_ANSWER = 'countedAt';

const comparable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === INSTANT_OF_ANSWER && typeof inner === 'string' ? 'an instant' : comparable(inner),
    ]),
  );
};

const short = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);

/** Where two values differ first, as a path; null when they are the same. The order of keys says nothing. */
export const firstDifference = (one: unknown, other: unknown, path = ''): string | null => {
  const [a, b] = [comparable(one), comparable(other)];
  if (isDeepStrictEqual(a, b)) return null;
  const isContainer = (value: unknown): value is object =>
    typeof value === 'object' && value !== null;
  if (!isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b))
    return `${path || 'the answer'}: ${short(a)} and ${short(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = firstDifference(
      (a as Record<string, unknown>)[key],
      (b as Record<string, unknown>)[key],
      path === '' ? key : `${path}.${key}`,
    );
    if (found !== null) return found;
  }
  return path;
};

/** Holds the answers of all peers against the first one's: nothing is measured before they say the same. */
export const sameAnswers = (
  operation: string,
  answers: readonly { readonly peer: string; readonly answer: unknown }[],
): void => {
  for (const { peer, answer } of answers) {
    const { data, errors } = answer as { data?: unknown; errors?: unknown };
    if (errors !== undefined || !data)
      throw new Error(`${peer} does not answer ${operation}: ${JSON.stringify(errors)}`);
  }
  const [first, ...others] = answers;
  if (!first) throw new Error(`Nobody answers ${operation}.`);
  for (const { peer, answer } of others) {
    const difference = firstDifference(first.answer, answer);
    if (difference !== null)
      throw new Error(`${operation}: ${first.peer} and ${peer} differ at ${difference}`);
  }
};
