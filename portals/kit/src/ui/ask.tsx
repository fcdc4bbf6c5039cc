import type { ComponentProps, ReactNode } from 'react';
import { ActAnswer } from './act-answer.tsx';
import { actClass, type ActKind } from './act.tsx';
import { Confirm } from './dialog.tsx';
import { useHandOver } from './hand-over.ts';

type AskProps = Pick<
  ComponentProps<typeof Confirm>,
  'title' | 'act' | 'irreversible' | 'blocked'
> & {
  deed: {
    asking: boolean;
    running: boolean;
    leave: () => void;
    outcome: ComponentProps<typeof ActAnswer>['outcome'];
  };
  /** What is said while it runs: "Retrait…". */
  busy: string;
  onConfirm: () => void;
  /** The effect in two sentences, and what may be said with it. */
  children: ReactNode;
};

/** The question before an act: its effect, the act, the harmless way back, and why it was declined. */
export const Ask = ({ deed, busy, children, ...rest }: AskProps) => (
  <Confirm {...rest} open={deed.asking} onClose={deed.leave} busy={deed.running && busy}>
    {children}
    <ActAnswer outcome={deed.outcome} />
  </Confirm>
);

type AskedActProps = Omit<AskProps, 'deed'> & {
  deed: AskProps['deed'] & { ask: () => void };
  /** What opens the question: a verb with its object and an ellipsis. */
  opener: string;
  /** Among links it looks like one of them. */
  kind?: ActKind | 'link';
};

/** An act that asks before it is done: its opener and its question. */
export const AskedAct = ({ opener, kind = 'quiet', ...question }: AskedActProps) => (
  <>
    <button
      ref={useHandOver()}
      type="button"
      className={kind === 'link' ? 'as-link' : actClass(kind)}
      onClick={question.deed.ask}
    >
      {opener}
    </button>
    <Ask {...question} />
  </>
);
