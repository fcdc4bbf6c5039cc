import type { SubscriberTools } from '@passerelle/subgraph-kit';
import type { AppealsPorts } from '../ports.ts';

export type Tools = SubscriberTools<AppealsPorts>;
