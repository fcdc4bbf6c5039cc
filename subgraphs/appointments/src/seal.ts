import { createHmac } from 'node:crypto';

/**
 * A travel document as this room keeps it: a keyed hash, from which nobody without the key learns the number. Two
 * seals, since a desk reads the number alone and two States may give the same one.
 */
export type Seals = {
  document(number: string, issuer: string): string;
  /** Empty for a text in which there is no number. */
  number(number: string): string;
};

/** A number as it is compared: capitals and figures, whatever was typed around them. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

export const createSeals = (secret: string): Seals => {
  const seal = (...parts: readonly string[]): string =>
    createHmac('sha256', secret).update(parts.join('\n')).digest('base64url');
  return {
    document: (number, issuer) => seal('travel document', bare(issuer), bare(number)),
    number: (number) => (bare(number) === '' ? '' : seal('travel document number', bare(number))),
  };
};
