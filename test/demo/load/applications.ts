import { addMonths, type Law } from '@passerelle/subgraph-kit/law';
import { answersOf } from '../answers.ts';
import type { DemoApplication } from '../facts.ts';
import type { DemoApplicant } from '../applicants.ts';
import { dayOfIso, isoOf, localTime, parisTime } from '../calendar.ts';
import { feeOf, type DemoFee } from '../fees.ts';
import { decisionDueOn, retentionUntil, silenceOn } from '../legal-dates.ts';
import type { WorldFacts } from '../world.ts';
import { loadDecisions } from './decisions.ts';
import type { Load } from './load.ts';
import type { Numbered } from './numbered.ts';
import { loadTimers, type Timer } from './timers.ts';
import { insert, type Column, type Target } from './write.ts';

const applicants: Target<DemoApplicant & { readonly createdAt: Date }> = {
  table: 'applications.applicants',
  columns: [
    ['id', 'uuid', ({ id }) => id],
    ['account_id', 'text', ({ accountId }) => accountId],
    ['surname', 'text', ({ surname }) => surname],
    ['given_names', 'text', ({ givenNames }) => givenNames],
    ['native_name', 'text', ({ nativeName }) => nativeName],
    ['birth_date', 'text', ({ birthDate }) => birthDate],
    ['birth_place', 'text', ({ birthPlace }) => birthPlace],
    ['birth_country', 'text', ({ birthCountry }) => birthCountry],
    ['nationality', 'text', ({ nationality }) => nationality],
    ['sex', 'text', ({ sex }) => sex],
    ['email', 'text', ({ email }) => email],
    ['phone', 'text', ({ phone }) => phone],
    ['created_at', 'timestamptz', ({ createdAt }) => createdAt],
  ],
};

/** `PSR-26-004811`. */
export const referenceOf = ({ application, reference }: Numbered): string =>
  `PSR-${String(application.createdAt.getUTCFullYear()).slice(2)}-${String(reference).padStart(6, '0')}`;

const signed = ({ application }: Numbered): boolean => application.signedAt !== null;

/** How a file ended, when, and until when its visa is valid. Null while it is open. */
const endOf = (application: DemoApplication) => {
  const { status, decision, visa, reissue, withdrawnAt, formallyCheckedAt } = application;
  if (status === 'WITHDRAWN' && withdrawnAt)
    return { outcome: 'WITHDRAWN', at: withdrawnAt, visa: null } as const;
  if (status === 'INADMISSIBLE' && formallyCheckedAt)
    return { outcome: 'CLOSED', at: formallyCheckedAt, visa: null } as const;
  if (reissue) return { outcome: 'ISSUED', at: reissue.decision.at, visa: reissue.visa } as const;
  return decision ? ({ outcome: decision.outcome, at: decision.at, visa } as const) : null;
};

/** The appeal that told the post to issue. Null where none did. */
const instructionOf = ({ appeal }: DemoApplication) => (appeal?.instructedAt ? appeal : null);

const heldUntil =
  (law: Law) =>
  ({ application }: Numbered): string | null => {
    const end = endOf(application);
    if (!end) return null;
    const place = localTime(application.applicant.share.post);
    return retentionUntil(law, end.outcome, {
      created: place.dayAt(application.createdAt),
      ended: place.dayAt(end.at),
      visaUntil: end.visa ? dayOfIso(end.visa.validUntil) : null,
    });
  };

const PROVIDER_ERASES_AFTER_DAYS = 7;

/** A provider keeps nothing a week after it handed the file over (Visa Code Annex X B(e)). */
const providerErases = ({ centre, receivedAt, applicant }: DemoApplication): Date | null => {
  if (!centre || !receivedAt) return null;
  const place = localTime(applicant.share.post);
  return place.at(place.dayAt(receivedAt) + PROVIDER_ERASES_AFTER_DAYS + 1, 0);
};

const providerErasedAt =
  (now: Date) =>
  ({ application }: Numbered): Date | null => {
    const at = providerErases(application);
    return at && at <= now ? at : null;
  };

const MONTHS_OF_A_DRAFT = 3;

