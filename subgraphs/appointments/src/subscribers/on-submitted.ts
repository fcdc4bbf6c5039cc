import { subscribeTo } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { noteFile } from '../acts/follow-file.ts';
import type { AppointmentsPorts } from '../ports.ts';

const document = /* GraphQL */ `
  query AppointmentsTravelDocument($id: ID!) {
    application(id: $id) {
      id
      travelDocument {
        number
        issuer
      }
    }
  }
`;

const answer = z.object({
  application: z.object({
    travelDocument: z.object({ number: z.string().min(1), issuer: z.string().min(1) }),
  }),
});

/** A signed application can have an appointment. Its travel document is sealed here and kept only so. */
export const onSubmitted = subscribeTo<'application.submitted', AppointmentsPorts>(
  'application.submitted',
  'note-file',
  async ({ data }, { ports: { seals }, askGraph, perform }) => {
    const { application } = answer.parse(
      await askGraph(
        document,
        { id: data.applicationId },
        'Binding an appointment to the travel document',
      ),
    );
    const { number, issuer } = application.travelDocument;
    await perform(noteFile, {
      ...data,
      documentSeal: seals.document(number, issuer),
      numberSeal: seals.number(number),
    });
  },
);
