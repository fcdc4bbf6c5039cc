import type { SubscriberTools } from '@passerelle/subgraph-kit';
import type { Language } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';
import type { Disclosures } from '../domain/package.ts';

/**
 * What each part may disclose of a person. Records of attention, guarantors, the Schengen Information System and wanted
 * persons have no field that could be asked for.
 */
const disclosuresDocument = /* GraphQL */ `
  query RightsDisclosures($requestId: ID!) {
    rightsRequest(id: $requestId) {
      applicant {
        surname
        givenNames
        nativeName
        birthDate
        birthPlace
        applicationsDisclosure {
          ...Disclosed
        }
        appointmentsDisclosure {
          ...Disclosed
        }
        appealsDisclosure {
          ...Disclosed
        }
        rightsDisclosure {
          ...Disclosed
        }
        accessDisclosure {
          ...Disclosed
        }
      }
    }
  }
  fragment Disclosed on DisclosedRecord {
    kind
    reference
    fields {
      label
      value
    }
    purpose
    keptUntil
  }
`;

const contactDocument = /* GraphQL */ `
  query RightsContact($requestId: ID!) {
    rightsRequest(id: $requestId) {
      applicant {
        email
      }
    }
  }
`;

const records = z.array(
  z.object({
    kind: z.string(),
    reference: z.string().nullable(),
    fields: z.array(z.object({ label: z.string(), value: z.string() })),
    purpose: z.string(),
    keptUntil: z.string().nullable(),
  }),
);

const disclosuresAnswer = z.object({
  rightsRequest: z.object({
    applicant: z.object({
      surname: z.string(),
      givenNames: z.string(),
      nativeName: z.string().nullable(),
      birthDate: z.string(),
      birthPlace: z.string().nullable(),
      applicationsDisclosure: records,
      appointmentsDisclosure: records,
      appealsDisclosure: records,
      rightsDisclosure: records,
      accessDisclosure: records,
    }),
  }),
});

const contactAnswer = z.object({
  rightsRequest: z.object({ applicant: z.object({ email: z.string().nullable() }) }),
});

/** The person as their travel document names them. */
export type PersonNamed = {
  readonly surname: string;
  readonly givenNames: string;
  readonly nativeName: string | null;
  readonly birthDate: string;
  readonly birthPlace: string | null;
};

type AskGraph = SubscriberTools<unknown>['askGraph'];

/**
 * Asks every part what it discloses. A part that does not answer makes this fail, and the answer waits until it does: a
 * package is never handed over with a part missing.
 */
export const askDisclosures = async (
  askGraph: AskGraph,
  requestId: string,
  language: Language,
): Promise<{ readonly person: PersonNamed; readonly disclosures: Disclosures }> => {
  const answer = await askGraph(
    disclosuresDocument,
    { requestId },
    { reason: 'rights.answerAccessRequest', language },
  );
  const { applicant } = disclosuresAnswer.parse(answer).rightsRequest;
  const { surname, givenNames, nativeName, birthDate, birthPlace } = applicant;
  return {
    person: { surname, givenNames, nativeName, birthDate, birthPlace },
    disclosures: {
      applications: applicant.applicationsDisclosure,
      appointments: applicant.appointmentsDisclosure,
      appeals: applicant.appealsDisclosure,
      requests: applicant.rightsDisclosure,
      readings: applicant.accessDisclosure,
    },
  };
};

/** The address to which the person wants to be written. Null when they gave none. */
export const askAddress = async (askGraph: AskGraph, requestId: string): Promise<string | null> => {
  const answer = await askGraph(contactDocument, { requestId }, 'rights.answered');
  return contactAnswer.parse(answer).rightsRequest.applicant.email;
};
