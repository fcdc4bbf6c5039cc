import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { transmit } from '../domain/transmission.ts';
import { isAgentOfCentre } from '../policy.ts';
import { lockApplication } from '../store/applications.ts';
import { recordTransmitted } from '../store/desk.ts';
import { placeOf } from '../store/posts.ts';
import { concernsOf } from './concerns.ts';

/** The provider hands the file over to the post; from then on it sees nothing of it. */
export const transmitApplication = defineAct({
  name: 'application.transmit',
  law: 'Visa Code art. 43(6) and Annex X B; arrêté of 24 November 2009 art. 3',
  input: z.object({ applicationId: z.uuid() }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: isAgentOfCentre,
  decide: (application, _input, { now, law }) =>
    transmit(application, { now, law, place: placeOf(application.postId) }),
  record: async (tx, [transmitted]) => ({
    __typename: 'TransmitApplicationSuccess' as const,
    application: await recordTransmitted(tx, transmitted),
  }),
  announce: ([transmitted]) => [
    {
      event: 'application.received',
      key: transmitted.applicationId,
      data: { applicationId: transmitted.applicationId, postId: transmitted.postId },
    },
  ],
  concerns: (application) => concernsOf(application),
  categories: ['IDENTITY', 'TRAVEL_DOCUMENT', 'STAY', 'BIOMETRICS'],
});
