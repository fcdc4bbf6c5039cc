import type { Fault } from '../graphql/fault.ts';
import { FaultSay } from './states.tsx';
import { Say } from './status.tsx';

type Ended =
  | { kind: 'done' }
  | { kind: 'problem'; problem: { message?: string } }
  | { kind: 'fault'; fault: Fault };

/** Why an act was not performed: an expected reason in the words of the API, or a fault with its reference. */
export const ActAnswer = ({ outcome }: { outcome: Ended | null }) => {
  if (outcome?.kind === 'fault') return <FaultSay fault={outcome.fault} />;
  if (outcome?.kind === 'problem')
    return (
      <Say tone="stop" role="alert">
        {outcome.problem.message}
      </Say>
    );
  return null;
};
