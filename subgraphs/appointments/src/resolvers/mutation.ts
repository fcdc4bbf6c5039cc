import { cancelAppointment } from '../acts/cancel-appointment.ts';
import { checkIn } from '../acts/check-in.ts';
import { requestAppointment } from '../acts/request-appointment.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { sealNumber } from '../queries/seal-number.ts';

export const Mutation: Required<MutationResolvers> = {
  requestAppointment: (_, { input }, { perform }) => perform(requestAppointment, input),
  cancelAppointment: (_, { input }, { perform }) => perform(cancelAppointment, input),
  checkIn: async (_, { input: { appointmentId, travelDocumentNumber } }, { perform, ask }) =>
    perform(checkIn, {
      appointmentId,
      numberSeal: await ask(sealNumber, { travelDocumentNumber }),
    }),
};
