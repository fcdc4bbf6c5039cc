import { clockTimeOf, lawUnder, type ExplainedDate } from '@passerelle/subgraph-kit/law';
import type pg from 'pg';
import {
  clocksShown,
  competentPostShown,
  heldBy,
  openActs,
  stayShown,
  threadShown,
} from '../../../subgraphs/applications/src/queries/application-view.ts';
import { appealUntilShown } from '../../../subgraphs/applications/src/queries/decision-view.ts';
import {
  feeShown,
  passportShown,
  silenceShown,
  urgencyShown,
} from '../../../subgraphs/applications/src/queries/course-view.ts';
import type { ApplicationRow } from '../../../subgraphs/applications/src/store/applications.ts';
import type { DecisionRow } from '../../../subgraphs/applications/src/store/tables.ts';
import { applicantActor } from '../../../gateway/src/types.ts';
import { camelCased, instantOf, typed } from './rows.ts';

/** Everything the status page shows, in one statement: the session is looked up in it too. */
const STATEMENT = `
  with who as (
    select subject from gateway.sessions
    where token_hash = $1 and portal = 'applicant' and idle_until > now()
  ), file as (
    select a.* from applications.applications a join who on a.account_id = who.subject where a.id = $2
  )
  select to_jsonb(p) as applicant,
    (select jsonb_object_agg(u.id, jsonb_build_object('id', u.id, 'name', u.name ->> $3, 'city', u.city ->> $3,
        'timeZone', u.time_zone)) from access.units u
      where u.id in (file.post_id, file.centre_id)
        or u.id in (select unit_id from applications.decisions where application_id = file.id)) as units,
    (select jsonb_build_object('id', b.id, 'placeId', b.place_id, 'startsAt', b.starts_at, 'status', b.status,
        'timeZone', u.time_zone) from appointments.appointments b join access.units u on u.id = b.post_id
      where b.application_id = file.id order by b.requested_at desc limit 1) as appointment,
    (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'outcome', d.outcome, 'manner', d.manner, 'decidedAt', d.decided_at,
        'notifiedAt', d.notified_at, 'unitId', d.unit_id,
        'letter', (select to_jsonb(l) from applications.documents l where l.id = d.letter_id),
        'visa', (select jsonb_build_object('id', v.id, 'validFrom', v.valid_from, 'validUntil', v.valid_until)
          from applications.visas v where v.decision_id = d.id),
        'appeals', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'status', e.status,
            'rejectedOn', e.implicit_rejection_on, 'asked', (select jsonb_build_object('until', r.until, 'answer', r.answer)
              from appeals.regularisations r where r.appeal_id = e.id))
          order by e.filed_at, e.id), '[]') from appeals.appeals e where e.decision_id = d.id)) order by d.decided_at), '[]')
      from applications.decisions d where d.application_id = file.id) as decisions,
    (select coalesce(jsonb_agg(to_jsonb(l) order by l.created_at, l.id), '[]') from applications.documents l
      where l.subject_id = file.id) as documents,
    (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'at', o.last_at, 'mission', o.mission,
        'purpose', o.purpose, 'unitKind', u.kind, 'unitCity', u.city ->> $3) order by o.last_at desc, o.id desc), '[]')
      from access.openings o join access.units u on u.id = o.unit_id where o.subject_id = file.id) as openings,
    file.*
  from file left join applications.applicants p on p.id = file.applicant_id`;

type Unit = { id: string; name: string; city: string; timeZone: string };
type Document = {
  id: string;
  kind: string;
  title: Readonly<Record<string, string>>;
  created_at: string;
  wrapped_key: string | null;
};
type Appeal = {
  readonly id: string;
  readonly status: string;
  readonly rejectedOn: string;
  readonly asked: object | null;
};
type Decision = Pick<DecisionRow, 'id' | 'outcome' | 'manner' | 'unitId'> & {
  readonly decidedAt: string;
  readonly notifiedAt: string;
  readonly letter: Document | null;
  readonly visa: object | null;
  readonly appeals: readonly Appeal[];
};
type Read = ApplicationRow & {
  readonly applicant: Readonly<Record<string, string | null>>;
  readonly units: Readonly<Record<string, Unit>>;
  readonly appointment: {
    readonly id: string;
    readonly placeId: string | null;
    readonly startsAt: string | null;
    readonly timeZone: string;
  } | null;
  readonly decisions: readonly Decision[];
  readonly documents: readonly Document[];
  readonly openings: readonly { at: string }[];
};

const law = lawUnder('today');
const LANGUAGE = 'en';

const explained = ({ value, rule, steps }: ExplainedDate) =>
  typed('ExplainedDate', {
    value,
    rule: typed('LegalRule', {
      source: rule.source,
      validFrom: rule.validFrom,
      validTo: rule.validTo,
    }),
    steps: steps.map(({ amount, date, key, unit }) =>
      typed('ExplainedStep', { amount, date, key, unit }),
    ),
  });

const day = (date: ExplainedDate | null) =>
  date === null ? null : typed('ExplainedDate', { value: date.value });

const documentOf = ({ id, kind, title, created_at, wrapped_key }: Document) =>
  typed('FileDocument', {
    id,
    kind,
    title: title[LANGUAGE],
    createdAt: instantOf(created_at),
    url: wrapped_key === null ? null : `/files/applications/${id}`,
  });

