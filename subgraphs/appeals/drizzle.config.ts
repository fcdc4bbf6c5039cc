import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/store/tables.ts', './src/store/commission-tables.ts'],
  out: './migrations',
  schemaFilter: ['appeals'],
});
