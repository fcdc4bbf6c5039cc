import { blockingWords, fallbackReason } from '../domain/words.ts';
import type {
  ApplicationResolvers,
  CheckResultResolvers,
  CheckRunResolvers,
  HitResolvers,
} from '../generated/resolvers.ts';
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
};

export const Hit: HitResolvers = {
  judgement: ({ firstReason, secondReason }) => secondReason ?? firstReason,
  application: ({ applicationId }): Reference => ({ id: applicationId }),
};
