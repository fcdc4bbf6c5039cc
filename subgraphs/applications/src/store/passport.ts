import type { ActTx } from '@passerelle/subgraph-kit';
import type { PassportReturned } from '../domain/passport.ts';
import type { ApplicationRow } from './applications.ts';
import { changeApplication } from './desk.ts';

export const recordPassportReturned = (
  tx: ActTx,
  event: PassportReturned,
): Promise<ApplicationRow> =>
  changeApplication(tx, event.applicationId, {
    passportReturnedAt: event.returnedAt,
    passportReturnedTo: event.returnedTo,
    passportReturnedBy: event.agent.name,
    passportReturnedAs: event.agent.mission,
  });
