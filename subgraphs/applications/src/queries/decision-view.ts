import { NotFound, type Ask, type Facts } from '@passerelle/subgraph-kit';
import type { Language } from '@passerelle/subgraph-kit/law';
import { appealDeadline } from '../domain/clocks.ts';
import type { Ground } from '../domain/grounds/index.ts';
import type { ApplicationRow } from '../store/applications.ts';
import { placeOf } from '../store/posts.ts';
import type { DecisionRow } from '../store/tables.ts';
import { fileDocument, type DocumentShown } from './document-view.ts';
import { findApplication } from './find-application.ts';
import { findDocument } from './find-document.ts';
import type { DecisionGroundRow } from './list-decision-grounds.ts';

/** The file of a decision: whoever sees the one sees the other. */
export const fileOf = async (decision: DecisionRow, ask: Ask): Promise<ApplicationRow> => {
  const file = await ask(findApplication, decision.applicationId);
  if (file === null) throw new NotFound('application');
  return file;
};

/** Until when an appeal can be sent, with its addition. Null for a visa that was issued. */
export const appealUntilShown = (decision: DecisionRow, { law }: Pick<Facts, 'law'>) =>
  appealDeadline(decision, { law, place: placeOf(decision.unitId) });

/** The letter, once it is rendered and for as long as the actor may open it. */
export const letterShown = async (
  { letterId }: DecisionRow,
  ask: Ask,
  language: Language,
): Promise<DocumentShown | null> => {
  const document = letterId === null ? null : await ask(findDocument, letterId);
  return document === null ? null : fileDocument(document, language);
};

export const statedGrounds = (rows: readonly DecisionGroundRow[] | null, language: Language) =>
  (rows ?? []).map(({ code, text, complement }) => ({ code, text: text[language], complement }));

export const groundsShown = (grounds: readonly Ground[], language: Language) =>
  grounds.map(({ code, text, complementRequired, complementLabel }) => ({
    code,
    text: text[language],
    complementRequired,
    complementLabel: complementLabel?.[language] ?? null,
  }));
