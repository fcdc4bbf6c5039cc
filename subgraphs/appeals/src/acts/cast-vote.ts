import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { castVote as cast } from '../domain/vote.ts';
import { mayVoteOn } from '../policy.ts';
import { lockItemToVote, recordVote } from '../store/votes.ts';
import { voteChoice } from './inputs.ts';

export const castVote = defineAct({
  name: 'session.castVote',
  law: 'Arrêté of 4 December 2009 art. 1; CESEDA D. 312-5-1',
  input: z.object({ itemId: z.uuid(), choice: voteChoice }),
  load: (tx, { itemId }) => lockItemToVote(tx, itemId),
  allow: mayVoteOn,
  decide: (item, { choice }, { law, now, actor }) =>
    cast(item, { agentId: actor.subject, choice }, { law, now }),
  record: async (tx, [event], { row }) => ({
    __typename: 'CastVoteSuccess' as const,
    item: event.type === 'VoteCast' ? await recordVote(tx, event) : row,
  }),
  concerns: ({ row }) => [row.appealId],
  categories: ['APPEAL'],
});
