import type {
  ApplicantResolvers,
  ApplicationResolvers,
  DecisionResolvers,
} from '../generated/resolvers.ts';
import { appealsOfApplication, appealsOfDecision } from '../queries/appeals-of.ts';
import { disclosureOfApplicant } from '../queries/disclosure.ts';
import { mayAppeal } from '../queries/open-acts.ts';

export const Application: ApplicationResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  appeals: ({ id }, _, { ask }) => ask(appealsOfApplication, id),
};

export const Decision: DecisionResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  appeals: ({ id }, _, { ask }) => ask(appealsOfDecision, id),
  mayAppeal: ({ id }, _, { ask }) => ask(mayAppeal, id),
};

export const Applicant: ApplicantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  appealsDisclosure: ({ id }, _, { ask }) => ask(disclosureOfApplicant, id),
};
