import { addDays, plainDate } from '../dates.ts';
import type { PlainDate } from '../dates.ts';
import type { LegalRule } from '../explained.ts';

/** The fact whose day selects the version of a rule: "refusals decided on or after…", "applications lodged…". */
export type SelectingFact =
  | 'askedOn'
  | 'collectedOn'
  | 'decidedOn'
  | 'lodgedOn'
  | 'operatedOn'
  | 'receivedOn'
  | 'recordedOn'
  | 'stayedOn'
  | 'validOn';

export type RuleUnit =
  | 'DAY'
  | 'WORKING_DAY'
  | 'MONTH'
  | 'YEAR'
  | 'EURO'
  | 'SHARE'
  | 'AGE'
  | 'PERSON';

/** How far the value was checked: read in a source, known but not read, or decided by this project for want of a text. */
export type Evidence = 'VERIFIED' | 'RECALLED' | 'DESIGN';

/** The fact from which a retention period runs. */
export type RetentionStart =
  | 'ACCOUNT_LAST_USED'
  | 'APPOINTMENT'
  | 'CASE_CLOSED'
  | 'COLLECTION'
  | 'DECISION'
  | 'DRAFT_LAST_CHANGED'
  | 'FILE_CREATION'
  | 'FILE_TERM'
  | 'FINAL_JUDGMENT'
  | 'OPERATION'
  | 'PASSPORT_RETURNED'
  | 'PROCEDURE_OPENED'
  | 'QUERY'
  | 'RECORD_CREATION'
  | 'RIGHT_ENDED'
  | 'TRANSMISSION'
  | 'VISA_EXPIRY';

/** One version of a rule of law: a value with its source and its time of validity. */
export type RuleVersion<Value = unknown> = LegalRule & {
  readonly value: Value;
  readonly unit: RuleUnit | null;
  readonly selectedBy: SelectingFact;
  readonly startsFrom: RetentionStart | null;
  readonly evidence: Evidence;
  /** What a reader must know beside the value: a trap, a reading, a doubt. */
  readonly note: string | null;
  /** Who stands for the value. None does until the operating ministry's legal service has signed. */
  readonly approver: string;
};

/** A time for which no value was found. It is said, never filled by a guess. */
export type UnknownVersion = LegalRule & { readonly unknown: string };

export type Rule<Value = unknown> = {
  readonly selectedBy: SelectingFact;
  readonly versions: readonly (RuleVersion<Value> | UnknownVersion)[];
};

type WrittenVersion<Value> = {
  readonly from: string;
  readonly until?: string;
  readonly source: string;
} & (
  | {
      readonly value: Value;
      readonly unit?: RuleUnit;
      readonly startsFrom?: RetentionStart;
      readonly evidence?: Evidence;
      readonly note?: string;
    }
  | { readonly unknown: string }
);

export const APPROVER =
  'None yet: awaits the legal service of the ministry that operates the platform.';

/**
 * A rule as it stands in a parameter file: versions oldest first, each ending where the next begins.
 * The key is given where the files are put together.
 */
export type WrittenRule<Value> = {
  readonly selectedBy: SelectingFact;
  readonly versions: readonly WrittenVersion<Value>[];
};

export const dated = <Value>(
  selectedBy: SelectingFact,
  ...versions: readonly WrittenVersion<Value>[]
): WrittenRule<Value> => ({ selectedBy, versions });

/** The rule with its key and with the last day of each version. */
export const assembled = <Value>(key: string, rule: WrittenRule<Value>): Rule<Value> => ({
  selectedBy: rule.selectedBy,
  versions: rule.versions.map((version, index) => {
    const next = rule.versions[index + 1];
    const validTo: PlainDate | null =
      version.until === undefined
        ? next === undefined
          ? null
          : addDays(plainDate(next.from), -1)
        : plainDate(version.until);
    const legal = { key, source: version.source, validFrom: plainDate(version.from), validTo };
    if ('unknown' in version) return { ...legal, unknown: version.unknown };
    return {
      ...legal,
      value: version.value,
      unit: version.unit ?? null,
      selectedBy: rule.selectedBy,
      startsFrom: version.startsFrom ?? null,
      evidence: version.evidence ?? 'VERIFIED',
      note: version.note ?? null,
      approver: APPROVER,
    };
  }),
});

/** Days on which the law changed, named once. */
export const changes = {
  /** The day after the arrêté of 24 November 2009 was published (JO 3 December 2009). */
  foundingArrete: '2009-12-04',
  /** The Visa Code applies (art. 58(2)). */
  visaCode: '2010-04-05',
  /** Reasons, notification and appeal of the Visa Code apply (art. 58(5)). */
  visaCodeReasons: '2011-04-05',
  /** Regulation (EU) 2019/1155 applies. */
  visaCodeAmended: '2020-02-02',
  /** Decrees 2022-962 and 2022-963 apply to refusals decided from this day. */
  appealDecrees: '2023-01-01',
  /** Regulation (EU) 2024/1415: fees. */
  feesRaised: '2024-06-11',
  /** The day after décret 2024-810 was published (JO 16 July 2024). */
  franceVisasDecree: '2024-07-17',
} as const;
