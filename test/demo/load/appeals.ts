import { commission, demoSeats, type DemoSeat } from '../agents.ts';
import { isoOf, parisTime, dayOfIso } from '../calendar.ts';
import type { DemoAppeal, MinisterAnswer, Ruling } from '../appeals.ts';
import type { DemoApplication, DemoDecision } from '../facts.ts';
import { presentAt, sessionsAround, type SessionKey } from '../sessions.ts';
import type { Load } from './load.ts';
import { loadTimers } from './timers.ts';
import { insert, type Target } from './write.ts';

type Held = { readonly seat: DemoSeat; readonly from: string; readonly until: string };

const seats: Target<Held> = {
  table: 'appeals.seats',
  columns: [
    ['id', 'uuid', ({ seat }) => seat.id],
    ['kind', 'text', ({ seat }) => seat.kind],
    ['substitute_rank', 'smallint', ({ seat }) => seat.substituteRank],
    ['agent_id', 'uuid', ({ seat }) => seat.agentId],
    ['mandate_from', 'date', ({ from }) => from],
    ['mandate_until', 'date', ({ until }) => until],
  ],
};

const rapporteurs: Target<{
  readonly agentId: string;
  readonly from: string;
  readonly until: string;
}> = {
  table: 'appeals.rapporteurs',
  columns: [
    ['agent_id', 'uuid', ({ agentId }) => agentId],
    ['designated_from', 'date', ({ from }) => from],
    ['designated_until', 'date', ({ until }) => until],
  ],
};

type Sitting = SessionKey & { readonly isOver: boolean };

const president = commission.presidents[0];

const sessions: Target<Sitting> = {
  table: 'appeals.commission_sessions',
  columns: [
    ['id', 'uuid', ({ id }) => id],
    ['year', 'smallint', ({ year }) => year],
    ['number', 'smallint', ({ number }) => number],
    ['status', 'text', ({ isOver }) => (isOver ? 'CLOSED' : 'CONVENED')],
    ['starts_at', 'timestamptz', ({ startsAt }) => startsAt],
    ['place', 'text', () => 'Nantes, salle des séances'],
    ['convened_at', 'timestamptz', ({ day }) => parisTime.at(day - 21, 10 * 60)],
    ['convened_by', 'text', () => president?.id],
    ['opened_at', 'timestamptz', ({ isOver, startsAt }) => (isOver ? startsAt : null)],
    ['closed_at', 'timestamptz', ({ isOver, endsAt }) => (isOver ? endsAt : null)],
    ['signed_by', 'text', ({ isOver }) => (isOver ? president?.name : null)],
  ],
};

type Present = { readonly session: SessionKey; readonly seat: DemoSeat };

const attendances: Target<Present> = {
  table: 'appeals.attendances',
  columns: [
    ['session_id', 'uuid', ({ session }) => session.id],
    ['seat_id', 'uuid', ({ seat }) => seat.id],
    ['kind', 'text', ({ seat }) => seat.kind],
    ['agent_id', 'uuid', ({ seat }) => seat.agentId],
    ['arrived_at', 'timestamptz', ({ session }) => session.startsAt],
  ],
};

const MANDATE_BEGAN_DAYS_AGO = 400;
const MANDATE_DAYS = 1_090;

/** Who sits, who may report, and the sessions of the years behind and the weeks ahead: once. */
export const loadAppealsBasis = async ({ client, actId, facts }: Load): Promise<void> => {
  const today = parisTime.dayAt(facts.now);
  const from = isoOf(today - MANDATE_BEGAN_DAYS_AGO);
  const until = isoOf(today - MANDATE_BEGAN_DAYS_AGO + MANDATE_DAYS);
  await insert(
    client,
    seats,
    demoSeats.map((seat) => ({ seat, from, until })),
    actId,
  );
  const designated = commission.rapporteurs.map(({ id }) => ({ agentId: id, from, until }));
  await insert(client, rapporteurs, designated, actId);
  const sittings = sessionsAround(facts.now).map((session) => ({
    ...session,
    isOver: session.endsAt < facts.now,
  }));
  await insert(client, sessions, sittings, actId);
  const present = sittings
    .filter(({ isOver }) => isOver)
    .flatMap((session) => presentAt(session).map((seat) => ({ session, seat })));
  await insert(client, attendances, present, actId);
};

