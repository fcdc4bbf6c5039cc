import {
  dayOf,
  decide,
  type Decision,
  type InstantLike,
  type Language,
  type Law,
} from '@passerelle/subgraph-kit/law';
import { after, statusOf, type Appeal, type AppealStage } from './appeal.ts';
import { BODY_ZONE } from './dates.ts';
import {
  actNotOpen,
  fieldAtFault,
  noQuorum,
  type ActNotOpen,
  type FieldAtFault,
  type NoQuorum,
} from './problems.ts';
import { quorumOf, type SeatKind } from './quorum.ts';

export type SessionStatus = 'CONVENED' | 'OPEN' | 'CLOSED';

export type SessionAct = 'PLACE_ON_AGENDA' | 'OPEN' | 'RECORD_ATTENDANCE' | 'CLOSE';

/** Which acts are open on a session. A session that is closed has signed minutes: nothing changes it. */
export const sessionActsIn = {
  CONVENED: ['PLACE_ON_AGENDA', 'OPEN'],
  OPEN: ['RECORD_ATTENDANCE', 'CLOSE'],
  CLOSED: [],
} as const satisfies Readonly<Record<SessionStatus, readonly SessionAct[]>>;

const isOpenTo = (status: SessionStatus, act: SessionAct): boolean =>
  (sessionActsIn[status] as readonly SessionAct[]).includes(act);

export type Session = {
  readonly id: string;
  readonly status: SessionStatus;
  readonly startsAt: InstantLike;
};

/** The forty-seventh session of 2026 is `2026-47`. */
export const sessionReference = (session: {
  readonly year: number;
  readonly number: number;
}): string => `${session.year}-${String(session.number).padStart(2, '0')}`;

const sessionMovedOn = (status: SessionStatus) =>
  actNotOpen(status, {
    fr: 'Cet acte n’est pas possible dans l’état présent de la séance.',
    en: 'This cannot be done in the present state of the session.',
    ar: 'لا يمكن القيام بهذا الإجراء في الحالة الراهنة للجلسة.',
  });

export type SessionConvened = {
  readonly type: 'SessionConvened';
  readonly startsAt: Date;
  readonly place: string;
  readonly convenedAt: Date;
};

/** The president convenes the commission (arrêté of 4 December 2009). */
export const convene = (
  session: { readonly startsAt: Date; readonly place: string },
  now: Date,
  language: Language,
): Decision<SessionConvened, FieldAtFault> =>
  dayOf(session.startsAt, BODY_ZONE) < dayOf(now, BODY_ZONE)
    ? fieldAtFault(
        'startsAt',
        {
          fr: 'Ce jour est passé : choisissez aujourd’hui ou un jour à venir.',
          en: 'This day is past: choose today or a day to come.',
          ar: 'هذا اليوم مضى: اختاروا اليوم أو يومًا قادمًا.',
        },
        language,
      )
    : decide({ type: 'SessionConvened', ...session, convenedAt: now });

/** What the room has before it: the item that is named, else the first that is not closed, else the first of all. */
export const itemBefore = <Item extends { readonly id: string; readonly state: string }>(
  agenda: readonly Item[],
  named: string | null,
): Item | null =>
  agenda.find(({ id }) => id === named) ??
  agenda.find(({ state }) => state !== 'CLOSED') ??
  agenda[0] ??
  null;

/** An agenda that members can read before the session. */
export const AGENDA_ITEMS_MAX = 60;

export type PlacedOnAgenda = {
  readonly type: 'PlacedOnAgenda';
  readonly appealId: string;
  readonly stage: AppealStage;
  readonly position: number;
  readonly placedAt: Date;
};

/** An appeal whose report is in takes its place on the agenda that goes out with the convocation. */
export const placeOnAgenda = (
  { session, appeal, items }: { session: Session; appeal: Appeal; items: number },
  now: Date,
): Decision<PlacedOnAgenda, ActNotOpen> => {
  const stage = after(appeal, 'PLACE_ON_AGENDA');
  if (!isOpenTo(session.status, 'PLACE_ON_AGENDA')) return sessionMovedOn(session.status);
  if (stage === null) return actNotOpen(statusOf(appeal));
  if (items >= AGENDA_ITEMS_MAX)
    return actNotOpen(session.status, {
      fr: `L’ordre du jour est plein : ${AGENDA_ITEMS_MAX} points. Choisissez une autre séance.`,
      en: `The agenda is full: ${AGENDA_ITEMS_MAX} items. Choose another session.`,
      ar: `جدول الأعمال ممتلئ: ${AGENDA_ITEMS_MAX} نقطة. اختاروا جلسة أخرى.`,
    });
  return decide({
    type: 'PlacedOnAgenda',
    appealId: appeal.id,
    stage,
    position: items + 1,
    placedAt: now,
  });
};

