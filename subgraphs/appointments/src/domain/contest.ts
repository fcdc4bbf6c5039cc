import { decide, type Decision } from '@passerelle/subgraph-kit/law';
import {
  actNotOpen,
  actsOpenAt,
  type ActNotOpen,
  type AppointmentFacts,
  type AppointmentStatus,
} from './appointment.ts';
import { returnMinutes, type AppointmentCancelled } from './desk.ts';

/** Who holds an appointment that is bound to a travel document. */
export type Holder = {
  readonly accountId: string;
  readonly status: AppointmentStatus;
  readonly requestedAt: Date;
  readonly checkedInAt: Date | null;
};

/**
 * Whether two accounts hold appointments with one travel document: both are expected, or one was received while the
 * other was expected already. A number can be typed by anybody; whose it is shows at the desk, where the passport lies,
 * and nowhere else.
 */
export const isContested = (holders: readonly Holder[]): boolean =>
  holders.some(
    (expected) =>
      expected.status === 'CONFIRMED' &&
      holders.some(
        (other) =>
          other.accountId !== expected.accountId &&
          (other.status === 'CONFIRMED' ||
            (other.status === 'CHECKED_IN' &&
              other.checkedInAt !== null &&
              other.checkedInAt >= expected.requestedAt)),
      ),
  );

export type ContestNoted = { readonly documentSeal: string; readonly contested: boolean };

/** What the desks are told of a travel document. */
export const noteContest = (
  document: { readonly documentSeal: string; readonly contested: boolean },
  holders: readonly Holder[],
): Decision<ContestNoted, ActNotOpen> => {
  const contested = isContested(holders);
  return contested === document.contested
    ? actNotOpen('NOTED', {
        fr: 'C’est déjà noté.',
        en: 'This is noted already.',
        ar: 'سبق تدوين ذلك.',
      })
    : decide({ documentSeal: document.documentSeal, contested });
};

export type DocumentSettled = { readonly appointmentId: string; readonly applicationId: string };

/**
 * The desk says, passport in hand, that its bearer is the person of this appointment. The bearer keeps it; what others
 * asked for with the number is closed.
 */
export const settleDocument = (
  appointment: AppointmentFacts & { readonly contested: boolean },
  { now, zone }: { readonly now: Date; readonly zone: string },
): Decision<DocumentSettled, ActNotOpen> =>
  actsOpenAt(appointment, now, zone).includes('SETTLE_DOCUMENT')
    ? decide({ appointmentId: appointment.id, applicationId: appointment.applicationId })
    : actNotOpen(appointment.status, {
        fr: 'Cela se fait le jour de la venue, passeport en main, tant qu’un autre compte attend avec ce document.',
        en: 'This is done on the day the person came, passport in hand, while another account waits with this document.',
        ar: 'يتم ذلك يوم الحضور، والجواز بين أيديكم، ما دام حساب آخر ينتظر بهذه الوثيقة.',
      });

/** Why an appointment was closed without its person. */
export type ClosedFor = 'DOCUMENT_READ_AT_DESK';

export type RivalClosed = AppointmentCancelled & { readonly closedFor: ClosedFor };

/** Closes what is still expected of other accounts with the document that a desk has read. */
export const closeRivals = (
  {
    read,
    rivals,
  }: { readonly read: AppointmentFacts; readonly rivals: readonly AppointmentFacts[] },
  { now, share }: { readonly now: Date; readonly share: number },
): Decision<RivalClosed, ActNotOpen> => {
  const [first, ...rest] = rivals
    .filter(({ status, accountId }) => status === 'CONFIRMED' && accountId !== read.accountId)
    .map(({ id, applicationId }): RivalClosed => ({
      type: 'AppointmentCancelled',
      appointmentId: id,
      applicationId,
      cancelledAt: now,
      freeAfterMinutes: returnMinutes(share),
      closedFor: 'DOCUMENT_READ_AT_DESK',
    }));
  return first === undefined || read.status !== 'CHECKED_IN'
    ? actNotOpen(read.status, {
        fr: 'Aucun autre rendez-vous n’attend avec ce document.',
        en: 'No other appointment waits with this document.',
        ar: 'لا ينتظر أي موعد آخر بهذه الوثيقة.',
      })
    : decide(first, ...rest);
};
