import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { clearDesk as clear } from '../domain/desk.ts';
import { lockApplication } from '../store/applications.ts';
import { recordDeskCleared } from '../store/desk.ts';
import { concernsOf } from './concerns.ts';

/** An appointment is gone: the desk that expected the file no longer sees it. */
export const clearDesk = defineAct({
  name: 'application.clearDesk',
  law: 'Visa Code art. 9(2) and 43',
  input: z.object({ applicationId: z.uuid(), appointmentId: z.uuid() }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: bySystemOnly,
  decide: (application, { appointmentId }) => clear(application, appointmentId),
  record: (tx, [cleared]) => recordDeskCleared(tx, cleared),
  concerns: (application) => concernsOf(application),
  categories: ['APPOINTMENT'],
});
