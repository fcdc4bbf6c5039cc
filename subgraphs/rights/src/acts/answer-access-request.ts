import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { beginAnswer } from '../domain/request.ts';
import { mayAnswer } from '../policy.ts';
import { lockRequest, recordAnswerBegun } from '../store/requests.ts';

/** The office answers: the package is put together and handed over to the person. */
export const answerAccessRequest = defineAct({
  name: 'rights.answerAccessRequest',
  law: 'Arrêté of 22 August 2001, art. 6 (24 November 2009); CESEDA R. 142-66; GDPR art. 15',
  input: z.object({ requestId: z.uuid() }),
  load: (tx, { requestId }) => lockRequest(tx, requestId),
  allow: mayAnswer,
  decide: (request, _input, { actor, now }) =>
    beginAnswer(
      request,
      { id: actor.subject, name: actor.name ?? '', mission: actor.mission ?? '' },
      now,
    ),
  record: async (tx, [begun]) => ({
    __typename: 'AnswerAccessRequestSuccess' as const,
    request: await recordAnswerBegun(tx, begun),
  }),
  announce: ([begun]) => [
    {
      event: 'rights.answerAsked',
      key: begun.requestId,
      data: { requestId: begun.requestId, applicantId: begun.applicantId },
    },
  ],
  concerns: ({ id, applicantId }) => [applicantId, id],
  categories: ['RIGHTS'],
});
