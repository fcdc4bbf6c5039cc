import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { describeUnits as describe } from '../domain/units.ts';
import { lockUnits, recordUnits } from '../store/units.ts';

const words = z.object({ fr: z.string(), en: z.string(), ar: z.string() });

/** The authorities and offices of the reference data, and the centres that posts approved, are entered. */
export const describeUnits = defineAct({
  name: 'access.describeUnits',
  law: 'Arrêté of 22 August 2001, art. 3 (24 November 2009)',
  input: z.object({
    units: z
      .array(
        z.object({
          id: z.uuid(),
          code: z.string().max(60),
          kind: z.enum([
            'MISSION',
            'CONSULAR_POST',
            'PREFECTURE',
            'STATE_REPRESENTATION',
            'BORDER_SERVICE',
            'FOREIGN_AFFAIRS_MINISTRY',
            'IMMIGRATION_MINISTRY',
            'APPEALS_COMMISSION',
            'PROVIDER_CENTRE',
            'SUPERVISORY_AUTHORITY',
            'OPERATIONS',
          ]),
          name: words,
          city: words,
          country: z.string().length(3),
          timeZone: z.string().max(60),
          answersToId: z.uuid().nullable().default(null),
          providerName: z.string().max(200).nullable().default(null),
        }),
      )
      .max(1_000),
  }),
  load: (tx) => lockUnits(tx),
  allow: bySystemOnly,
  decide: (known, { units }) => describe(known, units),
  record: async (tx, [described]) => {
    await recordUnits(tx, described.units);
    return { __typename: 'UnitsDescribed' as const, count: described.units.length };
  },
  concerns: () => [],
  categories: ['NONE'],
});
