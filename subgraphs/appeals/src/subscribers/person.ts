import { countryByAlpha3 } from '@passerelle/subgraph-kit/reference';
import { z } from 'zod';
import type { Tools } from './tools.ts';

/** What a letter says of the person, which another room holds. */
const answer = z.object({
  appeal: z.object({
    application: z.object({
      reference: z.string(),
      travelDocument: z.object({ number: z.string() }).nullable(),
      applicant: z.object({
        surname: z.string(),
        givenNames: z.string(),
        nativeName: z.string().nullable(),
        birthDate: z.string(),
        birthPlace: z.string().nullable(),
        nationality: z.string(),
        email: z.string().nullable(),
      }),
    }),
  }),
});

const document = /* GraphQL */ `
  query AppellantOfAppeal($id: ID!) {
    appeal(id: $id) {
      application {
        reference
        travelDocument {
          number
        }
        applicant {
          surname
          givenNames
          nativeName
          birthDate
          birthPlace
          nationality
          email
        }
      }
    }
  }
`;

/** Asks the graph for the appellant. Throws while the room that holds the person is down: the event comes again. */
export const askAppellant = async ({ askGraph }: Tools, appealId: string) => {
  const { appeal } = answer.parse(
    await askGraph(document, { id: appealId }, 'A letter to the appellant'),
  );
  const { reference, travelDocument, applicant } = appeal.application;
  const { email, nationality, ...person } = applicant;
  return {
    applicationReference: reference,
    email,
    person: {
      ...person,
      nationality: countryByAlpha3(nationality)?.name ?? nationality,
      travelDocument: travelDocument?.number ?? null,
    },
  };
};

export type Appellant = Awaited<ReturnType<typeof askAppellant>>;
