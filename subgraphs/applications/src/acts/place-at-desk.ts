import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { placeAtDesk as place } from '../domain/desk.ts';
import { lockApplication } from '../store/applications.ts';
import { recordDeskPlaced } from '../store/desk.ts';
import { concernsOf } from './concerns.ts';

/** An appointment was given: the desk that will collect the file is known, and sees it from now on. */
export const placeAtDesk = defineAct({
  name: 'application.placeAtDesk',
  law: 'Visa Code art. 9(2) and 43; arrêté of 24 November 2009 art. 3',
  input: z.object({
    applicationId: z.uuid(),
    appointmentId: z.uuid(),
    placeId: z.uuid(),
    startsAt: z.coerce.date(),
  }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: bySystemOnly,
  decide: place,
  record: (tx, [placed]) => recordDeskPlaced(tx, placed),
  concerns: (application) => concernsOf(application),
  categories: ['APPOINTMENT'],
});
