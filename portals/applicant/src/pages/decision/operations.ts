import { graphql } from '../../gql/index.ts';
import type { DecisionPage_QueryQuery } from '../../gql/graphql.ts';

export const DecisionPage_Query = graphql(`
  query DecisionPage_Query($id: ID!) {
    application(id: $id) {
      id
      ...ApplicationSummary_Application
      decisions {
        id
        ...Decided_Decision
        ...VisaOnSticker_Decision
        outcome
        decidedAt
        unit {
          id
          timeZone
        }
        appealUntil {
          value
          ...ExplainedDate_Date
        }
        appealBody
        appeals {
          id
          status
          ...AppealState_Appeal
          ...AppealActs_Appeal
        }
      }
    }
  }
`);

export const DecisionPage_Appeal = graphql(`
  mutation DecisionPage_Appeal($input: FileAppealInput!) {
    fileAppeal(input: $input) {
      ... on FileAppealSuccess {
        appeal {
          id
          reference
        }
      }
      ... on AppealTooLate {
        until {
          ...ExplainedDate_Date
        }
      }
      ... on Problem {
        __typename
        message
      }
    }
  }
`);

export type DecisionApplication = NonNullable<DecisionPage_QueryQuery['application']>;
export type Decision = DecisionApplication['decisions'][number];
export type Appeal = NonNullable<Decision['appeals']>[number];
