import type { Facts } from '@passerelle/subgraph-kit';
import {
  citation,
  dayOf,
  daysBetween,
  type Language,
  type PlainDate,
  type Words,
} from '@passerelle/subgraph-kit/law';
import type { ApplicationAct } from '../domain/application.ts';
import { clocksOf, type Clock, type ClockWith } from '../domain/clocks.ts';
import { competentPost, type Competence } from '../domain/competence.ts';
import { decisionBlocks, type BlockedReason } from '../domain/decision.ts';
import { judge, typedDay } from '../domain/form-check.ts';
import { formOf } from '../domain/form-of.ts';
import { choiceLabel } from '../domain/form-options.ts';
import { listed, stepViews, type Asked, type StepView } from '../domain/form.ts';
import { actsOpenOn } from '../domain/open-acts.ts';
import { documentOf } from '../domain/submission.ts';
import { threadOf, type ThreadFacts, type ThreadStep } from '../domain/thread.ts';
import { isOfPost, mayPerform } from '../policy.ts';
import type { ApplicationRow } from '../store/applications.ts';
import { placeOf } from '../store/posts.ts';
import type { DecisionRow } from '../store/tables.ts';

type Decisions = readonly Pick<DecisionRow, 'outcome' | 'manner' | 'decidedAt' | 'notifiedAt'>[];

/** Which post is competent. A signed form keeps the post to which it was signed. */
const competenceOf = (row: ApplicationRow): Competence | null => {
  const found = competentPost(row.answers);
  return found === null ? null : { ...found, postId: row.postId ?? found.postId };
};

/** The same as it is shown: the post by reference, the residence in the reader's language. */
export const competentPostShown = (row: ApplicationRow, language: Language) => {
  const found = competenceOf(row);
  return found === null
    ? null
    : {
        post: { id: found.postId },
        reason: found.reason,
        residence: found.residence[language],
        rule: found.rule,
      };
};

export const around = (
  row: ApplicationRow,
  { now, law }: Pick<Facts, 'now' | 'law'>,
): ClockWith => ({
  now,
  law,
  place: placeOf(row.postId ?? competenceOf(row)?.postId ?? null),
});

/** A form is judged on the day it is typed; once it is signed, on the day of the signature. */
const askedOf = (row: ApplicationRow, facts: Pick<Facts, 'now' | 'law'>): Asked => {
  const { law, place } = around(row, facts);
  const today = dayOf(row.signedAt ?? facts.now, place.zone);
  return { answers: row.answers, visaKind: row.visaKind, today, law };
};

export type FormShown = {
  readonly source: string;
  readonly version: number;
  readonly savedAt: Date;
  readonly steps: readonly StepView[];
};

/** The form with its answers. */
export const formShown = (row: ApplicationRow, { actor, ...facts }: Facts): FormShown => {
  const asked = askedOf(row, facts);
  const form = formOf(asked);
  return {
    source: citation(form.rule.source)[actor.language],
    version: row.formVersion,
    savedAt: row.savedAt,
    steps: stepViews(form, asked, judge, actor.language),
  };
};

const spoken = (words: Words | null, value: string, language: Language): string =>
  words === null ? value : words[language];

const choice = (group: string, value: string, language: Language): string =>
  spoken(choiceLabel(group, value), value, language);

export type DocumentShown = {
  readonly kind: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  readonly mrzVerified: boolean | null;
};

/** The travel document: as it was signed, or in a draft as it is typed. */
export const documentShown = (
  row: ApplicationRow,
  { actor, ...facts }: Facts,
): DocumentShown | null => {
  const document = row.signedAt === null ? documentOf(row.answers, askedOf(row, facts).today) : row;
  if (document.documentNumber === null) return null;
  return {
    kind: choice('travelDocumentType', document.documentKind ?? '', actor.language),
    number: document.documentNumber,
    issuer: document.documentIssuer ?? '',
    issuedOn: document.documentIssuedOn,
    expiresOn: document.documentExpiresOn,
    mrzVerified: document.mrzVerified,
  };
};

const arrivalOf = (row: ApplicationRow): PlainDate | null =>
  (row.arrivalOn as PlainDate | null) ?? typedDay(row.answers['arrivalOn'] ?? '');

const departureOf = (row: ApplicationRow): PlainDate | null =>
  (row.departureOn as PlainDate | null) ?? typedDay(row.answers['departureOn'] ?? '');

export type StayShown = {
  readonly purposes: readonly string[];
  readonly mainDestination: string | null;
  readonly arrivalOn: string | null;
  readonly departureOn: string | null;
  readonly entries: string | null;
  readonly days: number | null;
};

