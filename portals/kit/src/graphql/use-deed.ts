import { useCallback, useRef, useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { useToast } from '../ui/toast.tsx';
import { useAct, type Act, type Done, type Outcome } from './use-act.ts';

type Options<Data> = {
  /** What the toast says once it is done. None where the page itself says it. */
  said?: (done: Done<Data>) => string;
  /** What follows on the page: it is read again, or another is opened. */
  onDone?: (done: Done<Data>) => void;
};

export type Deed<Data, Variables> = Pick<Act<Data, Variables>, 'running' | 'outcome'> & {
  /** Performs the act; once it is done, closes its question, says so, and goes on. Two clicks are one deed, said once. */
  run: (variables: Variables) => Promise<Outcome<Data> | null>;
  /** The question before the act stands open. */
  asking: boolean;
  ask: () => void;
  /** Closes the question without the act. */
  leave: () => void;
};

/** An act as a page carries it: asked once more where it must be, performed, said in a toast, and followed. */
export const useDeed = <Data extends object, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  { said, onDone }: Options<Data> = {},
): Deed<Data, Variables> => {
  const { perform, running, outcome, forget } = useAct(document);
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const inHand = useRef(false);
  const run = async (variables: Variables): Promise<Outcome<Data> | null> => {
    if (inHand.current) return null;
    inHand.current = true;
    const ended = await perform(variables);
    inHand.current = false;
    if (ended.kind !== 'done') return ended;
    setAsking(false);
    if (said) toast({ text: said(ended.done) });
    onDone?.(ended.done);
    return ended;
  };
  return {
    run,
    running,
    outcome,
    asking,
    ask: useCallback(() => {
      forget();
      setAsking(true);
    }, [forget]),
    leave: useCallback(() => setAsking(false), []),
  };
};
