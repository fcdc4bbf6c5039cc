import { setTimer, stopTimer, type ActTx } from '@passerelle/subgraph-kit';
import { eq } from 'drizzle-orm';
import type { DeskCleared, DeskPlaced, PersonCheckedIn } from '../domain/desk.ts';
import type { ApplicationLodged, LodgingCompleted } from '../domain/lodging.ts';
import type { ApplicationTransmitted, ProviderCopiesErased } from '../domain/transmission.ts';
import type { ApplicationRow } from './applications.ts';
import { one } from './rows.ts';
import { applications } from './tables.ts';

/** The timer of the provider's erasure (Visa Code Annex X B(e)). */
export const PROVIDER_ERASURE = 'provider.erase';

/** The timer of silence, which refuses (CRPA L. 231-4). */
export const SILENCE = 'silence.refuse';

/** Somebody has spoken, or the person took the application back: silence no longer refuses. */
export const stopSilence = (tx: ActTx, applicationId: string): Promise<void> =>
  stopTimer(tx, 'applications', { kind: SILENCE, subjectId: applicationId });

type Change = Partial<typeof applications.$inferInsert>;

/** Writes what changed in a file, under the running act. */
export const changeApplication = async (
  tx: ActTx,
  id: string,
  change: Change,
): Promise<ApplicationRow> =>
  one(
    await tx
      .update(applications)
      .set({ ...change, actId: tx.actId })
      .where(eq(applications.id, id))
      .returning(),
  );

export const recordDeskPlaced = (tx: ActTx, event: DeskPlaced): Promise<ApplicationRow> =>
  changeApplication(tx, event.applicationId, {
    appointmentId: event.appointmentId,
    appointmentAt: event.startsAt,
    centreId: event.centreId,
    checkedInAt: null,
  });

export const recordDeskCleared = (tx: ActTx, event: DeskCleared): Promise<ApplicationRow> =>
  changeApplication(tx, event.applicationId, {
    appointmentId: null,
    appointmentAt: null,
    centreId: null,
    checkedInAt: null,
  });

export const recordCheckedIn = (tx: ActTx, event: PersonCheckedIn): Promise<ApplicationRow> =>
  changeApplication(tx, event.applicationId, { checkedInAt: event.checkedInAt });

export const recordLodged = async (
  tx: ActTx,
  event: ApplicationLodged,
): Promise<ApplicationRow> => {
  await setTimer(tx, 'applications', {
    kind: SILENCE,
    subjectId: event.applicationId,
    dueAt: new Date(event.silenceEndsAt),
  });
  return changeApplication(tx, event.applicationId, {
    status: 'LODGED',
    lodgedAt: event.lodgedAt,
    centreId: event.centreId,
    photographCollected: event.photographCollected,
    fingerprintsCollected: event.fingerprintsCollected,
    fingerprintsAbsentReason: event.fingerprintsAbsentReason,
    feeSettled: event.feeSettled,
    collectedBy: event.agent.name,
    collectedAs: event.agent.mission,
    decisionDueOn: event.dueOn,
    silenceOn: event.silenceOn,
    feeEuros: event.fee.euros,
    feeBasis: event.fee.basis,
    feeRule: event.fee.rule,
  });
};

export const recordLodgingCompleted = (
  tx: ActTx,
  event: LodgingCompleted,
): Promise<ApplicationRow> =>
  changeApplication(tx, event.applicationId, {
    lodgingCompletedAt: event.completedAt,
    checkFallback: event.fallback,
    checkToJudge: event.toJudge,
    ...(event.receivedAt === null ? {} : { status: 'RECEIVED', receivedAt: event.receivedAt }),
  });

export const recordTransmitted = async (
  tx: ActTx,
  event: ApplicationTransmitted,
): Promise<ApplicationRow> => {
  await setTimer(tx, 'applications', {
    kind: PROVIDER_ERASURE,
    subjectId: event.applicationId,
    dueAt: new Date(event.eraseAt),
  });
  return changeApplication(tx, event.applicationId, {
    status: 'RECEIVED',
    receivedAt: event.transmittedAt,
  });
};

export const recordProviderErased = async (
  tx: ActTx,
  event: ProviderCopiesErased,
): Promise<ApplicationRow> => {
  await stopTimer(tx, 'applications', { kind: PROVIDER_ERASURE, subjectId: event.applicationId });
  return changeApplication(tx, event.applicationId, { providerErasedAt: event.erasedAt });
};
