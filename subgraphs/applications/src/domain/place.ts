import type { PostCalendar } from '@passerelle/subgraph-kit/law';

/** Where a post stands: the zone in which its legal days are counted, and the days on which it works. */
export type Place = { readonly zone: string; readonly calendar: PostCalendar };

/** Who answers for a paper with their name: the agent, and the mission of the habilitation under which they act. */
export type SigningAgent = { readonly name: string; readonly mission: string };
