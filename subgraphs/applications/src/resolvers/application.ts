import type { ApplicationResolvers } from '../generated/resolvers.ts';
import {
  blockedActs,
  clocksShown,
  competentPostShown,
  documentShown,
  examinationShown,
  examinerShown,
  formShown,
  heldBy,
  openActs,
  stayShown,
  threadShown,
} from '../queries/application-view.ts';
import { feeShown, passportShown, silenceShown, urgencyShown } from '../queries/course-view.ts';
import { fileDocument } from '../queries/document-view.ts';
import { findApplicant } from '../queries/find-applicant.ts';
import { findApplication } from '../queries/find-application.ts';
import { listDecisions } from '../queries/list-decisions.ts';
import { listDocuments } from '../queries/list-documents.ts';
import { listHands } from '../queries/list-hands.ts';
import { listVisas } from '../queries/list-visas.ts';
import { mayKnowCompletion } from '../policy.ts';

/** A reference to what another subgraph owns. */
const reference = (id: string | null) => (id === null ? null : { id });

export const Application: ApplicationResolvers = {
  __resolveReference: ({ id }, { ask }) => ask(findApplication, id),
  applicant: (row, _args, { ask }) =>
    row.applicantId === null ? null : ask(findApplicant, row.applicantId),
  travelDocument: (row, _args, { facts }) => documentShown(row, facts),
  form: (row, _args, { facts }) => formShown(row, facts),
  stay: (row, _args, { facts }) => stayShown(row, facts),
  competentPost: (row, _args, { language }) => competentPostShown(row, language),
  centre: (row) => reference(row.centreId),
  lodgingCompletedAt: (row, _args, { facts }) =>
    mayKnowCompletion(facts.actor) ? row.lodgingCompletedAt : null,
  heldBy: (row) => reference(heldBy(row)),
  examiner: (row, _args, { facts }) => reference(examinerShown(row, facts)),
  examination: (row, _args, { facts }) => examinationShown(row, facts),
  clocks: async (row, _args, { ask, facts }) =>
    clocksShown(row, (await ask(listDecisions, row.id)) ?? [], facts),
  thread: async (row, _args, { ask, facts }) =>
    threadShown(row, (await ask(listDecisions, row.id)) ?? [], facts),
  decisions: async (row, _args, { ask }) => (await ask(listDecisions, row.id)) ?? [],
  visa: async (row, _args, { ask }) => (await ask(listVisas, row.id))?.at(-1) ?? null,
  documents: async (row, _args, { ask, language }) =>
    ((await ask(listDocuments, row.id)) ?? []).map((document) => fileDocument(document, language)),
  urgency: (row) => urgencyShown(row),
  fee: (row, _args, { facts }) => feeShown(row, facts),
  silence: async (row, _args, { ask, facts }) => {
    const decisions = (await ask(listDecisions, row.id)) ?? [];
    return silenceShown(
      row,
      decisions.some(({ manner }) => manner === 'IMPLICIT'),
      facts,
    );
  },
  passportReturn: (row) => passportShown(row),
  hands: async (row, _args, { ask }) =>
    ((await ask(listHands, row.id)) ?? [])
      .slice(0, 20)
      .map(({ since, examinerId, reason }) => ({ since, examiner: reference(examinerId), reason })),
  openActs: (row, _args, { facts }) => openActs(row, facts),
  blockedActs: (row, _args, { facts }) => blockedActs(row, facts),
};
