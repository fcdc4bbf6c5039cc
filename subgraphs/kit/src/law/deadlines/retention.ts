import { latest } from '../dates.ts';
import type { PlainDate } from '../dates.ts';
import { explain, notKnownYet } from '../explained.ts';
import type { ExplainedDate, ExplainedUnit, KnownDate } from '../explained.ts';
import type { Law } from '../law.ts';
import type { RetentionStart, RuleUnit } from '../parameters/rule.ts';

/** What can be held, by the key of its retention rule. */
export type RetentionKey =
  | `retention.application.${'issued' | 'extended' | 'withdrawn' | 'closed' | 'discontinued' | 'refused' | 'annulled' | 'shortened' | 'revoked'}`
  | 'retention.attention.central'
  | 'retention.attention.consular'
  | 'retention.guarantors'
  | 'retention.interventions'
  | 'retention.travelDocumentAlerts'
  | 'retention.civilStatus'
  | 'retention.litigation'
  | 'retention.fingerprints'
  | 'retention.userAccounts'
  | 'retention.biometricFile'
  | 'retention.inadmissibleBiometricsDays'
  | 'retention.logYears'
  | 'retention.visRecordYears'
  | 'retention.bookings'
  | 'retention.abuseSignals'
  | 'retention.abuseCases'
  | 'retention.rightsRequests'
  | 'retention.habilitations'
  | 'provider.eraseDays'
  | 'provider.eraseBookingDays'
  | 'checks.sis.detailDays'
  | 'checks.ees.detailDays'
  | 'draft.eraseMonths';

export type RetentionFacts = {
  /** The day on which the data were recorded: it selects the rule, since a new decree leaves old data their old term. */
  readonly recordedOn: PlainDate;
  /** The facts from which terms run, as far as they have happened. */
  readonly starts: Partial<Readonly<Record<RetentionStart, PlainDate>>>;
};

const unitOf = (unit: RuleUnit | null): ExplainedUnit =>
  unit === 'YEAR' || unit === 'MONTH' ? unit : 'DAY';

const startOf = (
  from: RetentionStart | null,
  starts: RetentionFacts['starts'],
): PlainDate | undefined => {
  // An attention procedure attached to an application follows its decision (CESEDA R. 142-64 VI).
  if (from === 'PROCEDURE_OPENED')
    return starts.DECISION ?? starts.PROCEDURE_OPENED ?? starts.RECORD_CREATION;
  // Fingerprints attached to no application run from their collection (CESEDA R. 142-64 II).
  if (from === 'DECISION') return starts.DECISION ?? starts.COLLECTION;
  return from === null ? undefined : starts[from];
};

/**
 * The last day on which data may be held (domain of art. 4-1, CESEDA R. 142-64 and the processing register). The value
 * is null while the fact from which the term runs has not happened; the whole is null where the data have no term of
 * their own under the law of that day.
 */
export const retentionUntil = (
  law: Law,
  key: RetentionKey,
  { recordedOn, starts }: RetentionFacts,
): ExplainedDate | null => {
  const rule = law.find(key, recordedOn);
  if (rule === null || rule.value === null) return null;
  const start = startOf(rule.startsFrom, starts);
  return start === undefined
    ? notKnownYet(rule)
    : explain(rule, start).add(rule.value, unitOf(rule.unit)).endsOn();
};

export type ApplicationOutcome =
  | 'ISSUED'
  | 'EXTENDED'
  | 'WITHDRAWN'
  | 'CLOSED'
  | 'DISCONTINUED'
  | 'REFUSED'
  | 'ANNULLED'
  | 'SHORTENED'
  | 'REVOKED';

export type ApplicationLife = {
  readonly createdOn: PlainDate;
  /** The last event that ends the file; null while it is open. An inadmissible file is closed. */
  readonly outcome: ApplicationOutcome | null;
  /** The day of that event. */
  readonly decidedOn: PlainDate | null;
  /** The last day of validity of the visa, new after an extension; null without a visa. */
  readonly visaUntil: PlainDate | null;
};

const keyOfOutcome: Readonly<Record<ApplicationOutcome, RetentionKey>> = {
  ISSUED: 'retention.application.issued',
  EXTENDED: 'retention.application.extended',
  WITHDRAWN: 'retention.application.withdrawn',
  CLOSED: 'retention.application.closed',
  DISCONTINUED: 'retention.application.discontinued',
  REFUSED: 'retention.application.refused',
  ANNULLED: 'retention.application.annulled',
  SHORTENED: 'retention.application.shortened',
  REVOKED: 'retention.application.revoked',
};

/**
 * Until when an application file is held: five years, by the branch of the last event that touched it. A visa that was
 * issued and then annulled, revoked or shortened runs from that decision; a refusal followed by a visa on appeal runs
 * as an issued visa does.
 */
export const applicationHeldUntil = (law: Law, life: ApplicationLife): ExplainedDate => {
  const { createdOn, outcome, decidedOn, visaUntil } = life;
  if (outcome === null) return notKnownYet(law.rule('retention.application.closed', createdOn));
  const starts = {
    FILE_CREATION: createdOn,
    ...(decidedOn === null ? {} : { DECISION: decidedOn }),
    ...(visaUntil === null ? {} : { VISA_EXPIRY: visaUntil }),
  };
  const held = retentionUntil(law, keyOfOutcome[outcome], { recordedOn: createdOn, starts });
  return held ?? notKnownYet(law.rule('retention.application.closed', createdOn));
};

/** Until when the reasoning of a decision must at least be kept (Visa Code art. 37(3)). */
export const fileKeptAtLeastUntil = (
  law: Law,
  facts: { readonly decidedOn: PlainDate; readonly appealEndedOn: PlainDate | null },
): KnownDate => {
  const rule = law.rule('file.minKeepYears', facts.decidedOn);
  const usual = explain(rule, facts.decidedOn).add(rule.value, 'YEAR').endsOn();
  const followsAppeal = law.rule('file.minKeepUntilAppealEnds', facts.decidedOn).value;
  if (!followsAppeal || facts.appealEndedOn === null) return usual;
  return latest(usual.value, facts.appealEndedOn) === usual.value
    ? usual
    : explain(rule, facts.appealEndedOn).endsOn();
};
