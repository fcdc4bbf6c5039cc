import type { PersonalDataRegister } from '@passerelle/subgraph-kit';

/** What this subgraph holds of persons, column by column. */
export const personalData: PersonalDataRegister = {};
