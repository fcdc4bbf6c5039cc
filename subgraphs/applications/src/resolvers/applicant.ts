import type { ApplicantResolvers } from '../generated/resolvers.ts';
import { discloseApplicant } from '../queries/disclose-applicant.ts';
import { findApplicant } from '../queries/find-applicant.ts';

export const Applicant: ApplicantResolvers = {
  __resolveReference: ({ id }, { ask }) => ask(findApplicant, id),
  applicationsDisclosure: ({ id }, _args, { ask }) => ask(discloseApplicant, id),
};
