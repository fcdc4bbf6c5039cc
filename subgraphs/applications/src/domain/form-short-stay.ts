import type { LegalRule } from '@passerelle/subgraph-kit/law';
import {
  fieldMaker,
  hasChosen,
  isAnswered,
  isYes,
  type Asked,
  type FieldDefinition,
  type FormDefinition,
  type StepDefinition,
} from './form.ts';
import * as options from './form-options.ts';
import {
  documentFields,
  euFamilyFields,
  homeFields,
  identityFields,
  occupationFields,
  permitFields,
  unlessEuFamily,
  zoneField,
} from './form-person.ts';
import { schengenStates } from './form-places.ts';
import {
  areShortStayPurposes,
  arrivesBeyondSixMonths,
  choseOther,
  endsStay,
  followsDayOf,
  isCountry,
  isNotFuture,
  isNotPast,
  isNumberOfDays,
} from './form-rules.ts';
import { questionWords, stepWords } from './form-words.ts';

const field = fieldMaker(questionWords);
const optional = true;

const isTransit = (asked: Asked): boolean => asked.visaKind === 'AIRPORT_TRANSIT';

const states = ({ law, today }: Asked) => schengenStates(law.pinnedOn ?? today);

/** Fields 23 to 27: the journey. */
const journeyFields: readonly FieldDefinition[] = [
  field('purposes', '23', 'CHOICES', {
    options: (asked) => (isTransit(asked) ? options.airportTransitOnly : options.purposes),
    check: areShortStayPurposes,
  }),
  field('purposesOther', '23', 'TEXT', { asked: choseOther('purposes') }),
  field('purposeDetails', '24', 'LONG_TEXT', { optional }),
  field('mainDestination', '25', 'CHOICE', { options: states }),
  field('otherDestinations', '25', 'CHOICES', { optional, options: states }),
  field('firstEntry', '26', 'CHOICE', { options: states }),
  field('entries', '27', 'CHOICE', { options: options.entryCounts }),
  field('arrivalOn', '27', 'DATE', { check: isNotPast }),
  field('departureOn', '27', 'DATE', { check: endsStay }),
  // Not of the form: asked only of whom the nine months of art. 9(1) can serve.
  field('seafarer', null, 'YES_NO', { asked: arrivesBeyondSixMonths }),
];

/** The part for airport transit: first and last transit are the dates above (annex of 24 November 2009, type A). */
const transitFields: readonly FieldDefinition[] = [
  field('transitAirports', null, 'TEXT', { asked: isTransit }),
  field('finalDestination', null, 'COUNTRY', { asked: isTransit, check: isCountry }),
];

const hadFingerprints = (asked: Asked): boolean => isYes(asked, 'earlierFingerprints');
const hasFinalPermit = (asked: Asked): boolean => isAnswered(asked, 'finalPermitIssuedBy');

/** Fields 28 and 29: what was collected and permitted before. */
const earlierFields: readonly FieldDefinition[] = [
  field('earlierFingerprints', '28', 'YES_NO'),
  field('earlierFingerprintsOn', '28', 'DATE', {
    asked: hadFingerprints,
    optional,
    check: isNotFuture,
  }),
  field('earlierVisaNumber', '28', 'TEXT', { asked: hadFingerprints, optional, maxLength: 20 }),
  field('finalPermitIssuedBy', '29', 'TEXT', { optional }),
  field('finalPermitFrom', '29', 'DATE', { asked: hasFinalPermit }),
  field('finalPermitUntil', '29', 'DATE', {
    asked: hasFinalPermit,
    check: followsDayOf('finalPermitFrom'),
  }),
];

const hasHost = (asked: Asked): boolean => unlessEuFamily(asked) && isAnswered(asked, 'host');
const hasOrganisation = (asked: Asked): boolean =>
  unlessEuFamily(asked) && isAnswered(asked, 'organisation');
// Nobody receives a person who does not leave the airport.
const needsHost = (asked: Asked): boolean =>
  !isTransit(asked) && !isAnswered(asked, 'organisation');

/** Fields 30 and 31: who invites or lodges the person. One of the two is needed. */
const hostFields: readonly FieldDefinition[] = [
  field('host', '30', 'TEXT', { asked: unlessEuFamily, required: needsHost, maxLength: 200 }),
  field('hostAddress', '30', 'LONG_TEXT', { asked: hasHost }),
  field('hostEmail', '30', 'EMAIL', { asked: hasHost, optional }),
  field('hostPhone', '30', 'PHONE', { asked: hasHost }),
  field('organisation', '31', 'TEXT', { asked: unlessEuFamily, optional, maxLength: 200 }),
  field('organisationAddress', '31', 'LONG_TEXT', { asked: hasOrganisation }),
  field('organisationContact', '31', 'LONG_TEXT', { asked: hasOrganisation }),
  field('organisationPhone', '31', 'PHONE', { asked: hasOrganisation }),
];

