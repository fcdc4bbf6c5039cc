import { defineAct, type ActTx } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { alreadyAsked, officeFor, requestAccess as request } from '../domain/request.ts';
import { calendarOf, dayAt, SUBDIRECTORATE_ID } from '../offices.ts';
import { isOwnAccount } from '../policy.ts';
import { loadPerson } from '../store/files.ts';
import { recordRequested } from '../store/requests.ts';

const load = async (tx: ActTx, { applicantId }: { readonly applicantId: string }) => {
  const person = await loadPerson(tx, applicantId);
  return person && { ...person, officeId: officeFor(person.files, SUBDIRECTORATE_ID) };
};

/** A person asks what is held about them, at the office where their application was lodged. */
export const requestAccess = defineAct({
  name: 'rights.requestAccess',
  law: 'Arrêté of 22 August 2001, art. 6 (24 November 2009); CESEDA R. 142-66; GDPR art. 15',
  input: z.object({ applicantId: z.uuid() }),
  load,
  allow: isOwnAccount,
  decide: (person, _input, { actor, now, law }) =>
    request(person, {
      language: actor.language,
      now,
      receivedOn: dayAt(person.officeId, now),
      calendar: calendarOf(person.officeId),
      law,
    }),
  record: async (tx, [requested]) => ({
    __typename: 'RequestAccessSuccess' as const,
    request: await recordRequested(tx, requested),
  }),
  conflict: (constraint) => (constraint === 'requests_one_open' ? alreadyAsked : null),
  concerns: ({ applicantId, requestId }) => [applicantId, requestId],
  categories: ['RIGHTS'],
});
