import { z } from 'zod';
import { checkSystems } from '../domain/systems.ts';

/** A text that says something, of at most so many characters. */
export const someText = (max: number) => z.string().trim().min(1).max(max);

export const system = z.enum(checkSystems);
