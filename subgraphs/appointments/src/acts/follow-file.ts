import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { decide } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';
import type { KnownFile } from '../domain/appointment.ts';
import { followFile as follow } from '../domain/follow.ts';
import { lockFile, recordFollowed, recordKnown } from '../store/files.ts';
import { cancelled } from './announce.ts';

const seal = z.string().min(1).max(64);

/** An application was signed: from now on an appointment can be asked for it. */
export const noteFile = defineAct({
  name: 'appointment.noteFile',
  law: 'Visa Code art. 9(2) and 9(4)',
  input: z.object({
    applicationId: z.uuid(),
    applicantId: z.uuid(),
    accountId: z.string().min(1).max(100),
    postId: z.uuid(),
    visaKind: z.enum(['SHORT_STAY', 'AIRPORT_TRANSIT', 'LONG_STAY']),
    documentSeal: seal,
    numberSeal: seal,
  }),
  load: (tx, { applicationId }) => lockFile(tx, applicationId),
  allow: bySystemOnly,
  decide: (_file, known) => decide<KnownFile>({ ...known, status: 'SUBMITTED' }),
  record: async (tx, [known]) => {
    await recordKnown(tx, known);
    return { __typename: 'NoteFileSuccess' as const };
  },
  concerns: (_file, { applicationId, applicantId }) => [applicationId, applicantId],
  categories: ['TRAVEL_DOCUMENT'],
});

/** An application was lodged, or is gone: a live appointment is kept or its place given back. */
export const followFile = defineAct({
  name: 'appointment.followFile',
  law: 'Visa Code art. 9(2) and 10(1)',
  input: z.object({ applicationId: z.uuid(), status: z.enum(['LODGED', 'ENDED']) }),
  load: (tx, { applicationId }) => lockFile(tx, applicationId),
  allow: bySystemOnly,
  decide: (file, to, { now }) => follow(file, to, { now, share: file.share }),
  record: async (tx, [followed]) => {
    await recordFollowed(tx, followed);
    return { __typename: 'FollowFileSuccess' as const };
  },
  announce: ([{ appointment }]) =>
    appointment?.type === 'AppointmentCancelled' ? [cancelled(appointment)] : [],
  concerns: (_file, { applicationId }) => [applicationId],
  categories: ['NONE'],
});
