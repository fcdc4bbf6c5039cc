import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// Node loads graphql through its "main"; a bundler would take "module", and two copies refuse each other's schemas.
const graphql = createRequire(new URL('gateway/package.json', import.meta.url)).resolve('graphql');

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    include: [
      'subgraphs/**/*.test.ts',
      'gateway/**/*.test.ts',
      'deploy/**/*.test.ts',
      'portals/**/*.test.{ts,tsx}',
      'test/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**', 'test/borders/planted/**', 'test/bench/peers/**'],
    // Tests wait for facts, never for a while; these only end what never comes about on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
});
