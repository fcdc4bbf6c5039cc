import {
  dayOf,
  decide,
  decline,
  type Decision,
  type Law,
  type PlainDate,
  type Words,
} from '@passerelle/subgraph-kit/law';
import { noPostBecause } from '@passerelle/subgraph-kit/reference';
import { actNotOpen, actsOpenIn, type ActNotOpen } from './application.ts';
import { competentPost } from './competence.ts';
import type { Draft } from './draft.ts';
import { judge, typedBirthDay, typedDay } from './form-check.ts';
import { formOf } from './form-of.ts';
import { openQuestions, type Answers, type Asked, type FieldProblem } from './form.ts';
import { lodgingTimeProblem, type LodgedTooEarly, type LodgedTooLate } from './lodging-time.ts';
import { readMachineReadableZone } from './mrz.ts';
import type { Place } from './place.ts';

/** A person of the account, as an earlier application left them. */
export type KnownPerson = {
  readonly id: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly birthDate: string;
};

export type Identity = Omit<KnownPerson, 'id'> & {
  readonly nativeName: string | null;
  readonly birthPlace: string | null;
  readonly birthCountry: string | null;
  readonly nationality: string;
  readonly sex: 'F' | 'M' | 'X';
  readonly email: string | null;
  readonly phone: string | null;
};

export type Document = {
  readonly documentKind: string | null;
  readonly documentNumber: string | null;
  readonly documentIssuer: string | null;
  readonly documentIssuedOn: PlainDate | null;
  readonly documentExpiresOn: PlainDate | null;
  /** Whether the passport's own lines hold and say what the answers say. Null where none were given. */
  readonly mrzVerified: boolean | null;
};

export type ApplicationSubmitted = {
  readonly type: 'ApplicationSubmitted';
  readonly applicationId: string;
  readonly signedAt: Date;
  readonly signedIn: string;
  readonly applicantId: string;
  readonly isNewPerson: boolean;
  readonly identity: Identity;
  readonly document: Document;
  readonly arrivalOn: PlainDate | null;
  readonly departureOn: PlainDate | null;
  readonly residenceCountry: string | null;
  readonly residenceDistrict: string | null;
  readonly postId: string;
  /** Why it is urgent, where the last day of art. 9(1) is past. Null where the form is signed in time. */
  readonly urgencyReason: string | null;
};

export type FormIncomplete = {
  readonly __typename: 'FormIncomplete';
  readonly message: Words;
  readonly fields: readonly FieldProblem[];
};

const formIncomplete = (fields: readonly FieldProblem[]): { problem: FormIncomplete } =>
  decline({
    __typename: 'FormIncomplete',
    fields,
    message: {
      fr: 'Il reste des réponses à compléter ou à corriger avant de signer.',
      en: 'Some answers are to be completed or corrected before signing.',
      ar: 'ما زالت هناك إجابات يجب إكمالها أو تصحيحها قبل التوقيع.',
    },
  });

const declarationsOpen: FieldProblem = {
  path: 'declarationsAccepted',
  message: {
    fr: 'Lisez les déclarations et confirmez-les : sans elles, la demande n’est pas signée.',
    en: 'Read the declarations and confirm them: without them the application is not signed.',
    ar: 'اقرؤوا التصريحات وأكّدوها: بدونها لا يُعدّ الطلب موقّعًا.',
  },
};

const noPost = (country: string): FieldProblem => ({
  path: 'answers.homeCountry',
  message: noPostBecause(country) ?? {
    fr: 'Aucun poste n’est compétent pour cette résidence : vérifiez le pays et la région.',
    en: 'No post is competent for this residence: check the country and the area.',
    ar: 'لا يوجد مركز مختص لهذه الإقامة: تحقّقوا من البلد والمنطقة.',
  },
});

const textOf = (answers: Answers, key: string): string | null =>
  (answers[key] ?? '').trim().replaceAll(/\s+/g, ' ') || null;

const dayIn = (answers: Answers, key: string): PlainDate | null => typedDay(answers[key] ?? '');

/** Who the person is, from a form in which nothing is open. */
const identityOf = (answers: Answers): Identity => {
  const text = (key: string): string | null => textOf(answers, key);
  const sex = answers['sex'];
  return {
    surname: text('surname') ?? '',
    givenNames: text('givenNames') ?? '',
    nativeName: text('nativeName'),
    birthDate: typedBirthDay(answers['birthDate'] ?? '') ?? '',
    birthPlace: text('birthPlace'),
    birthCountry: text('birthCountry'),
    nationality: text('nationality') ?? '',
    sex: sex === 'F' || sex === 'M' ? sex : 'X',
    email: text('email'),
    phone: text('phone'),
  };
};

