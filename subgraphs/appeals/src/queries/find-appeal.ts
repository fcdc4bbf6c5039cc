import { defineQuery } from '@passerelle/subgraph-kit';
import { findAppeals } from '../store/reading.ts';
import type { AppealRow } from '../store/tables.ts';
import { seenAppeals } from './seen.ts';

/** Appeals by id, as far as the actor may see them. */
export const findAppeal = defineQuery<string, AppealRow>({
  name: 'appeal.read',
  find: findAppeals,
  seen: (row) => seenAppeals([row]),
});
