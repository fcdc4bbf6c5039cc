import { z } from 'zod';

const id = z.uuid();
const instant = z.iso.datetime();
const day = z.iso.date();

/**
 * Events that cross from one subgraph to another: ids, statuses and dates, no personal data.
 * The schemas are strict, so that nothing else can slip in. `key` keeps order: events of one key are
 * delivered one after the other.
 */
export const eventSchemas = {
  // The account and the person are named so that a right can be used by whom it belongs to, and by nobody else.
  'application.submitted': z.strictObject({
    applicationId: id,
    applicantId: id,
    accountId: z.string().max(100),
    postId: id,
    visaKind: z.string(),
  }),
  'application.lodged': z.strictObject({
    applicationId: id,
    applicantId: id,
    // The post that will hold the file: only its agents may see what the checks answer.
    postId: id,
    lodgedAt: instant,
  }),
  'application.received': z.strictObject({ applicationId: id, postId: id }),
  'application.withdrawn': z.strictObject({ applicationId: id }),
  'application.inadmissible': z.strictObject({ applicationId: id }),
  'application.urgencyDecided': z.strictObject({ applicationId: id, granted: z.boolean() }),
  'application.passportReturned': z.strictObject({ applicationId: id }),
  'decision.reasonsStated': z.strictObject({ applicationId: id }),
  'decision.taken': z.strictObject({
    decisionId: id,
    applicationId: id,
    applicantId: id,
    // Whose file it is: an appeal against the decision is open to this account.
    accountId: z.string().max(100),
    postId: id,
    outcome: z.enum(['ISSUED', 'REFUSED']),
    visaKind: z.string(),
    decidedAt: instant,
    notifiedAt: instant,
  }),
  // Systems are to be asked, at lodging or again after a fallback.
  'checks.asked': z.strictObject({
    runId: id,
    applicationId: id,
    systems: z.array(z.enum(['SIS_PERSONS', 'SIS_DOCUMENTS', 'VIS', 'CIVIL_STATUS'])).min(1),
  }),
  'checks.completed': z.strictObject({
    applicationId: id,
    completedAt: instant,
    // Whether a decision must wait: a query to repeat, or a candidate to judge. Never what was answered.
    fallback: z.boolean(),
    toJudge: z.boolean(),
  }),
  'appointment.given': z.strictObject({
    appointmentId: id,
    applicationId: id,
    placeId: id,
    startsAt: instant,
  }),
  'appointment.cancelled': z.strictObject({ appointmentId: id, applicationId: id }),
  'appointment.checkedIn': z.strictObject({ appointmentId: id, applicationId: id }),
  'appointment.documentSettled': z.strictObject({ appointmentId: id, applicationId: id }),
  'appeal.filed': z.strictObject({
    appealId: id,
    applicationId: id,
    decisionId: id,
    body: z.string(),
  }),
  'appeal.registered': z.strictObject({
    appealId: id,
    applicationId: id,
    implicitRejectionOn: day,
  }),
  'appeal.regularisationAsked': z.strictObject({ appealId: id, applicationId: id }),
  'appeal.recommended': z.strictObject({ appealId: id, applicationId: id, recommendedAt: instant }),
  // The post is told to issue: by the ministers after a recommendation, or by the sub-director.
  'appeal.instructed': z.strictObject({
    appealId: id,
    applicationId: id,
    decisionId: id,
    instructedAt: instant,
  }),
  'appeal.closed': z.strictObject({ appealId: id, applicationId: id, outcome: z.string() }),
  // A file becomes readable for a body that hears an appeal or answers a request, and for nobody longer.
  'file.opened': z.strictObject({ applicationId: id, unitId: id, cause: z.string(), causeId: id }),
  'session.closed': z.strictObject({ sessionId: id }),
  'rights.answerAsked': z.strictObject({ requestId: id, applicantId: id }),
  'rights.answered': z.strictObject({ requestId: id, applicantId: id }),
  'operations.replayAsked': z.strictObject({ queue: z.string().max(200), jobId: id }),
} as const satisfies Record<string, z.ZodObject>;

export type EventName = keyof typeof eventSchemas;
export type EventData<Name extends EventName> = z.infer<(typeof eventSchemas)[Name]>;

/** An event on its way out of an act. */
export type Announcement = {
  [Name in EventName]: {
    readonly event: Name;
    readonly key: string;
    readonly data: EventData<Name>;
  };
}[EventName];

/** An event as a subscriber receives it. */
export type Delivered<Name extends EventName> = {
  readonly id: string;
  readonly event: Name;
  readonly data: EventData<Name>;
};
