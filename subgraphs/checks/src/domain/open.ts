import { dayOf, decide, type Decision, type Law } from '@passerelle/subgraph-kit/law';
import { actNotOpen, type ActNotOpen } from './run.ts';
import { systemsAtLodging, type CheckSystem } from './systems.ts';

export type LodgedFile = {
  readonly applicationId: string;
  readonly postId: string;
  readonly lodgedAt: Date;
};

export type RunOpened = LodgedFile & {
  readonly type: 'RunOpened';
  readonly runId: string;
  readonly startedAt: Date;
  readonly systems: readonly CheckSystem[];
};

/** A file was lodged: each system that the law names is to be asked. */
export const openRun = (
  run: { readonly id: string; readonly isThere: boolean },
  file: LodgedFile,
  at: { readonly now: Date; readonly law: Law; readonly zone: string },
): Decision<RunOpened, ActNotOpen> =>
  run.isThere
    ? actNotOpen('OPENED')
    : decide({
        ...file,
        type: 'RunOpened',
        runId: run.id,
        startedAt: at.now,
        systems: systemsAtLodging(at.law, dayOf(file.lodgedAt, at.zone)),
      });

export type HolderNoted = {
  readonly type: 'HolderNoted';
  readonly runId: string;
  readonly postId: string;
};

export type RunClosed = {
  readonly type: 'RunClosed';
  readonly runId: string;
  readonly closedAt: Date;
};

type Holding = { readonly id: string; readonly postId: string; readonly closedAt: Date | null };

/** The file is with another post than before: its agents see the checks from now on, and nobody else. */
export const noteHolder = (
  run: Holding | null,
  postId: string,
): Decision<HolderNoted, ActNotOpen> =>
  run === null || run.postId === postId
    ? actNotOpen('HELD')
    : decide({ type: 'HolderNoted', runId: run.id, postId });

/** The file ended: nothing is asked again and nothing waits for a human. */
export const closeRun = (run: Holding | null, now: Date): Decision<RunClosed, ActNotOpen> =>
  run === null || run.closedAt !== null
    ? actNotOpen('CLOSED')
    : decide({ type: 'RunClosed', runId: run.id, closedAt: now });
