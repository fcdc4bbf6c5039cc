import {
  decide,
  decline,
  dayOf,
  type Decision,
  type PlainDate,
  type PostCalendar,
  type VisaKind,
  type Words,
} from '@passerelle/subgraph-kit/law';
import { allocate } from './allocate.ts';
import {
  actNotOpen,
  type ActNotOpen,
  type AllocationKind,
  type AppointmentStatus,
  type KnownFile,
  type Wish,
} from './appointment.ts';
import { freePlaces, nextOpeningOn, type FreePlace, type Search, type TakenDesk } from './slots.ts';
import type { Place } from './policy.ts';

/** The appointment that a file has, while it lives. */
export type LiveAppointment = Wish & {
  readonly id: string;
  readonly status: AppointmentStatus;
};

/** What a request is decided on; read under the lock of the post's places. */
export type Desk = {
  readonly newAppointmentId: string;
  /** Null while this room has not heard of the application. */
  readonly file: KnownFile | null;
  readonly live: LiveAppointment | null;
  readonly places: readonly Place[];
  readonly calendar: PostCalendar;
  /** The days that may have room, and what is taken on them. */
  readonly days: readonly PlainDate[];
  readonly taken: readonly TakenDesk[];
};

/** Where and from when a wish is looked for. */
export const searchFor = (
  { places, calendar }: Pick<Desk, 'places' | 'calendar'>,
  wish: Wish,
  now: Date,
): Search => ({
  places: wish.placeId === null ? places : places.filter(({ placeId }) => placeId === wish.placeId),
  calendar,
  today: dayOf(now, calendar.zone),
  notBefore: wish.notBefore,
});

export type AppointmentGiven = FreePlace & {
  readonly type: 'AppointmentGiven';
  readonly appointmentId: string;
  readonly applicationId: string;
  readonly applicantId: string;
  readonly accountId: string;
  readonly postId: string;
  readonly visaKind: VisaKind;
  readonly documentSeal: string;
  readonly numberSeal: string;
  readonly wish: Wish;
  readonly requestedAt: Date;
  readonly allocation: AllocationKind;
  readonly zone: string;
};

/** The same was asked before, and stands. */
export type AppointmentStands = {
  readonly type: 'AppointmentStands';
  readonly appointmentId: string;
};

export type ApplicationNotKnownYet = {
  readonly __typename: 'ApplicationNotKnownYet';
  readonly message: Words;
  readonly retryAfterSeconds: number;
};

export type AlreadyRequested = {
  readonly __typename: 'AlreadyRequested';
  readonly message: Words;
};

export type NoPlaceFree = {
  readonly __typename: 'NoPlaceFree';
  readonly message: Words;
  readonly nextOpeningOn: PlainDate | null;
};

const notKnownYet = () =>
  decline<ApplicationNotKnownYet>({
    __typename: 'ApplicationNotKnownYet',
    message: {
      fr: 'Votre demande vient d’être signée : le rendez-vous peut être demandé dans un instant.',
      en: 'Your application was signed just now: an appointment can be asked for in a moment.',
      ar: 'وُقّع طلبكم قبل قليل: يمكن طلب الموعد بعد لحظات.',
    },
    retryAfterSeconds: 2,
  });

/**
 * One live request of an account for each travel document. Of other accounts nothing is said: whoever typed a number that
 * is not theirs would learn that it is in use.
 */
export const alreadyRequested: AlreadyRequested = {
  __typename: 'AlreadyRequested',
  message: {
    fr: 'Votre compte a déjà un rendez-vous avec ce document de voyage. Pour en demander un autre, rendez d’abord le premier.',
    en: 'Your account already has an appointment with this travel document. To ask for another one, give the first back.',
    ar: 'لحسابكم موعد بوثيقة السفر هذه. لطلب موعد آخر، ألغوا الأول أولًا.',
  },
};

const noPlaceFree = (opensOn: PlainDate | null) =>
  decline<NoPlaceFree>({
    __typename: 'NoPlaceFree',
    message: {
      fr: 'Aucune place n’est libre pour le moment. La réservation est gratuite : n’achetez pas de rendez-vous.',
      en: 'No place is free at the moment. The reservation is free of charge: do not buy an appointment.',
      ar: 'لا يوجد مكان شاغر حاليًا. الحجز مجاني: لا تشتروا موعدًا.',
    },
    nextOpeningOn: opensOn,
  });

const notOpen = (status: string) =>
  actNotOpen(status, {
    fr: 'Un rendez-vous se demande pour une demande signée qui n’est pas encore déposée.',
    en: 'An appointment is asked for an application that is signed and not yet lodged.',
    ar: 'يُطلب الموعد لطلب موقّع لم يودع بعد.',
  });

const isSameWish = (one: Wish, other: Wish): boolean =>
  one.notBefore === other.notBefore && one.placeId === other.placeId;

export type RequestProblem = ActNotOpen | AlreadyRequested | NoPlaceFree | ApplicationNotKnownYet;

/**
 * A person asks for an appointment for a signed application and is given a place at once. It is bound to the travel
 * document of the application; the reservation is free of charge.
 */
export const request = (
  desk: Desk,
  wish: Wish,
  now: Date,
): Decision<AppointmentGiven | AppointmentStands, RequestProblem> => {
  const { file, live, calendar } = desk;
  if (file === null) return notKnownYet();
  if (file.status !== 'SUBMITTED') return notOpen(file.status);
  if (live !== null)
    return live.status === 'CONFIRMED' && isSameWish(live, wish)
      ? decide<AppointmentStands>({ type: 'AppointmentStands', appointmentId: live.id })
      : decline(alreadyRequested);
  const { days, taken, newAppointmentId } = desk;
  const search = searchFor(desk, wish, now);
  const asked = {
    id: newAppointmentId,
    notBefore: wish.notBefore,
    placeIds: wish.placeId === null ? [] : [wish.placeId],
  };
  const place = allocate([asked], freePlaces(search, days, taken)).get(newAppointmentId);
  if (place === undefined) return noPlaceFree(nextOpeningOn(search));
  const { status: _, ...known } = file;
  return decide<AppointmentGiven>({
    ...known,
    ...place,
    type: 'AppointmentGiven',
    appointmentId: newAppointmentId,
    wish,
    requestedAt: now,
    allocation: 'EARLIEST_FREE',
    zone: calendar.zone,
  });
};
