import { graphql } from '../../gql/index.ts';
import type { FormPage_FormFragment } from '../../gql/graphql.ts';

export const FormPage_Form = graphql(`
  fragment FormPage_Form on Form {
    source
    version
    savedAt
    steps {
      key
      title
      complete
      fields {
        key
        label
        hint
        kind
        required
        options {
          value
          label
        }
        maxLength
        value
        problem
      }
    }
  }
`);

export const FormPage_Query = graphql(`
  query FormPage_Query($id: ID!) {
    application(id: $id) {
      id
      reference
      visaKind
      openActs
      form {
        ...FormPage_Form
      }
      competentPost {
        post {
          id
        }
        ...CompetentPost_Post
      }
    }
  }
`);

export const FormPage_Save = graphql(`
  mutation FormPage_Save($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      ... on SaveDraftSuccess {
        application {
          id
          form {
            ...FormPage_Form
          }
          competentPost {
            post {
              id
            }
          }
        }
      }
      ... on Problem {
        __typename
        message
      }
    }
  }
`);

export const FormPage_Submit = graphql(`
  mutation FormPage_Submit($input: SubmitApplicationInput!) {
    submitApplication(input: $input) {
      ... on SubmitApplicationSuccess {
        application {
          id
          status
        }
      }
      ... on FormIncomplete {
        fields {
          path
          message
        }
      }
      ... on LodgedTooEarly {
        earliestOn {
          ...ExplainedDate_Date
        }
      }
      ... on LodgedTooLate {
        latestOn {
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

export const FormPage_Read = graphql(`
  query FormPage_Read($lines: String!) {
    readMachineReadableZone(lines: $lines) {
      valid
      fields {
        key
        value
        verified
      }
      problems {
        key
        line
        position
        message
      }
    }
  }
`);

export type Form = FormPage_FormFragment;
export type Step = Form['steps'][number];
export type FormField = Step['fields'][number];

/** The key of the last page of the form: read again and sign. */
export const REVIEW = 'review';

/** The answer that holds the two lines of the passport. */
export const ZONE = 'machineReadableZone';
