import { addDays, dayOf, endOfDay, lawUnder, startOfDay } from '@passerelle/subgraph-kit/law';
import type pg from 'pg';
import { clocksShown } from '../../../subgraphs/applications/src/queries/application-view.ts';
import type { ApplicationRow } from '../../../subgraphs/applications/src/store/applications.ts';
import { placeOf } from '../../../subgraphs/applications/src/store/posts.ts';
import { systemActor } from '../../../gateway/src/types.ts';
import { camelCased, instantOf, typed } from './rows.ts';

/** Who asks, and the post where they work. */
const WHO = `
  select i.agent_id, h.unit_id from gateway.sessions s
  join access.agent_identities i on i.issuer = s.issuer and i.subject = s.subject
  join access.habilitations h on h.agent_id = i.agent_id
  where s.token_hash = $1 and s.portal = 'agent' and s.idle_until > now()`;

// $1 the post, $2 the agent, $3 and $4 the bounds of today there, $5 since when decisions are shown, $7 until when silence.
const VIEWS = {
  TO_COLLECT: `post_id = $1 and centre_id is null and status = 'SUBMITTED' and appointment_at is not null
    and (checked_in_at is not null or (appointment_at >= $3 and appointment_at < $4))`,
  TO_TRANSMIT: `post_id = $1 and status = 'LODGED'`,
  URGENCIES: `post_id = $1 and status = 'SUBMITTED' and urgency_reason is not null and urgency_decided_at is null`,
  TO_CHECK_FORMALLY: `post_id = $1 and status = 'RECEIVED'`,
  TO_EXAMINE: `post_id = $1 and status = 'ADMISSIBLE'`,
  MINE: `post_id = $1 and (status = 'UNDER_EXAMINATION' or refused_by_silence) and examiner_id = $2`,
  TO_DECIDE: `post_id = $1 and (((status = 'UNDER_EXAMINATION' or refused_by_silence) and examined_at is not null)
    or (status = 'REFUSED' and instructed_by_appeal_id is not null))`,
  SILENCE_IS_REFUSAL: `post_id = $1 and silence_on <= $7 and (refused_by_silence
    or status in ('LODGED', 'RECEIVED', 'ADMISSIBLE', 'UNDER_EXAMINATION'))`,
  DECIDED: `post_id = $1 and decided_at >= $5 and status in ('ISSUED', 'REFUSED')`,
} as const;

export type View = Exclude<
  keyof typeof VIEWS,
  'TO_COLLECT' | 'URGENCIES' | 'SILENCE_IS_REFUSAL' | 'DECIDED'
>;

const counters = Object.entries(VIEWS)
  .map(
    ([view, where]) => `'${view}', (select count(*) from applications.applications where ${where})`,
  )
  .join(', ');

/** A page of a list that is ordered by what is due, with its counters and all that a line shows: one statement. */
const statementOf = (view: View): string => `
  with page as (
    select *, decision_due_on::text as key_1, lodged_at::text as key_2 from applications.applications
    where ${VIEWS[view]} order by decision_due_on, lodged_at, id limit $6
  )
  select page.*, jsonb_build_object(${counters}) as counters,
    jsonb_build_object('id', p.id, 'givenNames', p.given_names, 'nativeName', p.native_name, 'surname', p.surname)
      as applicant,
    (select jsonb_build_object('id', e.id, 'name', e.name) from access.agents e where e.id = page.examiner_id)
      as examiner,
    (select jsonb_build_object('id', r.id, 'completedAt', r.completed_at, 'results',
        (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'state', t.state, 'hits',
          (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'state', h.state) order by h.found_at, h.id), '[]')
            from checks.hits h where h.result_id = t.id))
          order by array_position(array['SIS_PERSONS', 'SIS_DOCUMENTS', 'VIS', 'CIVIL_STATUS'], t.system)), '[]')
         from checks.check_results t where t.run_id = r.id))
      from checks.check_runs r where r.application_id = page.id) as checks
  from page join applications.applicants p on p.id = page.applicant_id
  order by page.decision_due_on, page.lodged_at, page.id`;

