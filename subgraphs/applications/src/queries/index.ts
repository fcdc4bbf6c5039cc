import { findDecision } from './find-decision.ts';
import { findDocument } from './find-document.ts';
import { findPaper } from './find-paper.ts';
import { findVisaOfDecision } from './find-visa-of-decision.ts';
import { listDecisionGrounds } from './list-decision-grounds.ts';
import { previewRefusal } from './preview-refusal.ts';
import { readPostFigures } from './read-post-figures.ts';
import { listWorkQueue } from './list-work-queue.ts';
import { listCatalogue, listRefusalGrounds } from './list-grounds.ts';
import { discloseApplicant } from './disclose-applicant.ts';
import { findApplicant } from './find-applicant.ts';
import { findApplication } from './find-application.ts';
import { listHands } from './list-hands.ts';
import { listDecisions } from './list-decisions.ts';
import { listDocuments } from './list-documents.ts';
import { listMyApplications } from './list-my-applications.ts';
import { listVisas } from './list-visas.ts';

/** Every reading of this subgraph: documentation and the authorization matrix read it. */
export const queries = [
  findApplication,
  findApplicant,
  listMyApplications,
  listDecisions,
  listDocuments,
  listVisas,
  listHands,
  discloseApplicant,
  findDecision,
  listDecisionGrounds,
  findVisaOfDecision,
  findDocument,
  listWorkQueue,
  listRefusalGrounds,
  listCatalogue,
  previewRefusal,
  readPostFigures,
  findPaper,
] as const;
