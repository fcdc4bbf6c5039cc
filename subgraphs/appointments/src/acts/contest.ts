import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import {
  closeRivals as close,
  noteContest as note,
  settleDocument as settle,
} from '../domain/contest.ts';
import { mayCheckIn } from '../policy.ts';
import { getAppointment } from '../store/appointments.ts';
import {
  lockDocument,
  lockRivals,
  lockWithContest,
  recordContest,
  recordRivalsClosed,
} from '../store/contest.ts';
import { zoneOf } from '../store/posts.ts';
import { cancelled, documentSettled } from './announce.ts';

const input = z.object({ appointmentId: z.uuid() });

/** Two accounts hold appointments with one travel document, or no longer do: the desks are told, the persons are not. */
export const noteContest = defineAct({
  name: 'appointment.noteContest',
  law: 'Visa Code art. 9(2) and 10(1)',
  input,
  load: (tx, { appointmentId }) => lockDocument(tx, appointmentId),
  allow: bySystemOnly,
  decide: (document) => note(document, document.holders),
  record: async (tx, [noted]) => {
    await recordContest(tx, noted);
    return { __typename: 'NoteContestSuccess' as const };
  },
  // The file for which it was looked at; the other account's is no concern of it.
  concerns: ({ applicationId }) => [applicationId],
  categories: ['TRAVEL_DOCUMENT'],
});

/** The desk has the passport in hand: its bearer keeps the appointment, the other accounts' are closed. */
export const settleDocument = defineAct({
  name: 'appointment.settleDocument',
  law: 'Visa Code art. 9(2) and 10(1)',
  input,
  load: (tx, { appointmentId }) => lockWithContest(tx, appointmentId),
  allow: mayCheckIn,
  decide: (appointment, _input, { now }) =>
    settle(appointment, { now, zone: zoneOf(appointment.postId) }),
  record: async (tx, [{ appointmentId }]) => ({
    __typename: 'SettleDocumentSuccess' as const,
    appointment: await getAppointment(tx, appointmentId),
  }),
  announce: ([settled]) => [documentSettled(settled)],
  concerns: ({ applicationId, applicantId }) => [applicationId, applicantId],
  categories: ['APPOINTMENT', 'TRAVEL_DOCUMENT'],
});

/** What other accounts still hold with the document is closed, as the desk said, and their places return to the pool. */
export const closeRivals = defineAct({
  name: 'appointment.closeRivals',
  law: 'Visa Code art. 9(2) and 10(1)',
  input,
  load: (tx, { appointmentId }) => lockRivals(tx, appointmentId),
  allow: bySystemOnly,
  decide: (facts, _input, { now }) => close(facts, { now, share: facts.share }),
  record: async (tx, closed) => {
    await recordRivalsClosed(tx, closed);
    return { __typename: 'CloseRivalsSuccess' as const };
  },
  announce: (closed) => closed.map(cancelled),
  concerns: ({ rivals }) =>
    rivals.flatMap(({ applicationId, applicantId }) => [applicationId, applicantId]),
  categories: ['APPOINTMENT', 'TRAVEL_DOCUMENT'],
});
