import { customType, index, integer, jsonb, text, uuid, type PgSchema } from 'drizzle-orm/pg-core';
import type { Words } from '../law/words.ts';
import { registerEntry, type TableDeclaration } from '../personal-data.ts';
import { bytea, instant, writtenBy, type PlatformTables } from '../tables.ts';

const words = customType<{ data: Words; driverData: unknown }>({ dataType: () => 'jsonb' });

/** The documents of a subgraph: the row is here, the encrypted content lies in the file store. */
export const documentsTable = (schema: PgSchema, platform: PlatformTables) =>
  schema.table(
    'documents',
    {
      id: uuid('id').primaryKey(),
      /** What the document belongs to: an application, an appeal, a request. */
      subjectId: uuid('subject_id').notNull(),
      kind: text('kind').notNull(),
      title: words('title').notNull(),
      fileName: text('file_name').notNull(),
      contentType: text('content_type').notNull(),
      fileId: uuid('file_id').notNull(),
      // Null once the content was erased.
      wrappedKey: bytea('wrapped_key'),
      sha256: bytea('sha256').notNull(),
      size: integer('size').notNull(),
      facts: jsonb('facts').$type<Readonly<Record<string, string>>>().notNull().default({}),
      createdAt: instant('created_at').notNull(),
      actId: writtenBy(platform),
    },
    // The documents of one file, as its page lists them.
    (t) => [index('documents_by_subject').on(t.subjectId, t.createdAt)],
  );

/** The declaration of `documents`: titles and names of files name kinds of documents, never persons. */
export const documentsDeclaration = (retention: string): TableDeclaration => ({
  id: 'not personal',
  subject_id: 'not personal',
  kind: 'not personal',
  title: 'not personal',
  file_name: 'not personal',
  content_type: 'not personal',
  file_id: registerEntry(
    {
      purpose: 'Letters and receipts, as they were handed over',
      basis: 'Visa Code art. 32 and 37(3); CRPA L. 211-2 and R. 112-5',
      recipients: ['The person concerned', 'The unit that holds the file'],
    },
    { export: 'yes', rectify: 'no', restrict: true, erase: 'row', retention },
  ),
  wrapped_key: 'not personal',
  sha256: 'not personal',
  size: 'not personal',
  facts: 'not personal',
  created_at: 'not personal',
  act_id: 'not personal',
});