/** A draft that nobody touches is erased three months after its last change (CESEDA R. 142-64 VII). */
const draftErasedAt = ({ savedAt }: DemoApplication): Date => {
  const day = addMonths(isoOf(parisTime.dayAt(savedAt)), MONTHS_OF_A_DRAFT);
  return parisTime.at(dayOfIso(day) + 1, 0);
};

/** The fee of a file that was lodged. */
const feeOfDay = (law: Law, application: DemoApplication): DemoFee | null =>
  application.lodgedDay === null ? null : feeOf(law, application, application.lodgedDay);

/** When silence refuses an open file: the day named on its receipt is over at the post. */
const silenceTimer = (law: Law, application: DemoApplication, now: Date): readonly Timer[] => {
  const { id, lodgedDay, applicant } = application;
  if (lodgedDay === null || endOf(application)) return [];
  const day = dayOfIso(silenceOn(law, lodgedDay));
  const dueAt = localTime(applicant.share.post).at(day + 1, 0);
  return dueAt > now ? [{ kind: 'silence.refuse', subjectId: id, dueAt, firedAt: null }] : [];
};

const timersOf = (application: DemoApplication, { now, law }: WorldFacts): readonly Timer[] => {
  const { id, status } = application;
  const erases = providerErases(application);
  if (status === 'DRAFT')
    return [
      { kind: 'draft.erase', subjectId: id, dueAt: draftErasedAt(application), firedAt: null },
    ];
  return [
    ...silenceTimer(law, application, now),
    ...(erases && erases > now
      ? [{ kind: 'provider.erase', subjectId: id, dueAt: erases, firedAt: null }]
      : []),
  ];
};

const form: readonly Column<Numbered>[] = [
  ['answers', 'jsonb', ({ application }) => answersOf(application)],
  ['form_version', 'int', (row) => (signed(row) ? 12 : 5)],
  ['saved_at', 'timestamptz', ({ application }) => application.savedAt],
  ['signed_at', 'timestamptz', ({ application }) => application.signedAt],
  ['signed_in', 'text', (row) => (signed(row) ? row.application.applicant.home.city : null)],
  ['document_kind', 'text', () => 'ORDINARY'],
  ['document_number', 'text', ({ application }) => application.applicant.document.number],
  ['document_issuer', 'text', ({ application }) => application.applicant.document.issuer],
  ['document_issued_on', 'date', ({ application }) => application.applicant.document.issuedOn],
  ['document_expires_on', 'date', ({ application }) => application.applicant.document.expiresOn],
  ['mrz_verified', 'bool', () => true],
  ['urgency_reason', 'text', ({ application }) => application.urgencyReason],
  ['arrival_on', 'date', (row) => (signed(row) ? isoOf(row.application.arrival) : null)],
  ['departure_on', 'date', (row) => (signed(row) ? isoOf(row.application.departure) : null)],
  ['residence_country', 'text', ({ application }) => application.applicant.home.country],
  ['residence_district', 'text', ({ application }) => application.applicant.home.district],
  ['post_id', 'uuid', ({ application }) => application.applicant.share.post.id],
];

const desk: readonly Column<Numbered>[] = [
  [
    'centre_id',
    'uuid',
    ({ application, booked }) => (booked?.stands === true ? application.centre?.id : null),
  ],
  [
    'appointment_at',
    'timestamptz',
    ({ booked }) => (booked?.stands === true ? booked.startsAt : null),
  ],
  ['appointment_id', 'uuid', ({ booked }) => (booked?.stands === true ? booked.id : null)],
  ['checked_in_at', 'timestamptz', ({ application }) => application.appointment?.checkedInAt],
  ['lodged_at', 'timestamptz', ({ application }) => application.lodgedAt],
  ['photograph_collected', 'bool', ({ application }) => (application.lodgedAt ? true : null)],
  ['fingerprints_collected', 'bool', ({ application }) => (application.lodgedAt ? true : null)],
  ['fee_settled', 'bool', ({ application }) => (application.lodgedAt ? true : null)],
  ['lodging_completed_at', 'timestamptz', ({ application }) => application.lodgingCompletedAt],
  ['received_at', 'timestamptz', ({ application }) => application.receivedAt],
  ['formally_checked_at', 'timestamptz', ({ application }) => application.formallyCheckedAt],
  ['missing_conditions', 'text[]', ({ application }) => application.missingConditions],
];

