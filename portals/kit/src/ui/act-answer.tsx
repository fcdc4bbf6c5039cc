import type { Fault } from '../graphql/fault.ts';
import { useKitT } from '../i18n/kit-messages.ts';
import { Act } from './act.tsx';
import { FaultSay } from './states.tsx';
import { Say } from './status.tsx';

type Ended =
  | { kind: 'done' }
  | { kind: 'problem'; problem: { message?: string } }
  | { kind: 'fault'; fault: Fault };

type Props = {
  outcome: Ended | null;
  /** Reads the page again: what declined the act is often what somebody else did in the meantime. */
  reread?: (() => void) | undefined;
};

/** Why an act was not performed: an expected reason in the words of the API, or a fault with its reference. */
export const ActAnswer = ({ outcome, reread }: Props) => {
  const t = useKitT();
  if (outcome?.kind === 'fault') return <FaultSay fault={outcome.fault} />;
  if (outcome?.kind === 'problem')
    return (
      <Say tone="stop" role="alert">
        {outcome.problem.message}
        {reread && (
          <>
            {' '}
            <Act kind="plain" onClick={reread}>
              {t('act.reread')}
            </Act>
          </>
        )}
      </Say>
    );
  return null;
};
