import type { AppealStatus, ApplicationStatus, AppointmentStatus } from '../gql/graphql.ts';

/** What the first sentence of a page rests on. */
export type Standing = {
  status: ApplicationStatus;
  /** Null when there is no appointment, or when it cannot be read now. */
  appointment: AppointmentStatus | null;
  /** The last appeal against the last decision. Null when there is none. */
  appeal: AppealStatus | null;
  /** What the post says to an urgency. Null where none was put forward. */
  urgency: 'waiting' | 'granted' | 'refused' | null;
  /** Something is missing from the appeal, and may still be sent. */
  toComplete: boolean;
  /** Nobody decided in time: the law holds the visa to be refused. */
  isSilent: boolean;
  /** The last day of the visa has passed. */
  isOver: boolean;
  /** The last day to contest has passed. */
  isFinal: boolean;
};

const ON_APPEAL = {
  FILED: 'appealFiled',
  REGISTERED: 'appealExamined',
  REPORTING: 'appealExamined',
  REPORTED: 'appealExamined',
  SCHEDULED: 'appealExamined',
  REJECTED: 'appealRejected',
  RECOMMENDED: 'appealWithMinisters',
  INSTRUCTED: 'appealAllowed',
  REFUSAL_MAINTAINED: 'appealRejected',
  IMPLICITLY_REJECTED: 'appealRejected',
  // The refusal stands as it stood: within its time, another appeal may be sent.
  WITHDRAWN: 'refused',
} as const satisfies Record<AppealStatus, string>;

const BEFORE_LODGING = {
  REQUESTED: 'placeSought',
  CONFIRMED: 'placeGiven',
  CHECKED_IN: 'atTheDesk',
  CANCELLED: 'signed',
  NO_SHOW: 'missed',
} as const satisfies Record<AppointmentStatus, string>;

const ON_URGENCY = {
  waiting: 'urgencyRead',
  granted: 'urgencyGranted',
  refused: 'urgencyRefused',
} as const;

const BY_STATUS = {
  DRAFT: 'draft',
  SUBMITTED: 'signed',
  LODGED: 'lodged',
  RECEIVED: 'received',
  INADMISSIBLE: 'inadmissible',
  ADMISSIBLE: 'admissible',
  UNDER_EXAMINATION: 'examined',
  ISSUED: 'issued',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<ApplicationStatus, string>;

export type AnswerKey =
  | (typeof ON_APPEAL)[AppealStatus]
  | (typeof BEFORE_LODGING)[AppointmentStatus]
  | (typeof ON_URGENCY)[keyof typeof ON_URGENCY]
  | (typeof BY_STATUS)[ApplicationStatus]
  | 'appealToComplete'
  | 'expired'
  | 'refusedForGood'
  | 'silent';

const beforeLodging = ({ appointment, urgency }: Standing): AnswerKey => {
  const answer = appointment === null ? 'signed' : BEFORE_LODGING[appointment];
  // Without a place, a form that is signed too late waits for the post's word and for nothing else.
  return urgency && (answer === 'signed' || answer === 'missed') ? ON_URGENCY[urgency] : answer;
};

const afterRefusal = ({ appeal, toComplete, isFinal, isSilent }: Standing): AnswerKey => {
  const answer = appeal === null ? 'refused' : ON_APPEAL[appeal];
  if (answer === 'refused' && isFinal) return 'refusedForGood';
  if (answer === 'refused') return isSilent ? 'silent' : answer;
  return toComplete ? 'appealToComplete' : answer;
};

/** Which sentence answers the question "where is my application?". It says the same whatever a check answered. */
export const answerOf = (standing: Standing): AnswerKey => {
  if (standing.status === 'SUBMITTED') return beforeLodging(standing);
  if (standing.status === 'REFUSED') return afterRefusal(standing);
  if (standing.status === 'ISSUED' && standing.isOver) return 'expired';
  return BY_STATUS[standing.status];
};
