import {
  dayOf,
  decide,
  decisionDue,
  decline,
  silenceIsRefusal,
  type Decision,
  type Law,
  type PlainDate,
  type VisaKind,
  type Words,
} from '@passerelle/subgraph-kit/law';
import { actNotOpen, actsOpenIn, type ActNotOpen, type ApplicationStatus } from './application.ts';
import { feeOf, type Fee, type FeeExemption } from './fee.ts';
import type { Answers } from './form.ts';
import { silenceEndsAt } from './silence.ts';
import { lodgingTimeProblem, type LodgedTooEarly, type LodgedTooLate } from './lodging-time.ts';
import type { Place, SigningAgent } from './place.ts';

/** Why no fingerprints were taken: the law asks for none, they cannot be given, or earlier ones serve. */
export type FingerprintsAbsentReason = 'LEGAL' | 'FACTUAL' | 'REUSED';

/** A file as the desk finds it. */
export type FileAtDesk = {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly visaKind: VisaKind;
  readonly applicantId: string | null;
  readonly postId: string | null;
  readonly documentNumber: string | null;
  readonly arrivalOn: PlainDate | null;
  /** Seafarers may lodge nine months ahead (Visa Code art. 9(1)). */
  readonly seafarer: boolean;
  /** Whether the post granted an urgency: the last day of art. 9(1) is waived. */
  readonly urgencyGranted: boolean | null;
  readonly answers: Answers;
};

/** What the desk takes in (Visa Code art. 10(3), 13 and 16). */
export type Collected = {
  readonly travelDocumentNumber: string;
  readonly photographCollected: boolean;
  readonly fingerprintsCollected: boolean;
  readonly fingerprintsAbsentReason: FingerprintsAbsentReason | null;
  readonly feeSettled: boolean;
  /** An exemption that the desk sees proved. Null where there is none, or where the form says it already. */
  readonly feeExemption: FeeExemption | null;
};

export type ApplicationLodged = Omit<Collected, 'travelDocumentNumber' | 'feeExemption'> & {
  readonly type: 'ApplicationLodged';
  readonly applicationId: string;
  readonly applicantId: string;
  readonly postId: string;
  readonly lodgedAt: Date;
  /** The provider's centre at whose desk it was lodged; null for the post's own. */
  readonly centreId: string | null;
  readonly dueOn: PlainDate;
  /** The day on which silence refuses, and the instant, in UTC, at which that day is over at the post. */
  readonly silenceOn: PlainDate;
  readonly silenceEndsAt: string;
  readonly fee: Fee;
  readonly agent: SigningAgent;
};

export type TravelDocumentMismatch = {
  readonly __typename: 'TravelDocumentMismatch';
  readonly message: Words;
};

/** A number as it is compared: capitals and figures, whatever was typed around them. */
const bare = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * The day by which the post must have decided: 15 days after lodging under the Visa Code (art. 23(1)); for a long stay,
 * which has no such time, the day on which silence would refuse (CRPA L. 231-4). Silence runs from the first authority
 * that received the file, and a centre receives for its post (CRPA L. 114-3).
 */
export const dueOn = (
  law: Law,
  facts: { readonly visaKind: VisaKind; readonly lodgedOn: PlainDate; readonly place: Place },
): PlainDate => {
  const { visaKind, lodgedOn, place } = facts;
  const due = decisionDue(law, { visaKind, lodgedOn, calendar: place.calendar });
  return (due ?? silenceIsRefusal(law, { receivedOn: lodgedOn })).value;
};

type LodgeProblem = ActNotOpen | TravelDocumentMismatch | LodgedTooEarly | LodgedTooLate;

/**
 * The applicant hands the application in, in person, at a desk (Visa Code art. 9 and 10). The passport that lies there
 * is the one of the form; the time is that of art. 9(1).
 */
