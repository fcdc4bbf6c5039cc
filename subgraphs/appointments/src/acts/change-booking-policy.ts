import { defineAct } from '@passerelle/subgraph-kit';
import { dayOf, isPlainDate } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';
import { changePolicy } from '../domain/change-policy.ts';
import { setsHours } from '../policy.ts';
import { medianWaitOf } from '../store/places.ts';
import { lockPolicies, recordChanged } from '../store/policies.ts';
import { zoneOf } from '../store/posts.ts';

const day = z.string().refine(isPlainDate);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const hours = z
  .object({
    placeId: z.uuid(),
    validFrom: day,
    validTo: day.nullish().transform((value) => value ?? null),
    minutes: z.int().min(5).max(240),
    desks: z.int().min(1).max(100),
    opensAt: time,
    closesAt: time,
    horizonDays: z.int().min(1).max(180),
  })
  .check(({ value, issues }) => {
    if (value.opensAt >= value.closesAt)
      issues.push({ code: 'custom', input: value.closesAt, path: ['closesAt'] });
    if (value.validTo !== null && value.validTo < value.validFrom)
      issues.push({ code: 'custom', input: value.validTo, path: ['validTo'] });
  });

/** The head of post sets how a place gives appointments: the number of places is the State's, not a provider's. */
export const changeBookingPolicy = defineAct({
  name: 'appointment.changePolicy',
  law: 'Visa Code art. 9(2), 38(1) and 43(2)',
  input: hours,
  load: (tx, { placeId }) => lockPolicies(tx, { postId: tx.actor.unitId, placeId }),
  allow: (actor, place) => setsHours(actor, place),
  decide: ({ known, postId }, input, { now }) =>
    changePolicy(known, input, dayOf(now, zoneOf(postId))),
  record: async (tx, [changed], place) => ({
    __typename: 'ChangeBookingPolicySuccess' as const,
    policy: {
      ...(await recordChanged(tx, changed, place)),
      medianWaitDays: await medianWaitOf(tx, place.postId),
    },
  }),
  concerns: () => [],
  categories: ['NONE'],
});
