import type { LetterData } from '@passerelle/subgraph-kit/letters';
import { citation, type Law } from '@passerelle/subgraph-kit/law';
import { dayAt, officeById } from '../offices.ts';
import {
  capacities,
  sectionKeys,
  sectionTitles,
  type DisclosedRecord,
  type Disclosures,
} from '../domain/package.ts';
import { accessProvisions } from '../domain/request.ts';
import type { accessPackageLetter } from '../letters.ts';
import type { RequestRow } from '../store/tables.ts';
import type { PersonNamed } from './graph.ts';

type Assembled = {
  readonly request: RequestRow;
  readonly person: PersonNamed;
  readonly disclosures: Disclosures;
};

const record = ({ reference, fields, purpose, keptUntil }: DisclosedRecord) => ({
  reference,
  fields: [...fields],
  purpose,
  keptUntil,
});

/** The package as a letter in the language in which the person asked. */
export const letterData = (
  { request, person, disclosures }: Assembled,
  { answeredAt, law }: { readonly answeredAt: Date; readonly law: Law },
): LetterData<typeof accessPackageLetter> => {
  const office = officeById(request.officeId);
  const { language, signerName, signerMission } = request;
  const receivedOn = dayAt(request.officeId, request.receivedAt);
  return {
    office: { name: office.name },
    reference: request.reference,
    date: dayAt(request.officeId, answeredAt),
    place: office.cityName,
    person: { ...person, nationality: null, travelDocument: null, address: null },
    signer: {
      name: signerName ?? '',
      capacity: capacities[signerMission ?? ''] ?? office.name,
    },
    receivedOn,
    law: citation(accessProvisions(law, receivedOn)),
    sections: sectionKeys.flatMap((key) =>
      disclosures[key].length === 0
        ? []
        : [{ title: sectionTitles[key][language], records: disclosures[key].map(record) }],
    ),
  };
};

/** The same data for a machine: keys in a fixed order, the same bytes for the same data. */
export const jsonData = (
  { request, person, disclosures }: Assembled,
  answeredAt: Date,
): Uint8Array => {
  const data = {
    format: 'passerelle-access-package-1',
    reference: request.reference,
    receivedOn: dayAt(request.officeId, request.receivedAt),
    answeredOn: dayAt(request.officeId, answeredAt),
    language: request.language,
    person,
    records: Object.fromEntries(sectionKeys.map((key) => [key, disclosures[key]])),
  };
  return new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`);
};
