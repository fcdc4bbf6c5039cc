import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { withdraw } from '../domain/application.ts';
import { isOwnApplicant } from '../policy.ts';
import { lockApplication, recordWithdrawn } from '../store/applications.ts';
import { placeOf } from '../store/posts.ts';
import { maybeText } from './input.ts';

/** The applicant takes the application back; the retention term runs from the file's creation. */
export const withdrawApplication = defineAct({
  name: 'application.withdraw',
  law: 'Arrêté of 24 November 2009, annex (retrait de la demande); Reg. (EC) 767/2008 art. 10(2)',
  input: z.object({ applicationId: z.uuid(), reason: maybeText(2_000) }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: isOwnApplicant,
  decide: (application, { reason }, { now, law }) =>
    withdraw(application, reason, { now, law, place: placeOf(application.postId) }),
  record: async (tx, [withdrawn]) => ({
    __typename: 'WithdrawApplicationSuccess' as const,
    application: await recordWithdrawn(tx, withdrawn),
  }),
  announce: ([withdrawn]) => [
    {
      event: 'application.withdrawn',
      key: withdrawn.applicationId,
      data: { applicationId: withdrawn.applicationId },
    },
  ],
  concerns: (application) => [application.id],
  categories: ['NONE'],
});
