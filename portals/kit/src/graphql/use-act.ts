import { useCallback, useRef, useState } from 'react';
import { useMutation, type TypedDocumentNode } from 'urql';
import { faultOf, type Fault } from './fault.ts';

type Root<Data> = Data[Exclude<keyof Data, '__typename'>];
/** What an act answers when it was performed. */
export type Done<Data> = Extract<Root<Data>, { __typename: `${string}Success` }>;
/** What an act answers when it was declined: an expected reason, with what helps. */
export type Declined<Data> = Exclude<Root<Data>, Done<Data>>;

export type Outcome<Data> =
  | { kind: 'done'; done: Done<Data> }
  | { kind: 'problem'; problem: Declined<Data> }
  | { kind: 'fault'; fault: Fault };

export type Act<Data, Variables> = {
  /** Performs the act. A second call while the first one runs answers with the first. */
  perform: (variables: Variables) => Promise<Outcome<Data>>;
  running: boolean;
  /** How the last call ended; null before, and while the next one runs. */
  outcome: Outcome<Data> | null;
  /** Forgets how the last call ended. */
  forget: () => void;
};

export type ActOptions = {
  /** What the page shows is not asked again: the act answers with all that changed. For saving while typing. */
  quiet?: boolean;
};

const QUIET = { quiet: true };

const outcomeOf = <Data>(data: Data | undefined, fault: Fault | null): Outcome<Data> => {
  if (fault || !data) return { kind: 'fault', fault: fault ?? { kind: 'bug', reference: null } };
  const entry = Object.entries(data).find(([key]) => key !== '__typename');
  const root = entry?.[1] as Root<Data> & { __typename: string };
  return root.__typename.endsWith('Success')
    ? { kind: 'done', done: root as unknown as Done<Data> }
    : { kind: 'problem', problem: root as unknown as Declined<Data> };
};

/** Runs a mutation and splits success from problem; what is neither is a fault with a reference. */
export const useAct = <Data extends object, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  { quiet = false }: ActOptions = {},
): Act<Data, Variables> => {
  const [{ fetching }, execute] = useMutation<Data, Variables>(document);
  const [outcome, setOutcome] = useState<Outcome<Data> | null>(null);
  const inFlight = useRef<Promise<Outcome<Data>> | null>(null);
  const perform = useCallback(
    (variables: Variables) => {
      // Two clicks are one act.
      if (inFlight.current) return inFlight.current;
      setOutcome(null);
      const promise = execute(variables, quiet ? QUIET : {}).then(({ data, error }) => {
        const ended = outcomeOf<Data>(data, faultOf(error));
        inFlight.current = null;
        setOutcome(ended);
        return ended;
      });
      inFlight.current = promise;
      return promise;
    },
    [execute, quiet],
  );
  return { perform, running: fetching, outcome, forget: useCallback(() => setOutcome(null), []) };
};
