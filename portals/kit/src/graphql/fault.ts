import type { CombinedError } from '@urql/core';

/** Why an answer, or a part of one, is not there. */
export type Fault = {
  /**
   * - `offline`: no line to the gateway
   * - `signed-out`: the session ended
   * - `outage`: a part of the platform does not answer
   * - `hidden`: it does not exist or may not be seen
   * - `busy`: asked too often
   * - `bug`: our mistake
   */
  kind: 'offline' | 'signed-out' | 'outage' | 'hidden' | 'busy' | 'bug';
  /** `E-7K2-90`: what a person quotes and the log finds. */
  reference: string | null;
};

const KIND_OF: Readonly<Record<string, Fault['kind']>> = {
  UNAUTHENTICATED: 'signed-out',
  NOT_SIGNED_IN: 'signed-out',
  SERVICE_UNAVAILABLE: 'outage',
  NOT_FOUND: 'hidden',
  FORBIDDEN: 'hidden',
  TOO_MANY_REQUESTS: 'busy',
};

type GraphError = CombinedError['graphQLErrors'][number];

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const faultOfError = ({ extensions }: GraphError): Fault => ({
  kind: KIND_OF[textOf(extensions['code']) ?? ''] ?? 'bug',
  reference: textOf(extensions['reference']),
});

const statusOf = (error: CombinedError): number => {
  const response: unknown = error.response;
  return typeof response === 'object' && response !== null && 'status' in response
    ? Number(response.status)
    : 0;
};

/** What went wrong with a whole answer; null when nothing did. */
export const faultOf = (error: CombinedError | undefined): Fault | null => {
  if (!error) return null;
  const [first] = error.graphQLErrors;
  if (first) return faultOfError(first);
  const status = statusOf(error);
  if (status === 401) return { kind: 'signed-out', reference: null };
  if (status === 429) return { kind: 'busy', reference: null };
  return { kind: status >= 500 ? 'outage' : 'offline', reference: null };
};

/** What went wrong with the part of an answer at `path`, list positions left out: `['application', 'appointment']`. */
export const faultAt = (
  error: CombinedError | undefined,
  path: readonly string[],
): Fault | null => {
  const found = error?.graphQLErrors.find((one) => {
    const fields = (one.path ?? []).filter((step) => typeof step === 'string');
    return fields.length >= path.length && path.every((step, at) => fields[at] === step);
  });
  return found ? faultOfError(found) : null;
};

/** Whether the session is at fault: then the person signs in again, and nothing else is said. */
export const isSignedOut = (error: CombinedError | undefined): boolean =>
  faultOf(error)?.kind === 'signed-out' ||
  (error?.graphQLErrors.some((one) => faultOfError(one).kind === 'signed-out') ?? false);
