import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { Kbd } from '../ui/text.tsx';

/** Something a person can do here: it has its name in the palette, and a key where the house gives it one. */
export type Command = {
  id: string;
  name: string;
  /** As `KeyboardEvent.key` says it, with `Shift+` before: `j`, `Enter`, `[`, `Shift+Enter`. */
  key?: string;
  run: () => void;
};

type Registry = { register: (commands: readonly Command[]) => () => void; all: readonly Command[] };

const CommandsContext = createContext<Registry>({ register: () => () => undefined, all: [] });

const KEYS_OFF = 'passerelle.keys.off';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type));

const pressed = (event: KeyboardEvent): string =>
  event.shiftKey && event.key.length > 1 ? `Shift+${event.key}` : event.key;

const SAID: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  'Shift+Enter': '⇧ ↵',
};

/** How a key is printed. */
export const keyName = (key: string): string =>
  SAID[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** Whether single letters work; they can be turned off (WCAG 2.1.4). */
export const useKeysOn = (): [boolean, (on: boolean) => void] => {
  const [on, choose] = useState(() => localStorage.getItem(KEYS_OFF) === null);
  const set = useCallback((next: boolean) => {
    if (next) localStorage.removeItem(KEYS_OFF);
    else localStorage.setItem(KEYS_OFF, '1');
    choose(next);
  }, []);
  return [on, set];
};

/** Gathers what can be done on a page, and listens for its keys while no dialog is open and nobody is typing. */
export const CommandsProvider = ({ children }: { children: ReactNode }) => {
  const [sets, setSets] = useState<readonly (readonly Command[])[]>([]);
  const register = useCallback((commands: readonly Command[]) => {
    setSets((known) => [...known, commands]);
    return () => setSets((known) => known.filter((one) => one !== commands));
  }, []);
  const all = useMemo(() => sets.flat(), [sets]);
  const current = useRef(all);
  useEffect(() => {
    current.current = all;
  }, [all]);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const palette = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (!palette && (event.ctrlKey || event.metaKey)) return;
      if (
        !palette &&
        (isTyping(event.target) || document.querySelector('dialog[open],[role="dialog"]'))
      )
        return;
      const key = palette ? 'Ctrl+K' : pressed(event);
      const single = key.length === 1 && key !== '?';
      if (single && localStorage.getItem(KEYS_OFF) !== null) return;
      const command = current.current.findLast((one) => one.key === key);
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  const value = useMemo(() => ({ register, all }), [register, all]);
  return <CommandsContext value={value}>{children}</CommandsContext>;
};

/** Makes these commands available while the component is shown. What they do may change; their ids may not. */
export const useCommands = (commands: readonly Command[]): void => {
  const { register } = use(CommandsContext);
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const shape = JSON.stringify(commands.map(({ id, name, key }) => ({ id, name, key })));
  useEffect(() => {
    const shapes = JSON.parse(shape) as readonly Omit<Command, 'run'>[];
    const stable = shapes.map((one) => ({
      ...one,
      run: () => latest.current.find(({ id }) => id === one.id)?.run(),
    }));
    return register(stable);
  }, [register, shape]);
};

export const useAllCommands = (): readonly Command[] => use(CommandsContext).all;

/** The keys of a page, at its foot. */
export const KeyBar = ({ label, children }: { label: string; children?: ReactNode }) => {
  const all = useAllCommands().filter(({ key }) => key !== undefined && key !== 'Ctrl+K');
  // What is particular to the page first, the way to all of them last.
  const keyed = all.toSorted((one, other) => Number(one.key === '?') - Number(other.key === '?'));
  return (
    <aside className="keys" aria-label={label}>
      {keyed.map(({ id, key = '', name }) => (
        <span key={id}>
          <Kbd>{keyName(key)}</Kbd> {name}
        </span>
      ))}
      {children}
    </aside>
  );
};
