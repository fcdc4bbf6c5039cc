import type {
  CivilStatusCandidate,
  DocumentKeys,
  HostKeys,
  PersonKeys,
  SisDocumentAlertKind,
  SisPersonAlertKind,
  StickerKeys,
  VisCandidate,
} from './protocol.ts';

export type SisAlert<Kind> = { alertNumber: string; alertKind: Kind; memberState: string };
export type PreviousApplication = Omit<VisCandidate, 'matchedOn'> & {
  host?: HostKeys;
  sticker?: StickerKeys;
};
export type Verification = Omit<CivilStatusCandidate, 'matchedOn'>;

/** A person who exists nowhere, and what each system holds on that person. Most hold nothing. */
export type InventedPerson = PersonKeys & {
  document: DocumentKeys;
  sisPersons?: readonly SisAlert<SisPersonAlertKind>[];
  sisDocuments?: readonly SisAlert<SisDocumentAlertKind>[];
  vis?: readonly PreviousApplication[];
  civilStatus?: readonly Verification[];
};

const passport = (number: string, issuer: string): DocumentKeys => ({
  number,
  issuer,
  kind: 'ORDINARY',
});

/** Document numbers begin with SP and alerts with SPECIMEN: series that no authority issues. */
export const inventedPersons = [
  {
    surname: 'Tazrouti Benmeziane',
    givenNames: 'Yasmina Lila',
    birthDate: '1992-04-17',
    nationality: 'MAR',
    sex: 'F',
    document: passport('SP0000101', 'MAR'),
  },
  {
    surname: 'Okonjibe',
    givenNames: 'Chidalu Emeka',
    birthDate: '1987-11-02',
    nationality: 'NGA',
    sex: 'M',
    document: passport('SP0000102', 'NGA'),
    sisPersons: [
      { alertNumber: 'SPECIMEN-SIS-0001', alertKind: 'REFUSAL_OF_ENTRY', memberState: 'BEL' },
    ],
  },
  {
    surname: 'Karabelova',
    givenNames: 'Daria Stepanivna',
    birthDate: '1979-00-00',
    nationality: 'UKR',
    sex: 'F',
    document: passport('SP0000103', 'UKR'),
    vis: [
      {
        applicationNumber: 'SPECIMEN-VIS-0001',
        outcome: 'ISSUED',
        authority: 'Poste de Kiev',
        memberState: 'FRA',
        decidedOn: '2024-05-13',
        host: { kind: 'PERSON', surname: 'Morvellec', givenNames: 'Anaïg' },
        sticker: { number: 'SPECIMEN00417', issuedOn: '2024-05-14' },
      },
    ],
  },
  {
    surname: 'Bhandari-Chowk',
    givenNames: 'Prakash',
    birthDate: '1994-07-30',
    nationality: 'NPL',
    sex: 'M',
    document: passport('SP0000104', 'NPL'),
    sisDocuments: [
      { alertNumber: 'SPECIMEN-SIS-0002', alertKind: 'DOCUMENT_STOLEN', memberState: 'DEU' },
    ],
  },
  {
    surname: 'Diarrassoumba',
    givenNames: 'Fatouma',
    birthDate: '2001-01-09',
    nationality: 'MLI',
    sex: 'F',
    document: passport('SP0000105', 'MLI'),
    civilStatus: [
      { reference: 'SPECIMEN-EC-0001', state: 'ANSWERED', conclusion: 'NOT_AUTHENTIC' },
    ],
  },
  {
    surname: 'Al-Quraishabi',
    givenNames: 'Nour Eddine',
    birthDate: '1968-02-29',
    nationality: 'JOR',
    sex: 'M',
    document: passport('SP0000106', 'JOR'),
    vis: [
      {
        applicationNumber: 'SPECIMEN-VIS-0002',
        outcome: 'REFUSED',
        authority: 'Poste d’Amman',
        memberState: 'FRA',
        decidedOn: '2023-09-21',
      },
      {
        applicationNumber: 'SPECIMEN-VIS-0003',
        outcome: 'ISSUED',
        authority: 'Consulate at Amman',
        memberState: 'ITA',
        decidedOn: '2025-02-03',
        host: { kind: 'ORGANISATION', name: 'Officina Immaginaria' },
        sticker: { number: 'SPECIMEN00932', issuedOn: '2025-02-04' },
      },
    ],
  },
  {
    surname: 'Weiqing',
    givenNames: 'Luo',
    birthDate: '1999-12-24',
    nationality: 'CHN',
    sex: 'F',
    document: passport('SP0000107', 'CHN'),
  },
  {
    surname: 'Montelargo Ibarrienta',
    givenNames: 'Graciela',
    birthDate: '1983-06-05',
    nationality: 'PER',
    sex: 'F',
    document: passport('SP0000108', 'PER'),
    civilStatus: [{ reference: 'SPECIMEN-EC-0002', state: 'REQUESTED', conclusion: null }],
  },
] as const satisfies readonly InventedPerson[];
