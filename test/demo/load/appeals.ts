import { commission } from '../agents.ts';
import { isoOf, parisTime, dayOfIso } from '../calendar.ts';
import type { DemoAppeal, MinisterAnswer, Ruling } from '../appeals.ts';
import type { DemoApplication, DemoDecision } from '../facts.ts';
import { loadAgendas } from './commission.ts';
import type { Load } from './load.ts';
import type { Numbers } from './numbers.ts';
import { loadTimers } from './timers.ts';
import { insert, type Target } from './write.ts';

const president = commission.presidents[0];

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

type Contested = Omit<Appealed, 'number'>;

const contestedIn = (seen: readonly Seen[]): readonly Contested[] =>
  seen.flatMap((row) => {
    const { appeal } = row.application;
    return appeal && row.decision.outcome === 'REFUSED' ? [{ ...row, appeal }] : [];
  });

const numbered = async (
  rows: readonly Contested[],
  draw: Numbers['draw'],
): Promise<readonly Appealed[]> => {
  const before = (body: DemoAppeal['body']) =>
    draw(body, rows.filter(({ appeal }) => appeal.body === body).length);
  const next = {
    COMMISSION: await before('COMMISSION'),
    VISAS_SUBDIRECTOR: await before('VISAS_SUBDIRECTOR'),
  };
  return rows.map((row) => ({ ...row, number: next[row.appeal.body]() }));
};

const decisionsOf = (application: DemoApplication): readonly Seen[] =>
  [application.decision, application.reissue?.decision ?? null].flatMap((decision) =>
    decision ? [{ application, decision }] : [],
  );

export const loadAppeals = async (
  load: Load,
  applications: readonly DemoApplication[],
  numbers: Numbers,
): Promise<void> => {
  const { facts } = load;
  const seen = applications.flatMap(decisionsOf);
  await insert(load, decisionsSeen, seen);
  const rows = await numbered(contestedIn(seen), numbers.draw);
  await insert(load, appeals, rows);
  await insert(
    load,
    assignments,
    rows.filter(({ appeal }) => appeal.assignment),
  );
  await insert(
    load,
    reports,
    rows.filter(({ appeal }) => appeal.report),
  );
  await insert(load, outcomes, rows.flatMap(outcomesOf));
  const answers = rows.flatMap(({ appeal }) =>
    appeal.answers.map((answer) => ({ ...answer, appealId: appeal.id })),
  );
  await insert(load, ministerAnswers, answers);
  await loadAgendas(load, rows, numbers.positions);
  await loadTimers(load, 'appeals', silenceTimers(rows, facts.now));
};
