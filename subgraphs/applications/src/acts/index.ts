import { askReasons } from './ask-reasons.ts';
import { checkInAtDesk } from './check-in-at-desk.ts';
import { clearDesk } from './clear-desk.ts';
import { completeLodging } from './complete-lodging.ts';
import { decideUrgency } from './decide-urgency.ts';
import { declareAdmissible } from './declare-admissible.ts';
import { declareInadmissible } from './declare-inadmissible.ts';
import { eraseDraft } from './erase-draft.ts';
import { endProviderCopies } from './end-provider-copies.ts';
import { instructIssue } from './instruct-issue.ts';
import { issueVisa } from './issue-visa.ts';
import { lodgeApplication } from './lodge-application.ts';
import { openFile } from './open-file.ts';
import { placeAtDesk } from './place-at-desk.ts';
import { recordDocument } from './record-document.ts';
import { recordExamination } from './record-examination.ts';
import { refuseBySilence } from './refuse-by-silence.ts';
import { refuseVisa } from './refuse-visa.ts';
import { releaseApplication } from './release-application.ts';
import { returnPassport } from './return-passport.ts';
import { stateReasons } from './state-reasons.ts';
import { takeUpApplication } from './take-up-application.ts';
import { transmitApplication } from './transmit-application.ts';
import { saveDraft } from './save-draft.ts';
import { submitApplication } from './submit-application.ts';
import { startApplication } from './start-application.ts';
import { withdrawApplication } from './withdraw-application.ts';

/** Every act of this subgraph: documentation, authorization matrix and audit test read it. */
export const acts = [
  startApplication,
  saveDraft,
  submitApplication,
  withdrawApplication,
  eraseDraft,
  checkInAtDesk,
  clearDesk,
  completeLodging,
  declareAdmissible,
  declareInadmissible,
  endProviderCopies,
  instructIssue,
  issueVisa,
  lodgeApplication,
  openFile,
  placeAtDesk,
  recordDocument,
  recordExamination,
  refuseVisa,
  decideUrgency,
  refuseBySilence,
  askReasons,
  stateReasons,
  releaseApplication,
  returnPassport,
  takeUpApplication,
  transmitApplication,
] as const;
