import { newId, type ActTx } from '@passerelle/subgraph-kit';
import { asc, eq, sql } from 'drizzle-orm';
import type { PolicyChanged } from '../domain/change-policy.ts';
import { receivesFor } from './posts.ts';
import { one } from './rows.ts';
import { policies, type PolicyRow } from './tables.ts';

/** The policies of a place, under the lock of the place. Null where it does not receive for the post. */
export const lockPolicies = async (
  tx: ActTx,
  { postId, placeId }: { readonly postId: string | null; readonly placeId: string },
) => {
  if (postId === null || !receivesFor(postId, placeId)) return null;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`hours of ${placeId}`}))`);
  const known = await tx
    .select()
    .from(policies)
    .where(eq(policies.placeId, placeId))
    .orderBy(asc(policies.validFrom));
  return { postId, placeId, known };
};

/** Ends the hours before, then begins the new ones: the exclusion keeps them from overlapping in between. */
export const recordChanged = async (
  tx: ActTx,
  event: PolicyChanged,
  { postId, placeId }: { readonly postId: string; readonly placeId: string },
): Promise<PolicyRow> => {
  const { type: _, policyId, ended, ...hours } = event;
  const { actId } = tx;
  if (ended !== null)
    await tx
      .update(policies)
      .set({ validTo: ended.validTo, actId })
      .where(eq(policies.id, ended.id));
  return one(
    await (policyId === null
      ? tx
          .insert(policies)
          .values({ id: newId(), placeId, postId, ...hours, actId })
          .returning()
      : tx
          .update(policies)
          .set({ ...hours, actId })
          .where(eq(policies.id, policyId))
          .returning()),
  );
};
