import { cancelAppointment } from '../acts/cancel-appointment.ts';
import { changeBookingPolicy } from '../acts/change-booking-policy.ts';
import { checkIn } from '../acts/check-in.ts';
import { settleDocument } from '../acts/contest.ts';
import { requestAppointment } from '../acts/request-appointment.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { sealNumber } from '../queries/seal-number.ts';

export const Mutation: Required<MutationResolvers> = {
  requestAppointment: (_, { input }, { perform }) => perform(requestAppointment, input),
  cancelAppointment: (_, { input }, { perform }) => perform(cancelAppointment, input),
  changeBookingPolicy: (_, { input }, { perform }) => perform(changeBookingPolicy, input),
  settleDocument: (_, { input }, { perform }) => perform(settleDocument, input),
  checkIn: async (_, { input }, { perform, ask }) =>
    perform(checkIn, { ...input, travelDocumentNumber: await ask(sealNumber, input) }),
};
