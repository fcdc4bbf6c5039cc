import {
  appointmentTarget,
  isUnderVisaCode,
  type KnownDate,
  type Law,
  type PlainDate,
  type VisaKind,
} from '@passerelle/subgraph-kit/law';

/**
 * By when an appointment should take place: as a rule within two weeks of the request (Visa Code art. 9(2)). Null for a
 * long stay, for which no text read sets a time.
 */
export const targetDay = (
  law: Law,
  { visaKind, requestedOn }: { readonly visaKind: VisaKind; readonly requestedOn: PlainDate },
): KnownDate | null => (isUnderVisaCode(visaKind) ? appointmentTarget(law, requestedOn) : null);
