import { graphql } from '../../gql/index.ts';
import type { AppointmentPage_QueryQuery } from '../../gql/graphql.ts';

export const AppointmentPage_Query = graphql(`
  query AppointmentPage_Query($id: ID!) {
    application(id: $id) {
      id
      ...ApplicationSummary_Application
      competentPost {
        ...CompetentPost_Post
        post {
          id
          centres {
            id
            name
            city
          }
        }
      }
      appointment {
        id
        reference
        requestedAt
        minutes
        allocation
        checkedInAt
        closedFor
        openActs
        targetDay {
          value
          ...ExplainedDate_Date
        }
      }
    }
  }
`);

export const AppointmentPage_Places = graphql(`
  query AppointmentPage_Places($postId: ID!) {
    freePlaces(postId: $postId) {
      day
      places
    }
    bookingPolicy(postId: $postId) {
      validFrom
      opensAt
      closesAt
      horizonDays
      medianWaitDays
    }
  }
`);

export const AppointmentPage_Request = graphql(`
  mutation AppointmentPage_Request($input: RequestAppointmentInput!) {
    requestAppointment(input: $input) {
      ... on RequestAppointmentSuccess {
        appointment {
          id
          status
          startsAt
        }
      }
      ... on NoPlaceFree {
        nextOpeningOn
      }
      ... on Problem {
        __typename
        message
      }
    }
  }
`);

export const AppointmentPage_Cancel = graphql(`
  mutation AppointmentPage_Cancel($input: CancelAppointmentInput!) {
    cancelAppointment(input: $input) {
      ... on CancelAppointmentSuccess {
        appointment {
          id
          status
        }
      }
      ... on Problem {
        __typename
        message
      }
    }
  }
`);

export type AppointmentApplication = NonNullable<AppointmentPage_QueryQuery['application']>;
/** Where the post receives: its provider's centres; none where it receives itself. */
export type Desk = NonNullable<AppointmentApplication['competentPost']>['post']['centres'][number];
export type Appointment = NonNullable<AppointmentApplication['appointment']>;
