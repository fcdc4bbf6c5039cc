import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { checkInAtDesk as checkIn } from '../domain/desk.ts';
import { lockApplication } from '../store/applications.ts';
import { recordCheckedIn } from '../store/desk.ts';
import { concernsOf } from './concerns.ts';

/** The person came to their appointment: the file lies before the desk. */
export const checkInAtDesk = defineAct({
  name: 'application.checkInAtDesk',
  law: 'Visa Code art. 9(2) and 10(1)',
  input: z.object({ applicationId: z.uuid(), appointmentId: z.uuid() }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: bySystemOnly,
  decide: (application, { appointmentId }, { now }) => checkIn(application, appointmentId, now),
  record: (tx, [checkedIn]) => recordCheckedIn(tx, checkedIn),
  concerns: (application) => concernsOf(application),
  categories: ['APPOINTMENT'],
});
