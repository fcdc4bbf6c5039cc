import { hasMission, type Actor } from '@passerelle/subgraph-kit';
import type { CheckAct } from './domain/run.ts';

/** The file of the register in which checks stand (arrêté of 22 August 2001, art. 1). */
const FILE_SCOPE = 'APPLICATIONS';

type Held = { readonly postId: string };

const isOfPost = (actor: Actor, { postId }: Held): boolean =>
  actor.unitId === postId && actor.fileScopes.includes(FILE_SCOPE);

/** An agent of the post that holds the file, who examines or decides. */
export const mayJudge = (actor: Actor, run: Held): boolean =>
  isOfPost(actor, run) && hasMission(actor, 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST');

/** The head of the post that holds the file answers for what is recorded without the system. */
export const mayRecordFallback = (actor: Actor, run: Held): boolean =>
  isOfPost(actor, run) && hasMission(actor, 'HEAD_OF_POST');

/** Who may do what a query leaves open: having it asked again is for whoever judges, the rest for the head of post. */
export const mayDo = (actor: Actor, act: CheckAct, run: Held): boolean =>
  act === 'REPEAT' ? mayJudge(actor, run) : mayRecordFallback(actor, run);
