import { citation } from '@passerelle/subgraph-kit/law';
import type {
  ApplicantResolvers,
  ApplicationResolvers,
  AuditEntryResolvers,
  ReadEntryResolvers,
} from '../generated/resolvers.ts';
import { discloseOpening } from '../domain/disclosure.ts';
import { findDisclosure, findOpenings } from '../queries/find-openings.ts';
import { findUnit } from '../queries/find-unit.ts';
import type { Reference } from './references.ts';

export const AuditEntry: AuditEntryResolvers = {
  law: ({ law }, _args, { language }) => citation(law)[language],
  unit: ({ unitId }, _args, { ask }) => (unitId === null ? null : ask(findUnit, unitId)),
};

export const Application: ApplicationResolvers = {
  __resolveReference: ({ id }): Reference => ({ id }),
  readEntries: ({ id }, _args, { ask }) => ask(findOpenings, id),
};

export const ReadEntry: ReadEntryResolvers = {
  at: ({ lastAt }) => lastAt,
  unitKind: ({ unit }) => unit.kind,
  unitCity: ({ unit }, _args, { language }) => unit.city[language],
};

export const Applicant: ApplicantResolvers = {
  __resolveReference: ({ id }): Reference => ({ id }),
  accessDisclosure: async ({ id }, _args, { ask, language, facts }) =>
    (await ask(findDisclosure, id))?.map((opening) =>
      discloseOpening({ ...opening, at: opening.lastAt }, language, facts.law),
    ) ?? null,
};