/** The stay that is asked for; null while nothing of it is typed. Entry and exit days count. */
export const stayShown = (
  row: ApplicationRow,
  { actor }: Pick<Facts, 'actor'>,
): StayShown | null => {
  const { language } = actor;
  const { purposes = '', entries = '', mainDestination } = row.answers;
  const arrivalOn = arrivalOf(row);
  const departureOn = departureOf(row);
  if (purposes === '' && arrivalOn === null && departureOn === null) return null;
  const isWhole = arrivalOn !== null && departureOn !== null && arrivalOn <= departureOn;
  return {
    purposes: listed(purposes).map((purpose) => choice('purposes', purpose, language)),
    // A long stay is a stay in France; its form asks for no other State.
    mainDestination: row.visaKind === 'LONG_STAY' ? 'FRA' : mainDestination || null,
    arrivalOn,
    departureOn,
    entries: entries === '' ? null : choice('entries', entries, language),
    days: isWhole ? daysBetween(arrivalOn, departureOn) + 1 : null,
  };
};

const threadFacts = (row: ApplicationRow, decisions: Decisions): ThreadFacts => ({
  status: row.status,
  visaKind: row.visaKind,
  savedAt: row.savedAt,
  arrivalOn: arrivalOf(row),
  seafarer: row.answers['seafarer'] === 'YES',
  decisions,
  signedAt: row.signedAt,
  checkedInAt: row.checkedInAt,
  lodgedAt: row.lodgedAt,
  receivedAt: row.receivedAt,
  formallyCheckedAt: row.formallyCheckedAt,
  examinedAt: row.examinedAt,
  instructedAt: row.instructedAt,
  withdrawnAt: row.withdrawnAt,
  passportReturnedAt: row.passportReturnedAt,
});

export const clocksShown = (
  row: ApplicationRow,
  decisions: Decisions,
  facts: Facts,
): readonly Clock[] => clocksOf(threadFacts(row, decisions), around(row, facts));

export const threadShown = (
  row: ApplicationRow,
  decisions: Decisions,
  facts: Facts,
): readonly ThreadStep[] => threadOf(threadFacts(row, decisions), around(row, facts));

/** The acts that the status leaves open to this actor, and that nothing stands against. */
export const openActs = (
  row: ApplicationRow,
  { actor }: Pick<Facts, 'actor'>,
): readonly ApplicationAct[] => {
  const blocked = new Set(blockedActs(row, { actor }).map(({ act }) => act));
  return actsOpenOn(row).filter((act) => mayPerform[act](actor, row) && !blocked.has(act));
};

export type BlockedAct = {
  readonly act: ApplicationAct;
  readonly reasons: readonly BlockedReason[];
};

const reasonsAgainst = (act: ApplicationAct, row: ApplicationRow): readonly BlockedReason[] => {
  if (act === 'ISSUE' || act === 'REFUSE') return decisionBlocks(row);
  const waits = act === 'TRANSMIT' || act === 'DECLARE_ADMISSIBLE';
  return waits && row.lodgingCompletedAt === null ? ['CHECKS_PENDING'] : [];
};

/** Why an act that this actor would expect is not open yet. Applicants are told of no check, pending or not. */
export const blockedActs = (
  row: ApplicationRow,
  { actor }: Pick<Facts, 'actor'>,
): readonly BlockedAct[] =>
  actor.kind === 'APPLICANT'
    ? []
    : actsOpenOn(row).flatMap((act) => {
        const reasons = mayPerform[act](actor, row) ? reasonsAgainst(act, row) : [];
        return reasons.length === 0 ? [] : [{ act, reasons }];
      });

/** Who holds the file: the desk that collects, then the post. Null for a draft. */
export const heldBy = ({ status, centreId, postId }: ApplicationRow): string | null => {
  if (status === 'DRAFT') return null;
  return status === 'SUBMITTED' || status === 'LODGED' ? (centreId ?? postId) : postId;
};

/** The examiner is named to colleagues of the post and to nobody else. */
export const examinerShown = (
  row: ApplicationRow,
  { actor }: Pick<Facts, 'actor'>,
): string | null => (isOfPost(actor, row) ? row.examinerId : null);

export const examinationShown = (row: ApplicationRow, { actor }: Pick<Facts, 'actor'>) =>
  isOfPost(actor, row) && row.findings !== null && row.proposal !== null && row.examinedAt !== null
    ? { findings: row.findings, proposal: row.proposal, recordedAt: row.examinedAt }
    : null;
