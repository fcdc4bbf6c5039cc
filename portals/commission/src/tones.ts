import type { Tone } from '@passerelle/portal-kit';
import type { AppealBody, AppealStatus } from './gql/graphql.ts';

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
  WITHDRAWN: 'note',
};

/** The body has spoken, or nobody asks it any more: its silence can mean nothing now. */
export const isAnswered = (status: AppealStatus): boolean =>
  ['REJECTED', 'INSTRUCTED', 'REFUSAL_MAINTAINED', 'WITHDRAWN'].includes(status);

/** The word for a state: what is registered waits for a rapporteur, or for the sub-director, who has none. */
export const statusWord = ({ status, body }: { status: AppealStatus; body: AppealBody }) =>
  status === 'REGISTERED' && body === 'VISAS_SUBDIRECTOR'
    ? ('status.TO_DECIDE' as const)
    : (`status.${status}` as const);
