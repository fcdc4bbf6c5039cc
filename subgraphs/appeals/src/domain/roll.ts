/** The work lists of those who handle appeals. */
export type RollView =
  | 'TO_REGISTER'
  | 'TO_ASSIGN'
  | 'TO_REPORT'
  | 'TO_SCHEDULE'
  | 'TO_ANSWER'
  | 'TO_DECIDE'
  | 'CLOSED';
