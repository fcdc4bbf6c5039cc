import { createHash } from 'node:crypto';

/** A UUID of version 8 out of sixteen bytes. */
export const uuidOf = (bytes: Uint8Array): string => {
  const own = Buffer.from(bytes.subarray(0, 16));
  own[6] = ((own[6] ?? 0) & 0x0f) | 0x80;
  own[8] = ((own[8] ?? 0) & 0x3f) | 0x80;
  const hex = own.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
};

/** The id of something named in the demo world: the same on every machine and after every seed. */
export const demoId = (name: string): string =>
  uuidOf(createHash('sha256').update(`passerelle demo:${name}`).digest());
