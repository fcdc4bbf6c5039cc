import type { Facts } from '@passerelle/subgraph-kit';
import { dayOf, reasonsDue, type ExplainedDate } from '@passerelle/subgraph-kit/law';
import { feeOf, type Fee } from '../domain/fee.ts';
import type { PassportReturnedTo } from '../domain/passport.ts';
import type { ApplicationRow } from '../store/applications.ts';
import { around } from './application-view.ts';

/** What is urgent and what the post says to it. Null where the form was signed in time. */
export const urgencyShown = (row: ApplicationRow) =>
  row.urgencyReason === null
    ? null
    : {
        reason: row.urgencyReason,
        granted: row.urgencyGranted,
        ground: row.urgencyGround,
        decidedAt: row.urgencyDecidedAt,
      };

export type FeeShown = Fee & { readonly settled: boolean | null };

/** The fee as it was recorded at lodging; before, that of a lodging today. */
export const feeShown = (row: ApplicationRow, facts: Pick<Facts, 'now' | 'law'>): FeeShown => {
  const { law, place } = around(row, facts);
  const lodgedOn = dayOf(row.lodgedAt ?? facts.now, place.zone);
  const fee = feeOf(law, { visaKind: row.visaKind, answers: row.answers, lodgedOn });
  const { feeEuros: euros, feeBasis: basis, feeRule: rule, feeSettled: settled } = row;
  if (euros === null || basis === null || rule === null) return { ...fee, settled };
  return { ...fee, euros, basis, rule, settled };
};

export type SilenceShown = {
  readonly standing: boolean;
  readonly reasonsAskedAt: Date | null;
  readonly reasonsDue: ExplainedDate | null;
  readonly reasonsGivenAt: Date | null;
};

/** Silence that refused, and its reasons. Null where nobody was silent. */
export const silenceShown = (
  row: ApplicationRow,
  wasSilent: boolean,
  facts: Pick<Facts, 'now' | 'law'>,
): SilenceShown | null => {
  if (!wasSilent) return null;
  const { law, place } = around(row, facts);
  const { reasonsAskedAt, reasonsGivenAt, refusedBySilence: standing } = row;
  const due =
    reasonsAskedAt === null
      ? null
      : reasonsDue(law, { askedOn: dayOf(reasonsAskedAt, place.zone) });
  return { standing, reasonsAskedAt, reasonsDue: due, reasonsGivenAt };
};

/** How the passport went back. Null while it has not. */
export const passportShown = (
  row: ApplicationRow,
): { readonly at: Date; readonly to: PassportReturnedTo } | null =>
  row.passportReturnedAt === null || row.passportReturnedTo === null
    ? null
    : { at: row.passportReturnedAt, to: row.passportReturnedTo };
