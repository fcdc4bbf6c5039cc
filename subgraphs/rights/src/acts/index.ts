import { answerAccessRequest } from './answer-access-request.ts';
import { handOverPackage } from './hand-over-package.ts';
import { noteLodged, noteSubmitted } from './note-file.ts';
import { requestAccess } from './request-access.ts';

/** Every act of this subgraph: documentation, authorization matrix and audit test read it. */
export const acts = [
  requestAccess,
  answerAccessRequest,
  handOverPackage,
  noteSubmitted,
  noteLodged,
] as const;
