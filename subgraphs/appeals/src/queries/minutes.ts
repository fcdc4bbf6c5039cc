import { defineQuery } from '@passerelle/subgraph-kit';
import { loadMinutes, type MinutesFacts } from '../store/minutes.ts';
import { seenPartOf } from './seen.ts';

export type { MinutesFacts };

/** All that minutes say of a session, but for names: those are other rooms'. */
export const minutesOfSession = defineQuery<string, MinutesFacts>({
  name: 'session.readMinutes',
  find: loadMinutes,
  seen: ({ items }) => seenPartOf(items.map(({ appealId }) => appealId)),
});
