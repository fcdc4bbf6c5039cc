/**
 * What nobody sees: control characters, and marks that turn the writing around, with which a name could show another text
 * than it holds.
 */
const hidden = /[^\P{Cc}\n\t]|[\u{200e}\u{200f}\u{61c}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu;

/** A text as it can be kept: what nobody sees and halves of characters go, whatever else was typed stays. */
export const asKept = (value: string): string =>
  value.toWellFormed().replaceAll(hidden, '').normalize('NFC');
