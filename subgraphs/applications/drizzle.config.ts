import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/store/base-tables.ts', './src/store/tables.ts', './src/store/case-tables.ts'],
  out: './migrations',
  schemaFilter: ['applications'],
});
