import { subscribeTo } from '@passerelle/subgraph-kit';
import { inadmissibleLetter } from '../letters.ts';
import { inadmissibility } from '../papers/inadmissible.ts';
import type { ApplicationsPorts } from '../ports.ts';
import { findPaper } from '../queries/find-paper.ts';
import { filePaper, isFiled } from './file-paper.ts';
import { mailApplicant } from './mails.ts';

/** A file is not admissible: the person is told which condition is missing and what follows (Visa Code art. 19(3)). */
export const onInadmissible = subscribeTo<'application.inadmissible', ApplicationsPorts>(
  'application.inadmissible',
  'inadmissibleLetter',
  async ({ data: { applicationId } }, tools) => {
    const paper = await tools.ask(findPaper, applicationId);
    if (paper === null) return;
    if (!(await isFiled(tools, { applicationId, kind: 'DECISION_LETTER' })))
      await filePaper(tools, {
        applicationId,
        kind: 'DECISION_LETTER',
        title: {
          fr: 'Demande non recevable',
          en: 'Application not admissible',
          ar: 'طلب غير مقبول شكلًا',
        },
        fileName: `${paper.application.reference}-inadmissible.pdf`,
        decisionId: null,
        render: () =>
          tools.ports.press.render(
            inadmissibleLetter,
            inadmissibility(paper),
            paper.application.language,
          ),
      });
    await mailApplicant(tools, paper, 'INADMISSIBLE', applicationId);
  },
);
