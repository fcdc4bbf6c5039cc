import { decide, type Decision, type Language, type PlainDate } from '@passerelle/subgraph-kit/law';
import {
  after,
  owesAnAnswer,
  statusOf,
  type Appeal,
  type AppealStage,
  type VoteChoice,
} from './appeal.ts';
import type { RulingKind } from './dates.ts';
import type { ManifestGround } from './president-alone.ts';
import { actNotOpen, fieldAtFault, type ActNotOpen, type FieldAtFault } from './problems.ts';

/** The ministry in charge of immigration is that of the Interior since 2010; the commission's texts name both so. */
export type Ministry = 'FOREIGN_AFFAIRS' | 'IMMIGRATION';

export const ministries = ['FOREIGN_AFFAIRS', 'IMMIGRATION'] as const satisfies readonly Ministry[];

export type AppealRegistered = {
  readonly type: 'AppealRegistered';
  readonly appealId: string;
  readonly stage: AppealStage;
  readonly registeredAt: Date;
};

/** The body takes the appeal in; its acknowledgement tells the day of implicit rejection (CESEDA D. 312-8-1). */
export const register = (appeal: Appeal, now: Date): Decision<AppealRegistered, ActNotOpen> => {
  const stage = after(appeal, 'REGISTER');
  return stage === null
    ? actNotOpen(statusOf(appeal))
    : decide({ type: 'AppealRegistered', appealId: appeal.id, stage, registeredAt: now });
};

export type RapporteurNamed = {
  readonly type: 'RapporteurNamed';
  readonly appealId: string;
  readonly stage: AppealStage;
  readonly rapporteurId: string;
  readonly namedAt: Date;
};

/** A rapporteur is designated among those whom the president designated, and has no vote (arrêté of 4 December 2009). */
export const nameRapporteur = (
  appeal: Appeal & { readonly isDesignated: boolean },
  rapporteurId: string,
  facts: { readonly now: Date; readonly language: Language },
): Decision<RapporteurNamed, ActNotOpen | FieldAtFault> => {
  const stage = after(appeal, 'NAME_RAPPORTEUR');
  if (stage === null) return actNotOpen(statusOf(appeal));
  if (!appeal.isDesignated)
    return fieldAtFault(
      'agentId',
      {
        fr: 'Cet agent n’est pas désigné comme rapporteur aujourd’hui : choisissez-en un autre.',
        en: 'This agent is not designated as a rapporteur today: choose another one.',
        ar: 'هذا الموظف غير معيَّن مقررًا اليوم: اختاروا غيره.',
      },
      facts.language,
    );
  return decide({
    type: 'RapporteurNamed',
    appealId: appeal.id,
    stage,
    rapporteurId,
    namedAt: facts.now,
  });
};

export type ReportSubmitted = {
  readonly type: 'ReportSubmitted';
  readonly appealId: string;
  readonly stage: AppealStage;
  readonly facts: string;
  readonly proposal: VoteChoice;
  readonly submittedAt: Date;
};

export const submitReport = (
  appeal: Appeal,
  report: { readonly facts: string; readonly proposal: VoteChoice },
  now: Date,
): Decision<ReportSubmitted, ActNotOpen> => {
  const stage = after(appeal, 'SUBMIT_REPORT');
  return stage === null
    ? actNotOpen(statusOf(appeal))
    : decide({
        type: 'ReportSubmitted',
        appealId: appeal.id,
        stage,
        facts: report.facts,
        proposal: report.proposal,
        submittedAt: now,
      });
};

/** A decision on an appeal, as it will be recorded and notified. */
export type AppealRuled = {
  readonly type: 'AppealRuled';
  readonly appealId: string;
  readonly stage: AppealStage;
  readonly kind: RulingKind;
  /** On which ground the president rejected alone; absent where the body ruled. */
  readonly alone?: ManifestGround;
  readonly reasons: string;
  readonly decidedAt: Date;
};

/**
 * The visas sub-director rejects, with reasons, or instructs the post to issue the visa (CESEDA D. 312-5-2; CRPA
 * L. 211-2 8° and L. 412-8).
 */
export const decideAlone = (
  appeal: Appeal,
  ruling: { readonly allowed: boolean; readonly reasons: string },
  now: Date,
): Decision<AppealRuled, ActNotOpen> => {
  const stage = after(appeal, ruling.allowed ? 'INSTRUCT' : 'REJECT');
  return stage === null || appeal.body !== 'VISAS_SUBDIRECTOR'
    ? actNotOpen(statusOf(appeal))
    : decide({
        type: 'AppealRuled',
        appealId: appeal.id,
        stage,
        kind: ruling.allowed ? 'INSTRUCTED' : 'REJECTED',
        reasons: ruling.reasons,
        decidedAt: now,
      });
};

export type RecommendationAnswered = {
  readonly type: 'RecommendationAnswered';
  readonly appealId: string;
  readonly ministry: Ministry;
  readonly followed: boolean;
  readonly reasons: string;
  readonly answeredAt: Date;
};

/** A recommended appeal with the ministries that answered already. */
export type Recommended = Appeal & { readonly answered: readonly Ministry[] };

/**
 * A minister's delegate answers, once for each ministry. The visa is granted when both follow; the first who does not
 * maintains the refusal (CESEDA D. 312-5-1, R. 312-6).
 */
export const answer = (
  appeal: Recommended,
  given: {
    readonly ministry: Ministry | null;
    readonly followed: boolean;
    readonly reasons: string;
  },
  now: Date,
): Decision<RecommendationAnswered | AppealRuled, ActNotOpen> => {
  const { ministry } = given;
  const isLast = ministries.every((it) => it === ministry || appeal.answered.includes(it));
  const step = given.followed ? (isLast ? 'INSTRUCT' : 'ANSWER') : 'MAINTAIN_REFUSAL';
  const stage = after(appeal, step);
  if (
    appeal.stage !== 'RECOMMENDED' ||
    stage === null ||
    ministry === null ||
    appeal.answered.includes(ministry)
  )
    return actNotOpen(statusOf(appeal));
  const answered: RecommendationAnswered = {
    type: 'RecommendationAnswered',
    appealId: appeal.id,
    ministry,
    followed: given.followed,
    reasons: given.reasons,
    answeredAt: now,
  };
  if (step === 'ANSWER') return decide(answered);
  return decide<RecommendationAnswered | AppealRuled>(answered, {
    type: 'AppealRuled',
    appealId: appeal.id,
    stage,
    kind: given.followed ? 'INSTRUCTED' : 'REFUSAL_MAINTAINED',
    reasons: given.reasons,
    decidedAt: now,
  });
};

export type ImplicitlyRejected = {
  readonly type: 'ImplicitlyRejected';
  readonly appealId: string;
  readonly rejectedAt: Date;
};

/**
 * Two months passed in silence: the appeal is deemed rejected, for the reasons of the refusal (CESEDA D. 312-8-1). The
 * body may still rule.
 */
export const rejectImplicitly = (
  appeal: Appeal & { readonly implicitRejectionOn: PlainDate },
  today: PlainDate,
  now: Date,
): Decision<ImplicitlyRejected, ActNotOpen> =>
  owesAnAnswer(appeal.stage) &&
  appeal.implicitlyRejectedAt === null &&
  today > appeal.implicitRejectionOn
    ? decide({ type: 'ImplicitlyRejected', appealId: appeal.id, rejectedAt: now })
    : actNotOpen(statusOf(appeal));
