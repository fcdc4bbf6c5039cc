import { answerRecommendation } from '../acts/answer-recommendation.ts';
import { askRegularisation } from '../acts/ask-regularisation.ts';
import { completeAppeal } from '../acts/complete-appeal.ts';
import { rejectAlone } from '../acts/reject-alone.ts';
import { withdrawAppeal } from '../acts/withdraw-appeal.ts';
import { castVote } from '../acts/cast-vote.ts';
import { closeItem } from '../acts/close-item.ts';
import { closeSession } from '../acts/close-session.ts';
import { conveneSession } from '../acts/convene-session.ts';
import { decideAppeal } from '../acts/decide-appeal.ts';
import { fileAppeal } from '../acts/file-appeal.ts';
import { nameRapporteur } from '../acts/name-rapporteur.ts';
import { openSession } from '../acts/open-session.ts';
import { placeOnAgenda } from '../acts/place-on-agenda.ts';
import { recordAttendance } from '../acts/record-attendance.ts';
import { registerAppeal } from '../acts/register-appeal.ts';
import { submitReport } from '../acts/submit-report.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: Required<MutationResolvers> = {
  fileAppeal: (_, { input }, { perform }) => perform(fileAppeal, input),
  registerAppeal: (_, { input }, { perform }) => perform(registerAppeal, input),
  nameRapporteur: (_, { input }, { perform }) => perform(nameRapporteur, input),
  submitReport: (_, { input }, { perform }) => perform(submitReport, input),
  conveneSession: (_, { input }, { perform }) => perform(conveneSession, input),
  placeOnAgenda: (_, { input }, { perform }) => perform(placeOnAgenda, input),
  openSession: (_, { input }, { perform }) => perform(openSession, input),
  recordAttendance: (_, { input }, { perform }) => perform(recordAttendance, input),
  castVote: (_, { input }, { perform }) => perform(castVote, input),
  closeItem: (_, { input }, { perform }) => perform(closeItem, input),
  closeSession: (_, { input }, { perform }) => perform(closeSession, input),
  answerRecommendation: (_, { input }, { perform }) => perform(answerRecommendation, input),
  askRegularisation: (_, { input }, { perform }) => perform(askRegularisation, input),
  completeAppeal: (_, { input }, { perform }) => perform(completeAppeal, input),
  rejectAlone: (_, { input }, { perform }) => perform(rejectAlone, input),
  withdrawAppeal: (_, { input }, { perform }) => perform(withdrawAppeal, input),
  decideAppeal: (_, { input }, { perform }) => perform(decideAppeal, input),
};
