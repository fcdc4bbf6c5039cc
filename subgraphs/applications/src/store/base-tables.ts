import { instant, platformTables, writtenBy } from '@passerelle/subgraph-kit';
import type { PlainDate, Words } from '@passerelle/subgraph-kit/law';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  jsonb,
  pgSchema,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';

export const schema = pgSchema('applications');

export const platform = platformTables(schema);
export const { auditLog, auditLeaves, inbox, timers } = platform;

/** Numbers of references, `PSR-26-004811`. */
export const references = schema.sequence('application_references', { startWith: 1000 });
/** Numbers of stickers. In a demo they are printed in a series that no sticker has. */
export const stickers = schema.sequence('sticker_numbers', { startWith: 1000 });

export const applicants = schema.table(
  'applicants',
  {
    id: uuid('id').primaryKey(),
    accountId: text('account_id').notNull(),
    surname: text('surname').notNull(),
    givenNames: text('given_names').notNull(),
    nativeName: text('native_name'),
    // As typed: a part that is unknown is 00, never a guess.
    birthDate: text('birth_date').notNull(),
    birthPlace: text('birth_place'),
    birthCountry: text('birth_country'),
    nationality: text('nationality').notNull(),
    sex: text('sex').$type<'F' | 'M' | 'X'>().notNull(),
    email: text('email'),
    phone: text('phone'),
    createdAt: instant('created_at').notNull(),
    actId: writtenBy(platform),
  },
  // The persons of one account, for the next application.
  (t) => [index('applicants_by_account').on(t.accountId)],
);

/** The long-stay catalogue of grounds: rows that an installation configures, dated, never a code's meaning changed. */
export const longStayGrounds = schema.table(
  'long_stay_grounds',
  {
    code: text('code').primaryKey(),
    position: smallint('position').notNull(),
    text: jsonb('text').$type<Words>().notNull(),
    complementRequired: boolean('complement_required').notNull().default(false),
    complementLabel: jsonb('complement_label').$type<Words>(),
    validFrom: date('valid_from').$type<PlainDate>().notNull(),
    validTo: date('valid_to').$type<PlainDate>(),
  },
  (t) => [
    check(
      'long_stay_grounds_name_what_they_ask',
      sql`not ${t.complementRequired} or ${t.complementLabel} is not null`,
    ),
    check(
      'long_stay_grounds_in_order',
      sql`${t.validTo} is null or ${t.validTo} >= ${t.validFrom}`,
    ),
  ],
);