const unitOf = (row: Read, id: string | null) => {
  const unit = id === null ? undefined : row.units[id];
  return unit === undefined ? null : typed('Unit', unit);
};

const appointmentOf = ({ appointment }: Read) => {
  if (appointment === null) return null;
  const { placeId, startsAt, ...rest } = appointment;
  return typed('Appointment', {
    ...rest,
    startsAtLocal: startsAt && clockTimeOf(new Date(startsAt), rest.timeZone),
    place: placeId === null ? null : typed('Unit', { id: placeId }),
  });
};

const appealOf = ({ id, status, rejectedOn, asked }: Appeal) =>
  typed('Appeal', {
    id,
    status,
    implicitRejectionOn: typed('ExplainedDate', { value: rejectedOn }),
    regularisation: asked && typed('Regularisation', asked),
  });

const decisionOf = (row: Read, decision: Decision, dated: DecisionRow) => {
  const unit = row.units[decision.unitId];
  return typed('Decision', {
    id: decision.id,
    outcome: decision.outcome,
    manner: decision.manner,
    decidedAt: instantOf(decision.decidedAt),
    unit: unit && typed('Unit', { id: unit.id, name: unit.name, timeZone: unit.timeZone }),
    letter: decision.letter && documentOf(decision.letter),
    visa: decision.visa && typed('Visa', decision.visa),
    appealUntil: day(appealUntilShown(dated, { law })),
    appeals: decision.appeals.map(appealOf),
  });
};

const competentPostOf = (row: Read) => {
  const found = competentPostShown(row, LANGUAGE);
  if (found === null) return null;
  const { source, validFrom } = found.rule;
  return typed('CompetentPost', {
    post: unitOf(row, found.post.id),
    reason: found.reason,
    residence: found.residence,
    rule: typed('LegalRule', { source, validFrom }),
  });
};

const courseOf = (
  row: Read,
  decisions: readonly DecisionRow[],
  facts: Parameters<typeof feeShown>[1],
) => {
  const urgency = urgencyShown(row);
  const { euros, basis, settled, serviceAtMost, rule } = feeShown(row, facts);
  const wasSilent = decisions.some(({ manner }) => manner === 'IMPLICIT');
  const silence = silenceShown(row, wasSilent, facts);
  const back = passportShown(row);
  return {
    urgency:
      urgency &&
      typed('Urgency', {
        reason: urgency.reason,
        granted: urgency.granted,
        ground: urgency.ground,
      }),
    fee: typed('Fee', {
      euros,
      basis,
      settled,
      serviceAtMost,
      rule: typed('LegalRule', { source: rule.source, validFrom: rule.validFrom }),
    }),
    silence:
      silence &&
      typed('Silence', {
        ...silence,
        reasonsDue: silence.reasonsDue && explained(silence.reasonsDue),
      }),
    passportReturn: back && typed('PassportReturn', back),
  };
};

const answerOf = (row: Read, now: Date) => {
  const decisions = row.decisions.map(
    (it) =>
      ({
        ...it,
        decidedAt: new Date(it.decidedAt),
        notifiedAt: new Date(it.notifiedAt),
      }) as unknown as DecisionRow,
  );
  const actor = applicantActor({
    subject: row.accountId,
    name: null,
    portal: 'applicant',
    language: LANGUAGE,
    correlationId: '',
  });
  const facts = { actor, now, law };
  const held = unitOf(row, heldBy(row));
  const stay = stayShown(row, facts);
  const { id, given_names, native_name, surname } = row.applicant;
  return typed('Application', {
    id: row.id,
    reference: row.reference,
    status: row.status,
    visaKind: row.visaKind,
    lodgedAt: row.lodgedAt,
    applicant: typed('Applicant', {
      id,
      givenNames: given_names,
      nativeName: native_name,
      surname,
    }),
    stay: stay && typed('Stay', { arrivalOn: stay.arrivalOn, days: stay.days }),
    openActs: openActs(row, facts),
    clocks: clocksShown(row, decisions, facts).map(({ kind, date }) =>
      typed('Clock', { kind, date: explained(date) }),
    ),
    thread: threadShown(row, decisions, facts).map(({ key, state, at, due }) =>
      typed('ThreadStep', { key, state, at, due: day(due) }),
    ),
    competentPost: competentPostOf(row),
    ...courseOf(row, decisions, facts),
    centre: unitOf(row, row.centreId),
    heldBy: held && typed('Unit', { id: held.id, name: held.name }),
    appointment: appointmentOf(row),
    decisions: row.decisions.map((it, at) => decisionOf(row, it, decisions[at] as DecisionRow)),
    documents: row.documents.map(documentOf),
    readEntries: row.openings.map((it) => typed('ReadEntry', { ...it, at: instantOf(it.at) })),
  });
};

/** The answer of `ApplicationPage_Query`, from one statement and the domain's own dates. */
export const statusPage = async (
  pool: pg.Pool,
  token: Buffer,
  variables: Readonly<Record<string, unknown>>,
) => {
  const { rows } = await pool.query({
    name: 'status_page',
    text: STATEMENT,
    values: [token, variables['id'], LANGUAGE],
  });
  const [row] = rows as Record<string, unknown>[];
  return { application: row ? answerOf(camelCased(row) as unknown as Read, new Date()) : null };
};
