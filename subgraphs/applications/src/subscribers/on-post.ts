import { subscribeTo, type EventName } from '@passerelle/subgraph-kit';
import type { ApplicationsPorts } from '../ports.ts';
import { findPaper } from '../queries/find-paper.ts';
import { mailApplicant } from './mails.ts';
import type { PostMailKind } from './mails-of-post.ts';

type Told = Extract<
  EventName,
  'application.urgencyDecided' | 'application.passportReturned' | 'decision.reasonsStated'
>;

/** The post said or did something: the person is told that it is in their space. */
const tell = (event: Told, kind: PostMailKind) =>
  subscribeTo<Told, ApplicationsPorts>(
    event,
    'mail',
    async ({ data: { applicationId } }, tools) => {
      const file = await tools.ask(findPaper, applicationId);
      if (file !== null) await mailApplicant(tools, file, kind, applicationId);
    },
  );

export const onUrgencyDecided = tell('application.urgencyDecided', 'URGENCY');
export const onPassportReturned = tell('application.passportReturned', 'PASSPORT');
export const onReasonsStated = tell('decision.reasonsStated', 'REASONS');
