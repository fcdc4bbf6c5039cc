import {
  dayOf,
  decide,
  endOfDay,
  retentionUntil,
  type Decision,
  type Law,
} from '@passerelle/subgraph-kit/law';
import { actNotOpen, actsOpenIn, type ActNotOpen, type ApplicationStatus } from './application.ts';
import { lodgingNotComplete, type LodgingNotComplete } from './lodging.ts';
import type { Place } from './place.ts';

export type CollectedFile = {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly postId: string | null;
  readonly lodgedAt: Date | null;
  readonly lodgingCompletedAt: Date | null;
};

export type ApplicationTransmitted = {
  readonly type: 'ApplicationTransmitted';
  readonly applicationId: string;
  readonly postId: string;
  readonly transmittedAt: Date;
  /** The instant, in UTC, by which nothing of the file may be left with the provider. */
  readonly eraseAt: string;
};

/**
 * The provider hands a collected file over to the post. From then on it sees nothing of it, and erases its own copies:
 * within seven days today, at once under the Visa Code as adopted (Annex X B(e), before 2020 A(d)).
 */
export const transmit = (
  file: CollectedFile,
  at: { readonly now: Date; readonly law: Law; readonly place: Place },
): Decision<ApplicationTransmitted, ActNotOpen | LodgingNotComplete> => {
  const { status, postId, lodgedAt } = file;
  if (!actsOpenIn(status).includes('TRANSMIT') || postId === null || lodgedAt === null)
    return actNotOpen(status);
  if (file.lodgingCompletedAt === null) return lodgingNotComplete();
  const { zone } = at.place;
  const transmittedOn = dayOf(at.now, zone);
  const held = retentionUntil(at.law, 'provider.eraseDays', {
    recordedOn: dayOf(lodgedAt, zone),
    starts: { TRANSMISSION: transmittedOn },
  });
  const lastDay = held?.value ?? transmittedOn;
  return decide({
    type: 'ApplicationTransmitted',
    applicationId: file.id,
    postId,
    transmittedAt: at.now,
    eraseAt: lastDay > transmittedOn ? endOfDay(lastDay, zone) : at.now.toISOString(),
  });
};

export type ProviderCopiesErased = {
  readonly type: 'ProviderCopiesErased';
  readonly applicationId: string;
  readonly erasedAt: Date;
};

/**
 * The time ended in which the provider erases what it holds of a transmitted file (Visa Code Annex X B(e)). The platform
 * keeps no copy for it, and its sight of the file ended with the transmission: what is recorded is that the term is over.
 */
export const endProviderCopies = (
  file: { readonly id: string; readonly status: ApplicationStatus },
  now: Date,
): Decision<ProviderCopiesErased, ActNotOpen> =>
  file.status === 'LODGED' || file.status === 'SUBMITTED'
    ? actNotOpen(file.status)
    : decide({ type: 'ProviderCopiesErased', applicationId: file.id, erasedAt: now });
