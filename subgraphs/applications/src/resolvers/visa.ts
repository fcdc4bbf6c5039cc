import type { VisaResolvers } from '../generated/resolvers.ts';

export const Visa: VisaResolvers = {
  machineReadableZone: ({ mrzLine1, mrzLine2 }) => [mrzLine1, mrzLine2],
};
