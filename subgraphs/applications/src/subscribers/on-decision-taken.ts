import { subscribeTo } from '@passerelle/subgraph-kit';
import type { Words } from '@passerelle/subgraph-kit/law';
import { visaIssuedLetter } from '../letters.ts';
import { decidedOnOf, renderRefusal } from '../papers/refusal.ts';
import { visaNotice } from '../papers/visa.ts';
import type { ApplicationsPorts } from '../ports.ts';
import { findDecision } from '../queries/find-decision.ts';
import { findPaper, type PaperFile } from '../queries/find-paper.ts';
import { findVisaOfDecision } from '../queries/find-visa-of-decision.ts';
import { listDecisionGrounds } from '../queries/list-decision-grounds.ts';
import { listCatalogue } from '../queries/list-grounds.ts';
import type { DecisionRow } from '../store/tables.ts';
import { filePaper, hasLetter } from './file-paper.ts';
import { mailApplicant } from './mails.ts';
import type { Tools } from './tools.ts';

const titles: Readonly<Record<DecisionRow['outcome'], Words>> = {
  ISSUED: { fr: 'Votre visa est délivré', en: 'Your visa is issued', ar: 'صدرت تأشيرتكم' },
  REFUSED: { fr: 'Décision de refus', en: 'Decision of refusal', ar: 'قرار الرفض' },
};

const refusalOf = async (
  tools: Tools,
  file: PaperFile,
  decision: DecisionRow,
): Promise<Uint8Array> => {
  const stated = (await tools.ask(listDecisionGrounds, decision.id)) ?? [];
  const longStay = await tools.ask(listCatalogue, { on: decidedOnOf(decision) });
  return renderRefusal(tools.ports, { ...file, decision, stated, longStay });
};

const renderVisa = async (
  tools: Tools,
  file: PaperFile,
  decision: DecisionRow,
): Promise<Uint8Array> => {
  const visa = await tools.ask(findVisaOfDecision, decision.id);
  if (visa === null) throw new Error('A visa that was issued is not there.');
  const notice = visaNotice({ ...file, decision, visa }, tools.ports);
  return tools.ports.press.render(visaIssuedLetter, notice, file.application.language);
};

/**
 * A decision was taken: its letter is set in French and English, signed, and stands in the person's space (Visa Code
 * art. 32(2), Annex VI; CRPA L. 211-2 and L. 212-1). A mail says that something is there, and not what.
 */
export const onDecisionTaken = subscribeTo<'decision.taken', ApplicationsPorts>(
  'decision.taken',
  'decisionLetter',
  async ({ data: { decisionId, applicationId } }, tools) => {
    const file = await tools.ask(findPaper, applicationId);
    const decision = await tools.ask(findDecision, decisionId);
    if (file === null || decision === null) return;
    // Silence writes no letter: the person's space says what the law makes of it.
    if (decision.manner === 'IMPLICIT') {
      await mailApplicant(tools, file, 'SILENCE', decisionId);
      return;
    }
    if (!(await hasLetter(tools, decision.letterId)))
      await filePaper(tools, {
        applicationId,
        kind: 'DECISION_LETTER',
        title: titles[decision.outcome],
        fileName: `${file.application.reference}-decision.pdf`,
        decisionId,
        render: () =>
          decision.outcome === 'ISSUED'
            ? renderVisa(tools, file, decision)
            : refusalOf(tools, file, decision),
      });
    await mailApplicant(tools, file, 'DECIDED', decisionId);
  },
);
