import { isLawProfile, lawUnder } from '@passerelle/subgraph-kit/law';
import type { Pipe } from './write.ts';
import type { WorldFacts } from '../world.ts';

/** How far a demo world was filled, and what it follows from. */
export type Standing = { readonly facts: WorldFacts; readonly blocks: number };

/** How the act of a load says what it wrote: a later load reads it there. */
export const reasonOf = ({ facts: { seed, now, law }, blocks }: Standing): string =>
  `Demo world of ${blocks} blocks, seed ${seed}, seen from ${now.toISOString()} under the law ${law.profile}`;

const shape = /^Demo world of (\d+) blocks, seed (\d+), seen from (\S+) under the law (\S+)$/;

/** The demo world that stands in a database. Null when there is none. */
export const standingWorld = async (pipe: Pipe): Promise<Standing | null> => {
  const rows = await pipe.ask<{ reason: string | null }>(
    `select reason from applications.audit_log join applications.audit_leaves on entry_id = id
     where act = 'demo.seed' order by seq desc limit 1`,
  );
  const [, blocks, seed, now, profile] = shape.exec(rows[0]?.reason ?? '') ?? [];
  if (!blocks || !seed || !now || !profile || !isLawProfile(profile)) return null;
  return {
    blocks: Number(blocks),
    facts: { seed: Number(seed), now: new Date(now), law: lawUnder(profile) },
  };
};
