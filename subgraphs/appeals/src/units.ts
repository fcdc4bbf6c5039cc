import { unitIdOf } from '@passerelle/subgraph-kit/reference';
import type { AppealBody } from '@passerelle/subgraph-kit/law';

/** The unit that hears an appeal, and to which its file is opened. */
export const unitOf: Readonly<Record<AppealBody, string>> = {
  COMMISSION: unitIdOf('FR-COMMISSION'),
  VISAS_SUBDIRECTOR: unitIdOf('FR-SDV'),
};

/** The units of the two ministers' delegates, to which a recommended file is opened. */
export const ministryUnits: readonly string[] = [unitIdOf('FR-MFA'), unitIdOf('FR-SDV')];
