import { definePage, nothingPersonal } from '@passerelle/subgraph-kit';
import type { AppointmentsPorts } from '../ports.ts';

/**
 * The seal of the number that a desk reads from a passport. The key is the process's, not the database's, so the number
 * is sealed before the act that compares it. Empty where nothing was read.
 */
export const sealNumber = definePage<{ readonly travelDocumentNumber: string }, string>({
  name: 'appointment.sealNumber',
  page: (_tx, { travelDocumentNumber }, { seals }: AppointmentsPorts) =>
    Promise.resolve(seals.number(travelDocumentNumber)),
  seen: nothingPersonal,
});