type Seen = { readonly application: DemoApplication; readonly decision: DemoDecision };

const decisionsSeen: Target<Seen> = {
  table: 'appeals.decisions_seen',
  columns: [
    ['decision_id', 'uuid', ({ decision }) => decision.id],
    ['application_id', 'uuid', ({ application }) => application.id],
    ['applicant_id', 'uuid', ({ application }) => application.applicant.id],
    ['account_id', 'text', ({ application }) => application.applicant.accountId],
    ['post_id', 'uuid', ({ application }) => application.applicant.share.post.id],
    ['outcome', 'text', ({ decision }) => decision.outcome],
    ['visa_kind', 'text', ({ application }) => application.visaKind],
    ['decided_at', 'timestamptz', ({ decision }) => decision.at],
    ['notified_at', 'timestamptz', ({ decision }) => decision.at],
  ],
};

type Appealed = Seen & { readonly appeal: DemoAppeal; readonly number: number };

const series = { COMMISSION: 'CRV', VISAS_SUBDIRECTOR: 'SDV' } as const;

const appeals: Target<Appealed> = {
  table: 'appeals.appeals',
  columns: [
    ['id', 'uuid', ({ appeal }) => appeal.id],
    [
      'reference',
      'text',
      ({ appeal, number }) =>
        `${series[appeal.body]}-${isoOf(parisTime.dayAt(appeal.filedAt)).slice(2, 4)}-${String(number).padStart(5, '0')}`,
    ],
    ['stage', 'text', ({ appeal }) => appeal.stage],
    ['implicitly_rejected_at', 'timestamptz', ({ appeal }) => appeal.implicitlyRejectedAt],
    ['body', 'text', ({ appeal }) => appeal.body],
    ['decision_id', 'uuid', ({ decision }) => decision.id],
    ['application_id', 'uuid', ({ application }) => application.id],
    ['applicant_id', 'uuid', ({ application }) => application.applicant.id],
    ['account_id', 'text', ({ application }) => application.applicant.accountId],
    ['post_id', 'uuid', ({ application }) => application.applicant.share.post.id],
    ['visa_kind', 'text', ({ application }) => application.visaKind],
    ['refused_at', 'timestamptz', ({ decision }) => decision.at],
    ['refusal_notified_at', 'timestamptz', ({ decision }) => decision.at],
    ['reasons', 'text', ({ appeal }) => appeal.reasons],
    ['capacity', 'text', () => 'APPLICANT'],
    ['language', 'text', ({ application }) => application.applicant.language],
    ['filed_at', 'timestamptz', ({ appeal }) => appeal.filedAt],
    ['implicit_rejection_on', 'date', ({ appeal }) => appeal.implicitRejectionOn],
    ['registered_at', 'timestamptz', ({ appeal }) => appeal.registered?.at],
    ['registered_by', 'text', ({ appeal }) => appeal.registered?.by.id],
    ['registered_by_name', 'text', ({ appeal }) => appeal.registered?.by.name],
    [
      'recommended_at',
      'timestamptz',
      ({ appeal }) => appeal.rulings.find(({ kind }) => kind === 'RECOMMENDED')?.at,
    ],
  ],
};

const assignments: Target<Appealed> = {
  table: 'appeals.assignments',
  columns: [
    ['appeal_id', 'uuid', ({ appeal }) => appeal.id],
    ['rapporteur_id', 'uuid', ({ appeal }) => appeal.assignment?.rapporteur.id],
    ['named_at', 'timestamptz', ({ appeal }) => appeal.assignment?.at],
    ['named_by', 'text', () => president?.id],
  ],
};

