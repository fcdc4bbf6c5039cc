import {
  applicationHeldUntil,
  decisionDue,
  lawUnder,
  silenceIsRefusal,
  type ApplicationOutcome,
} from '@passerelle/subgraph-kit/law';
import { isoOf, localTime, type Day } from './calendar.ts';
import type { DemoApplication } from './facts.ts';

const law = lawUnder('today');

/** Remembers an answer by its key: fifty thousand files share some thousand days. */
const remembered = <Key extends string, Value>(make: (key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key: Key): Value => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = make(key);
    known.set(key, value);
    return value;
  };
};

const dueDays = new Map<string, string>();

/** By when the post decides: 15 days under the Visa Code, else before silence refuses (art. 23(1); CRPA L. 231-4). */
export const decisionDueOn = (application: DemoApplication, lodged: Day): string => {
  const { visaKind, applicant } = application;
  const { post } = applicant.share;
  const isLong = visaKind === 'LONG_STAY';
  const key = isLong ? `L${lodged}` : `${post.code} ${lodged}`;
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

const heldUntil = remembered((key: string): string | null => {
  const [outcome = '', created = '', decided = '', until = ''] = key.split(' ');
  return applicationHeldUntil(law, {
    createdOn: isoOf(Number(created)),
    outcome: outcome as ApplicationOutcome,
    decidedOn: isoOf(Number(decided)),
    visaUntil: until === '' ? null : isoOf(Number(until)),
  }).value;
});

/** Until when the file is held: five years from how it ended (CESEDA R. 142-64). Null while it is open. */
export const retentionUntil = (
  outcome: ApplicationOutcome,
  days: { readonly created: Day; readonly ended: Day; readonly visaUntil: Day | null },
): string | null => heldUntil(`${outcome} ${days.created} ${days.ended} ${days.visaUntil ?? ''}`);
