import type { AppealSubject } from '../store/appeals.ts';

/** Whom an act on an appeal concerns: the appeal, the file and the person. */
export const concernsAppeal = ({ id, applicationId, row }: AppealSubject): readonly string[] => [
  id,
  applicationId,
  row.applicantId,
];
