import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { askRegularisation as ask, defects } from '../domain/regularisation.ts';
import { mayRegister } from '../policy.ts';
import { lockAppeal } from '../store/appeals.ts';
import { recordRegularisationAsked } from '../store/regularisations.ts';
import { concernsAppeal } from './concerns.ts';
import { plainDay } from './inputs.ts';

/** The letter hangs on the event; silence stands still until the day that it names. */
export const askRegularisation = defineAct({
  name: 'appeal.askRegularisation',
  law: 'CRPA L. 114-5 and L. 114-6; CESEDA R. 312-8; CAA Nantes 9 July 2021, 20NT03055',
  input: z.object({
    appealId: z.uuid(),
    defects: z.array(z.enum(defects)).min(1).max(defects.length),
    until: plainDay,
  }),
  load: (tx, { appealId }) => lockAppeal(tx, appealId),
  allow: mayRegister,
  decide: (appeal, input, { law, now, actor }) =>
    ask(appeal, input, { law, now, language: actor.language }),
  record: async (tx, [asked]) => ({
    __typename: 'AskRegularisationSuccess' as const,
    appeal: await recordRegularisationAsked(tx, asked),
  }),
  announce: (_events, { id, applicationId }) => [
    {
      event: 'appeal.regularisationAsked',
      key: applicationId,
      data: { appealId: id, applicationId },
    },
  ],
  concerns: concernsAppeal,
  categories: ['APPEAL'],
});
