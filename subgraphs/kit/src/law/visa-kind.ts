/** The kinds of visa that can be asked for: type C, type A, type D. */
export type VisaKind = 'SHORT_STAY' | 'AIRPORT_TRANSIT' | 'LONG_STAY';

export const visaKinds = [
  'SHORT_STAY',
  'AIRPORT_TRANSIT',
  'LONG_STAY',
] as const satisfies readonly VisaKind[];

/** The letter on the sticker (Visa Code Annex VII). */
export const visaTypeOf: Readonly<Record<VisaKind, 'A' | 'C' | 'D'>> = {
  SHORT_STAY: 'C',
  AIRPORT_TRANSIT: 'A',
  LONG_STAY: 'D',
};

/** The Visa Code governs stays up to 90 days and airport transit; a long stay is national law. */
export const isUnderVisaCode = (kind: VisaKind): boolean => kind !== 'LONG_STAY';
