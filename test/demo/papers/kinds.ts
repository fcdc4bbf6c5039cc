import type { Delivered, EventName } from '@passerelle/subgraph-kit';

/** The rooms that write to persons. */
export type Room = 'applications' | 'appeals';

/** A paper that a file of the demo world lacks: the event that it follows from, and when that happened. */
export type DuePaper = {
  readonly room: Room;
  readonly event: Delivered<EventName>;
  readonly at: Date;
  /** What is looked at first comes first: 0 the persons one signs in as, then what stands decided, then the rest. */
  readonly rank: number;
};

/** A row that says which paper is lacking. */
export type Row = {
  /** What the paper is about: a file, a decision, an appeal, a session. */
  readonly about: string;
  readonly at: Date;
  readonly rank: number;
} & Readonly<Record<string, unknown>>;

export type Kind = {
  readonly room: Room;
  readonly event: EventName;
  /** From `files`, which have a rank, and `sessions`: those that lack this paper. */
  readonly select: string;
  readonly data: (row: Row) => object;
};

const iso = (value: unknown): string => (value instanceof Date ? value.toISOString() : '');

const lacks = (schema: Room, subject: string, kind: string): string =>
  `not exists (select from ${schema}.documents d where d.subject_id = ${subject} and d.kind = '${kind}')`;

/** A signed form and a receipt matter while a file is open; of a file that is over they come last. */
const openFirst = `case when f.rank = 0 then 0 when f.decided_at is null then 2 else 4 end as rank`;

/** Each paper that an event of a file's past leads to. */
export const kinds: readonly Kind[] = [
  {
    room: 'applications',
    event: 'decision.taken',
    select: `select c.id as about, c.decided_at as at, least(f.rank, 1) as rank, f.id as file, f.applicant_id, f.account_id, f.post_id,
        f.visa_kind, c.outcome, c.notified_at
      from files f join applications.decisions c on c.application_id = f.id
      where c.letter_id is null and c.manner <> 'IMPLICIT'`,
    data: (row) => ({
      decisionId: row.about,
      applicationId: row['file'],
      applicantId: row['applicant_id'],
      accountId: row['account_id'],
      postId: row['post_id'],
      outcome: row['outcome'],
      visaKind: row['visa_kind'],
      decidedAt: iso(row.at),
      notifiedAt: iso(row['notified_at']),
    }),
  },
  {
    room: 'applications',
    event: 'application.inadmissible',
    select: `select f.id as about, f.formally_checked_at as at, least(f.rank, 1) as rank
      from files f where f.status = 'INADMISSIBLE' and ${lacks('applications', 'f.id', 'DECISION_LETTER')}`,
    data: ({ about }) => ({ applicationId: about }),
  },
  {
    room: 'applications',
    event: 'application.lodged',
    select: `select f.id as about, f.lodged_at as at, ${openFirst}, f.applicant_id, f.post_id
      from files f where f.lodged_at is not null and ${lacks('applications', 'f.id', 'RECEIPT')}`,
    data: (row) => ({
      applicationId: row.about,
      applicantId: row['applicant_id'],
      postId: row['post_id'],
      lodgedAt: iso(row.at),
    }),
  },
  {
    room: 'applications',
    event: 'application.submitted',
    select: `select f.id as about, f.signed_at as at, ${openFirst}, f.applicant_id, f.account_id, f.post_id, f.visa_kind
      from files f where f.signed_at is not null and ${lacks('applications', 'f.id', 'FORM')}`,
    data: (row) => ({
      applicationId: row.about,
      applicantId: row['applicant_id'],
      accountId: row['account_id'],
      postId: row['post_id'],
      visaKind: row['visa_kind'],
    }),
  },
  {
    room: 'appeals',
    event: 'appeal.registered',
    select: `select a.id as about, a.registered_at as at, least(f.rank, 1) as rank, f.id as file,
        a.implicit_rejection_on::text as silence
      from files f join appeals.appeals a on a.application_id = f.id
      where a.registered_at is not null and ${lacks('appeals', 'a.id', 'ACKNOWLEDGEMENT')}`,
    data: (row) => ({
      appealId: row.about,
      applicationId: row['file'],
      implicitRejectionOn: row['silence'],
    }),
  },
  {
    room: 'appeals',
    event: 'appeal.recommended',
    select: `select a.id as about, a.recommended_at as at, least(f.rank, 1) as rank, f.id as file
      from files f join appeals.appeals a on a.application_id = f.id
      where a.recommended_at is not null and ${lacks('appeals', 'a.id', 'RECOMMENDATION_LETTER')}`,
    data: (row) => ({
      appealId: row.about,
      applicationId: row['file'],
      recommendedAt: iso(row.at),
    }),
  },
  {
    room: 'appeals',
    event: 'appeal.closed',
    // Silence writes no letter.
    select: `select a.id as about, o.decided_at as at, least(f.rank, 1) as rank, f.id as file, o.kind as outcome
      from files f join appeals.appeals a on a.application_id = f.id join appeals.outcomes o on o.appeal_id = a.id
      where o.kind in ('REJECTED', 'INSTRUCTED', 'REFUSAL_MAINTAINED') and ${lacks('appeals', 'a.id', 'OUTCOME_LETTER')}`,
    data: (row) => ({
      appealId: row.about,
      applicationId: row['file'],
      outcome: row['outcome'],
    }),
  },
  {
    room: 'appeals',
    event: 'session.closed',
    select: `select s.id as about, s.closed_at as at, 3 as rank from sessions s
      where s.closed_at is not null and exists (select from appeals.agenda_items i where i.session_id = s.id)
        and ${lacks('appeals', 's.id', 'MINUTES')}`,
    data: ({ about }) => ({ sessionId: about }),
  },
];
