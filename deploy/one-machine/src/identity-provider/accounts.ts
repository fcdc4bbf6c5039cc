import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Pool } from 'pg';
import { z } from 'zod';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);

/**
 * Signs that are no part of a name: controls, marks that turn the direction of what stands around them, and what no text
 * holds. Joiners are part of words in Persian and in India.
 */
const NO_NAME = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/u;

/** What a person types to make an account. */
export const newAccount = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .refine((name) => !NO_NAME.test(name) && /\p{L}/u.test(name)),
  email: z.email().max(200),
  password: z.string().min(8).max(200),
});

export type Account = { readonly subject: string; readonly name: string };

/** Accounts that applicants made themselves; the persons of the demo are elsewhere. */
export const accounts = (pool: Pool) => ({
  find: async (subject: string): Promise<Account | null> => {
    const { rows } = await pool.query<Account>(
      'select subject, name from identity.accounts where subject::text = $1',
      [subject],
    );
    return rows[0] ?? null;
  },
  /** Null when the address has an account already. */
  make: async (given: z.output<typeof newAccount>): Promise<Account | null> => {
    const salt = randomBytes(16);
    const hash = await derive(given.password, salt, 32);
    const { rows } = await pool.query<Account>(
      `insert into identity.accounts (name, email, password_salt, password_hash) values ($1, $2, $3, $4)
       on conflict (lower(email)) do nothing returning subject, name`,
      [given.name, given.email, salt, hash],
    );
    return rows[0] ?? null;
  },
  /** Null for an unknown address and for a wrong password alike. */
  check: async (email: string, password: string): Promise<Account | null> => {
    const { rows } = await pool.query<Account & { password_salt: Buffer; password_hash: Buffer }>(
      'select subject, name, password_salt, password_hash from identity.accounts where lower(email) = lower($1)',
      [email],
    );
    const [row] = rows;
    // The same work is done for an address that is not there.
    const hash = await derive(password, row?.password_salt ?? Buffer.alloc(16), 32);
    return row && timingSafeEqual(hash, row.password_hash)
      ? { subject: row.subject, name: row.name }
      : null;
  },
});

export type Accounts = ReturnType<typeof accounts>;