const office = (law: Law): readonly Column<Numbered>[] => [
  ['check_fallback', 'bool', ({ application }) => application.checks.fallback],
  ['check_to_judge', 'bool', ({ application }) => application.checks.toJudge],
  ['examiner_id', 'uuid', ({ application }) => application.examiner?.id],
  ['taken_up_at', 'timestamptz', ({ application }) => application.takenUpAt],
  ['findings', 'text', ({ application }) => application.examination?.findings],
  ['proposal', 'text', ({ application }) => application.examination?.proposal],
  ['examined_at', 'timestamptz', ({ application }) => application.examination?.at],
  [
    'decision_due_on',
    'date',
    // A file that is over is due no more.
    ({ application }) =>
      application.lodgedDay === null || endOf(application)
        ? null
        : decisionDueOn(law, application, application.lodgedDay),
  ],
  [
    'silence_on',
    'date',
    ({ application }) =>
      application.lodgedDay === null || endOf(application)
        ? null
        : silenceOn(law, application.lodgedDay),
  ],
  ['fee_euros', 'smallint', ({ application }) => feeOfDay(law, application)?.euros],
  ['fee_basis', 'text', ({ application }) => feeOfDay(law, application)?.basis],
  ['fee_rule', 'jsonb', ({ application }) => feeOfDay(law, application)?.rule],
  [
    'decided_at',
    'timestamptz',
    ({ application }) => (application.reissue ?? application).decision?.at,
  ],
  ['instructed_by_appeal_id', 'uuid', ({ application }) => instructionOf(application)?.id],
  ['instructed_at', 'timestamptz', ({ application }) => instructionOf(application)?.instructedAt],
  ['withdrawn_at', 'timestamptz', ({ application }) => application.withdrawnAt],
  ['retention_until', 'date', heldUntil(law)],
];

const applications = ({ now, law }: WorldFacts): Target<Numbered> => ({
  table: 'applications.applications',
  columns: [
    ['id', 'uuid', ({ application }) => application.id],
    ['reference', 'text', referenceOf],
    ['status', 'text', ({ application }) => application.status],
    ['visa_kind', 'text', ({ application }) => application.visaKind],
    ['account_id', 'text', ({ application }) => application.applicant.accountId],
    ['language', 'text', ({ application }) => application.applicant.language],
    ['applicant_id', 'uuid', ({ application }) => application.applicant.id],
    ['created_at', 'timestamptz', ({ application }) => application.createdAt],
    ...form,
    ...desk,
    ['provider_erased_at', 'timestamptz', providerErasedAt(now)],
    ...office(law),
  ],
});

/** Whoever took a file up had it in hand from then on. */
const hands: Target<Numbered> = {
  table: 'applications.file_hands',
  columns: [
    ['application_id', 'uuid', ({ application }) => application.id],
    ['since', 'timestamptz', ({ application }) => application.takenUpAt],
    ['examiner_id', 'uuid', ({ application }) => application.examiner?.id],
    ['moved_by', 'text', ({ application }) => application.examiner?.id],
  ],
};

/** A person is entered with the first application that names them. */
const firstSeen = (rows: readonly Numbered[]): ReadonlyMap<string, Date> => {
  const seen = new Map<string, Date>();
  for (const { application } of rows) {
    const known = seen.get(application.applicant.id);
    if (!known || application.createdAt < known)
      seen.set(application.applicant.id, application.createdAt);
  }
  return seen;
};

export const loadApplications = async (
  load: Load,
  persons: readonly DemoApplicant[],
  rows: readonly Numbered[],
): Promise<void> => {
  const { facts } = load;
  const seen = firstSeen(rows);
  const entered = persons.map((person) => ({
    ...person,
    createdAt: seen.get(person.id) ?? facts.now,
  }));
  await insert(load, applicants, entered);
  await insert(load, applications(facts), rows);
  await insert(
    load,
    hands,
    rows.filter(({ application }) => application.takenUpAt),
  );
  await loadDecisions(load, rows);
  const timers = rows.flatMap(({ application }) => timersOf(application, facts));
  await loadTimers(load, 'applications', timers);
};
