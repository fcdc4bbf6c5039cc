import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { openRun } from '../domain/open.ts';
import { zoneOf } from '../store/posts.ts';
import { loadOpening, recordOpened } from '../store/runs.ts';
import { asked } from './announce.ts';

/** A file was lodged: its systematic queries begin. */
export const openCheckRun = defineAct({
  name: 'checks.open',
  law: 'Arrêté of 24 November 2009 art. 2; Visa Code art. 21(3)(c); Reg. (EC) 767/2008 art. 15',
  input: z.object({ applicationId: z.uuid(), postId: z.uuid(), lodgedAt: z.coerce.date() }),
  load: (tx, { applicationId }) => loadOpening(tx, applicationId),
  allow: bySystemOnly,
  decide: (run, file, { now, law }) => openRun(run, file, { now, law, zone: zoneOf(file.postId) }),
  record: async (tx, [opened]) => {
    await recordOpened(tx, opened);
    return { __typename: 'OpenCheckRunSuccess' as const, runId: opened.runId };
  },
  announce: ([opened]) => asked(opened),
  concerns: (_run, { applicationId }) => [applicationId],
  categories: ['CHECKS'],
});
