import type { AppealStatus, ApplicationStatus, AppointmentStatus } from '../gql/graphql.ts';

/** What the first sentence of a page rests on. */
export type Standing = {
  status: ApplicationStatus;
  /** Null when there is no appointment, or when it cannot be read now. */
  appointment: AppointmentStatus | null;
  /** The last appeal against the last decision. Null when there is none. */
  appeal: AppealStatus | null;
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
  | (typeof BY_STATUS)[ApplicationStatus];

/** Which sentence answers the question "where is my application?". It says the same whatever a check answered. */
export const answerOf = ({ status, appointment, appeal }: Standing): AnswerKey => {
  if (status === 'SUBMITTED' && appointment) return BEFORE_LODGING[appointment];
  if (status === 'REFUSED' && appeal) return ON_APPEAL[appeal];
  return BY_STATUS[status];
};
