import { decide, type Decision, type Law, type PlainDate } from '@passerelle/subgraph-kit/law';
import { actNotOpen, actsOpenIn, type ActNotOpen, type ApplicationStatus } from './application.ts';
import { lodgingNotComplete, type LodgingNotComplete } from './lodging.ts';
import type { Place, SigningAgent } from './place.ts';
import { heldUntil } from './retention.ts';

/** A formal condition of admissibility (Visa Code art. 19(1)). */
export type FormalCondition =
  | 'LODGED_IN_TIME'
  | 'FORM'
  | 'TRAVEL_DOCUMENT'
  | 'PHOTOGRAPH'
  | 'BIOMETRICS'
  | 'FEE';

/** All of them, in the order in which they are checked and printed. */
export const formalConditions = [
  'LODGED_IN_TIME',
  'FORM',
  'TRAVEL_DOCUMENT',
  'PHOTOGRAPH',
  'BIOMETRICS',
  'FEE',
] as const satisfies readonly FormalCondition[];

export type ReceivedFile = {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly createdAt: Date;
  readonly centreId: string | null;
};

export type ApplicationAdmissible = {
  readonly type: 'ApplicationAdmissible';
  readonly applicationId: string;
  readonly checkedAt: Date;
  readonly agent: SigningAgent;
};

/**
 * The formal conditions are met: the file is examined (Visa Code art. 19(2)). Where the post collects itself, its own
 * file is not received before the queries at lodging are answered.
 */
export const declareAdmissible = (
  file: ReceivedFile,
  { now, agent }: { readonly now: Date; readonly agent: SigningAgent },
): Decision<ApplicationAdmissible, ActNotOpen | LodgingNotComplete> => {
  if (file.status === 'LODGED' && file.centreId === null) return lodgingNotComplete();
  return actsOpenIn(file.status).includes('DECLARE_ADMISSIBLE')
    ? decide({ type: 'ApplicationAdmissible', applicationId: file.id, checkedAt: now, agent })
    : actNotOpen(file.status);
};

export type ApplicationInadmissible = {
  readonly type: 'ApplicationInadmissible';
  readonly applicationId: string;
  readonly missing: readonly FormalCondition[];
  readonly checkedAt: Date;
  readonly agent: SigningAgent;
  readonly heldUntil: PlainDate | null;
};

/**
 * The formal conditions are not met: the file is not examined, papers go back, biometrics are destroyed and the fee is
 * refunded (Visa Code art. 19(3)). It is closed, and held from its creation on.
 */
export const declareInadmissible = (
  file: ReceivedFile,
  missing: readonly FormalCondition[],
  at: {
    readonly now: Date;
    readonly law: Law;
    readonly place: Place;
    readonly agent: SigningAgent;
  },
): Decision<ApplicationInadmissible, ActNotOpen> =>
  actsOpenIn(file.status).includes('DECLARE_INADMISSIBLE')
    ? decide({
        type: 'ApplicationInadmissible',
        applicationId: file.id,
        missing: formalConditions.filter((condition) => missing.includes(condition)),
        checkedAt: at.now,
        agent: at.agent,
        heldUntil: heldUntil(
          at.law,
          { createdAt: file.createdAt, outcome: 'CLOSED', endedAt: at.now, visaUntil: null },
          at.place.zone,
        ),
      })
    : actNotOpen(file.status);
