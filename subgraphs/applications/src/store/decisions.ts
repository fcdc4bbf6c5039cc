import { newId, type ActTx } from '@passerelle/subgraph-kit';
import type { PlainDate } from '@passerelle/subgraph-kit/law';
import { countryByAlpha3 } from '@passerelle/subgraph-kit/reference';
import { eq, sql } from 'drizzle-orm';
import type { DecisionTaken } from '../domain/decision.ts';
import type { Ground } from '../domain/grounds/index.ts';
import type { VisaIssued } from '../domain/issue.ts';
import type { StatedGround, VisaRefused } from '../domain/refuse.ts';
import { stickerZone } from '../domain/sticker.ts';
import { lockApplication, type ApplicationRow } from './applications.ts';
import { changeApplication, stopSilence } from './desk.ts';
import { listLongStayGrounds } from './grounds.ts';
import { one } from './rows.ts';
import {
  applicants,
  decisionGrounds,
  decisions,
  stickers,
  visas,
  type ApplicantRow,
  type DecisionRow,
} from './tables.ts';

/** A file before its decision: locked, with the person and the id that the decision will have. */
export type DecidedFile = ApplicationRow & {
  readonly newDecisionId: string;
  readonly applicant: ApplicantRow;
};

/** Locks a file for its decision. Null when it is not there, may not be seen, or names no person yet. */
export const lockDecidedFile = async (tx: ActTx, id: string): Promise<DecidedFile | null> => {
  const application = await lockApplication(tx, id);
  if (application === null || application.applicantId === null) return null;
  const [applicant] = await tx
    .select()
    .from(applicants)
    .where(eq(applicants.id, application.applicantId));
  return applicant === undefined ? null : { ...application, newDecisionId: newId(), applicant };
};

/** The same, with the long-stay catalogue of the day. */
export const lockFileToRefuse = async (
  tx: ActTx,
  id: string,
  on: (application: ApplicationRow) => PlainDate,
): Promise<(DecidedFile & { readonly longStayGrounds: readonly Ground[] }) | null> => {
  const file = await lockDecidedFile(tx, id);
  return file === null
    ? null
    : { ...file, longStayGrounds: await listLongStayGrounds(tx, on(file)) };
};

export const recordDecision = async (
  tx: ActTx,
  decision: DecisionTaken,
  remarks: string | null,
): Promise<DecisionRow> =>
  one(
    await tx
      .insert(decisions)
      .values({
        id: decision.decisionId,
        applicationId: decision.applicationId,
        outcome: decision.outcome,
        decidedAt: decision.decidedAt,
        // The decision and its letter stand in the person's space from here on: that is its notification.
        notifiedAt: decision.decidedAt,
        unitId: decision.unitId,
        manner: decision.manner,
        decidedBy: decision.decidedBy,
        signedBy: decision.signedBy,
        signedAs: decision.signedAs,
        instructedByAppealId: decision.instructedByAppealId,
        remarks,
        appealBody: decision.appealBody,
        actId: tx.actId,
      })
      .returning(),
  );

const closeFile = async (tx: ActTx, decision: DecisionTaken): Promise<ApplicationRow> => {
  await stopSilence(tx, decision.applicationId);
  return changeApplication(tx, decision.applicationId, {
    status: decision.outcome,
    decidedAt: decision.decidedAt,
    decisionDueOn: null,
    silenceOn: null,
    refusedBySilence: false,
    retentionUntil: decision.heldUntil,
  });
};

/** The grounds of a refusal, in their order. */
export const recordGrounds = async (
  tx: ActTx,
  decisionId: string,
  grounds: readonly StatedGround[],
): Promise<void> => {
  await tx.insert(decisionGrounds).values(
    grounds.map(({ code, complement }, at) => ({
      decisionId,
      position: at + 1,
      code,
      complement,
      actId: tx.actId,
    })),
  );
};

export const recordRefused = async (tx: ActTx, event: VisaRefused): Promise<DecisionRow> => {
  const { decision, grounds, remarks } = event;
  const row = await recordDecision(tx, decision, remarks);
  await recordGrounds(tx, decision.decisionId, grounds);
  await closeFile(tx, decision);
  return row;
};

/**
 * The number of a sticker, nine places. Stickers are numbered stock that a post receives; this series, SPE000417, begins
 * with letters that are no State's, so that no sticker has its numbers.
 */
const nextStickerNumber = async (tx: ActTx): Promise<string> => {
  const { rows } = await tx.execute<{ n: string }>(
    sql`select nextval(${`applications.${stickers.seqName ?? ''}`}) as n`,
  );
  const digits = (rows[0]?.n ?? '').padStart(6, '0');
  return `${'SPE'.slice(0, 9 - digits.length)}${digits}`;
};

export const recordIssued = async (
  tx: ActTx,
  event: VisaIssued,
  file: DecidedFile,
): Promise<DecisionRow> => {
  const { decision, terms } = event;
  const { applicant } = file;
  const row = await recordDecision(tx, decision, null);
  const stickerNumber = await nextStickerNumber(tx);
  const [mrzLine1, mrzLine2] = stickerZone({
    ...terms,
    visaKind: file.visaKind,
    number: stickerNumber,
    surname: applicant.surname,
    givenNames: applicant.givenNames,
    nationality: countryByAlpha3(applicant.nationality)?.icao ?? applicant.nationality,
    birthDate: applicant.birthDate,
    sex: applicant.sex,
    limited: false,
  });
  await tx.insert(visas).values({
    ...terms,
    id: newId(),
    applicationId: decision.applicationId,
    decisionId: decision.decisionId,
    stickerNumber,
    territory: file.visaKind === 'LONG_STAY' ? 'FRANCE' : 'ETATS SCHENGEN',
    mrzLine1,
    mrzLine2,
    actId: tx.actId,
  });
  await closeFile(tx, decision);
  return row;
};
