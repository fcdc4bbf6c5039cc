/** Whom an act on a file concerns, for the log: the file and the person. */
export const concernsOf = (application: {
  readonly id: string;
  readonly applicantId: string | null;
}): readonly string[] =>
  application.applicantId === null ? [application.id] : [application.id, application.applicantId];
