import { subscribeTo } from '@passerelle/subgraph-kit';
import { followFile } from '../acts/follow-file.ts';
import type { AppointmentsPorts } from '../ports.ts';
import { onCancelled, onGiven } from './mails.ts';
import { onContest } from './contest.ts';
import { onSubmitted } from './on-submitted.ts';

const onLodged = subscribeTo<'application.lodged', AppointmentsPorts>(
  'application.lodged',
  'file-lodged',
  async ({ data: { applicationId } }, { perform }) => {
    await perform(followFile, { applicationId, status: 'LODGED' });
  },
);

const onWithdrawn = subscribeTo<'application.withdrawn', AppointmentsPorts>(
  'application.withdrawn',
  'file-withdrawn',
  async ({ data: { applicationId } }, { perform }) => {
    await perform(followFile, { applicationId, status: 'ENDED' });
  },
);

export const subscribers = [onSubmitted, onLodged, onWithdrawn, onGiven, onCancelled, ...onContest];
