import type { AppealBody, Law, VisaKind } from '@passerelle/subgraph-kit/law';
import type { DemoAgent } from './agents.ts';
import type { DemoAppeal } from './appeals.ts';
import type { DemoApplicant } from './applicants.ts';
import type { Day } from './calendar.ts';
import type { DemoChecks } from './checks.ts';
import type { StatedGround } from './reasons.ts';
import type { Stage, Status } from './statuses.ts';
import type { Centre } from './units.ts';

export type DemoDecision = {
  readonly id: string;
  readonly outcome: 'ISSUED' | 'REFUSED';
  readonly at: Date;
  readonly by: DemoAgent;
  readonly grounds: readonly StatedGround[];
  readonly appealBody: AppealBody | null;
};

export type DemoVisa = {
  readonly id: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly entries: 'ONE' | 'TWO' | 'MULTIPLE';
  /** Null for what is no short stay. */
  readonly days: number | null;
};

export type DemoAppointment = {
  readonly id: string;
  readonly status: 'CONFIRMED' | 'CHECKED_IN' | 'CANCELLED' | 'NO_SHOW';
  readonly requestedAt: Date;
  /** When the place begins. Which desk, a loader says, so that no place is given twice. */
  readonly startsAt: Date;
  readonly checkedInAt: Date | null;
  readonly cancelledAt: Date | null;
};

/** One application of the demo world, whole: facts that the loaders turn into the rows of each subgraph. */
export type DemoApplication = {
  readonly id: string;
  readonly applicant: DemoApplicant;
  readonly visaKind: VisaKind;
  readonly status: Status;
  readonly stage: Stage;
  readonly purpose: string;
  readonly entries: 'ONE' | 'TWO' | 'MULTIPLE';
  readonly arrival: Day;
  readonly departure: Day;
  /** Null where the post collects itself. */
  readonly centre: Centre | null;
  readonly createdAt: Date;
  readonly savedAt: Date;
  readonly signedAt: Date | null;
  readonly appointment: DemoAppointment | null;
  readonly lodgedDay: Day | null;
  readonly lodgedAt: Date | null;
  /** Who was at the desk. */
  readonly collectedBy: DemoAgent | null;
  readonly lodgingCompletedAt: Date | null;
  readonly checks: DemoChecks;
  readonly receivedAt: Date | null;
  readonly formallyCheckedAt: Date | null;
  readonly missingConditions: readonly string[] | null;
  readonly takenUpAt: Date | null;
  readonly examiner: DemoAgent | null;
  readonly examination: {
    readonly at: Date;
    readonly findings: string;
    readonly proposal: 'ISSUED' | 'REFUSED';
  } | null;
  readonly decision: DemoDecision | null;
  readonly visa: DemoVisa | null;
  /** The appeal against the refusal. Null where none was filed. */
  readonly appeal: DemoAppeal | null;
  /** What the post did when an appeal told it to issue. Null before, and where none did. */
  readonly reissue: { readonly decision: DemoDecision; readonly visa: DemoVisa } | null;
  readonly withdrawnAt: Date | null;
  /** Why the person asks for an appointment at once (Visa Code art. 9(1)). Left out where there is time. */
  readonly urgencyReason?: string;
  /** Whether the person has asked lately what is held about them. Left out: it is drawn. */
  readonly asksAccess?: true;
};

/** What settles an application beforehand; the rest is drawn. */
export type Given = {
  readonly applicant: DemoApplicant;
  readonly stage: Stage;
  /** The day on which it was, or will be, at the desk. */
  readonly deskDay: Day;
  readonly now: Date;
  /** The law under which the platform runs. */
  readonly law: Law;
  /** Whether a refusal may be appealed against. */
  readonly mayAppeal: boolean;
  readonly visaKind?: VisaKind;
  readonly purpose?: string;
  readonly outcome?: 'ISSUED' | 'REFUSED';
  readonly ids?: { readonly application: string };
  readonly centre?: Centre;
};
