import {
  applicationHeldUntil,
  decisionDue,
  silenceIsRefusal,
  type ApplicationOutcome,
  type Law,
} from '@passerelle/subgraph-kit/law';
import { isoOf, localTime, type Day } from './calendar.ts';
import type { DemoApplication } from './facts.ts';

const dueDays = new Map<string, string>();

/** By when the post decides: 15 days under the Visa Code, else before silence refuses (art. 23(1); CRPA L. 231-4). */
export const decisionDueOn = (law: Law, application: DemoApplication, lodged: Day): string => {
  const { visaKind, applicant } = application;
  const { post } = applicant.share;
  const isLong = visaKind === 'LONG_STAY';
  // Fifty thousand files share some thousand days.
  const key = `${law.profile} ${isLong ? 'long' : post.code} ${lodged}`;
  const known = dueDays.get(key);
  if (known !== undefined) return known;
  const lodgedOn = isoOf(lodged);
  const due = isLong
    ? silenceIsRefusal(law, { receivedOn: lodgedOn })
    : decisionDue(law, { visaKind, lodgedOn, calendar: localTime(post).calendar });
  const value = due?.value ?? lodgedOn;
  dueDays.set(key, value);
  return value;
};

/** The day on which silence refuses a file (CRPA L. 231-4). */
export const silenceOn = (law: Law, lodged: Day): string =>
  silenceIsRefusal(law, { receivedOn: isoOf(lodged) }).value;

const heldDays = new Map<string, string | null>();
// Files of one batch share many of these days; a million files have half a million of them.
const HELD_DAYS_MAX = 20_000;

/** Until when the file is held: five years, by how it ended (arrêté of 2001 art. 4-1; CESEDA R. 142-64). */
export const retentionUntil = (
  law: Law,
  outcome: ApplicationOutcome,
  days: { readonly created: Day; readonly ended: Day; readonly visaUntil: Day | null },
): string | null => {
  const key = `${law.profile} ${outcome} ${days.created} ${days.ended} ${days.visaUntil ?? ''}`;
  const known = heldDays.get(key);
  if (known !== undefined) return known;
  if (heldDays.size >= HELD_DAYS_MAX) heldDays.clear();
  const { value } = applicationHeldUntil(law, {
    createdOn: isoOf(days.created),
    outcome,
    decidedOn: isoOf(days.ended),
    visaUntil: days.visaUntil === null ? null : isoOf(days.visaUntil),
  });
  heldDays.set(key, value);
  return value;
};
