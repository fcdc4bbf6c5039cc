import { acts } from '../acts/index.ts';

export const known = acts.length;
