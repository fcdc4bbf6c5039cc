import type { SubscriberTools } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import type { ChecksPorts, Subject } from '../ports/systems.ts';

const document = /* GraphQL */ `
  query ChecksSubject($id: ID!) {
    application(id: $id) {
      id
      applicant {
        id
        surname
        givenNames
        birthDate
        nationality
        sex
      }
      travelDocument {
        kind
        number
        issuer
      }
    }
  }
`;

const answer = z.object({
  application: z
    .object({
      applicant: z
        .object({
          surname: z.string(),
          givenNames: z.string(),
          birthDate: z.string(),
          nationality: z.string(),
          sex: z.string(),
        })
        .nullable(),
      travelDocument: z
        .object({ kind: z.string(), number: z.string(), issuer: z.string() })
        .nullable(),
    })
    .nullable(),
});

/** Whom the systems are asked about, read from the graph for the question and kept nowhere. */
export const subjectOf = async (
  askGraph: SubscriberTools<ChecksPorts>['askGraph'],
  applicationId: string,
): Promise<Subject> => {
  const { application } = answer.parse(
    await askGraph(document, { id: applicationId }, 'Systematic queries at lodging'),
  );
  return {
    person: application?.applicant ?? null,
    document: application?.travelDocument ?? null,
  };
};
