import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import { isOutage } from './outage.ts';

/** Codes of errors that were written for a client; any other error is a bug or an outage, and masked. */
const PUBLIC_CODES: ReadonlySet<string> = new Set([
  'NOT_SIGNED_IN',
  'NOT_FOUND',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'REASON_REQUIRED',
  'TOO_MANY_REQUESTS',
  // What is wrong with a document is said to the gateway, which alone reaches this place.
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
]);

const originOf = (error: unknown): unknown => {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
};

/** What leaves of an error. `report` is told of the errors that nobody may see. */
export const maskError = (
  error: unknown,
  report: (error: unknown) => void,
): GraphQLFormattedError => {
  const given = error instanceof GraphQLError ? error : null;
  const path = given?.path ? { path: given.path } : {};
  const code = given?.extensions['code'];
  const origin = originOf(error);
  if (given && origin instanceof GraphQLError && typeof code === 'string' && PUBLIC_CODES.has(code))
    return { message: given.message, ...path, extensions: { ...given.extensions, code } };
  report(origin);
  return isOutage(origin)
    ? {
        message: 'This part does not answer at the moment.',
        ...path,
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      }
    : {
        message: 'Something went wrong on our side.',
        ...path,
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      };
};
