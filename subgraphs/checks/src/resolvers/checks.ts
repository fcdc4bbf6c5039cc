import { actsOpenFor } from '../domain/run.ts';
import { blockingWords, fallbackReason } from '../domain/words.ts';
import type {
  ApplicationResolvers,
  CheckResultResolvers,
  CheckRunResolvers,
  GivenUpCheckResolvers,
  HitResolvers,
} from '../generated/resolvers.ts';
import { mayDo } from '../policy.ts';
import { findChecks } from '../queries/find-checks.ts';
import type { Reference } from './references.ts';

export const Application: ApplicationResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  checks: ({ id }, _args, { ask }) => ask(findChecks, id),
};

export const CheckRun: CheckRunResolvers = {
  blocking: ({ results }, _args, { language }) => blockingWords(results, language),
};

export const CheckResult: CheckResultResolvers = {
  fallbackReason: (result, _args, { language }) => fallbackReason(result, language),
  consultation: ({ consultationNote }) => consultationNote,
  openActs: (result, _args, { facts }) =>
    actsOpenFor(result, result.closedAt).filter((act) => mayDo(facts.actor, act, result)),
};

export const GivenUpCheck: GivenUpCheckResolvers = {
  reason: (result, _args, { language }) => fallbackReason(result, language) ?? '',
  application: ({ applicationId }): Reference => ({ id: applicationId }),
};

export const Hit: HitResolvers = {
  judgement: ({ firstReason, secondReason }) => secondReason ?? firstReason,
  application: ({ applicationId }): Reference => ({ id: applicationId }),
};