const reports: Target<Appealed> = {
  table: 'appeals.reports',
  columns: [
    ['appeal_id', 'uuid', ({ appeal }) => appeal.id],
    ['facts', 'text', ({ appeal }) => appeal.report?.facts],
    ['proposal', 'text', ({ appeal }) => appeal.report?.proposal],
    ['submitted_at', 'timestamptz', ({ appeal }) => appeal.report?.at],
    ['submitted_by', 'text', ({ appeal }) => appeal.assignment?.rapporteur.id],
  ],
};

type Outcome = {
  readonly appealId: string;
  readonly kind: string;
  readonly at: Date;
  readonly ruling: Ruling | null;
};

const outcomes: Target<Outcome> = {
  table: 'appeals.outcomes',
  columns: [
    ['appeal_id', 'uuid', ({ appealId }) => appealId],
    ['kind', 'text', ({ kind }) => kind],
    ['reasons', 'text', ({ ruling }) => ruling?.reasons],
    ['decided_at', 'timestamptz', ({ at }) => at],
    ['decided_by', 'text', ({ ruling }) => ruling?.by.id ?? 'appeals'],
    ['signed_by', 'text', ({ ruling }) => ruling?.by.name],
    ['notified_at', 'timestamptz', ({ at, ruling }) => (ruling ? at : null)],
  ],
};

const outcomesOf = ({ appeal }: Appealed): readonly Outcome[] => {
  const { id, implicitlyRejectedAt, rulings } = appeal;
  const silence = implicitlyRejectedAt
    ? [{ appealId: id, kind: 'IMPLICITLY_REJECTED', at: implicitlyRejectedAt, ruling: null }]
    : [];
  return [
    ...silence,
    ...rulings.map((ruling) => ({ appealId: id, kind: ruling.kind, at: ruling.at, ruling })),
  ];
};

const ministerAnswers: Target<MinisterAnswer & { readonly appealId: string }> = {
  table: 'appeals.minister_answers',
  columns: [
    ['appeal_id', 'uuid', ({ appealId }) => appealId],
    ['ministry', 'text', ({ ministry }) => ministry],
    ['followed', 'bool', ({ followed }) => followed],
    [
      'reasons',
      'text',
      ({ followed }) => (followed ? 'Recommandation suivie.' : 'Refus maintenu.'),
    ],
    ['answered_at', 'timestamptz', ({ at }) => at],
    ['answered_by', 'text', ({ by }) => by.id],
  ],
};

type Heard = Appealed & {
  readonly hearing: NonNullable<DemoAppeal['hearing']>;
  readonly position: number;
};

const agendaItems: Target<Heard> = {
  table: 'appeals.agenda_items',
  columns: [
    ['id', 'uuid', ({ hearing }) => hearing.itemId],
    ['session_id', 'uuid', ({ hearing }) => hearing.session.id],
    ['appeal_id', 'uuid', ({ appeal }) => appeal.id],
    ['position', 'smallint', ({ position }) => position],
    ['state', 'text', ({ hearing }) => (hearing.result ? 'CLOSED' : 'WAITING')],
    ['result', 'text', ({ hearing }) => hearing.result],
    [
      'reasons',
      'text',
      ({ hearing, appeal }) => (hearing.result ? appeal.rulings[0]?.reasons : null),
    ],
    ['placed_at', 'timestamptz', ({ hearing }) => hearing.placedAt],
    ['closed_at', 'timestamptz', ({ hearing }) => (hearing.result ? hearing.session.endsAt : null)],
  ],
};

type Cast = {
  readonly hearing: Heard['hearing'];
  readonly seat: DemoSeat;
  readonly choice: string;
};

const ballots: Target<Cast> = {
  table: 'appeals.ballots',
  columns: [
    ['item_id', 'uuid', ({ hearing }) => hearing.itemId],
    ['kind', 'text', ({ seat }) => seat.kind],
    ['seat_id', 'uuid', ({ seat }) => seat.id],
    ['agent_id', 'uuid', ({ seat }) => seat.agentId],
    ['cast_at', 'timestamptz', ({ hearing }) => hearing.session.endsAt],
  ],
};

