export { LetterFault } from './child.ts';
export { explainedDate } from './explained.ts';
export { defineLetter, inFrench, inOneLanguage } from './letter.ts';
export type { Letter, LetterData } from './letter.ts';
export { createLetterPress } from './press.ts';
export type { LetterPress, LetterPressConfig } from './press.ts';
export {
  birthDay,
  day,
  frame,
  machineReadableZone,
  maybe,
  moment,
  money,
  office,
  person,
  signer,
  text,
  words,
} from './values.ts';
