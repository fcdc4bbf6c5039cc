import { createHmac } from 'node:crypto';

/** A number as it is compared: capitals and figures. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * A travel document as the appointments keep it: a keyed hash of its number. The key is that of the running platform,
 * so that a desk recognises the passports of the demo world; a test compares these seals with the platform's own.
 */
export const createSeals = (secret: string) => {
  const seal = (...parts: readonly string[]): string =>
    createHmac('sha256', secret).update(parts.join('\n')).digest('base64url');
  return {
    document: (number: string, issuer: string): string =>
      seal('travel document', bare(issuer), bare(number)),
    number: (number: string): string => seal('travel document number', bare(number)),
  };
};

export type Seals = ReturnType<typeof createSeals>;
