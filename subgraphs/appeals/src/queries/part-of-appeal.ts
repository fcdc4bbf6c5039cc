import { defineQuery } from '@passerelle/subgraph-kit';
import {
  findRapporteurs,
  findRegularisations,
  findReports,
  listAnswers,
  listOutcomes,
  type ReportRow,
} from '../store/reading.ts';
import { findItemsOfAppeals } from '../store/room.ts';
import type { AgendaItemRow } from '../store/commission-tables.ts';
import type { MinisterAnswerRow, OutcomeRow, RegularisationRow } from '../store/tables.ts';
import { seenPartOf } from './seen.ts';

const seenOf = (rows: readonly { readonly appealId: string }[]) =>
  seenPartOf(rows.map(({ appealId }) => appealId));

/** What was decided on an appeal, in order: silence first where an express decision took its place. */
export const outcomesOfAppeal = defineQuery<string, readonly OutcomeRow[]>({
  name: 'appeal.readOutcomes',
  find: listOutcomes,
  seen: seenOf,
});

export const answersOfAppeal = defineQuery<string, readonly MinisterAnswerRow[]>({
  name: 'appeal.readAnswers',
  find: listAnswers,
  seen: seenOf,
});

/** What the appellant was asked to mend, and what they answered. */
export const regularisationOfAppeal = defineQuery<string, RegularisationRow>({
  name: 'appeal.readRegularisation',
  find: findRegularisations,
  seen: (row) => seenOf([row]),
});

export const reportOfAppeal = defineQuery<string, ReportRow>({
  name: 'appeal.readReport',
  find: findReports,
  seen: (report) => seenOf([report]),
});

export const itemOfAppeal = defineQuery<string, AgendaItemRow>({
  name: 'appeal.readAgendaItem',
  find: findItemsOfAppeals,
  seen: (item) => seenOf([item]),
});

/** The id of the agent who reports; names come from the register of agents. */
export const rapporteurOfAppeal = defineQuery<string, string>({
  name: 'appeal.readRapporteur',
  find: findRapporteurs,
  seen: () => null,
});
