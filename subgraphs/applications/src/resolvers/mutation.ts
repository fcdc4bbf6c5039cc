import { lodgeApplication } from '../acts/lodge-application.ts';
import { transmitApplication } from '../acts/transmit-application.ts';
import { declareAdmissible } from '../acts/declare-admissible.ts';
import { declareInadmissible } from '../acts/declare-inadmissible.ts';
import { takeUpApplication } from '../acts/take-up-application.ts';
import { recordExamination } from '../acts/record-examination.ts';
import { issueVisa } from '../acts/issue-visa.ts';
import { refuseVisa } from '../acts/refuse-visa.ts';
import { saveDraft } from '../acts/save-draft.ts';
import { submitApplication } from '../acts/submit-application.ts';
import { startApplication } from '../acts/start-application.ts';
import { withdrawApplication } from '../acts/withdraw-application.ts';
import { decideUrgency } from '../acts/decide-urgency.ts';
import { askReasons } from '../acts/ask-reasons.ts';
import { stateReasons } from '../acts/state-reasons.ts';
import { releaseApplication } from '../acts/release-application.ts';
import { returnPassport } from '../acts/return-passport.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: Required<MutationResolvers> = {
  startApplication: (_, { input }, { perform }) => perform(startApplication, input),
  saveDraft: (_, { input }, { perform }) => perform(saveDraft, input),
  submitApplication: (_, { input }, { perform }) => perform(submitApplication, input),
  withdrawApplication: (_, { input }, { perform }) => perform(withdrawApplication, input),
  lodgeApplication: (_, { input }, { perform }) => perform(lodgeApplication, input),
  transmitApplication: (_, { input }, { perform }) => perform(transmitApplication, input),
  declareAdmissible: (_, { input }, { perform }) => perform(declareAdmissible, input),
  declareInadmissible: (_, { input }, { perform }) => perform(declareInadmissible, input),
  takeUpApplication: (_, { input }, { perform }) => perform(takeUpApplication, input),
  recordExamination: (_, { input }, { perform }) => perform(recordExamination, input),
  issueVisa: (_, { input }, { perform }) => perform(issueVisa, input),
  refuseVisa: (_, { input }, { perform }) => perform(refuseVisa, input),
  decideUrgency: (_, { input }, { perform }) => perform(decideUrgency, input),
  askReasons: (_, { input }, { perform }) => perform(askReasons, input),
  stateReasons: (_, { input }, { perform }) => perform(stateReasons, input),
  releaseApplication: (_, { input }, { perform }) => perform(releaseApplication, input),
  returnPassport: (_, { input }, { perform }) => perform(returnPassport, input),
};
