import type { PlainDate } from './dates.ts';
import type { Law } from './law.ts';
import type { AppealBody, Ministry } from './parameters/appeals.ts';
import type { RuleVersion } from './parameters/rule.ts';
import { isUnderVisaCode } from './visa-kind.ts';
import type { VisaKind } from './visa-kind.ts';

export type AppealBodyFacts = { readonly visaKind: VisaKind; readonly decidedOn: PlainDate };

/**
 * Which body hears a refusal, by the day of the refusal: until 31 December 2022 the commission for every visa
 * (CESEDA D. 211-5), since then the commission for long stays and the visas sub-director for short ones (D. 312-3).
 * Airport transit follows the short stay.
 */
export const appealBody = (law: Law, facts: AppealBodyFacts): RuleVersion<AppealBody> =>
  law.rule(
    isUnderVisaCode(facts.visaKind) ? 'rapo.body.shortStay' : 'rapo.body.longStay',
    facts.decidedOn,
  );

/** The two ministries to which the commission recommends to grant the visa (CESEDA D. 211-9, D. 312-5-1). */
export const recommendationMinistries = (
  law: Law,
  decidedOn: PlainDate,
): RuleVersion<readonly [Ministry, Ministry]> => law.rule('border.central.ministries', decidedOn);

/** How many members must sit beside the president or a substitute (arrêté of 4 December 2009 art. 1). */
export const commissionQuorum = (law: Law, sessionOn: PlainDate): RuleVersion<number> =>
  law.rule('crrv.quorum', sessionOn);
