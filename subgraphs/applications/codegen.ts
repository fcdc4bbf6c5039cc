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
          Application: '../store/applications.ts#ApplicationRow',
          Applicant: '../store/tables.ts#ApplicantRow',
          Decision: '../store/tables.ts#DecisionRow',
          Visa: '../store/tables.ts#VisaRow',
        },
      },
    },
  },
};
export default config;