const votes: Target<Cast> = {
  table: 'appeals.votes',
  columns: [
    ['item_id', 'uuid', ({ hearing }) => hearing.itemId],
    ['kind', 'text', ({ seat }) => seat.kind],
    ['agent_id', 'uuid', ({ seat }) => seat.agentId],
    ['choice', 'text', ({ choice }) => choice],
  ],
};

/** One member of four or five may see it otherwise: the majority stands. */
const castOn = ({ hearing }: Heard): readonly Cast[] => {
  const { result, session, itemId } = hearing;
  if (!result) return [];
  const present = presentAt(session);
  const dissenter = Number.parseInt(itemId.slice(0, 2), 16) % 8;
  const other = result === 'REJECT' ? 'RECOMMEND' : 'REJECT';
  return present.map((seat, at) => ({
    hearing,
    seat,
    choice: at > 0 && at === dissenter ? other : result,
  }));
};

/** How far the numbers and agendas have come; they go on over batches and over later growth. */
export type AppealNumbers = {
  readonly next: Record<DemoAppeal['body'], number>;
  readonly positions: Map<string, number>;
};

const silenceTimers = (rows: readonly Appealed[], now: Date) =>
  rows.map(({ appeal }) => {
    const dueAt = parisTime.at(dayOfIso(appeal.implicitRejectionOn) + 1, 0);
    const ruled = appeal.rulings[0]?.at ?? null;
    const over = appeal.implicitlyRejectedAt ?? ruled;
    return {
      kind: 'SILENCE',
      subjectId: appeal.id,
      dueAt,
      firedAt: over ?? (dueAt < now ? dueAt : null),
    };
  });

const numbered = (seen: readonly Seen[], numbers: AppealNumbers): readonly Appealed[] =>
  seen.flatMap((row) => {
    const { appeal } = row.application;
    if (!appeal || row.decision.outcome !== 'REFUSED') return [];
    const number = numbers.next[appeal.body];
    numbers.next[appeal.body] = number + 1;
    return [{ ...row, appeal, number }];
  });

const placed = (rows: readonly Appealed[], { positions }: AppealNumbers): readonly Heard[] =>
  rows.flatMap((row) => {
    const { hearing } = row.appeal;
    if (!hearing) return [];
    const position = (positions.get(hearing.session.id) ?? 0) + 1;
    positions.set(hearing.session.id, position);
    return [{ ...row, hearing, position }];
  });

const decisionsOf = (application: DemoApplication): readonly Seen[] =>
  [application.decision, application.reissue?.decision ?? null].flatMap((decision) =>
    decision ? [{ application, decision }] : [],
  );

export const loadAppeals = async (
  load: Load,
  applications: readonly DemoApplication[],
  numbers: AppealNumbers,
): Promise<void> => {
  const { client, actId, facts } = load;
  const seen = applications.flatMap(decisionsOf);
  await insert(client, decisionsSeen, seen, actId);
  const rows = numbered(seen, numbers);
  await insert(client, appeals, rows, actId);
  await insert(
    client,
    assignments,
    rows.filter(({ appeal }) => appeal.assignment),
    actId,
  );
  await insert(
    client,
    reports,
    rows.filter(({ appeal }) => appeal.report),
    actId,
  );
  await insert(client, outcomes, rows.flatMap(outcomesOf), actId);
  const answers = rows.flatMap(({ appeal }) =>
    appeal.answers.map((answer) => ({ ...answer, appealId: appeal.id })),
  );
  await insert(client, ministerAnswers, answers, actId);
  const heard = placed(rows, numbers);
  await insert(client, agendaItems, heard, actId);
  const cast = heard.flatMap(castOn);
  await insert(client, ballots, cast, actId);
  await insert(client, votes, cast, actId);
  await loadTimers(load, 'appeals', silenceTimers(rows, facts.now));
};
