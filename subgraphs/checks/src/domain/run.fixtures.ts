import type { HitFacts, ResultFacts, RunFacts } from './run.ts';
import { checkSystems } from './systems.ts';

export const result = (given: Partial<ResultFacts> & Pick<ResultFacts, 'system'>): ResultFacts => ({
  id: `result of ${given.system}`,
  state: 'PENDING',
  round: 0,
  attempts: 0,
  refusals: 0,
  givenUpAt: null,
  ...given,
});

export const hit = (given: Partial<HitFacts> = {}): HitFacts => ({
  id: 'hit',
  resultId: 'result of SIS_PERSONS',
  entryReference: 'SPECIMEN-SIS-0001',
  state: 'CANDIDATE',
  ...given,
});

/** A run of a file that was just lodged: each system is asked, none has answered. */
export const run = (given: Partial<RunFacts> = {}): RunFacts => ({
  id: 'run',
  applicationId: 'application',
  postId: 'post',
  completedAt: null,
  closedAt: null,
  repeats: 0,
  results: checkSystems.map((system) => result({ system })),
  hits: [],
  ...given,
});

/** The same, answered by all systems with nothing. */
export const answeredRun = (completedAt: Date, given: Partial<RunFacts> = {}): RunFacts =>
  run({
    completedAt,
    results: checkSystems.map((system) => result({ system, state: 'NOTHING', attempts: 1 })),
    ...given,
  });
