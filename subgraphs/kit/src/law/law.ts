import { plainDate } from './dates.ts';
import type { PlainDate } from './dates.ts';
import { rules } from './parameters/index.ts';
import type { RuleKey, RuleValue } from './parameters/index.ts';
import type { Rule, RuleVersion } from './parameters/rule.ts';

/** Which law the platform runs under: pinned to a day of 2010 or 2017, or dated by the fact that selects each rule. */
export type LawProfile = '2009' | '2017' | 'today';

export const lawProfiles = ['2009', '2017', 'today'] as const satisfies readonly LawProfile[];

export const isLawProfile = (text: string): text is LawProfile =>
  lawProfiles.some((profile) => profile === text);

/** `2009` is the founding arrêté to the letter, read on a day when the Visa Code already applied. */
const pins: Readonly<Record<LawProfile, PlainDate | null>> = {
  '2009': plainDate('2010-06-01'),
  '2017': plainDate('2017-12-01'),
  today: null,
};

/** No version of the rule is known for the day. Never answered by a guess. */
export class RuleUnknown extends Error {
  readonly key: string;
  readonly on: PlainDate;
  constructor(key: string, on: PlainDate, reason: string) {
    super(`The rule ${key} is not known for ${on}: ${reason}`);
    this.name = 'RuleUnknown';
    this.key = key;
    this.on = on;
  }
}

export type Law = {
  readonly profile: LawProfile;
  /** The day to which the law is pinned; null when the fact selects the version. */
  readonly pinnedOn: PlainDate | null;
  /** The version of a rule that governs a fact; throws RuleUnknown where none is known. */
  readonly rule: <Key extends RuleKey>(key: Key, factOn: PlainDate) => RuleVersion<RuleValue<Key>>;
  /** The same, or null where none is known. */
  readonly find: <Key extends RuleKey>(
    key: Key,
    factOn: PlainDate,
  ) => RuleVersion<RuleValue<Key>> | null;
};

const covers = (
  version: { validFrom: PlainDate; validTo: PlainDate | null },
  on: PlainDate,
): boolean => version.validFrom <= on && (version.validTo === null || on <= version.validTo);

const versionOn = <Value>(key: string, rule: Rule<Value>, on: PlainDate): RuleVersion<Value> => {
  const version = rule.versions.find((candidate) => covers(candidate, on));
  if (version === undefined) throw new RuleUnknown(key, on, 'no version covers that day.');
  if ('unknown' in version) throw new RuleUnknown(key, on, version.unknown);
  return version;
};

const lawOf = (profile: LawProfile): Law => {
  const pinnedOn = pins[profile];
  const rule = <Key extends RuleKey>(key: Key, factOn: PlainDate): RuleVersion<RuleValue<Key>> =>
    versionOn(key, rules[key] as Rule<RuleValue<Key>>, pinnedOn ?? factOn);
  return {
    profile,
    pinnedOn,
    rule,
    find: (key, factOn) => {
      try {
        return rule(key, factOn);
      } catch (error) {
        if (error instanceof RuleUnknown) return null;
        throw error;
      }
    },
  };
};

const laws: Readonly<Record<LawProfile, Law>> = {
  '2009': lawOf('2009'),
  '2017': lawOf('2017'),
  today: lawOf('today'),
};

/** The law of a profile. */
export const lawUnder = (profile: LawProfile): Law => laws[profile];
