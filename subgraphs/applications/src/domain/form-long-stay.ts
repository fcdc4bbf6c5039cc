import { legalRule, type LegalRule } from '@passerelle/subgraph-kit/law';
import {
  answerTo,
  fieldMaker,
  hasChosen,
  isYes,
  wordsTable,
  type Asked,
  type FieldDefinition,
  type FormDefinition,
  type StepDefinition,
} from './form.ts';
import * as options from './form-options.ts';
import {
  documentFields,
  homeFields,
  identityFields,
  permitFields,
  zoneField,
} from './form-person.ts';
import { choseOther, endsStay, isNotPast, isCountry } from './form-rules.ts';
import { questionWords, stepWords } from './form-words.ts';

/** What the national form asks beside or in other words than the harmonised one. */
const longStayWords = wordsTable(`
birthSurname|Autre nom (nom de naissance, nom d’usage)|Other name (birth name, name in use)|اسم آخر (اسم الولادة أو الاسم المستعمل)
parents|Noms de vos parents|Names of your parents|اسما والديكم
parents.hint|Nom et prénoms de chacun, s’ils sont connus|Surname and first names of each, if known|لقب كل منهما واسمه، إن كانا معروفين
situation|Situation particulière|Special situation|وضع خاص
requestType|Type de demande|Type of request|نوع الطلب
travelDocumentIssuedAt|Lieu de délivrance|Place of issue|مكان الإصدار
capacity|Votre qualité sur ce document|Your capacity on this document|صفتكم في هذه الوثيقة
occupation|Profession actuelle|Current occupation|المهنة الحالية
occupationSector|Secteur d’activité|Sector|قطاع النشاط
employer|Employeur ou établissement|Employer or establishment|جهة العمل أو المؤسسة
territory|Territoire du séjour|Territory of stay|إقليم الإقامة
purposes|Objet du séjour|Purpose of the stay|الغرض من الإقامة
firstBorder|Première frontière d’entrée ou itinéraire de transit|First border of entry or transit route|أول حدود للدخول أو مسار العبور
mainPlace|Lieu principal du séjour|Main place of stay|المكان الرئيسي للإقامة
stayAddress|Adresse pendant le séjour|Residence during the stay|عنوان السكن خلال الإقامة
stayAddress.hint|Laissez vide si elle n’est pas encore connue|Leave empty if it is not known yet|اتركوه فارغًا إن لم يكن معروفًا بعد
arrivalOn|Date d’entrée prévue|Intended date of entry|تاريخ الدخول المقرر
departureOn|Date de fin du séjour prévue|Intended date of the end of the stay|تاريخ نهاية الإقامة المقرر
university|Établissement d’enseignement|University or school|الجامعة أو المدرسة
studiesFrom|Début des études|Start of the studies|بداية الدراسة
scholarship|Avez-vous une bourse ?|Do you have a scholarship?|هل لديكم منحة دراسية؟
scholarshipState|État qui verse la bourse|State that pays the scholarship|الدولة التي تدفع المنحة
replacedDiplomat|Nom de l’agent diplomatique remplacé|Name of the diplomat replaced|اسم الدبلوماسي الذي يتم استبداله
function|Fonction|Function|المهمة
hospital|Établissement de soins|Host establishment for medical care|المؤسسة العلاجية
hospitalDepartment|Service|Department|القسم
medicalAppointmentOn|Date du rendez-vous médical|Date of the medical appointment|تاريخ الموعد الطبي
hostKind|Qui vous accueille ou se porte garant ?|Who hosts you or stands as guarantor?|من يستضيفكم أو يكفلكم؟
hostName|Nom et prénom de l’hôte ou garant|Surname and first name of the host or guarantor|لقب واسم المضيف أو الكفيل
`);

const field = fieldMaker(new Map([...questionWords, ...longStayWords]));
const optional = true;

const unnumbered = (definition: FieldDefinition): FieldDefinition => {
  const label = longStayWords.get(definition.key);
  return { ...definition, number: null, ...(label === undefined ? {} : { label }) };
};

const taken = (fields: readonly FieldDefinition[], keys: string): readonly FieldDefinition[] =>
  fields.filter(({ key }) => keys.split(' ').includes(key)).map(unnumbered);

const forPurpose =
  (purpose: string) =>
  (asked: Asked): boolean =>
    hasChosen(asked, 'purposes', purpose);

const hostedBy =
  (kind: string) =>
  (asked: Asked): boolean =>
    answerTo(asked, 'hostKind') === kind;

const step = (key: string, ...fields: readonly FieldDefinition[]): StepDefinition => {
  const title = stepWords.get(key);
  if (title === undefined) throw new Error(`The step ${key} has no title.`);
  return { key, title, fields };
};

