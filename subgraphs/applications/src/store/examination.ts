import type { ActTx } from '@passerelle/subgraph-kit';
import type { ApplicationTakenUp, ExaminationRecorded } from '../domain/examination.ts';
import type { ApplicationAdmissible, ApplicationInadmissible } from '../domain/formal-check.ts';
import type { IssueInstructed } from '../domain/instruction.ts';
import type { ApplicationRow } from './applications.ts';
import { changeApplication } from './desk.ts';

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

export const recordInadmissible = (
  tx: ActTx,
  event: ApplicationInadmissible,
): Promise<ApplicationRow> =>
  changeApplication(tx, event.applicationId, {
    status: 'INADMISSIBLE',
    formallyCheckedAt: event.checkedAt,
    formallyCheckedBy: event.agent.name,
    formallyCheckedAs: event.agent.mission,
    missingConditions: [...event.missing],
    decisionDueOn: null,
    retentionUntil: event.heldUntil,
  });

export const recordTakenUp = (tx: ActTx, event: ApplicationTakenUp): Promise<ApplicationRow> =>
  changeApplication(tx, event.applicationId, {
    status: 'UNDER_EXAMINATION',
    examinerId: event.examinerId,
    takenUpAt: event.takenUpAt,
  });

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
