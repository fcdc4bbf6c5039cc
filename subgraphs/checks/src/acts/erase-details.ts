import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { eraseDetails as erase } from '../domain/details.ts';
import { lockDetails, recordErased } from '../store/hits.ts';
import { zoneOf } from '../store/posts.ts';

/** The term of what SIS said is over: it is erased, while the number of the entry stays with the file. */
export const eraseDetails = defineAct({
  name: 'checks.eraseDetails',
  law: 'CESEDA R. 142-64 IV; Reg. (EU) 2018/1861 art. 41',
  input: z.object({ runId: z.uuid() }),
  load: (tx, { runId }) => lockDetails(tx, runId),
  allow: bySystemOnly,
  decide: (run, _input, { now, law }) => erase(run, { now, law, zone: zoneOf(run.postId) }),
  record: async (tx, [erased]) => {
    await recordErased(tx, erased);
    return { __typename: 'EraseDetailsSuccess' as const };
  },
  concerns: ({ applicationId }) => [applicationId],
  categories: ['CHECKS'],
});
