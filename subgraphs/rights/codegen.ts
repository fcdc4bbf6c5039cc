import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: ['../kit/shared.graphql', 'schema.graphql'],
  generates: {
    'src/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        enumsAsTypes: true,
        importExtension: '.ts',
        useTypeImports: true,
        contextType: '@passerelle/subgraph-kit#Context',
        defaultMapper: 'unknown',
        scalars: { Date: 'string', DateTime: 'string | Date', ID: 'string' },
        mappers: {
        },
      },
    },
  },
};
export default config;
