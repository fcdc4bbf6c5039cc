import type { DemoApplication } from './facts.ts';
import { isoOf } from './calendar.ts';

type Answers = Readonly<Record<string, string>>;

const person = ({ applicant }: DemoApplication): Answers => ({
  surname: applicant.surname,
  givenNames: applicant.givenNames,
  ...(applicant.nativeName === null ? {} : { nativeName: applicant.nativeName }),
  birthDate: applicant.birthDate,
  birthPlace: applicant.birthPlace,
  birthCountry: applicant.birthCountry,
  nationality: applicant.nationality,
  sex: applicant.sex,
});

const passport = ({ applicant: { document } }: DemoApplication): Answers => ({
  travelDocumentType: 'ORDINARY',
  travelDocumentNumber: document.number,
  travelDocumentIssuedOn: document.issuedOn,
  travelDocumentExpiresOn: document.expiresOn,
  travelDocumentIssuer: document.issuer,
});

const home = ({ applicant }: DemoApplication): Answers => ({
  homeAddress: applicant.home.address,
  homeCity: applicant.home.city,
  homeCountry: applicant.home.country,
  ...(applicant.home.district === null ? {} : { homeDistrict: applicant.home.district }),
  email: applicant.email,
  phone: applicant.phone,
  ...(applicant.home.country === applicant.nationality
    ? { residesElsewhere: 'NO' }
    : {
        residesElsewhere: 'YES',
        residencePermit: 'Residence permit',
        residencePermitNumber: `RP${applicant.document.number.slice(2)}`,
      }),
});

const stay = ({ purpose, entries, arrival, departure }: DemoApplication): Answers => ({
  purposes: purpose,
  entries,
  arrivalOn: isoOf(arrival),
  departureOn: isoOf(departure),
});

/** Fields 1 to 32 of the harmonised form (Visa Code Annex I), as far as they are asked of this person. */
const shortStay = (application: DemoApplication): Answers => ({
  ...person(application),
  civilStatus: 'SINGLE',
  ...passport(application),
  euFamily: 'NO',
  ...home(application),
  occupation: 'Employee',
  ...stay(application),
  mainDestination: 'FRA',
  firstEntry: 'FRA',
  ...(application.visaKind === 'AIRPORT_TRANSIT'
    ? { transitAirports: 'CDG', finalDestination: 'CAN' }
    : {
        host: 'Hôtel des Specimens',
        hostAddress: '1, rue Imaginaire, Paris',
        hostPhone: '+999 100 200 300',
      }),
  earlierFingerprints: 'NO',
  fundedBy: 'SELF',
  ownMeans: 'CREDIT_CARD,PREPAID_ACCOMMODATION',
});

/** The national form for a long stay (annex of 24 November 2009). */
const longStay = (application: DemoApplication): Answers => ({
  ...person(application),
  requestType: 'ORDINARY',
  ...passport(application),
  capacity: 'HOLDER',
  ...home(application),
  occupation: application.purpose === 'STUDY' ? 'Student' : 'Employee',
  territory: 'MAINLAND',
  ...stay(application),
  firstBorder: 'Paris',
  mainPlace: 'Lyon',
  ...(application.purpose === 'STUDY'
    ? {
        university: 'Université de l’Exemple',
        studiesFrom: isoOf(application.arrival + 7),
        scholarship: 'NO',
      }
    : {}),
  hostKind: 'NONE',
});

const whole = (application: DemoApplication): Answers =>
  application.visaKind === 'LONG_STAY' ? longStay(application) : shortStay(application);

/** A draft was left somewhere in the middle. */
const FIELDS_OF_A_DRAFT = 14;

/** What was typed into the form. */
export const answersOf = (application: DemoApplication): Answers => {
  const answers = whole(application);
  return application.signedAt
    ? answers
    : Object.fromEntries(Object.entries(answers).slice(0, FIELDS_OF_A_DRAFT));
};