/** Applicant: annex of 24 November 2009, "demandeur" (domain 4.3). */
const person = step(
  'identity',
  ...taken(
    identityFields,
    'surname birthSurname givenNames nativeName birthDate birthPlace birthCountry nationality nationalityAtBirth otherNationalities sex',
  ),
  field('parents', null, 'LONG_TEXT', { optional }),
  field('nationalIdNumber', null, 'TEXT', { optional }),
  field('situation', null, 'CHOICES', { optional, options: options.situations }),
);

/** Travel document: annex, "titre de voyage" (4.4). */
const document = step(
  'travelDocument',
  field('requestType', null, 'CHOICE', { options: options.requestTypes }),
  zoneField,
  ...documentFields.map(unnumbered),
  field('travelDocumentIssuedAt', null, 'TEXT', { optional }),
  field('capacity', null, 'CHOICE', { options: options.capacities }),
);

/**
 * Residence and occupation on the day of lodging (4.3). The permanent address and the employer's contact are asked only
 * of who does not live in the post's district; here the residence designates the post, so nobody is asked.
 */
const residence = step('residence', ...homeFields.map(unnumbered), ...permitFields.map(unnumbered));

const occupation = step(
  'occupation',
  field('occupation', null, 'TEXT'),
  field('occupationSector', null, 'TEXT', { optional }),
  field('employer', null, 'TEXT', { optional }),
);

/** The stay that is asked for: annex, "séjour demandé" (4.5), what concerns every visa and type D. */
const stay = step(
  'stay',
  field('territory', null, 'CHOICE', { options: options.territories }),
  field('purposes', null, 'CHOICES', { options: options.longStayPurposes }),
  field('purposesOther', null, 'TEXT', { asked: choseOther('purposes') }),
  field('arrivalOn', null, 'DATE', { check: isNotPast }),
  field('departureOn', null, 'DATE', { check: endsStay }),
  field('entries', null, 'CHOICE', { options: options.entryCounts }),
  field('firstBorder', null, 'TEXT'),
  field('mainPlace', null, 'TEXT'),
  field('stayAddress', null, 'LONG_TEXT', { optional }),
);

/** What some purposes ask besides (4.5: studies, protocol card, medical care). */
const project = step(
  'project',
  field('university', null, 'TEXT', { asked: forPurpose('STUDY') }),
  field('studiesFrom', null, 'DATE', { asked: forPurpose('STUDY') }),
  field('scholarship', null, 'YES_NO', { asked: forPurpose('STUDY') }),
  field('scholarshipState', null, 'COUNTRY', {
    asked: (asked) => forPurpose('STUDY')(asked) && isYes(asked, 'scholarship'),
    check: isCountry,
  }),
  field('replacedDiplomat', null, 'TEXT', { asked: forPurpose('PROTOCOL_CARD'), optional }),
  field('function', null, 'TEXT', { asked: forPurpose('PROTOCOL_CARD') }),
  field('hospital', null, 'TEXT', { asked: forPurpose('MEDICAL') }),
  field('hospitalDepartment', null, 'TEXT', { asked: forPurpose('MEDICAL') }),
  field('medicalAppointmentOn', null, 'DATE', { asked: forPurpose('MEDICAL') }),
);

/** Host or guarantor: identity and contact of a person, or name, contact and contact person of an organisation. */
const host = step(
  'host',
  field('hostKind', null, 'CHOICE', { options: options.hostKinds }),
  field('hostName', null, 'TEXT', { asked: hostedBy('PERSON'), maxLength: 200 }),
  field('hostAddress', null, 'LONG_TEXT', { asked: hostedBy('PERSON') }),
  field('hostEmail', null, 'EMAIL', { asked: hostedBy('PERSON'), optional }),
  field('hostPhone', null, 'PHONE', { asked: hostedBy('PERSON') }),
  field('organisation', null, 'TEXT', { asked: hostedBy('ORGANISATION'), maxLength: 200 }),
  field('organisationAddress', null, 'LONG_TEXT', { asked: hostedBy('ORGANISATION') }),
  field('organisationPhone', null, 'PHONE', { asked: hostedBy('ORGANISATION') }),
  field('organisationContact', null, 'LONG_TEXT', { asked: hostedBy('ORGANISATION') }),
);

/** The national form for a long stay: what the founding annex lists for type D, and annex 11 CESEDA keeps. */
export const longStayForm = (rule: LegalRule): FormDefinition => ({
  rule: legalRule(rule),
  steps: [person, document, residence, occupation, stay, project, host],
});
