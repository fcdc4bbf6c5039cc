import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { askReasons as ask } from '../domain/silence.ts';
import { isOwnApplicant } from '../policy.ts';
import { lockApplication } from '../store/applications.ts';
import { recordReasonsAsked } from '../store/silence.ts';
import { concernsOf } from './concerns.ts';

/** The person asks why silence refused. */
export const askReasons = defineAct({
  name: 'application.askReasons',
  law: 'CRPA L. 232-4',
  input: z.object({ applicationId: z.uuid() }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: isOwnApplicant,
  decide: (application, _input, { now }) => ask(application, now),
  record: async (tx, [asked]) => ({
    __typename: 'AskReasonsSuccess' as const,
    application: await recordReasonsAsked(tx, asked),
  }),
  concerns: (application) => concernsOf(application),
  categories: ['DECISION'],
});
