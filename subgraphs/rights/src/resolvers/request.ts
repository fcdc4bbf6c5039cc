import type {
  ApplicantResolvers,
  RightsDocumentResolvers,
  RightsRequestResolvers,
} from '../generated/resolvers.ts';
import { discloseRequest } from '../domain/package.ts';
import { answerDue, officeRule } from '../domain/request.ts';
import { calendarOf, dayAt, ownRequest } from '../offices.ts';
import { openActsFor } from '../policy.ts';
import { findDocument, findRequest, findRequestsAbout } from '../queries/find-request.ts';
import type { Reference } from './references.ts';

export const RightsRequest: RightsRequestResolvers = {
  __resolveReference: ({ id }, { ask }) => ask(findRequest, id),
  applicant: ({ applicantId }) => ({ id: applicantId }),
  office: ({ officeId }) => ({ id: officeId }),
  officeRule: ({ officeId, receivedAt }, _args, { facts }) =>
    officeRule(facts.law, dayAt(officeId, receivedAt)),
  answerDue: ({ officeId, receivedAt }, _args, { facts }) =>
    answerDue(facts.law, dayAt(officeId, receivedAt), calendarOf(officeId)),
  package: ({ packageId }, _args, { ask }) =>
    packageId === null ? null : ask(findDocument, packageId),
  packageData: ({ dataId }, _args, { ask }) => (dataId === null ? null : ask(findDocument, dataId)),
  openActs: (request, _args, { facts }) => openActsFor(facts.actor, request),
};

export const RightsDocument: RightsDocumentResolvers = {
  title: ({ title }, _args, { language }) => title[language],
  url: ({ id }) => `/files/rights/${id}`,
};

export const Applicant: ApplicantResolvers = {
  __resolveReference: ({ id }): Reference => ({ id }),
  rightsRequests: ({ id }, _args, { ask }) => ask(findRequestsAbout, id),
  rightsDisclosure: async ({ id }, _args, { ask, language, facts }) =>
    (await ask(findRequestsAbout, id))?.map((request) =>
      discloseRequest(ownRequest(request, facts.law), language),
    ) ?? null,
};