const funds =
  (who: 'SELF' | 'SPONSOR') =>
  (asked: Asked): boolean =>
    unlessEuFamily(asked) && hasChosen(asked, 'fundedBy', who);

const bySponsor = funds('SPONSOR');

const both =
  (one: (asked: Asked) => boolean, other: (asked: Asked) => boolean) =>
  (asked: Asked): boolean =>
    one(asked) && other(asked);

/** Field 32: who covers the cost, and by which means. */
const meansFields: readonly FieldDefinition[] = [
  field('fundedBy', '32', 'CHOICES', { asked: unlessEuFamily, options: options.funders }),
  field('ownMeans', '32', 'CHOICES', { asked: funds('SELF'), options: options.ownMeans }),
  field('ownMeansOther', '32', 'TEXT', { asked: both(funds('SELF'), choseOther('ownMeans')) }),
  field('sponsor', '32', 'CHOICE', { asked: bySponsor, options: options.sponsors }),
  field('sponsorOther', '32', 'TEXT', {
    asked: both(bySponsor, choseOther('sponsor')),
    maxLength: 200,
  }),
  field('sponsorMeans', '32', 'CHOICES', { asked: bySponsor, options: options.sponsorMeans }),
  field('sponsorMeansOther', '32', 'TEXT', { asked: both(bySponsor, choseOther('sponsorMeans')) }),
];

const step = (key: string, ...fields: readonly FieldDefinition[]): StepDefinition => {
  const title = stepWords.get(key);
  if (title === undefined) throw new Error(`The step ${key} has no title.`);
  return { key, title, fields };
};

/** The harmonised form, Visa Code Annex I in the version of Regulation (EU) 2019/1155: 32 fields. */
const steps2019: readonly StepDefinition[] = [
  step('identity', ...identityFields),
  step('travelDocument', zoneField, ...documentFields),
  step('family', ...euFamilyFields),
  step('residence', ...homeFields, ...permitFields),
  step('occupation', ...occupationFields),
  step('journey', ...journeyFields),
  step('transit', ...transitFields),
  step('earlier', ...earlierFields),
  step('host', ...hostFields),
  step('means', ...meansFields),
];

/** The fields of Annex I as adopted in 2009, by the number of 2019: 35 fields without place and signature. */
const numbers2009: Readonly<Record<string, string>> = {
  '17': '34',
  '18': '35',
  '19': '17',
  '20': '18',
  '21': '19',
  '22': '20',
  '23': '21',
  '25': '22',
  '26': '23',
  '28': '27',
  '29': '28',
  '30': '31',
  '31': '32',
  '32': '33',
};

const numberOfKey2009: Readonly<Record<string, string>> = {
  entries: '24',
  arrivalOn: '29',
  departureOn: '30',
};

/** What the form of 2009 did not ask yet. */
const unknownIn2009 = new Set(['otherNationalities', 'purposeDetails', 'earlierVisaNumber']);

const options2009: Readonly<Record<string, Pick<FieldDefinition, 'options'>>> = {
  civilStatus: { options: () => options.civilStatuses2009 },
  euFamilyRelationship: { options: () => options.relationships2009 },
  purposes: {
    options: (asked) => (isTransit(asked) ? options.airportTransitOnly : options.purposes2009),
  },
};

const hadVisas = (asked: Asked): boolean => isYes(asked, 'earlierVisas');

/** What the form of 2009 asked and the form of 2019 does not. */
const added2009: Readonly<Record<string, readonly FieldDefinition[]>> = {
  journey: [field('durationDays', '25', 'TEXT', { maxLength: 2, check: isNumberOfDays })],
  earlier: [
    field('earlierVisas', '26', 'YES_NO'),
    field('earlierVisasFrom', '26', 'DATE', { asked: hadVisas }),
    field('earlierVisasUntil', '26', 'DATE', {
      asked: hadVisas,
      check: followsDayOf('earlierVisasFrom'),
    }),
  ],
};

const as2009 = (definition: FieldDefinition): FieldDefinition => ({
  ...definition,
  number:
    numberOfKey2009[definition.key] ?? numbers2009[definition.number ?? ''] ?? definition.number,
  ...options2009[definition.key],
});

const steps2009: readonly StepDefinition[] = steps2019.map((definition) => ({
  ...definition,
  fields: [
    ...definition.fields.filter(({ key }) => !unknownIn2009.has(key)).map(as2009),
    ...(added2009[definition.key] ?? []),
  ],
}));

/** The harmonised form of the Visa Code, in the version of the day. */
export const harmonisedForm = (
  rule: LegalRule,
  version: 'ANNEX_I_2009' | 'ANNEX_I_2019',
): FormDefinition => ({ rule, steps: version === 'ANNEX_I_2009' ? steps2009 : steps2019 });
