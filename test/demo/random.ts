import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { uuidOf } from './ids.ts';

/** Draws that follow from a seed alone. */
export type Random = {
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** True so many times in a thousand. */
  perMille(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  uuid(): string;
};

/**
 * A stream of its own for each thing that is made: what is drawn for one application never depends on how many
 * were made before it, so that a world can grow later and stay the same where it was.
 */
export const randomOf = (seed: number, stream: string, index: number): Random => {
  const state = createHash('sha256').update(`${seed}:${stream}:${index}`).digest();
  const word = (at: number): number => state.readInt32LE(at);
  const generator = xoroshiro128plusFromState([word(0), word(4), word(8), word(12) | 1]);
  const int = (from: number, to: number): number => uniformInt(generator, from, to);
  return {
    int,
    perMille: (share) => int(1, 1000) <= share,
    pick: (from) => {
      const one = from[int(0, from.length - 1)];
      if (one === undefined) throw new Error('There is nothing to pick from.');
      return one;
    },
    uuid: () => {
      const bytes = Buffer.allocUnsafe(16);
      for (let at = 0; at < 16; at += 4) bytes.writeInt32LE(generator.next(), at);
      return uuidOf(bytes);
    },
  };
};

/** Draws by weight: the key of a table in proportion to its number. */
export const weighted = <Key extends string>(
  weights: Readonly<Record<Key, number>>,
): ((random: Random) => Key) => {
  const entries = Object.entries<number>(weights) as [Key, number][];
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  return (random) => {
    let left = random.int(1, total);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left <= 0) return key;
    }
    throw new Error('The weights are empty.');
  };
};
