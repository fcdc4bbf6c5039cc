import {
  appealBody,
  dayOf,
  decide,
  decline,
  endOfDay,
  type Decision,
  type Law,
  type PlainDate,
  type VisaKind,
} from '@passerelle/subgraph-kit/law';
import { actNotOpen, type ActNotOpen, type ApplicationStatus } from './application.ts';
import type { DecisionTaken, Deciding, FileToDecide } from './decision.ts';
import { groundsOpenTo, type Ground } from './grounds/index.ts';
import { actsOpenOn, type FileState } from './open-acts.ts';
import type { Place } from './place.ts';
import { groundProblem, inOrderOf, type GroundNotOpen, type StatedGround } from './refuse.ts';
import { heldUntil } from './retention.ts';

/** A file on which nobody has spoken. */
export type SilentFile = {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly visaKind: VisaKind;
  readonly createdAt: Date;
  readonly postId: string | null;
  readonly silenceOn: PlainDate | null;
};

export type RefusedBySilence = {
  readonly type: 'RefusedBySilence';
  readonly decision: DecisionTaken;
};

const WAITING: readonly ApplicationStatus[] = [
  'LODGED',
  'RECEIVED',
  'ADMISSIBLE',
  'UNDER_EXAMINATION',
];

/** The instant, in UTC, at which silence has refused: the day that the receipt names is over at the post. */
export const silenceEndsAt = (silenceOn: PlainDate, zone: string): string =>
  endOfDay(silenceOn, zone);

/**
 * Two months of silence refuse (CRPA L. 231-4): nobody decides and nobody signs, and an appeal is open from the day that
 * the receipt named, since a receipt was given (L. 112-6). Of the person nothing is held against them: no ground stands.
 */
export const refuseBySilence = (
  file: SilentFile,
  at: {
    readonly now: Date;
    readonly law: Law;
    readonly place: Place;
    readonly decisionId: string;
    /** Midday of the day that the receipt names: the refusal bears that day, and times run from it. */
    readonly decidedAt: Date;
  },
): Decision<RefusedBySilence, ActNotOpen> => {
  const { silenceOn, postId } = file;
  const { law, place, decidedAt } = at;
  const isOver = silenceOn !== null && dayOf(at.now, place.zone) > silenceOn;
  if (!isOver || postId === null || !WAITING.includes(file.status)) return actNotOpen(file.status);
  const end = { createdAt: file.createdAt, endedAt: decidedAt, visaUntil: null };
  return decide({
    type: 'RefusedBySilence',
    decision: {
      decisionId: at.decisionId,
      applicationId: file.id,
      outcome: 'REFUSED',
      manner: 'IMPLICIT',
      decidedAt,
      decidedOn: silenceOn,
      unitId: postId,
      decidedBy: null,
      signedBy: null,
      signedAs: null,
      instructedByAppealId: null,
      appealBody: appealBody(law, { visaKind: file.visaKind, decidedOn: silenceOn }).value,
      heldUntil: heldUntil(law, { ...end, outcome: 'REFUSED' }, place.zone),
    },
  });
};

export type ReasonsAsked = {
  readonly type: 'ReasonsAsked';
  readonly applicationId: string;
  readonly askedAt: Date;
};

type FileWithReasons = FileState & { readonly id: string };

/** The person asks why silence refused; the post has a month to say it (CRPA L. 232-4). */
export const askReasons = (file: FileWithReasons, now: Date): Decision<ReasonsAsked, ActNotOpen> =>
  actsOpenOn(file).includes('ASK_REASONS')
    ? decide({ type: 'ReasonsAsked', applicationId: file.id, askedAt: now })
    : actNotOpen(file.status);

export type ReasonsStated = {
  readonly type: 'ReasonsStated';
  readonly applicationId: string;
  readonly grounds: readonly StatedGround[];
  readonly remarks: string | null;
  readonly statedAt: Date;
};

/** The post says why: the grounds of the refusal that silence was, from the same list as those of any refusal. */
export const stateReasons = (
  file: FileWithReasons &
    Pick<FileToDecide, 'visaKind'> & { readonly longStayGrounds: readonly Ground[] },
  input: { readonly grounds: readonly StatedGround[]; readonly remarks: string | null },
  { now, law, place }: Pick<Deciding, 'now' | 'law' | 'place'>,
): Decision<ReasonsStated, ActNotOpen | GroundNotOpen> => {
  if (!actsOpenOn(file).includes('STATE_REASONS')) return actNotOpen(file.status);
  const facts = { visaKind: file.visaKind, decidedOn: dayOf(now, place.zone) };
  const open = groundsOpenTo(law, facts, file.longStayGrounds);
  const notOpen = groundProblem(input.grounds, open);
  if (notOpen !== null) return decline(notOpen.problem);
  return decide({
    type: 'ReasonsStated',
    applicationId: file.id,
    grounds: inOrderOf(open, input.grounds),
    remarks: input.remarks,
    statedAt: now,
  });
};
