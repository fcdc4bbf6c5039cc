import { subscribeTo } from '@passerelle/subgraph-kit';
import { formCopyLetter } from '../letters.ts';
import { formCopy, formTitle } from '../papers/form-copy.ts';
import type { ApplicationsPorts } from '../ports.ts';
import { findPaper } from '../queries/find-paper.ts';
import { filePaper, isFiled } from './file-paper.ts';
import { mailApplicant } from './mails.ts';

/** An application was signed: the person keeps a copy, and is told what is next and that the reservation is free. */
export const onSubmitted = subscribeTo<'application.submitted', ApplicationsPorts>(
  'application.submitted',
  'signedForm',
  async ({ data: { applicationId } }, tools) => {
    const { press, law } = tools.ports;
    const paper = await tools.ask(findPaper, applicationId);
    if (paper === null) return;
    if (!(await isFiled(tools, { applicationId, kind: 'FORM' })))
      await filePaper(tools, {
        applicationId,
        kind: 'FORM',
        title: formTitle,
        fileName: `${paper.application.reference}-form.pdf`,
        decisionId: null,
        render: () =>
          press.render(formCopyLetter, formCopy(law, paper), paper.application.language),
      });
    await mailApplicant(tools, paper, 'SIGNED', applicationId);
  },
);
