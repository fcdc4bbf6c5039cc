import { z } from 'zod';

/**
 * The words that the simulators and their callers exchange. The published form is the OpenAPI document of each system;
 * a test holds the two together.
 */

export const SYSTEMS = ['sis', 'vis', 'civil-status'] as const;
export type SystemName = (typeof SYSTEMS)[number];

const name = z.string().trim().min(1).max(200);
const country = z.string().regex(/^[A-Z]{3}$/, 'three capital letters, ISO 3166-1 alpha-3 or ICAO');
const reference = z.string().trim().min(1).max(64);

/** A day of which parts may be unknown: `1985-00-00`, as the harmonised form lets it be written. */
export const partialDay = z
  .string()
  .regex(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/, 'YYYY-MM-DD, with 00 for a part that is unknown');
const day = z.iso.date();

const personKeys = z.strictObject({
  surname: name,
  givenNames: z.string().trim().max(200),
  birthDate: partialDay,
  nationality: country,
  sex: z.enum(['F', 'M', 'X']),
});
const documentKeys = z.strictObject({
  number: z.string().trim().min(1).max(40),
  issuer: country,
  kind: z.string().trim().min(1).max(40),
});
const hostKeys = z.union([
  z.strictObject({
    kind: z.literal('PERSON'),
    surname: name,
    givenNames: z.string().trim().max(200),
  }),
  z.strictObject({ kind: z.literal('ORGANISATION'), name }),
]);
const stickerKeys = z.strictObject({ number: reference, issuedOn: day.optional() });

export const sisPersonSearch = personKeys;
export const sisDocumentSearch = documentKeys;

/** The search keys of Regulation (EC) 767/2008, article 15(2); fingerprints belong to the biometric system. */
export const visSearch = z
  .strictObject({
    applicationNumber: reference.optional(),
    person: personKeys.optional(),
    document: documentKeys.optional(),
    host: hostKeys.optional(),
    sticker: stickerKeys.optional(),
  })
  .refine(
    (keys) => Object.values(keys).some((key) => key !== undefined),
    'at least one key is needed',
  );

export const VIS_OUTCOMES = [
  'PENDING',
  'ISSUED',
  'REFUSED',
  'ANNULLED',
  'REVOKED',
  'DISCONTINUED',
  'WITHDRAWN',
] as const;

/** A copy of an application, as exported to the central system. */
export const visApplication = z.strictObject({
  applicationNumber: reference,
  person: personKeys,
  document: documentKeys,
  host: hostKeys.optional(),
  sticker: stickerKeys.optional(),
  outcome: z.enum(VIS_OUTCOMES),
  authority: z.string().trim().min(1).max(120),
  memberState: country,
  decidedOn: day.nullable(),
});

export const civilStatusSearch = personKeys;

export type PersonKeys = z.infer<typeof personKeys>;
export type DocumentKeys = z.infer<typeof documentKeys>;
export type HostKeys = z.infer<typeof hostKeys>;
export type StickerKeys = z.infer<typeof stickerKeys>;
export type VisSearch = z.infer<typeof visSearch>;
export type VisApplication = z.infer<typeof visApplication>;

/** What agreed between the question and the entry. */
export type MatchedOn =
  | 'surname'
  | 'givenNames'
  | 'birthDate'
  | 'nationality'
  | 'sex'
  | 'documentNumber'
  | 'documentIssuer'
  | 'documentKind'
  | 'applicationNumber'
  | 'stickerNumber'
  | 'stickerIssuedOn'
  | 'host';

export type SisPersonAlertKind = 'REFUSAL_OF_ENTRY' | 'RETURN_DECISION';
export type SisDocumentAlertKind = 'DOCUMENT_STOLEN' | 'DOCUMENT_LOST' | 'DOCUMENT_INVALIDATED';

export type SisCandidate = {
  alertNumber: string;
  alertKind: SisPersonAlertKind | SisDocumentAlertKind;
  memberState: string;
  matchedOn: readonly MatchedOn[];
};
export type VisCandidate = {
  applicationNumber: string;
  outcome: (typeof VIS_OUTCOMES)[number];
  authority: string;
  memberState: string;
  decidedOn: string | null;
  matchedOn: readonly MatchedOn[];
};
export type CivilStatusCandidate = {
  reference: string;
  state: 'REQUESTED' | 'ANSWERED' | 'CLOSED';
  conclusion: 'AUTHENTIC' | 'IRREGULAR' | 'NOT_AUTHENTIC' | 'NOT_FOUND' | null;
  matchedOn: readonly MatchedOn[];
};

/** What every search answers. */
export type Answer<Candidate> = {
  reference: string;
  answeredAt: string;
  result: 'NONE' | 'CANDIDATES';
  candidates: readonly Candidate[];
};
