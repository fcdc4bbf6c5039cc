import {
  dayOf,
  decline,
  type PlainDate,
  type VisaKind,
  type Words,
} from '@passerelle/subgraph-kit/law';

export type AppointmentStatus = 'REQUESTED' | 'CONFIRMED' | 'CHECKED_IN' | 'CANCELLED' | 'NO_SHOW';
export type AppointmentAct = 'CANCEL' | 'CHECK_IN' | 'SETTLE_DOCUMENT';
export type AllocationKind = 'EARLIEST_FREE';

/** How far the file is, as the other rooms told: a place is given between the signature and the lodging. */
export type FileStatus = 'SUBMITTED' | 'LODGED' | 'ENDED';

/** What this room knows of an application: whose it is, where it goes, and the seal of its travel document. */
export type KnownFile = {
  readonly applicationId: string;
  readonly applicantId: string;
  readonly accountId: string;
  readonly postId: string;
  readonly visaKind: VisaKind;
  readonly status: FileStatus;
  readonly documentSeal: string;
  readonly numberSeal: string;
};

/** An appointment as its acts need it. */
export type AppointmentFacts = {
  readonly id: string;
  readonly applicationId: string;
  readonly accountId: string;
  readonly postId: string;
  readonly placeId: string | null;
  readonly status: AppointmentStatus;
  readonly startsAt: Date | null;
  readonly numberSeal: string;
};

/**
 * Which acts the status and the hour leave open. A place is given back before it begins; a person comes on its day, and on
 * that day the desk settles whose a contested travel document is.
 */
export const actsOpenAt = (
  {
    status,
    startsAt,
    contested = false,
  }: Pick<AppointmentFacts, 'status' | 'startsAt'> & { readonly contested?: boolean },
  now: Date,
  zone: string,
): readonly AppointmentAct[] => {
  if (startsAt === null) return [];
  const isItsDay = dayOf(now, zone) === dayOf(startsAt, zone);
  if (status === 'CHECKED_IN') return isItsDay && contested ? ['SETTLE_DOCUMENT'] : [];
  if (status !== 'CONFIRMED') return [];
  return [
    ...(now < startsAt ? (['CANCEL'] as const) : []),
    ...(isItsDay ? (['CHECK_IN'] as const) : []),
  ];
};

export type ActNotOpen = {
  readonly __typename: 'ActNotOpen';
  readonly message: Words;
  readonly status: string;
};

export const actNotOpen = (status: string, message: Words): { problem: ActNotOpen } =>
  decline({ __typename: 'ActNotOpen', message, status });

/** The wish with which an appointment was asked for: the same wish asked again is the same request. */
export type Wish = { readonly notBefore: PlainDate | null; readonly placeId: string | null };
