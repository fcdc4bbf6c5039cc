export type IconName =
  | 'ok'
  | 'now'
  | 'next'
  | 'wait'
  | 'stop'
  | 'warn'
  | 'note'
  | 'eye'
  | 'lock'
  | 'search'
  | 'up'
  | 'down'
  | 'chev'
  | 'back'
  | 'fold'
  | 'x'
  | 'plus'
  | 'off'
  | 'cal'
  | 'doc'
  | 'flag'
  | 'save'
  | 'sort'
  | 'view'
  | 'out'
  | 'brand';

/** A shape beside a word, never instead of it. */
export const Icon = ({ name }: { name: IconName }) => (
  <i className={`i i-${name}`} aria-hidden="true" />
);
