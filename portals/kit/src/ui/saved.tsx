import { useEffect, useRef, useState } from 'react';
import { useFormat } from '../format/use-format.ts';
import { useKitT } from '../i18n/kit-messages.ts';
import { Icon } from './icon.tsx';

/** Where what was typed is kept. */
export type SavedState =
  | { kind: 'saved'; at: string }
  | { kind: 'here'; at: string }
  | { kind: 'signed-out' }
  | { kind: 'untouched' }
  /** The browser keeps nothing (private window, full disk) and there is no line. */
  | { kind: 'nowhere' };

const ICON = {
  saved: 'save',
  here: 'off',
  'signed-out': 'stop',
  nowhere: 'stop',
  untouched: 'save',
} as const;
const CLASS = {
  saved: 'saved',
  here: 'saved saved--wait',
  'signed-out': 'saved saved--stop',
  nowhere: 'saved saved--stop',
  untouched: 'saved',
} as const;

/** At most once a minute for the ear; at once when the kind changes. */
const useCalm = (text: string, kind: string): string => {
  const [said, say] = useState(text);
  const last = useRef({ kind, at: 0 });
  useEffect(() => {
    const now = Date.now();
    if (kind === last.current.kind && now - last.current.at < 60_000) return;
    last.current = { kind, at: now };
    say(text);
  }, [text, kind]);
  return said;
};

/** "Enregistré à 14:03, ici et sur le serveur": where answers are kept, never a spinner. */
export const Saved = ({ state }: { state: SavedState }) => {
  const t = useKitT();
  const format = useFormat();
  const time = 'at' in state ? format.time(state.at) : '';
  const text = t(`saved.${state.kind}`, { time });
  const calm = useCalm(text, state.kind);
  return (
    <p className={CLASS[state.kind]}>
      <Icon name={ICON[state.kind]} />
      <span aria-hidden="true">{text}</span>
      <span className="away" role="status">
        {calm}
      </span>
    </p>
  );
};
