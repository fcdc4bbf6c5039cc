export { createFileStore, storedFile } from './store.ts';
export type { FileStore, StoredFile } from './store.ts';
export { documentsDeclaration, documentsTable } from './table.ts';
