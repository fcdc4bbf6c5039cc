import type { SubscriberTools } from '@passerelle/subgraph-kit';
import type { ApplicationsPorts } from '../ports.ts';

export type Tools = SubscriberTools<ApplicationsPorts>;
