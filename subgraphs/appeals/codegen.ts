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
          Appeal: '../store/tables.ts#AppealRow',
          AgendaItem: '../store/commission-tables.ts#AgendaItemRow',
          AppealDocument: '../store/tables.ts#DocumentRow',
          Application: '../references.ts#Reference',
          Applicant: '../references.ts#Reference',
          Decision: '../references.ts#Reference',
          Agent: '../references.ts#Reference',
          CommissionSession: '../store/commission-tables.ts#SessionRow',
          Seat: '../store/commission-tables.ts#SeatRow',
          Attendance: '../store/room.ts#Present',
          AppealOutcome: '../store/tables.ts#OutcomeRow',
          Ballot: '../store/ballots.ts#BallotView',
          Recommendation: '../store/tables.ts#AppealRow',
          Regularisation: '../store/tables.ts#RegularisationRow',
          Report: '../store/reading.ts#ReportRow',
        },
      },
    },
  },
};
export default config;
