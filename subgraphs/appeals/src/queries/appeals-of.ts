import { defineQuery } from '@passerelle/subgraph-kit';
import { listAppealsBy } from '../store/reading.ts';
import type { AppealRow } from '../store/tables.ts';
import { seenAppeals } from './seen.ts';

export const appealsOfApplication = defineQuery<string, readonly AppealRow[]>({
  name: 'appeal.listOfApplication',
  find: (tx, ids) => listAppealsBy(tx, 'applicationId', ids),
  seen: seenAppeals,
});

export const appealsOfDecision = defineQuery<string, readonly AppealRow[]>({
  name: 'appeal.listOfDecision',
  find: (tx, ids) => listAppealsBy(tx, 'decisionId', ids),
  seen: seenAppeals,
});
