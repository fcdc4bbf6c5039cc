import { subscribeTo } from '@passerelle/subgraph-kit';
import { receiptOfLodgingLetter } from '../letters.ts';
import { receipt, receiptTitle } from '../papers/receipt.ts';
import type { ApplicationsPorts } from '../ports.ts';
import { findPaper } from '../queries/find-paper.ts';
import { filePaper, isFiled } from './file-paper.ts';
import { mailApplicant } from './mails.ts';

/** An application was lodged: the person gets a receipt (Visa Code art. 16(8); CRPA R. 112-5; CESEDA R. 312-2). */
export const onLodged = subscribeTo<'application.lodged', ApplicationsPorts>(
  'application.lodged',
  'receipt',
  async ({ data: { applicationId } }, tools) => {
    const { press, law } = tools.ports;
    const paper = await tools.ask(findPaper, applicationId);
    if (paper === null) return;
    if (!(await isFiled(tools, { applicationId, kind: 'RECEIPT' })))
      await filePaper(tools, {
        applicationId,
        kind: 'RECEIPT',
        title: receiptTitle(law, paper),
        fileName: `${paper.application.reference}-receipt.pdf`,
        decisionId: null,
        render: () =>
          press.render(receiptOfLodgingLetter, receipt(law, paper), paper.application.language),
      });
    await mailApplicant(tools, paper, 'LODGED', applicationId);
  },
);
