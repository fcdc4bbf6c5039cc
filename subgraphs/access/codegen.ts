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
          Unit: '../store/tables.ts#UnitRow',
          Agent: '../store/tables.ts#AgentRow',
          Habilitation: '../store/tables.ts#HabilitationRow',
          Viewer: '@passerelle/subgraph-kit#Actor',
          AuditEntry: '../store/log.ts#AuditLine',
          ReadEntry: '../store/openings.ts#Opening',
          Application: '../resolvers/references.ts#Reference',
          ReplayDeadLetterSuccess: '../acts/replay-dead-letter.ts#ReplayAnswered',
          Applicant: '../resolvers/references.ts#Reference',
        },
      },
    },
  },
};
export default config;