type Row = ApplicationRow & {
  readonly key_1: string;
  readonly key_2: string;
  readonly counters: Readonly<Record<string, number>>;
  readonly applicant: object;
  readonly examiner: object | null;
  readonly checks: {
    readonly id: string;
    readonly completedAt: string | null;
    readonly results: readonly { id: string; state: string; hits: readonly object[] }[];
  } | null;
};

const law = lawUnder('today');

const checksOf = ({ checks }: Row) =>
  checks &&
  typed('CheckRun', {
    id: checks.id,
    completedAt: instantOf(checks.completedAt),
    results: checks.results.map(({ id, state, hits }) =>
      typed('CheckResult', { id, state, hits: hits.map((hit) => typed('Hit', hit)) }),
    ),
  });

const nodeOf = (row: Row, now: Date) => {
  // The post's own agent sees the examination, as the system does.
  const facts = { actor: systemActor('bench', ''), now, law };
  const examination =
    row.findings !== null && row.proposal !== null && row.examinedAt !== null
      ? typed('Examination', { proposal: row.proposal, recordedAt: row.examinedAt })
      : null;
  return typed('Application', {
    id: row.id,
    reference: row.reference,
    status: row.status,
    visaKind: row.visaKind,
    signedAt: row.signedAt,
    lodgedAt: row.lodgedAt,
    lodgingCompletedAt: row.lodgingCompletedAt,
    applicant: typed('Applicant', row.applicant),
    examiner: row.examiner && typed('Agent', row.examiner),
    examination,
    silence: row.refusedBySilence ? typed('Silence', { standing: true }) : null,
    clocks: clocksShown(row, [], facts).map(({ kind, date }) =>
      typed('Clock', { kind, date: typed('ExplainedDate', { value: date.value }) }),
    ),
    checks: checksOf(row),
  });
};

const DECIDED_DAYS = 30;
const SILENCE_DAYS = 14;

/** The answer of `QueuePage_Query`, from two statements and the domain's own dates. */
export const queuePage = async (
  pool: pg.Pool,
  token: Buffer,
  variables: Readonly<Record<string, unknown>>,
) => {
  const { view, first } = variables['input'] as { view: View; first: number };
  const now = new Date();
  const { rows: found } = await pool.query<{ agent_id: string; unit_id: string }>({
    name: 'who',
    text: WHO,
    values: [token],
  });
  const [who] = found;
  if (!who) return { workQueue: null };
  const { zone } = placeOf(who.unit_id);
  const today = dayOf(now, zone);
  const { rows } = await pool.query({
    name: `queue_${view}`,
    text: statementOf(view),
    values: [
      who.unit_id,
      who.agent_id,
      startOfDay(today, zone),
      endOfDay(today, zone),
      startOfDay(addDays(today, -DECIDED_DAYS), zone),
      first + 1,
      addDays(today, SILENCE_DAYS),
    ],
  });
  const read = (rows as Record<string, unknown>[]).map(
    ({ key_1, key_2, ...row }) => ({ ...camelCased(row), key_1, key_2 }) as unknown as Row,
  );
  const page = read.slice(0, first);
  const last = page.at(-1);
  const counted = new Map(Object.entries(read[0]?.counters ?? {}));
  return {
    workQueue: typed('WorkQueue', {
      countedAt: now,
      counters: Object.keys(VIEWS).map((name) =>
        typed('QueueCounter', {
          view: name,
          count: counted.get(name) ?? 0,
        }),
      ),
      nodes: page.map((row) => nodeOf(row, now)),
      total: counted.get(view) ?? 0,
      found: counted.get(view) ?? 0,
      pageInfo: typed('PageInfo', {
        hasNextPage: read.length > first,
        endCursor: last
          ? Buffer.from(JSON.stringify([last.key_1, last.key_2, last.id])).toString('base64url')
          : null,
      }),
    }),
  };
};
