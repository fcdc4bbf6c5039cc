import {
  commissionQuorum,
  legalRule,
  type Law,
  type LegalRule,
  type PlainDate,
} from '@passerelle/subgraph-kit/law';

/** In whose name a seat is held (CESEDA D. 312-5; in 2009 D. 211-7). */
export type SeatKind =
  | 'PRESIDENT'
  | 'ADMINISTRATIVE_JUDGE'
  | 'FOREIGN_AFFAIRS'
  | 'IMMIGRATION'
  | 'INTERIOR';

export const seatKinds = [
  'PRESIDENT',
  'ADMINISTRATIVE_JUDGE',
  'FOREIGN_AFFAIRS',
  'IMMIGRATION',
  'INTERIOR',
] as const satisfies readonly SeatKind[];

/** Whether the commission is regularly composed, with what is there and what is needed. */
export type Quorum = {
  readonly met: boolean;
  readonly presidentPresent: boolean;
  readonly membersPresent: number;
  readonly membersNeeded: number;
  readonly rule: LegalRule;
};

/**
 * The commission votes when its president or a substitute sits with at least two members or their substitutes (arrêté
 * of 4 December 2009 art. 1). A holder and a substitute of one seat count once: the seat sits, not the person.
 */
export const quorumOf = (law: Law, sessionOn: PlainDate, present: readonly SeatKind[]): Quorum => {
  const rule = commissionQuorum(law, sessionOn);
  const kinds = new Set(present);
  const presidentPresent = kinds.has('PRESIDENT');
  const membersPresent = kinds.size - (presidentPresent ? 1 : 0);
  return {
    met: presidentPresent && membersPresent >= rule.value,
    presidentPresent,
    membersPresent,
    membersNeeded: rule.value,
    rule: legalRule(rule),
  };
};
