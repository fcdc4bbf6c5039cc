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
          Applicant: '../resolvers/references.ts#Reference',
          Appointment: '../store/tables.ts#AppointmentRow',
          BookingPolicy: '../queries/read-places.ts#PolicyView',
        },
      },
    },
  },
};
export default config;
