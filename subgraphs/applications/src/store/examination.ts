import type { ActTx } from '@passerelle/subgraph-kit';
import type {
  ApplicationTakenUp,
  ExaminationRecorded,
  FileReleased,
} from '../domain/examination.ts';
import type { ApplicationAdmissible, ApplicationInadmissible } from '../domain/formal-check.ts';
import type { IssueInstructed } from '../domain/instruction.ts';
import type { ApplicationRow } from './applications.ts';
import { fileHands } from './case-tables.ts';
import { changeApplication, stopSilence } from './desk.ts';

export const recordAdmissible = (
  tx: ActTx,
  event: ApplicationAdmissible,
): Promise<ApplicationRow> =>
  changeApplication(tx, event.applicationId, {
    status: 'ADMISSIBLE',
    formallyCheckedAt: event.checkedAt,
    formallyCheckedBy: event.agent.name,
    formallyCheckedAs: event.agent.mission,
  });

export const recordInadmissible = async (
  tx: ActTx,
  event: ApplicationInadmissible,
): Promise<ApplicationRow> => {
  await stopSilence(tx, event.applicationId);
  return changeApplication(tx, event.applicationId, {
    status: 'INADMISSIBLE',
    formallyCheckedAt: event.checkedAt,
    formallyCheckedBy: event.agent.name,
    formallyCheckedAs: event.agent.mission,
    missingConditions: [...event.missing],
    decisionDueOn: null,
    silenceOn: null,
    retentionUntil: event.heldUntil,
  });
};

/** Who had a file in hand, one after the other (annex of 2009: agents who successively examined it). */
const recordHand = (
  tx: ActTx,
  hand: Omit<typeof fileHands.$inferInsert, 'actId'>,
): Promise<unknown> =>
  tx
    .insert(fileHands)
    .values({ ...hand, actId: tx.actId })
    .onConflictDoNothing();

export const recordTakenUp = async (
  tx: ActTx,
  event: ApplicationTakenUp,
): Promise<ApplicationRow> => {
  const { applicationId, examinerId, takenUpAt: since } = event;
  await recordHand(tx, { applicationId, since, examinerId, movedBy: examinerId });
  return changeApplication(tx, event.applicationId, {
    status: event.status,
    examinerId: event.examinerId,
    takenUpAt: event.takenUpAt,
  });
};

export const recordReleased = async (tx: ActTx, event: FileReleased): Promise<ApplicationRow> => {
  const { applicationId, releasedAt: since, releasedBy: movedBy, reason } = event;
  await recordHand(tx, { applicationId, since, examinerId: null, movedBy, reason });
  return changeApplication(tx, applicationId, {
    status: 'ADMISSIBLE',
    examinerId: null,
    takenUpAt: null,
  });
};

export const recordExamined = (tx: ActTx, event: ExaminationRecorded): Promise<ApplicationRow> =>
  changeApplication(tx, event.applicationId, {
    findings: event.findings,
    proposal: event.proposal,
    examinedAt: event.examinedAt,
  });

export const recordInstructed = (tx: ActTx, event: IssueInstructed): Promise<ApplicationRow> =>
  changeApplication(tx, event.applicationId, {
    instructedByAppealId: event.appealId,
    instructedAt: event.instructedAt,
    decisionDueOn: event.dueOn,
  });
