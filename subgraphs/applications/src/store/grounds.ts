import type { ReadTx } from '@passerelle/subgraph-kit';
import type { PlainDate } from '@passerelle/subgraph-kit/law';
import { and, asc, gte, isNull, lte, or } from 'drizzle-orm';
import type { Ground } from '../domain/grounds/index.ts';
import { longStayGrounds } from './tables.ts';

/** The long-stay catalogue of a day, in its order. */
export const listLongStayGrounds = (tx: ReadTx, on: PlainDate): Promise<Ground[]> =>
  tx
    .select({
      code: longStayGrounds.code,
      text: longStayGrounds.text,
      complementRequired: longStayGrounds.complementRequired,
      complementLabel: longStayGrounds.complementLabel,
    })
    .from(longStayGrounds)
    .where(
      and(
        lte(longStayGrounds.validFrom, on),
        or(isNull(longStayGrounds.validTo), gte(longStayGrounds.validTo, on)),
      ),
    )
    .orderBy(asc(longStayGrounds.position));
