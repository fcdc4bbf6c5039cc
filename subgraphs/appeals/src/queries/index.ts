import { appealsOfApplication, appealsOfDecision } from './appeals-of.ts';
import { disclosureOfApplicant } from './disclosure.ts';
import { documentsOf, findDocument } from './documents.ts';
import { findAppeal } from './find-appeal.ts';
import { mayAppeal, openActsOfAppeal, openActsOfSession } from './open-acts.ts';
import {
  answersOfAppeal,
  itemOfAppeal,
  outcomesOfAppeal,
  rapporteurOfAppeal,
  regularisationOfAppeal,
  reportOfAppeal,
} from './part-of-appeal.ts';
import { minutesOfSession } from './minutes.ts';
import { readViewersRoll } from './roll.ts';
import {
  agendaOf,
  attendanceOf,
  ballotsOf,
  findSession,
  listCommissionRapporteurs,
  listCommissionSeats,
  listCommissionSessions,
  quorumOfSession,
} from './sessions.ts';

/** Every reading of this subgraph: documentation and the authorization matrix read it. */
export const queries = [
  findAppeal,
  appealsOfApplication,
  appealsOfDecision,
  mayAppeal,
  readViewersRoll,
  outcomesOfAppeal,
  answersOfAppeal,
  regularisationOfAppeal,
  reportOfAppeal,
  rapporteurOfAppeal,
  itemOfAppeal,
  documentsOf,
  findDocument,
  openActsOfAppeal,
  disclosureOfApplicant,
  findSession,
  listCommissionSessions,
  listCommissionSeats,
  listCommissionRapporteurs,
  attendanceOf,
  quorumOfSession,
  agendaOf,
  ballotsOf,
  minutesOfSession,
  openActsOfSession,
] as const;
