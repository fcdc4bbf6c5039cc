import { useState, type ReactNode } from 'react';
import type { Surround } from '../app.tsx';
import { useKitT } from '../i18n/kit-messages.ts';
import type { Tab } from '../ui/frame.tsx';
import { Kbd } from '../ui/text.tsx';
import { KeyBar, useCommands } from './commands.tsx';
import { KeysDialog, Palette } from './palette.tsx';

type DeskProps = {
  tabs: readonly Tab[];
  /** Who works here and under which habilitation. */
  tools?: ReactNode;
  children: (surround: Surround) => ReactNode;
};

/** What stands around a desk's pages: tabs, everything that can be done by its name, and the keys. */
export const Desk = ({ tabs, tools, children }: DeskProps) => {
  const t = useKitT();
  const [shown, show] = useState<'palette' | 'keys' | null>(null);
  useCommands([
    { id: 'palette', key: 'Ctrl+K', name: t('keys.palette'), run: () => show('palette') },
    { id: 'keys', key: '?', name: t('keys.all'), run: () => show('keys') },
  ]);
  const close = () => show(null);
  return (
    <>
      {children({
        tabs,
        tools: (
          <>
            <button type="button" className="tool" onClick={() => show('palette')}>
              {t('keys.palette')} <Kbd>Ctrl K</Kbd>
            </button>
            <button type="button" className="tool" onClick={() => show('keys')}>
              {t('keys.title')} <Kbd>?</Kbd>
            </button>
            {tools}
          </>
        ),
      })}
      <KeyBar label={t('keys.title')} />
      <Palette open={shown === 'palette'} onClose={close} />
      <KeysDialog open={shown === 'keys'} onClose={close} />
    </>
  );
};
