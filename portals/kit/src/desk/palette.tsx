import { useState, type FormEvent } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/text.tsx';
import { keyName, useAllCommands, useKeysOn } from './commands.tsx';

type PaletteProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** The label of the field in which one types. */
  find: string;
  none: string;
};

/** Everything that can be done here, by its name: type a part of it, Enter does the first. */
export const Palette = ({ open, onClose, title, find, none }: PaletteProps) => {
  const commands = useAllCommands().filter(({ key }) => key !== 'Ctrl+K');
  const [text, type] = useState('');
  const found = commands.filter(({ name }) =>
    name.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()),
  );
  const run = (at: number) => {
    const command = found[at];
    if (!command) return;
    onClose();
    type('');
    command.run();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(0);
  };
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <div className="field">
          <label htmlFor="palette-find">{find}</label>
          <input
            id="palette-find"
            className="in"
            autoComplete="off"
            value={text}
            onChange={(event) => type(event.target.value)}
          />
        </div>
      </form>
      <ul className="palette-list">
        {found.map(({ id, name, key }, at) => (
          <li key={id} className="line">
            <button type="button" className="tool" onClick={() => run(at)}>
              {name}
            </button>
            {key && <Kbd>{keyName(key)}</Kbd>}
          </li>
        ))}
        {found.length === 0 && <li className="soft">{none}</li>}
      </ul>
    </Dialog>
  );
};

type KeysDialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  off: string;
  note: string;
};

/** The keys of this page, and the switch that turns single letters off. */
export const KeysDialog = ({ open, onClose, title, off, note }: KeysDialogProps) => {
  const [on, turn] = useKeysOn();
  const keyed = useAllCommands().filter(({ key }) => key !== undefined);
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <dl className="key-list">
        {keyed.map(({ id, key = '', name }) => [
          <dt key={`${id}-key`}>
            <Kbd>{keyName(key)}</Kbd>
          </dt>,
          <dd key={`${id}-name`}>{name}</dd>,
        ])}
      </dl>
      <label className="choice">
        <input type="checkbox" checked={!on} onChange={(event) => turn(!event.target.checked)} />
        <span>{off}</span>
      </label>
      <p className="small soft">{note}</p>
    </Dialog>
  );
};
