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
        immutableTypes: true,
        contextType: '@passerelle/subgraph-kit#Context',
        scalars: { Date: 'string', DateTime: 'string | Date', ID: 'string' },
        mappers: {
          RightsRequest: '../store/tables.ts#RequestRow',
          RightsDocument: '../store/tables.ts#DocumentRow',
          Applicant: '../resolvers/references.ts#Reference',
          Unit: '../resolvers/references.ts#Reference',
        },
      },
    },
  },
};
export default config;
