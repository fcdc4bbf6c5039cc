import { applications } from '../store/tables.ts';
import { newId } from '@passerelle/subgraph-kit';

export const today = () => new Date();
export const made = () => [applications, newId()];
