import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** `ok` done · `now` present · `next` to come · `wait` for somebody · `look` at it · `stop` · `note` to know. */
export type Tone = 'ok' | 'now' | 'next' | 'wait' | 'look' | 'stop' | 'note';

const SHAPE = {
  ok: ['ok', 'tag tag--ok'],
  now: ['now', 'tag tag--now'],
  next: ['next', 'tag'],
  wait: ['wait', 'tag tag--wait'],
  look: ['warn', 'tag tag--wait'],
  stop: ['stop', 'tag tag--stop'],
  note: ['note', 'tag'],
} as const satisfies Record<Tone, readonly [IconName, string]>;

type TagProps = { tone: Tone; icon?: IconName; changed?: boolean; children: ReactNode };

/** A status: shape, then word, then colour. `changed` marks what is new since the last visit. */
export const Tag = ({ tone, icon, changed, children }: TagProps) => (
  <span className={SHAPE[tone][1]}>
    <Icon name={icon ?? SHAPE[tone][0]} />
    <span className={changed ? 'changed' : undefined}>{children}</span>
  </span>
);

const SAID = {
  ok: ['ok', 'say say--ok'],
  wait: ['warn', 'say say--wait'],
  stop: ['stop', 'say say--stop'],
  note: ['note', 'say'],
} as const satisfies Record<'ok' | 'wait' | 'stop' | 'note', readonly [IconName, string]>;

type SayProps = {
  tone?: keyof typeof SAID;
  icon?: IconName;
  title?: ReactNode;
  /** Announced when it appears: `status` politely, `alert` at once. */
  role?: 'status' | 'alert' | undefined;
  children: ReactNode;
};

/** A banner in the column: what is good, what waits, what stops, what to know. */
export const Say = ({ tone = 'note', icon, title, role, children }: SayProps) => (
  <div className={SAID[tone][1]} role={role}>
    <Icon name={icon ?? SAID[tone][0]} />
    {title && <h3>{title}</h3>}
    <div className="read">{children}</div>
  </div>
);
