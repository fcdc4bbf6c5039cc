import {
  decide,
  decline,
  type Decision,
  type Law,
  type PlainDate,
  type Words,
} from '@passerelle/subgraph-kit/law';
import { draftEndsAt } from './draft-term.ts';
import type { Place } from './place.ts';
import { heldUntil } from './retention.ts';

export type VisaKind = 'SHORT_STAY' | 'AIRPORT_TRANSIT' | 'LONG_STAY';

export type ApplicationStatus =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'LODGED'
  | 'RECEIVED'
  | 'INADMISSIBLE'
  | 'ADMISSIBLE'
  | 'UNDER_EXAMINATION'
  | 'ISSUED'
  | 'REFUSED'
  | 'WITHDRAWN';

export type ApplicationAct =
  | 'SAVE_DRAFT'
  | 'SUBMIT'
  | 'DECIDE_URGENCY'
  | 'LODGE'
  | 'TRANSMIT'
  | 'DECLARE_ADMISSIBLE'
  | 'DECLARE_INADMISSIBLE'
  | 'TAKE_UP'
  | 'RECORD_EXAMINATION'
  | 'RELEASE'
  | 'ISSUE'
  | 'REFUSE'
  | 'ASK_REASONS'
  | 'STATE_REASONS'
  | 'RETURN_PASSPORT'
  | 'WITHDRAW';

/**
 * The whole procedure on one screen: which act is open in which status, and where it leads.
 * After a refusal the post may still be instructed to issue (CESEDA D. 312-5-2, R. 312-6).
 */
export const statusAfter = {
  DRAFT: { SAVE_DRAFT: 'DRAFT', SUBMIT: 'SUBMITTED', WITHDRAW: 'WITHDRAWN' },
  SUBMITTED: { DECIDE_URGENCY: 'SUBMITTED', LODGE: 'LODGED', WITHDRAW: 'WITHDRAWN' },
  LODGED: { TRANSMIT: 'RECEIVED', WITHDRAW: 'WITHDRAWN' },
  RECEIVED: {
    DECLARE_ADMISSIBLE: 'ADMISSIBLE',
    DECLARE_INADMISSIBLE: 'INADMISSIBLE',
    WITHDRAW: 'WITHDRAWN',
  },
  INADMISSIBLE: {},
  ADMISSIBLE: { TAKE_UP: 'UNDER_EXAMINATION', WITHDRAW: 'WITHDRAWN' },
  UNDER_EXAMINATION: {
    RECORD_EXAMINATION: 'UNDER_EXAMINATION',
    RELEASE: 'ADMISSIBLE',
    ISSUE: 'ISSUED',
    REFUSE: 'REFUSED',
    WITHDRAW: 'WITHDRAWN',
  },
  ISSUED: {},
  REFUSED: {},
  WITHDRAWN: {},
} as const satisfies Record<ApplicationStatus, Partial<Record<ApplicationAct, ApplicationStatus>>>;

export const actsOpenIn = (status: ApplicationStatus): readonly ApplicationAct[] =>
  Object.keys(statusAfter[status]) as ApplicationAct[];

export type ActNotOpen = {
  readonly __typename: 'ActNotOpen';
  readonly message: Words;
  readonly status: string;
};

/** The act is not open in this status; the person is told in which one the file stands. */
export const actNotOpen = (status: ApplicationStatus): { problem: ActNotOpen } =>
  decline({
    __typename: 'ActNotOpen',
    status,
    message: {
      fr: 'Cet acte n’est plus possible : le dossier a avancé entre-temps. Relisez-le.',
      en: 'This can no longer be done: the file moved on meanwhile. Read it again.',
      ar: 'لم يعد هذا الإجراء ممكنًا: تقدّم الملف في هذه الأثناء. أعيدوا قراءته.',
    },
  });

/** An account may hold this many drafts at once; more are forgotten ones. */
export const DRAFTS_MAX = 10;

export type ApplicationStarted = {
  readonly type: 'ApplicationStarted';
  readonly applicationId: string;
  readonly accountId: string;
  readonly visaKind: VisaKind;
  readonly startedAt: Date;
  /** The instant, in UTC, from which the draft is erased when nobody touches it. Null where no text says so. */
  readonly eraseAt: string | null;
};

export type TooManyDrafts = {
  readonly __typename: 'TooManyDrafts';
  readonly message: Words;
  readonly draftsMax: number;
};

/** A person begins an application online. */
export const start = (
  account: {
    readonly newApplicationId: string;
    readonly accountId: string;
    readonly drafts: number;
  },
  visaKind: VisaKind,
  { now, law }: { readonly now: Date; readonly law: Law },
): Decision<ApplicationStarted, TooManyDrafts> =>
  account.drafts >= DRAFTS_MAX
    ? decline({
        __typename: 'TooManyDrafts',
        draftsMax: DRAFTS_MAX,
        message: {
          fr: `Vous avez déjà ${DRAFTS_MAX} demandes commencées. Continuez l’une d’elles, ou retirez-en une.`,
          en: `You have ${DRAFTS_MAX} applications begun already. Go on with one of them, or take one back.`,
          ar: `لديكم بالفعل ${DRAFTS_MAX} طلبات قيد التعبئة. تابعوا أحدها أو اسحبوا واحدًا.`,
        },
      })
    : decide({
        type: 'ApplicationStarted',
        applicationId: account.newApplicationId,
        accountId: account.accountId,
        visaKind,
        startedAt: now,
        eraseAt: draftEndsAt(law, now),
      });

export type ApplicationWithdrawn = {
  readonly type: 'ApplicationWithdrawn';
  readonly applicationId: string;
  readonly reason: string | null;
  readonly withdrawnAt: Date;
  /** Five years from the creation of the file (art. 4-1, third indent; CESEDA R. 142-64 I 2°). */
  readonly heldUntil: PlainDate | null;
};

/** The applicant takes the application back (annex of 2009, "retrait de la demande"; VIS Regulation art. 10(2)). */
export const withdraw = (
  application: {
    readonly id: string;
    readonly status: ApplicationStatus;
    readonly createdAt: Date;
  },
  reason: string | null,
  at: { readonly now: Date; readonly law: Law; readonly place: Place },
): Decision<ApplicationWithdrawn, ActNotOpen> =>
  actsOpenIn(application.status).includes('WITHDRAW')
    ? decide({
        type: 'ApplicationWithdrawn',
        applicationId: application.id,
        reason,
        withdrawnAt: at.now,
        heldUntil: heldUntil(
          at.law,
          {
            createdAt: application.createdAt,
            outcome: 'WITHDRAWN',
            endedAt: at.now,
            visaUntil: null,
          },
          at.place.zone,
        ),
      })
    : actNotOpen(application.status);
