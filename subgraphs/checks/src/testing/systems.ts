import { startSimulators, type Simulators } from '../../../../test/simulators/index.ts';
import type { Patience } from '../ports/http.ts';
import { createSystems, type ChecksPorts } from '../ports/systems.ts';

const tokens = {
  sis: 'token-of-sis-for-checks',
  vis: 'token-of-vis-for-checks',
  'civil-status': 'token-of-civil-status-for-checks',
} as const;

/** As the platform is patient, in a tenth of the time. */
export const hurried: Patience = {
  timeoutMs: 400,
  triesMax: 3,
  backoffMs: 5,
  pollsMax: 2,
  pollMsMax: 10,
  failuresMax: 6,
  pauseMs: 50,
};

export type OutsideWorld = Simulators & {
  /** The clients of the three systems, as a process has them; each call is a process that just started. */
  ports(patience?: Partial<Patience>): ChecksPorts;
};

/** The simulated systems over HTTP, and the platform's own clients of them. */
export const startOutsideWorld = async (now: () => Date): Promise<OutsideWorld> => {
  const simulators = await startSimulators({ port: 0, tokens, now });
  const addressOf = (system: keyof typeof tokens) => ({
    url: `${simulators.url}/${system}`,
    token: tokens[system],
  });
  return {
    ...simulators,
    ports: (patience = {}) =>
      createSystems(
        { sis: addressOf('sis'), vis: addressOf('vis'), civilStatus: addressOf('civil-status') },
        { ...hurried, ...patience },
      ),
  };
};
