import { hasMission, type Actor } from '@passerelle/subgraph-kit';

type Held = { readonly postId: string };

const isOfPost = (actor: Actor, { postId }: Held): boolean => actor.unitId === postId;

/** An agent of the post that holds the file, who examines or decides. */
export const mayJudge = (actor: Actor, run: Held): boolean =>
  isOfPost(actor, run) && hasMission(actor, 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST');

/** The head of the post that holds the file answers for what is recorded without the system. */
export const mayRecordFallback = (actor: Actor, run: Held): boolean =>
  isOfPost(actor, run) && hasMission(actor, 'HEAD_OF_POST');
