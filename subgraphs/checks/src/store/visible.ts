import { hasMission, isSystem, type Actor } from '@passerelle/subgraph-kit';
import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { hits, runs } from './tables.ts';

/** Who may judge a candidate: whoever examines or decides. Registration, providers and the commission do not. */
const JUDGING_MISSIONS = ['EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST'];

const judges = (actor: Actor): boolean =>
  hasMission(actor, ...JUDGING_MISSIONS) && actor.fileScopes.includes('APPLICATIONS');

/**
 * Whose checks an actor may see: those of files that the actor's post holds, where the actor may judge them. Everybody
 * else sees none, whatever was answered. Row-level security holds the same line below.
 */
export const visibleRuns = (actor: Actor): SQL => {
  if (isSystem(actor)) return sql`true`;
  return judges(actor) && actor.unitId !== null ? eq(runs.postId, actor.unitId) : sql`false`;
};

/** What the actor's post has to judge. */
export const hitsToJudgeFor = (actor: Actor): SQL =>
  judges(actor) && actor.unitId !== null
    ? (and(
        eq(hits.postId, actor.unitId),
        inArray(hits.state, ['CANDIDATE', 'SECOND_READING']),
        isNull(hits.closedAt),
      ) as SQL)
    : sql`false`;
