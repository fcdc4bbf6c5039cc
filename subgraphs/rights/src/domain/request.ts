import {
  decide,
  decline,
  legalRule,
  rightsAnswerDue,
  type Decision,
  type KnownDate,
  type Language,
  type Law,
  type LegalRule,
  type PlainDate,
  type PostCalendar,
  type Words,
} from '@passerelle/subgraph-kit/law';

/** What a person may ask for. Rectification, restriction and erasure come with their own acts. */
export type RightsRequestKind = 'ACCESS';

export type RightsRequestStatus = 'RECEIVED' | 'BEING_ANSWERED' | 'ANSWERED';

export type RightsAct = 'ANSWER';

const actsIn: Readonly<Record<RightsRequestStatus, readonly RightsAct[]>> = {
  RECEIVED: ['ANSWER'],
  BEING_ANSWERED: [],
  ANSWERED: [],
};

export const actsOpenIn = (status: RightsRequestStatus): readonly RightsAct[] => actsIn[status];

/** Where a person's file was lodged, as far as it was. */
export type LodgedFile = { readonly postId: string; readonly lodgedAt: Date | null };

/**
 * The office that answers: where the application was lodged, the last one when there are several; the visas
 * sub-directorate for a person who lodged none (arrêté of 22 August 2001, art. 6; CESEDA R. 142-66).
 */
export const officeFor = (files: readonly LodgedFile[], subdirectorateId: string): string => {
  const lodged = files.flatMap(({ postId, lodgedAt }) => (lodgedAt ? [{ postId, lodgedAt }] : []));
  const last = lodged.reduce<(typeof lodged)[number] | null>(
    (found, file) => (found === null || file.lodgedAt > found.lodgedAt ? file : found),
    null,
  );
  return last?.postId ?? subdirectorateId;
};

/** The rule that names the office, as it stood on the day of the request. */
export const officeRule = (law: Law, receivedOn: PlainDate): LegalRule =>
  legalRule(law.rule('dsr.offices', receivedOn));

/** The provisions of direct and of indirect access, as they stood on the day of the request: in every answer. */
export const accessProvisions = (law: Law, receivedOn: PlainDate): string =>
  [law.rule('dsr.offices', receivedOn), law.rule('dsr.indirect', receivedOn)]
    .map(({ source }) => source)
    .join('; ');

/** By when the answer is due: a month, two under the law of 2009. A copy of VIS data is in it: no extension. */
export const answerDue = (law: Law, receivedOn: PlainDate, calendar: PostCalendar): KnownDate =>
  rightsAnswerDue(law, { receivedOn, calendar, concernsVis: true });

export type AccessRequested = {
  readonly type: 'AccessRequested';
  readonly requestId: string;
  readonly applicantId: string;
  readonly accountId: string;
  readonly officeId: string;
  readonly language: Language;
  readonly receivedAt: Date;
  readonly dueOn: PlainDate;
};

export type AlreadyAsked = { readonly __typename: 'AlreadyAsked'; readonly message: Words };

export const alreadyAsked: AlreadyAsked = {
  __typename: 'AlreadyAsked',
  message: {
    fr: 'Une demande de ce type est déjà en cours : elle recevra une seule réponse.',
    en: 'A request of this kind is open already: it is answered once.',
    ar: 'يوجد طلب من هذا النوع قيد المعالجة: سيُجاب عنه مرة واحدة.',
  },
};

/** A person asks what is held about them (GDPR art. 15; loi 78-17 art. 39 in 2009, art. 49 today). */
export const requestAccess = (
  person: {
    readonly requestId: string;
    readonly applicantId: string;
    readonly accountId: string;
    readonly officeId: string;
    readonly isAsked: boolean;
  },
  facts: {
    readonly language: Language;
    readonly now: Date;
    readonly receivedOn: PlainDate;
    readonly calendar: PostCalendar;
    readonly law: Law;
  },
): Decision<AccessRequested, AlreadyAsked> =>
  person.isAsked
    ? decline(alreadyAsked)
    : decide({
        type: 'AccessRequested',
        requestId: person.requestId,
        applicantId: person.applicantId,
        accountId: person.accountId,
        officeId: person.officeId,
        language: facts.language,
        receivedAt: facts.now,
        dueOn: answerDue(facts.law, facts.receivedOn, facts.calendar).value,
      });

export type ActNotOpen = {
  readonly __typename: 'ActNotOpen';
  readonly message: Words;
  readonly status: string;
};

const actNotOpen = (status: RightsRequestStatus): { problem: ActNotOpen } =>
  decline({
    __typename: 'ActNotOpen',
    status,
    message: {
      fr: 'Cette demande a déjà reçu sa suite : relisez-la.',
      en: 'This request has been dealt with meanwhile: read it again.',
      ar: 'عولج هذا الطلب في هذه الأثناء: أعيدوا قراءته.',
    },
  });

export type AnswerBegun = {
  readonly type: 'AnswerBegun';
  readonly requestId: string;
  readonly applicantId: string;
  readonly takenUpAt: Date;
  readonly signer: { readonly id: string; readonly name: string; readonly mission: string };
};

type Standing = {
  readonly id: string;
  readonly applicantId: string;
  readonly status: RightsRequestStatus;
};

/** The office answers: the package is put together from what each part may disclose. */
export const beginAnswer = (
  request: Standing,
  signer: AnswerBegun['signer'],
  now: Date,
): Decision<AnswerBegun, ActNotOpen> =>
  actsOpenIn(request.status).includes('ANSWER')
    ? decide({
        type: 'AnswerBegun',
        requestId: request.id,
        applicantId: request.applicantId,
        takenUpAt: now,
        signer,
      })
    : actNotOpen(request.status);

export type AnswerGiven = {
  readonly type: 'AnswerGiven';
  readonly requestId: string;
  readonly applicantId: string;
  readonly packageId: string;
  readonly dataId: string;
  readonly answeredAt: Date;
};

/** The package is handed over. */
export const giveAnswer = (
  request: Standing,
  documents: { readonly packageId: string; readonly dataId: string },
  now: Date,
): Decision<AnswerGiven, ActNotOpen> =>
  request.status === 'BEING_ANSWERED'
    ? decide({
        type: 'AnswerGiven',
        requestId: request.id,
        applicantId: request.applicantId,
        ...documents,
        answeredAt: now,
      })
    : actNotOpen(request.status);
