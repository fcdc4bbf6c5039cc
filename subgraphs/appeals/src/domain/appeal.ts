import type { AppealBody } from '@passerelle/subgraph-kit/law';
import type { ContestedRefusal } from './dates.ts';

/** Where the work on an appeal stands. Silence does not end the work: see `statusOf`. */
export type AppealStage =
  | 'FILED'
  | 'REGISTERED'
  | 'REPORTING'
  | 'REPORTED'
  | 'SCHEDULED'
  | 'RECOMMENDED'
  | 'REJECTED'
  | 'INSTRUCTED'
  | 'REFUSAL_MAINTAINED'
  | 'WITHDRAWN';

/** What the person is told: the stage, or that two months passed in silence. */
export type AppealStatus = AppealStage | 'IMPLICITLY_REJECTED';

/** What a rapporteur proposes and a seat votes. */
export type VoteChoice = 'RECOMMEND' | 'REJECT' | 'ADJOURN';

/** What moves an appeal on. */
export type AppealStep =
  | 'REGISTER'
  | 'NAME_RAPPORTEUR'
  | 'SUBMIT_REPORT'
  | 'PLACE_ON_AGENDA'
  | 'ADJOURN'
  | 'RECOMMEND'
  | 'REJECT'
  | 'ANSWER'
  | 'INSTRUCT'
  | 'MAINTAIN_REFUSAL'
  | 'ASK_REGULARISATION'
  | 'REJECT_ALONE'
  | 'WITHDRAW';

type Procedure = Readonly<Record<AppealStage, Readonly<Partial<Record<AppealStep, AppealStage>>>>>;

const nothing = {} as const;

/**
 * The two procedures on one screen. The commission rejects or recommends to the two ministers (CESEDA D. 312-5-1; in
 * 2009 D. 211-9); the visas sub-director rejects or instructs the post (D. 312-5-2).
 */
export const stageAfter: Readonly<Record<AppealBody, Procedure>> = {
  COMMISSION: {
    FILED: { REGISTER: 'REGISTERED', WITHDRAW: 'WITHDRAWN' },
    REGISTERED: {
      NAME_RAPPORTEUR: 'REPORTING',
      ASK_REGULARISATION: 'REGISTERED',
      REJECT_ALONE: 'REJECTED',
      WITHDRAW: 'WITHDRAWN',
    },
    REPORTING: {
      NAME_RAPPORTEUR: 'REPORTING',
      SUBMIT_REPORT: 'REPORTED',
      ASK_REGULARISATION: 'REPORTING',
      REJECT_ALONE: 'REJECTED',
      WITHDRAW: 'WITHDRAWN',
    },
    REPORTED: {
      SUBMIT_REPORT: 'REPORTED',
      PLACE_ON_AGENDA: 'SCHEDULED',
      ASK_REGULARISATION: 'REPORTED',
      REJECT_ALONE: 'REJECTED',
      WITHDRAW: 'WITHDRAWN',
    },
    SCHEDULED: {
      WITHDRAW: 'WITHDRAWN',
      ADJOURN: 'REPORTED',
      REJECT: 'REJECTED',
      RECOMMEND: 'RECOMMENDED',
    },
    RECOMMENDED: {
      ANSWER: 'RECOMMENDED',
      INSTRUCT: 'INSTRUCTED',
      MAINTAIN_REFUSAL: 'REFUSAL_MAINTAINED',
    },
    REJECTED: nothing,
    INSTRUCTED: nothing,
    REFUSAL_MAINTAINED: nothing,
    WITHDRAWN: nothing,
  },
  VISAS_SUBDIRECTOR: {
    FILED: { REGISTER: 'REGISTERED', WITHDRAW: 'WITHDRAWN' },
    REGISTERED: {
      REJECT: 'REJECTED',
      INSTRUCT: 'INSTRUCTED',
      ASK_REGULARISATION: 'REGISTERED',
      WITHDRAW: 'WITHDRAWN',
    },
    REPORTING: nothing,
    REPORTED: nothing,
    SCHEDULED: nothing,
    RECOMMENDED: nothing,
    REJECTED: nothing,
    INSTRUCTED: nothing,
    REFUSAL_MAINTAINED: nothing,
    WITHDRAWN: nothing,
  },
};

/** The stages in which the body owes an answer: silence rejects in each of them, and in no other. */
export const stagesThatOweAnAnswer = [
  'FILED',
  'REGISTERED',
  'REPORTING',
  'REPORTED',
  'SCHEDULED',
] as const satisfies readonly AppealStage[];

/** The stages that nothing leaves. */
export const finalStages = [
  'REJECTED',
  'INSTRUCTED',
  'REFUSAL_MAINTAINED',
  'WITHDRAWN',
] as const satisfies readonly AppealStage[];

const isOneOf = (stages: readonly AppealStage[], stage: AppealStage): boolean =>
  stages.includes(stage);

export const owesAnAnswer = (stage: AppealStage): boolean => isOneOf(stagesThatOweAnAnswer, stage);

export const isFinal = (stage: AppealStage): boolean => isOneOf(finalStages, stage);

/** What the acts on an appeal need to know of it. */
export type Appeal = {
  readonly id: string;
  readonly decisionId: string;
  readonly applicationId: string;
  readonly body: AppealBody;
  readonly stage: AppealStage;
  readonly implicitlyRejectedAt: Date | null;
  readonly refusal: ContestedRefusal;
};

/**
 * The status as it is told. A body that lets two months pass has rejected (CESEDA D. 312-8-1), yet it may still rule,
 * and its express decision then takes the place of the silence.
 */
export const statusOf = ({
  stage,
  implicitlyRejectedAt,
}: Pick<Appeal, 'stage' | 'implicitlyRejectedAt'>): AppealStatus =>
  implicitlyRejectedAt !== null && owesAnAnswer(stage) ? 'IMPLICITLY_REJECTED' : stage;

/** Where a step leads from the present stage; null where it is not open. */
export const after = (
  { body, stage }: Pick<Appeal, 'body' | 'stage'>,
  step: AppealStep,
): AppealStage | null => stageAfter[body][stage][step] ?? null;

/** The series of references of each body: `CRV-26-01891`, `SDV-26-00412`. */
export const seriesOf: Readonly<Record<AppealBody, string>> = {
  COMMISSION: 'CRV',
  VISAS_SUBDIRECTOR: 'SDV',
};
