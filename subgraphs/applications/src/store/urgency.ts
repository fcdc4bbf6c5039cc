import type { ActTx } from '@passerelle/subgraph-kit';
import type { UrgencyDecided } from '../domain/urgency.ts';
import type { ApplicationRow } from './applications.ts';
import { changeApplication } from './desk.ts';

export const recordUrgencyDecided = (tx: ActTx, event: UrgencyDecided): Promise<ApplicationRow> =>
  changeApplication(tx, event.applicationId, {
    urgencyGranted: event.granted,
    urgencyGround: event.ground,
    urgencyDecidedAt: event.decidedAt,
    urgencyDecidedBy: event.decidedBy,
  });
