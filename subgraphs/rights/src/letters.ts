import { z } from 'zod';
import {
  day,
  defineLetter,
  frame,
  inOneLanguage,
  maybe,
  text,
  words,
} from '@passerelle/subgraph-kit/letters';

/** The folder that the letter press reads. */
export const letterDir = new URL('../letters/', import.meta.url);

const record = z.object({
  reference: maybe(text),
  fields: z.array(z.object({ label: text, value: text })).max(200),
  purpose: text,
  keptUntil: maybe(day),
});

/** What is held of a person, in the answer to their request (GDPR art. 15; CESEDA R. 142-66). */
export const accessPackageLetter = defineLetter({
  template: 'access-package',
  languages: inOneLanguage,
  schema: z.object({
    ...frame,
    receivedOn: day,
    /** The provisions under which access is direct, and those under which it goes through the authority. */
    law: words,
    sections: z.array(z.object({ title: text, records: z.array(record).max(2_000) })).max(8),
  }),
});