/** A seat whose person is in the room. */
export type PresentSeat = {
  readonly seatId: string;
  readonly kind: SeatKind;
  readonly agentId: string;
};

/** Who is said to be in the room: the seats that were found in force, of those that were named. */
export type Roll = { readonly named: readonly string[]; readonly found: readonly PresentSeat[] };

const rollProblem = ({ named, found }: Roll, language: Language) => {
  const path = 'presentSeatIds';
  if (found.length < new Set(named).size)
    return fieldAtFault(
      path,
      {
        fr: 'L’un de ces sièges n’existe pas ou son mandat n’est pas en cours.',
        en: 'One of these seats does not exist, or its mandate is not in force.',
        ar: 'أحد هذه المقاعد غير موجود أو ولايته غير سارية.',
      },
      language,
    );
  const kinds = new Set(found.map(({ kind }) => kind));
  const persons = new Set(found.map(({ agentId }) => agentId));
  if (kinds.size < found.length || persons.size < found.length)
    return fieldAtFault(
      path,
      {
        fr: 'Un siège est occupé par une seule personne : le titulaire, ou à défaut un suppléant.',
        en: 'One person sits for one seat: the holder or, failing that, one substitute.',
        ar: 'يشغل كل مقعد شخص واحد: صاحبه، وإلا فنائب واحد عنه.',
      },
      language,
    );
  return null;
};

export type SessionOpened = {
  readonly type: 'SessionOpened';
  readonly present: readonly PresentSeat[];
  readonly openedAt: Date;
};

/** The session opens when the commission is regularly composed, and not before its day. */
export const open = (
  session: Session & { readonly roll: Roll },
  { law, now, language }: { law: Law; now: Date; language: Language },
): Decision<SessionOpened, ActNotOpen | FieldAtFault | NoQuorum> => {
  if (!isOpenTo(session.status, 'OPEN')) return sessionMovedOn(session.status);
  const sessionOn = dayOf(session.startsAt, BODY_ZONE);
  if (dayOf(now, BODY_ZONE) < sessionOn)
    return actNotOpen(session.status, {
      fr: 'La séance s’ouvre le jour pour lequel elle est convoquée, pas avant.',
      en: 'The session opens on the day for which it is convened, not before.',
      ar: 'تُفتتح الجلسة في اليوم الذي دُعيت له، لا قبله.',
    });
  const problem = rollProblem(session.roll, language);
  if (problem !== null) return problem;
  const present = session.roll.found;
  const quorum = quorumOf(
    law,
    sessionOn,
    present.map(({ kind }) => kind),
  );
  return quorum.met ? decide({ type: 'SessionOpened', present, openedAt: now }) : noQuorum(quorum);
};

export type AttendanceRecorded = {
  readonly type: 'AttendanceRecorded';
  readonly arrived: readonly PresentSeat[];
  readonly left: readonly PresentSeat[];
  readonly at: Date;
};

/** Somebody came or left. The quorum may be lost that way: then nothing is voted until it is met again. */
export const recordAttendance = (
  session: Session & { readonly roll: Roll; readonly present: readonly PresentSeat[] },
  now: Date,
  language: Language,
): Decision<AttendanceRecorded, ActNotOpen | FieldAtFault> => {
  if (!isOpenTo(session.status, 'RECORD_ATTENDANCE')) return sessionMovedOn(session.status);
  const problem = rollProblem(session.roll, language);
  if (problem !== null) return problem;
  const { present, roll } = session;
  const isIn = (seats: readonly PresentSeat[], seatId: string): boolean =>
    seats.some((seat) => seat.seatId === seatId);
  return decide({
    type: 'AttendanceRecorded',
    arrived: roll.found.filter(({ seatId }) => !isIn(present, seatId)),
    left: present.filter(({ seatId }) => !isIn(roll.found, seatId)),
    at: now,
  });
};

export type SessionClosed = {
  readonly type: 'SessionClosed';
  /** What was not voted goes back to the roll. */
  readonly adjourned: readonly { readonly itemId: string; readonly appealId: string }[];
  readonly closedAt: Date;
};

/** The session ends and its minutes are signed; what it did not decide is adjourned. */
export const close = (
  session: Session & {
    readonly undone: readonly { readonly itemId: string; readonly appealId: string }[];
  },
  now: Date,
): Decision<SessionClosed, ActNotOpen> =>
  isOpenTo(session.status, 'CLOSE')
    ? decide({ type: 'SessionClosed', adjourned: session.undone, closedAt: now })
    : sessionMovedOn(session.status);
