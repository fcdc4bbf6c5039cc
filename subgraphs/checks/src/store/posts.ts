import { postById } from '@passerelle/subgraph-kit/reference';

/** The zone in which a post counts its days; that of Paris for a unit that is no post. */
export const zoneOf = (postId: string): string => postById(postId)?.timeZone ?? 'Europe/Paris';
