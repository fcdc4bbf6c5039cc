import { decide, type Decision, type PlainDate } from '@passerelle/subgraph-kit/law';
import { fieldAtFault, type FieldAtFault } from './problems.ts';
import type { SeatKind } from './quorum.ts';

/** A mandate in the commission, or a designation, from one day to another, both included. */
export type Term = { readonly from: PlainDate; readonly until: PlainDate };

export type SeatGiven = {
  readonly type: 'SeatGiven';
  readonly kind: SeatKind;
  readonly substituteRank: number;
  readonly agentId: string;
  readonly term: Term;
};

/** The Prime Minister names the holders and two substitutes of each seat (CESEDA D. 312-5; in 2009 D. 211-7). */
export const giveSeat = (seat: Omit<SeatGiven, 'type'>): Decision<SeatGiven, FieldAtFault> =>
  decide({ type: 'SeatGiven', ...seat });

export type RapporteurDesignated = {
  readonly type: 'RapporteurDesignated';
  readonly agentId: string;
  readonly term: Term;
};

/** The president designates rapporteurs among the agents of the secretariat (arrêté of 4 December 2009). */
export const designate = (
  agentId: string,
  term: Term,
): Decision<RapporteurDesignated, FieldAtFault> =>
  decide({ type: 'RapporteurDesignated', agentId, term });

/** Two mandates for one seat overlap; the database keeps them apart. */
export const termsOverlap = (): FieldAtFault =>
  fieldAtFault(
    'term',
    {
      fr: 'Un autre mandat est en cours à ces dates.',
      en: 'Another mandate is in force on these days.',
      ar: 'توجد ولاية أخرى سارية في هذه التواريخ.',
    },
    'fr',
  ).problem;
