import {
  cacheExchange,
  Client,
  fetchExchange,
  makeOperation,
  mapExchange,
  type Exchange,
  type Operation,
} from '@urql/core';
import { isSignedOut } from './fault.ts';

type Options = {
  /** Names the portal to the gateway, whose cookie and list of operations hang on it. */
  portal: string;
  /** Labels and problems come in this language; another language is another client, so that no answer is mixed. */
  language: string;
  onSignedOut: () => void;
};

type Hashed = { __meta__?: { hash?: string } };

/** The gateway runs listed operations only: the hash travels instead of the text. */
const hashed = (operation: Operation): Operation => {
  const hash = (operation.query as Hashed).__meta__?.hash;
  if (!hash || operation.kind === 'teardown') return operation;
  const query = { ...operation.query, documentId: hash, definitions: [] };
  return makeOperation(operation.kind, { ...operation, query }, operation.context);
};

/** Long enough for a poor line, short enough that a person is told. */
const ANSWER_MS_MAX = 30_000;

const patientFetch: typeof fetch = (input, init) => {
  const late = AbortSignal.timeout(ANSWER_MS_MAX);
  return fetch(input, {
    ...init,
    signal: init?.signal ? AbortSignal.any([init.signal, late]) : late,
  });
};

const watchSession = (onSignedOut: () => void): Exchange =>
  mapExchange({
    onResult: ({ error }) => {
      if (isSignedOut(error)) onSignedOut();
    },
  });

/**
 * A quiet act does not make the page ask again: its answer passes the cache unseen. The cache reads type names out of
 * `data`, so the answer travels beside it and is put back on the other side.
 */
const hideQuiet: Exchange = mapExchange({
  onResult: (result) =>
    result.operation.context['quiet'] === true
      ? {
          ...result,
          data: undefined,
          extensions: { ...result.extensions, quiet: result.data as unknown },
        }
      : result,
});
const showQuiet: Exchange = mapExchange({
  onResult: (result) =>
    result.operation.context['quiet'] === true
      ? { ...result, data: result.extensions?.['quiet'] as unknown }
      : result,
});

/** The one door to the graph for a portal. */
export const createGraphClient = ({ portal, language, onSignedOut }: Options): Client =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: patientFetch,
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'x-passerelle': portal, 'accept-language': language },
    }),
    exchanges: [
      watchSession(onSignedOut),
      showQuiet,
      cacheExchange,
      hideQuiet,
      mapExchange({ onOperation: hashed }),
      fetchExchange,
    ],
  });
