import type { Tone } from '@passerelle/portal-kit';
import type { AppealStatus } from './gql/graphql.ts';

/** The shape in which the state of an appeal is drawn. */
export const TONE: Readonly<Record<AppealStatus, Tone>> = {
  FILED: 'next',
  REGISTERED: 'next',
  REPORTING: 'wait',
  REPORTED: 'now',
  SCHEDULED: 'now',
  REJECTED: 'ok',
  RECOMMENDED: 'wait',
  INSTRUCTED: 'ok',
  REFUSAL_MAINTAINED: 'ok',
  IMPLICITLY_REJECTED: 'look',
};
