import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, uuid } from 'drizzle-orm/pg-core';

const table = pgTable('rows', { id: uuid('id') });

/** A statement that nobody awaits never runs. */
export const forget = (): void => {
  drizzle('postgres://localhost/none').insert(table).values({ id: null });
};
