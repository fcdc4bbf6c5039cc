import { newId, setTimer, stopTimer, type ActTx } from '@passerelle/subgraph-kit';
import { dayOf, endOfDay, instantOfMinute } from '@passerelle/subgraph-kit/law';
import { eq, sql } from 'drizzle-orm';
import type { ClosedFor } from '../domain/contest.ts';
import type { AppointmentCancelled, CheckedIn, Missed } from '../domain/desk.ts';
import type { AppointmentGiven } from '../domain/request.ts';
import { one } from './rows.ts';
import { appointments, references, slots, type AppointmentRow } from './tables.ts';

/** The timer that fires when the day of an appointment is over. */
export const DAY_IS_OVER = 'appointment.dayIsOver';

const MINUTE_MILLISECONDS = 60_000;

/** Locks one appointment. Null when it is not there or may not be seen. */
export const lockAppointment = async (tx: ActTx, id: string): Promise<AppointmentRow | null> => {
  const [row] = await tx.select().from(appointments).where(eq(appointments.id, id)).for('update');
  return row ?? null;
};

const nextReference = async (tx: ActTx): Promise<string> => {
  const { rows } = await tx.execute<{ n: string }>(
    sql`select nextval(${`appointments.${references.seqName ?? ''}`}) as n`,
  );
  const year = String(tx.now.getUTCFullYear()).slice(2);
  return `RV-${year}-${(rows[0]?.n ?? '').padStart(6, '0')}`;
};

/** Takes the desk out of the inventory; the exclusion there keeps two appointments from ever meeting at it. */
const takeSlot = async (tx: ActTx, event: AppointmentGiven) => {
  const startsAt = new Date(instantOfMinute(event.startMinute));
  const endsAt = new Date(instantOfMinute(event.startMinute + event.minutes));
  const slot = { id: newId(), placeId: event.placeId, startsAt };
  await tx.insert(slots).values({
    ...slot,
    postId: event.postId,
    desk: event.desk,
    endsAt,
    takenAt: event.requestedAt,
    actId: tx.actId,
  });
  return slot;
};

export const recordGiven = async (tx: ActTx, event: AppointmentGiven): Promise<AppointmentRow> => {
  const slot = await takeSlot(tx, event);
  await setTimer(tx, 'appointments', {
    kind: DAY_IS_OVER,
    subjectId: event.appointmentId,
    dueAt: new Date(endOfDay(dayOf(slot.startsAt, event.zone), event.zone)),
  });
  return one(
    await tx
      .insert(appointments)
      .values({
        id: event.appointmentId,
        reference: await nextReference(tx),
        status: 'CONFIRMED',
        applicationId: event.applicationId,
        applicantId: event.applicantId,
        accountId: event.accountId,
        postId: event.postId,
        visaKind: event.visaKind,
        documentSeal: event.documentSeal,
        numberSeal: event.numberSeal,
        language: tx.actor.language,
        requestedAt: event.requestedAt,
        notBefore: event.wish.notBefore,
        wishedPlaceId: event.wish.placeId,
        slotId: slot.id,
        placeId: slot.placeId,
        startsAt: slot.startsAt,
        minutes: event.minutes,
        allocation: event.allocation,
        actId: tx.actId,
      })
      .returning(),
  );
};

/** The appointment that stands, as it is. */
export const getAppointment = async (tx: ActTx, id: string): Promise<AppointmentRow> =>
  one(await tx.select().from(appointments).where(eq(appointments.id, id)));

type Change = Partial<typeof appointments.$inferInsert>;

const change = async (tx: ActTx, id: string, changed: Change): Promise<AppointmentRow> => {
  await stopTimer(tx, 'appointments', { kind: DAY_IS_OVER, subjectId: id });
  return one(
    await tx
      .update(appointments)
      .set({ ...changed, actId: tx.actId })
      .where(eq(appointments.id, id))
      .returning(),
  );
};

export const recordCancelled = async (
  tx: ActTx,
  { appointmentId, cancelledAt, freeAfterMinutes }: AppointmentCancelled,
  closedFor: ClosedFor | null = null,
): Promise<AppointmentRow> => {
  const row = await change(tx, appointmentId, { status: 'CANCELLED', cancelledAt, closedFor });
  if (row.slotId !== null)
    await tx
      .update(slots)
      .set({
        freeAgainAt: new Date(cancelledAt.getTime() + freeAfterMinutes * MINUTE_MILLISECONDS),
        actId: tx.actId,
      })
      .where(eq(slots.id, row.slotId));
  return row;
};

export const recordCheckedIn = (tx: ActTx, event: CheckedIn): Promise<AppointmentRow> =>
  change(tx, event.appointmentId, { status: 'CHECKED_IN', checkedInAt: event.checkedInAt });

export const recordMissed = (tx: ActTx, event: Missed): Promise<AppointmentRow> =>
  change(tx, event.appointmentId, { status: 'NO_SHOW' });
