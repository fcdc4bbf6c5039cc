import { answerTo, fieldMaker, isYes, type Asked, type FieldDefinition } from './form.ts';
import { questionWords } from './form-words.ts';
import * as options from './form-options.ts';
import { districtOptions } from './form-places.ts';
import {
  areNationalities,
  choseOther,
  expiresAfterIssue,
  isBirthDay,
  isCountry,
  isMinor,
  isNotFuture,
  isOfFreeMovement,
  isReadableZone,
} from './form-rules.ts';

const field = fieldMaker(questionWords);

const optional = true;

/** Family members of EU, EEA or CH citizens do not fill in the fields marked with an asterisk (Annex I). */
export const unlessEuFamily = (asked: Asked): boolean => !isYes(asked, 'euFamily');

const ofEuFamily = (asked: Asked): boolean => isYes(asked, 'euFamily');

/** Fields 1 to 9 and 11: who the person is. Numbers are those of the version of 2019. */
export const identityFields: readonly FieldDefinition[] = [
  field('surname', '1', 'TEXT'),
  field('birthSurname', '2', 'TEXT', { optional }),
  field('givenNames', '3', 'TEXT'),
  field('nativeName', null, 'TEXT', { optional }),
  field('birthDate', '4', 'DATE', { partial: true, check: isBirthDay }),
  field('birthPlace', '5', 'TEXT'),
  field('birthCountry', '6', 'COUNTRY', { check: isCountry }),
  field('nationality', '7', 'COUNTRY', { check: areNationalities }),
  field('nationalityAtBirth', '7', 'COUNTRY', { optional, check: areNationalities }),
  field('otherNationalities', '7', 'COUNTRIES', { optional, check: areNationalities }),
  field('sex', '8', 'CHOICE', { options: options.sexes }),
  field('civilStatus', '9', 'CHOICE', { options: options.civilStatuses }),
  field('civilStatusOther', '9', 'TEXT', { asked: choseOther('civilStatus') }),
  field('guardianSurname', '10', 'TEXT', { asked: isMinor }),
  field('guardianGivenNames', '10', 'TEXT', { asked: isMinor }),
  field('guardianAddress', '10', 'LONG_TEXT', { asked: isMinor, optional }),
  field('guardianPhone', '10', 'PHONE', { asked: isMinor }),
  field('guardianEmail', '10', 'EMAIL', { asked: isMinor, optional }),
  field('guardianNationality', '10', 'COUNTRY', { asked: isMinor, check: areNationalities }),
  field('nationalIdNumber', '11', 'TEXT', { optional }),
];

/** The two lines of the passport, kept as they were read: they tell the desk whether the answers are the document's. */
export const zoneField: FieldDefinition = field('machineReadableZone', null, 'LONG_TEXT', {
  optional,
  advisory: true,
  maxLength: 200,
  check: isReadableZone,
});

/** Fields 12 to 16: the travel document. */
export const documentFields: readonly FieldDefinition[] = [
  field('travelDocumentType', '12', 'CHOICE', { options: options.travelDocumentTypes }),
  field('travelDocumentTypeOther', '12', 'TEXT', { asked: choseOther('travelDocumentType') }),
  field('travelDocumentNumber', '13', 'TEXT', { maxLength: 30 }),
  field('travelDocumentIssuedOn', '14', 'DATE', { check: isNotFuture }),
  field('travelDocumentExpiresOn', '15', 'DATE', { check: expiresAfterIssue }),
  field('travelDocumentIssuer', '16', 'COUNTRY'),
];

/** Fields 17 and 18: the family member who is an EU, EEA or CH citizen. */
export const euFamilyFields: readonly FieldDefinition[] = [
  field('euFamily', '17', 'YES_NO'),
  field('euFamilySurname', '17', 'TEXT', { asked: ofEuFamily }),
  field('euFamilyGivenNames', '17', 'TEXT', { asked: ofEuFamily }),
  field('euFamilyBirthDate', '17', 'DATE', { asked: ofEuFamily, partial: true, check: isBirthDay }),
  field('euFamilyNationality', '17', 'COUNTRY', { asked: ofEuFamily, check: isOfFreeMovement }),
  field('euFamilyDocumentNumber', '17', 'TEXT', { asked: ofEuFamily, maxLength: 30 }),
  field('euFamilyRelationship', '18', 'CHOICE', {
    asked: ofEuFamily,
    options: options.relationships,
  }),
];

/** Field 19: where the person lives, in the parts that decide which post is competent. */
export const homeFields: readonly FieldDefinition[] = [
  field('homeAddress', '19', 'LONG_TEXT'),
  field('homeCity', '19', 'TEXT'),
  field('homeCountry', '19', 'COUNTRY', { check: isCountry }),
  field('homeDistrict', '19', 'CHOICE', {
    asked: (asked) => districtOptions(answerTo(asked, 'homeCountry')).length > 0,
    options: (asked) => districtOptions(answerTo(asked, 'homeCountry')),
  }),
  field('email', '19', 'EMAIL'),
  field('phone', '19', 'PHONE'),
];

const livesElsewhere = (asked: Asked): boolean => isYes(asked, 'residesElsewhere');

/** Field 20: residence in a country other than that of the nationality. */
export const permitFields: readonly FieldDefinition[] = [
  field('residesElsewhere', '20', 'YES_NO'),
  field('residencePermit', '20', 'TEXT', { asked: livesElsewhere }),
  field('residencePermitNumber', '20', 'TEXT', { asked: livesElsewhere, maxLength: 40 }),
  field('residencePermitUntil', '20', 'DATE', { asked: livesElsewhere, optional }),
];

/** Fields 21 and 22: occupation, and who employs or teaches. */
export const occupationFields: readonly FieldDefinition[] = [
  field('occupation', '21', 'TEXT', { asked: unlessEuFamily }),
  field('employer', '22', 'TEXT', { asked: unlessEuFamily, optional }),
  field('employerAddress', '22', 'LONG_TEXT', { asked: unlessEuFamily, optional }),
  field('employerPhone', '22', 'PHONE', { asked: unlessEuFamily, optional }),
];
