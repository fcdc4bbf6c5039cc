import { subscribeTo } from '@passerelle/subgraph-kit';
import type { ApplicationsPorts } from '../ports.ts';
import { findPaper } from '../queries/find-paper.ts';
import { mailApplicant } from './mails.ts';

/** An application was signed: the person is told what is next, and that the reservation is free. */
export const onSubmitted = subscribeTo<'application.submitted', ApplicationsPorts>(
  'application.submitted',
  'signedMail',
  async ({ data }, tools) => {
    const paper = await tools.ask(findPaper, data.applicationId);
    if (paper !== null) await mailApplicant(tools, paper, 'SIGNED', data.applicationId);
  },
);
