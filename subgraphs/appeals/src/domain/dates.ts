import {
  appealUntil,
  courtUntil,
  dayOf,
  frenchCalendar,
  implicitRejection,
  type InstantLike,
  type KnownDate,
  type Law,
  type PlainDate,
  type PostCalendar,
  type Span,
  type VisaKind,
} from '@passerelle/subgraph-kit/law';

/** The refusal that is contested, as the dated rules need to know it. */
export type ContestedRefusal = {
  readonly visaKind: VisaKind;
  readonly decidedAt: InstantLike;
  readonly notifiedAt: InstantLike;
  /** The calendar of the post that refused: its days are counted where the person lives. */
  readonly calendar: PostCalendar;
  /** Whether that post lies abroad, as the law on distance before 2023 asks. */
  readonly isAbroad: boolean;
};

/** The two bodies sit in Nantes: what they receive, they receive on a day there. */
export const BODY_ZONE = frenchCalendar.zone;

export const decidedOn = ({ decidedAt, calendar }: ContestedRefusal): PlainDate =>
  dayOf(decidedAt, calendar.zone);

/** The last day on which an appeal against this refusal can be sent. */
export const filedUntil = (law: Law, refusal: ContestedRefusal): KnownDate =>
  appealUntil(law, {
    decidedOn: decidedOn(refusal),
    notifiedOn: dayOf(refusal.notifiedAt, refusal.calendar.zone),
    calendar: refusal.calendar,
  });

/** The day on which silence rejects an appeal that was filed at this instant; it stands still while the person is asked to complete it. */
export const implicitlyRejectedOn = (
  law: Law,
  filedAt: InstantLike,
  suspensions: readonly Span[] = [],
): KnownDate => implicitRejection(law, { receivedOn: dayOf(filedAt, BODY_ZONE), suspensions });

/** What was decided on an appeal, as the time for the court needs to know it. */
export type Ruling = {
  readonly kind: RulingKind;
  readonly decidedAt: InstantLike;
  /** Null until the person was notified; silence needs no notification. */
  readonly notifiedAt: InstantLike | null;
};

export type RulingKind =
  | 'REJECTED'
  | 'RECOMMENDED'
  | 'INSTRUCTED'
  | 'REFUSAL_MAINTAINED'
  | 'IMPLICITLY_REJECTED';

/**
 * Until when the court may be asked; null while the appeal is open, was allowed, or its rejection is not notified.
 *
 * An express rejection within the time that silence opened makes it run anew. One that comes later confirms what
 * silence had decided, and opens nothing (CJA R. 421-2). Ministers who maintain a refusal take a decision of their own
 * (CESEDA R. 312-6).
 */
export const courtOpenUntil = (
  law: Law,
  appeal: {
    readonly filedAt: InstantLike;
    readonly refusal: ContestedRefusal;
    readonly suspensions?: readonly Span[];
  },
  rulings: readonly Ruling[],
): KnownDate | null => {
  const { refusal } = appeal;
  const from = (notifiedOn: PlainDate): KnownDate =>
    courtUntil(law, {
      refusedOn: decidedOn(refusal),
      notifiedOn,
      livesAbroad: refusal.isAbroad,
    });
  const last = rulings.at(-1);
  if (last === undefined || last.kind === 'RECOMMENDED' || last.kind === 'INSTRUCTED') return null;
  const silence = rulings.some(({ kind }) => kind === 'IMPLICITLY_REJECTED')
    ? from(implicitlyRejectedOn(law, appeal.filedAt, appeal.suspensions).value)
    : null;
  if (last.kind === 'IMPLICITLY_REJECTED') return silence;
  const isConfirmation =
    last.kind === 'REJECTED' &&
    silence !== null &&
    dayOf(last.decidedAt, BODY_ZONE) > silence.value;
  if (isConfirmation) return silence;
  return last.notifiedAt === null ? null : from(dayOf(last.notifiedAt, refusal.calendar.zone));
};
