import type { ApplicantResolvers } from '../generated/resolvers.ts';
import { findApplicant } from '../queries/find-applicant.ts';

export const Applicant: ApplicantResolvers = {
  __resolveReference: ({ id }, { ask }) => ask(findApplicant, id),
};
