import { parsePlainDate, type PlainDate } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';
import { asKept } from '../domain/kept-text.ts';

/** A day that exists: `2026-11-30`. */
export const plainDay = z
  .string()
  .refine((text) => parsePlainDate(text) !== null)
  .transform((text) => text as PlainDate);

/** A text as it can be kept, without spaces around it. */
export const keptText = (value: string): string => asKept(value).trim();

/** A text of one line or more, without spaces around it, not empty. */
export const someText = (max: number) =>
  z.string().transform(keptText).pipe(z.string().min(1).max(max));

/** The same, where nothing may be said: what is left empty is null. */
export const maybeText = (max: number) =>
  z
    .string()
    .transform(keptText)
    .pipe(z.string().max(max))
    .nullish()
    .transform((text) => text || null);

const isWithoutRepeats = (grounds: readonly { readonly code: string }[]): boolean =>
  new Set(grounds.map(({ code }) => code)).size === grounds.length;

/** The grounds of a refusal: at least one, none twice. */
export const groundsInput = z
  .array(z.object({ code: z.string().max(20), complement: maybeText(200) }))
  .min(1)
  .max(16)
  .refine(isWithoutRepeats);
