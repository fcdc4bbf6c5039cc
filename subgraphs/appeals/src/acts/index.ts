import { answerRecommendation } from './answer-recommendation.ts';
import { askRegularisation } from './ask-regularisation.ts';
import { castVote } from './cast-vote.ts';
import { closeItem } from './close-item.ts';
import { closeSession } from './close-session.ts';
import { completeAppeal } from './complete-appeal.ts';
import { conveneSession } from './convene-session.ts';
import { decideAppeal } from './decide-appeal.ts';
import { designateRapporteur } from './designate-rapporteur.ts';
import { fileAppeal } from './file-appeal.ts';
import { giveSeat } from './give-seat.ts';
import { nameRapporteur } from './name-rapporteur.ts';
import { openSession } from './open-session.ts';
import { placeOnAgenda } from './place-on-agenda.ts';
import { recordAttendance } from './record-attendance.ts';
import { recordDecision } from './record-decision.ts';
import { recordLetter } from './record-letter.ts';
import { recordMinutes } from './record-minutes.ts';
import { registerAppeal } from './register-appeal.ts';
import { rejectAlone } from './reject-alone.ts';
import { rejectImplicitly } from './reject-implicitly.ts';
import { submitReport } from './submit-report.ts';
import { withdrawAppeal } from './withdraw-appeal.ts';

/** Every act of this subgraph: documentation, authorization matrix and audit test read it. */
export const acts = [
  recordDecision,
  fileAppeal,
  registerAppeal,
  recordLetter,
  rejectImplicitly,
  askRegularisation,
  completeAppeal,
  withdrawAppeal,
  rejectAlone,
  nameRapporteur,
  submitReport,
  conveneSession,
  placeOnAgenda,
  openSession,
  recordAttendance,
  castVote,
  closeItem,
  closeSession,
  recordMinutes,
  answerRecommendation,
  decideAppeal,
  giveSeat,
  designateRapporteur,
] as const;