export const lodge = (
  file: FileAtDesk,
  collected: Collected,
  at: {
    readonly now: Date;
    readonly law: Law;
    readonly place: Place;
    readonly centreId: string | null;
    readonly agent: SigningAgent;
  },
): Decision<ApplicationLodged, LodgeProblem> => {
  if (!actsOpenIn(file.status).includes('LODGE')) return actNotOpen(file.status);
  if (file.applicantId === null || file.postId === null) return actNotOpen(file.status);
  if (bare(collected.travelDocumentNumber) !== bare(file.documentNumber ?? ''))
    return decline({
      __typename: 'TravelDocumentMismatch',
      message: {
        fr: 'Ce passeport n’est pas celui du formulaire. Le dossier ne peut pas être déposé avec un autre document.',
        en: 'This passport is not the one of the form. The application cannot be lodged with another document.',
        ar: 'جواز السفر هذا ليس الجواز المذكور في الاستمارة. لا يمكن إيداع الطلب بوثيقة أخرى.',
      },
    });
  const on = dayOf(at.now, at.place.zone);
  const { visaKind, arrivalOn, seafarer } = file;
  const outOfTime = lodgingTimeProblem(at.law, { visaKind, arrivalOn, on, seafarer });
  const isWaived =
    file.urgencyGranted === true && outOfTime?.problem.__typename === 'LodgedTooLate';
  if (outOfTime !== null && !isWaived) return outOfTime;
  const silenceOn = silenceIsRefusal(at.law, { receivedOn: on }).value;
  const { feeExemption: exemption } = collected;
  return decide({
    type: 'ApplicationLodged',
    applicationId: file.id,
    applicantId: file.applicantId,
    postId: file.postId,
    lodgedAt: at.now,
    photographCollected: collected.photographCollected,
    fingerprintsCollected: collected.fingerprintsCollected,
    fingerprintsAbsentReason: collected.fingerprintsAbsentReason,
    feeSettled: collected.feeSettled,
    centreId: at.centreId,
    agent: at.agent,
    dueOn: dueOn(at.law, { visaKind, lodgedOn: on, place: at.place }),
    silenceOn,
    silenceEndsAt: silenceEndsAt(silenceOn, at.place.zone),
    fee: feeOf(at.law, { visaKind, answers: file.answers, lodgedOn: on, exemption }),
  });
};

export type LodgingCompleted = {
  readonly type: 'LodgingCompleted';
  readonly applicationId: string;
  readonly completedAt: Date;
  readonly fallback: boolean;
  readonly toJudge: boolean;
  /** When the post received the file, where it collects itself; null where it is still with a provider, or later. */
  readonly receivedAt: Date | null;
};

export type FileInChecks = {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly centreId: string | null;
  readonly lodgedAt: Date | null;
  readonly lodgingCompletedAt: Date | null;
};

/** What the checks of a file say, and never what was answered. */
export type ChecksState = {
  readonly completedAt: Date;
  readonly fallback: boolean;
  readonly toJudge: boolean;
};

const WITHOUT_CHECKS: readonly ApplicationStatus[] = ['DRAFT', 'SUBMITTED'];

/**
 * The systematic queries at lodging are answered or their fallback is recorded (arrêté of 24 November 2009, art. 2).
 * What a post collected itself is then received, since the day it was lodged there; what a provider collected waits to
 * be transmitted. Later words of the checks, after a repeated query or a judgement, change only what a decision waits for.
 */
export const completeLodging = (
  file: FileInChecks,
  checks: ChecksState,
): Decision<LodgingCompleted, ActNotOpen> => {
  if (WITHOUT_CHECKS.includes(file.status)) return actNotOpen(file.status);
  const isReceived = file.status === 'LODGED' && file.centreId === null;
  return decide({
    type: 'LodgingCompleted',
    applicationId: file.id,
    completedAt: file.lodgingCompletedAt ?? checks.completedAt,
    fallback: checks.fallback,
    toJudge: checks.toJudge,
    receivedAt: isReceived ? file.lodgedAt : null,
  });
};

export type LodgingNotComplete = {
  readonly __typename: 'LodgingNotComplete';
  readonly message: Words;
};

/** The same words whatever a check answers, or does not. */
export const lodgingNotComplete = (): { problem: LodgingNotComplete } =>
  decline({
    __typename: 'LodgingNotComplete',
    message: {
      fr: 'Le dépôt se termine : la transmission sera possible dans un instant. Rien n’est à refaire.',
      en: 'The lodging is being completed: the file can go on in a moment. Nothing needs to be done again.',
      ar: 'الإيداع قيد الإتمام: سيتسنى متابعة الملف بعد لحظات. لا يلزم إعادة أي شيء.',
    },
  });
