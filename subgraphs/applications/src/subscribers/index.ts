import type { Subscriber } from '@passerelle/subgraph-kit';
import type { ApplicationsPorts } from '../ports.ts';
import { onAppointmentCancelled, onAppointmentGiven, onCheckedIn } from './on-appointment.ts';
import { onAppealInstructed, onFileOpened } from './on-case.ts';
import { onChecksCompleted } from './on-checks-completed.ts';
import { onDecisionTaken } from './on-decision-taken.ts';
import { onInadmissible } from './on-inadmissible.ts';
import { onLodged } from './on-lodged.ts';
import { onPassportReturned, onReasonsStated, onUrgencyDecided } from './on-post.ts';
import { onSubmitted } from './on-signed.ts';

/** What this room does when something happened, here or elsewhere. */
export const subscribers: readonly Subscriber<ApplicationsPorts>[] = [
  onSubmitted,
  onAppointmentGiven,
  onAppointmentCancelled,
  onCheckedIn,
  onLodged,
  onChecksCompleted,
  onInadmissible,
  onDecisionTaken,
  onAppealInstructed,
  onFileOpened,
  onUrgencyDecided,
  onPassportReturned,
  onReasonsStated,
];
