import {
  dayOf,
  decide,
  retentionUntil,
  type Decision,
  type Law,
  type PlainDate,
} from '@passerelle/subgraph-kit/law';
import { actNotOpen, type ActNotOpen } from './run.ts';
import type { CheckSystem } from './systems.ts';

/** The systems whose details have a shorter life than the file (CESEDA R. 142-64 IV). */
export const detailedSystems: readonly CheckSystem[] = ['SIS_PERSONS', 'SIS_DOCUMENTS'];

/**
 * The last day, at the post, on which what SIS said of a person beside the number of its entry is held: fifty days from
 * the query. Null where the law of that day sets no term, as in 2009.
 */
export const detailsHeldUntil = (law: Law, queriedAt: Date, zone: string): PlainDate | null => {
  const queriedOn = dayOf(queriedAt, zone);
  const held = retentionUntil(law, 'checks.sis.detailDays', {
    recordedOn: queriedOn,
    starts: { QUERY: queriedOn },
  });
  return held?.value ?? null;
};

export type DetailsErased = {
  readonly type: 'DetailsErased';
  readonly runId: string;
  readonly hitIds: readonly string[];
};

type Detailed = {
  readonly id: string;
  readonly system: CheckSystem;
  readonly foundAt: Date;
  readonly detailsErasedAt: Date | null;
};

/** The term is over: what agreed and which State had entered it are erased; the number and the judgement stay. */
export const eraseDetails = (
  run: { readonly id: string; readonly hits: readonly Detailed[] },
  at: { readonly now: Date; readonly law: Law; readonly zone: string },
): Decision<DetailsErased, ActNotOpen> => {
  const due = run.hits.filter(({ system, foundAt, detailsErasedAt }) => {
    if (detailsErasedAt !== null || !detailedSystems.includes(system)) return false;
    const heldUntil = detailsHeldUntil(at.law, foundAt, at.zone);
    return heldUntil !== null && heldUntil < dayOf(at.now, at.zone);
  });
  return due.length === 0
    ? actNotOpen('KEPT')
    : decide({ type: 'DetailsErased', runId: run.id, hitIds: due.map(({ id }) => id) });
};