/** Letters and figures in capitals: how a number or a name is compared. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The passport's lines hold and name the same document, day of birth and end of validity as the answers. */
const zoneConfirms = (
  answers: Answers,
  document: Omit<Document, 'mrzVerified'>,
  today: PlainDate,
) => {
  const typed = (answers['machineReadableZone'] ?? '').trim();
  if (typed === '') return null;
  const { valid, fields } = readMachineReadableZone(typed, today);
  const says = (key: string): string => fields.find((field) => field.key === key)?.value ?? '';
  return (
    valid &&
    bare(says('travelDocumentNumber')) === bare(document.documentNumber ?? '') &&
    says('travelDocumentExpiresOn') === document.documentExpiresOn &&
    says('birthDate') === typedBirthDay(answers['birthDate'] ?? '')
  );
};

/** The travel document as it is answered, also in a draft that is half typed. */
export const documentOf = (answers: Answers, today: PlainDate): Document => {
  const document = {
    documentKind: textOf(answers, 'travelDocumentType'),
    documentNumber: textOf(answers, 'travelDocumentNumber'),
    documentIssuer: textOf(answers, 'travelDocumentIssuer'),
    documentIssuedOn: dayIn(answers, 'travelDocumentIssuedOn'),
    documentExpiresOn: dayIn(answers, 'travelDocumentExpiresOn'),
  };
  return { ...document, mrzVerified: zoneConfirms(answers, document, today) };
};

/** The person of an earlier application of the account, if it is the same: name and day of birth agree. */
export const samePerson = (
  persons: readonly KnownPerson[],
  identity: Pick<Identity, 'surname' | 'givenNames' | 'birthDate'>,
): KnownPerson | null =>
  persons.find(
    (person) =>
      person.birthDate === identity.birthDate &&
      bare(person.surname) === bare(identity.surname) &&
      bare(person.givenNames) === bare(identity.givenNames),
  ) ?? null;

type SubmitProblem = ActNotOpen | FormIncomplete | LodgedTooEarly | LodgedTooLate;

/**
 * The person signs the form (Visa Code art. 11(1)): every question is answered, the declarations are confirmed, the
 * competent post is known and the time of art. 9(1) is kept. A separate form for each person.
 */
export const submit = (
  draft: Draft,
  signature: {
    readonly declarationsAccepted: boolean;
    readonly place: string;
    /** What the person says to it being late. Null when they say nothing. */
    readonly urgency: string | null;
  },
  at: {
    readonly now: Date;
    readonly law: Law;
    readonly placeOf: (postId: string | null) => Place;
    readonly persons: readonly KnownPerson[];
    readonly newApplicantId: string;
  },
): Decision<ApplicationSubmitted, SubmitProblem> => {
  if (!actsOpenIn(draft.status).includes('SUBMIT')) return actNotOpen(draft.status);
  const { answers, visaKind } = draft;
  const competence = competentPost(answers);
  const today = dayOf(at.now, at.placeOf(competence?.postId ?? null).zone);
  const asked: Asked = { answers, visaKind, today, law: at.law };
  const open = [
    ...openQuestions(formOf(asked), asked, judge),
    ...(signature.declarationsAccepted ? [] : [declarationsOpen]),
  ];
  if (open.length > 0) return formIncomplete(open);
  if (competence === null) return formIncomplete([noPost(answers['homeCountry'] ?? '')]);
  const arrivalOn = dayIn(answers, 'arrivalOn');
  const outOfTime = lodgingTimeProblem(at.law, {
    visaKind,
    arrivalOn,
    on: today,
    seafarer: answers['seafarer'] === 'YES',
  });
  const isLate = outOfTime?.problem.__typename === 'LodgedTooLate';
  // Whoever is late may still sign and say why: the post waives the fifteen days case by case.
  if (outOfTime !== null && !(isLate && signature.urgency !== null)) return outOfTime;
  const identity = identityOf(answers);
  const known = samePerson(at.persons, identity);
  return decide({
    type: 'ApplicationSubmitted',
    applicationId: draft.id,
    signedAt: at.now,
    signedIn: signature.place,
    applicantId: known?.id ?? at.newApplicantId,
    isNewPerson: known === null,
    identity,
    document: documentOf(answers, today),
    arrivalOn,
    departureOn: dayIn(answers, 'departureOn'),
    residenceCountry: textOf(answers, 'homeCountry'),
    residenceDistrict: textOf(answers, 'homeDistrict'),
    postId: competence.postId,
    urgencyReason: isLate ? signature.urgency : null,
  });
};
