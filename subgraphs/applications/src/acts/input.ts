import { parsePlainDate, type PlainDate } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';

/** A day that exists: `2026-11-30`. */
export const plainDay = z
  .string()
  .refine((text) => parsePlainDate(text) !== null)
  .transform((text) => text as PlainDate);

/** A text of one line or more, without spaces around it, not empty. */
export const someText = (max: number) => z.string().trim().min(1).max(max);

/** The same, where nothing may be said: what is left empty is null. */
export const maybeText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((text) => text || null);
