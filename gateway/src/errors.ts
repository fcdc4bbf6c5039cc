import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { isOutage } from '@passerelle/subgraph-kit/outage';
import { placeOf } from '@passerelle/subgraph-kit/process';
import type { Log } from './log.ts';

/** Codes that a client can act on; every other error is masked. */
const PUBLIC_CODES: ReadonlySet<string> = new Set([
  'UNAUTHENTICATED',
  'NOT_SIGNED_IN',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'REASON_REQUIRED',
  'TOO_MANY_REQUESTS',
]);

/** What a subgraph that does not answer looks like to the runtime. */
const OUTAGE_CODES: ReadonlySet<string> = new Set([
  'DOWNSTREAM_SERVICE_ERROR',
  'SUBREQUEST_HTTP_ERROR',
  'RESPONSE_VALIDATION_FAILED',
  'SERVICE_UNAVAILABLE',
  'TIMEOUT',
]);

const STATUS_OF: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  NOT_SIGNED_IN: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
};

// Crockford's alphabet: no I, L, O or U, so that a reference can be read out on the telephone.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short reference for one request, `E-7K2-90`: the log finds the request by it. */
export const referenceOf = (correlationId: string): string => {
  const digest = createHash('sha256').update(correlationId).digest();
  const letters = [...digest.subarray(0, 5)].map((byte) => ALPHABET[byte % 32] ?? '0').join('');
  return `E-${letters.slice(0, 3)}-${letters.slice(3)}`;
};

/** An error of the gateway's own, with a code and an HTTP status. */
export const refusal = (code: string, message: string, status = 400): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } });

const codeOf = (error: GraphQLError): string =>
  typeof error.extensions['code'] === 'string' ? error.extensions['code'] : '';

/** The error at the root of a chain of GraphQL errors. */
const originOf = (error: GraphQLError): unknown => {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
};

/** Whether the chain of causes ends in an error that somebody wrote for the client. */
const isWrittenForClients = (error: GraphQLError): boolean =>
  originOf(error) instanceof GraphQLError;

type Masking = {
  readonly correlationId: string;
  readonly log: Log;
  /** Errors before execution (syntax, validation, variables, refusals) tell what is wrong with the request. */
  readonly beforeExecution: boolean;
};

const pathOf = (error: GraphQLError): string =>
  (error.path ?? []).filter((step) => typeof step === 'string').join('.');

const causeOf = (error: GraphQLError): string => {
  const cause = error.originalError;
  // The kind of error only: a message may quote what somebody typed.
  return cause ? `${cause.name}${'code' in cause ? ` ${String(cause.code)}` : ''}` : codeOf(error);
};

const masked = (error: GraphQLError, masking: Masking, outage: boolean): GraphQLError => {
  const reference = referenceOf(masking.correlationId);
  const code = outage ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
  masking.log.error(outage ? 'A subgraph does not answer.' : 'An operation failed.', {
    reference,
    correlationId: masking.correlationId,
    path: pathOf(error),
    cause: causeOf(error),
    at: placeOf(error.originalError),
  });
  return new GraphQLError(
    outage
      ? 'This part does not answer at the moment. Try again in a while.'
      : 'Something went wrong on our side. Quote the reference when you ask for help.',
    { path: error.path, extensions: { code, reference } },
  );
};

/** What the client may know of an error. Each error a client sees carries a code. */
export const maskError = (error: unknown, masking: Masking): GraphQLError => {
  const known =
    error instanceof GraphQLError
      ? error
      : new GraphQLError('Unexpected.', { originalError: asError(error) });
  const code = codeOf(known);
  if (OUTAGE_CODES.has(code) || isOutage(originOf(known))) return masked(known, masking, true);
  if (!isWrittenForClients(known)) return masked(known, masking, false);
  if (masking.beforeExecution)
    return new GraphQLError(known.message, {
      path: known.path,
      positions: known.positions,
      source: known.source,
      extensions: { ...known.extensions, code: code || 'BAD_REQUEST' },
    });
  if (!PUBLIC_CODES.has(code)) return masked(known, masking, false);
  const { reason, field } = known.extensions;
  return new GraphQLError(known.message, {
    path: known.path,
    extensions: {
      code,
      ...(typeof reason === 'string' ? { reason } : {}),
      ...(typeof field === 'string' ? { field } : {}),
    },
  });
};

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error('Unknown.'));

/** A refused request answers 4xx or 5xx, so that proxies, logs and clients see it without reading it. */
export const statusOf = (errors: readonly GraphQLError[]): number =>
  Math.max(
    ...errors.map((error) => {
      const http: { status?: number } | undefined = error.extensions['http'];
      return http?.status ?? STATUS_OF[codeOf(error)] ?? 400;
    }),
  );
