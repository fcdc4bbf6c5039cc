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
          Application: '../resolvers/references.ts#Reference',
          CheckRun: '../store/runs.ts#RunView',
          CheckResult: '../store/runs.ts#ResultView',
          GivenUpCheck: '../queries/list-unanswered.ts#GivenUpView',
          Hit: '../store/tables.ts#HitRow',
        },
      },
    },
  },
};
export default config;
