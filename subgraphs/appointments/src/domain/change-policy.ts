import {
  addDays,
  decide,
  decline,
  type Decision,
  type PlainDate,
  type Words,
} from '@passerelle/subgraph-kit/law';

/** The new hours of a place. */
export type Hours = {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly minutes: number;
  readonly desks: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly horizonDays: number;
};

type KnownPolicy = {
  readonly id: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
};

export type PolicyChanged = Hours & {
  readonly type: 'PolicyChanged';
  /** The policy that begins on the same day and is written anew. Null where a new one begins. */
  readonly policyId: string | null;
  /** The policy that ends the day before. Null where none is in force. */
  readonly ended: { readonly id: string; readonly validTo: PlainDate } | null;
};

export type PolicyNotAhead = {
  readonly __typename: 'PolicyNotAhead';
  readonly message: Words;
  readonly earliestOn: PlainDate;
};

const endsBy = (policy: KnownPolicy, day: PlainDate): boolean =>
  policy.validTo !== null && policy.validTo < day;

/**
 * The head of post sets how a place gives appointments from a day on. The hours before end the day before, those that
 * are set for later stand: a place has one policy on each day, and the history stays.
 */
export const changePolicy = (
  known: readonly KnownPolicy[],
  hours: Hours,
  today: PlainDate,
): Decision<PolicyChanged, PolicyNotAhead> => {
  const { validFrom } = hours;
  if (validFrom <= today)
    return decline({
      __typename: 'PolicyNotAhead',
      message: {
        fr: 'Les horaires changent à partir de demain au plus tôt : les rendez-vous du jour sont donnés.',
        en: 'Hours change from tomorrow at the earliest: today’s appointments are given.',
        ar: 'تتغير الأوقات ابتداءً من الغد على الأقرب: مواعيد اليوم محددة.',
      },
      earliestOn: addDays(today, 1),
    });
  const same = known.find((policy) => policy.validFrom === validFrom);
  const before = known.find((policy) => policy.validFrom < validFrom && !endsBy(policy, validFrom));
  const [next] = known
    .map((policy) => policy.validFrom)
    .filter((day) => day > validFrom)
    .toSorted();
  const until = next === undefined ? null : addDays(next, -1);
  const { validTo } = hours;
  return decide({
    ...hours,
    type: 'PolicyChanged',
    validTo: until !== null && (validTo === null || validTo > until) ? until : validTo,
    policyId: same?.id ?? null,
    ended: before === undefined ? null : { id: before.id, validTo: addDays(validFrom, -1) },
  });
};
