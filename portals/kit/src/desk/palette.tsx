import { useState, type FormEvent } from 'react';
import { useKitT } from '../i18n/kit-messages.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/text.tsx';
import { keyName, useAllCommands, useKeysOn } from './commands.tsx';

type Props = { open: boolean; onClose: () => void };

/** Everything that can be done here, by its name: type a part of it, Enter does the first. */
export const Palette = ({ open, onClose }: Props) => {
  const t = useKitT();
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
    <Dialog open={open} onClose={onClose} title={t('keys.palette')}>
      <form onSubmit={submit}>
        <div className="field">
          <label htmlFor="palette-find">{t('keys.find')}</label>
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
        {found.length === 0 && <li className="soft">{t('keys.none')}</li>}
      </ul>
    </Dialog>
  );
};

/** The keys of this page, and the switch that turns single letters off. */
export const KeysDialog = ({ open, onClose }: Props) => {
  const t = useKitT();
  const [on, turn] = useKeysOn();
  const keyed = useAllCommands().filter(({ key }) => key !== undefined);
  return (
    <Dialog open={open} onClose={onClose} title={t('keys.title')}>
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
        <span>{t('keys.off')}</span>
      </label>
      <p className="small soft">{t('keys.note')}</p>
    </Dialog>
  );
};
