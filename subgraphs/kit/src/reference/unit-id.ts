import { createHash } from 'node:crypto';

/**
 * The id of a unit, derived from its code: the same on every machine and after every seed, so that
 * reference data, events and demo persons agree without asking each other. A UUID of version 8.
 */
export const unitIdOf = (code: string): string => {
  const bytes = createHash('sha256').update(`passerelle unit:${code}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
};
