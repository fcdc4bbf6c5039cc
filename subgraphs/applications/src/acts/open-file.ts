import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { openFile as open } from '../domain/grant.ts';
import { lockApplication } from '../store/applications.ts';
import { recordFileOpened } from '../store/grants.ts';
import { concernsOf } from './concerns.ts';

/** A file is opened to the unit where a case on it is open, and to no other. */
export const openFile = defineAct({
  name: 'application.openFile',
  law: 'Arrêté of 22 August 2001 art. 5; CESEDA R. 142-61 to R. 142-63',
  input: z.object({
    applicationId: z.uuid(),
    unitId: z.uuid(),
    cause: z.string().max(40),
    causeId: z.uuid(),
  }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: bySystemOnly,
  decide: (application, { unitId, cause, causeId }, { now }) =>
    open(application, { unitId, cause, causeId }, now),
  record: (tx, [opened]) => recordFileOpened(tx, opened),
  concerns: (application) => concernsOf(application),
  categories: ['NONE'],
});
