import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { submit } from '../domain/submission.ts';
import { isOwnApplicant } from '../policy.ts';
import { lockDraftToSign, recordSubmitted } from '../store/drafts.ts';
import { placeOf } from '../store/posts.ts';
import { maybeText, someText } from './input.ts';

/** The person signs the form and its declarations; the post that is competent learns of it. */
export const submitApplication = defineAct({
  name: 'application.submit',
  law: 'Visa Code art. 5, 6(1), 9(1) and 11; décret 2008-1176',
  input: z.object({
    applicationId: z.uuid(),
    declarationsAccepted: z.boolean(),
    place: someText(100),
    urgency: maybeText(2_000),
  }),
  load: (tx, { applicationId }) => lockDraftToSign(tx, applicationId),
  allow: isOwnApplicant,
  decide: (draft, { declarationsAccepted, place, urgency }, { now, law }) =>
    submit(
      draft,
      { declarationsAccepted, place, urgency },
      {
        now,
        law,
        placeOf,
        persons: draft.persons,
        newApplicantId: draft.newApplicantId,
      },
    ),
  record: async (tx, [submitted], draft) => ({
    __typename: 'SubmitApplicationSuccess' as const,
    application: await recordSubmitted(tx, submitted, draft.accountId),
  }),
  announce: ([submitted], draft) => [
    {
      event: 'application.submitted',
      key: submitted.applicationId,
      data: {
        applicationId: submitted.applicationId,
        applicantId: submitted.applicantId,
        accountId: draft.accountId,
        postId: submitted.postId,
        visaKind: draft.visaKind,
      },
    },
  ],
  concerns: (draft) => [draft.id],
  categories: ['IDENTITY', 'CONTACT', 'TRAVEL_DOCUMENT', 'STAY'],
});
