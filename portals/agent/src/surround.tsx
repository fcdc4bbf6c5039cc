import {
  CommandsProvider,
  Heading,
  KeyBar,
  KeysDialog,
  NotYours,
  Palette,
  useCommands,
  type Surround as Surroundings,
} from '@passerelle/portal-kit';
import { useState, type ReactNode } from 'react';
import { useT } from './messages/index.ts';
import { ViewerProvider, type Viewer } from './viewer.tsx';
import { tabsOf } from './views.ts';

type Children = { children: (surround: Surroundings) => ReactNode };

const Desk = ({ viewer, children }: Children & { viewer: Viewer }) => {
  const t = useT();
  const [shown, show] = useState<'palette' | 'keys' | null>(null);
  useCommands([
    { id: 'palette', key: 'Ctrl+K', name: t('keys.palette'), run: () => show('palette') },
    { id: 'keys', key: '?', name: t('keys.all'), run: () => show('keys') },
  ]);
  const tabs = viewer.habilitation ? tabsOf(viewer.habilitation.mission) : [];
  return (
    <>
      {children({
        tabs: tabs.map((tab) => ({
          to: tab === 'queue' ? '/queue' : `/${tab}`,
          label: t(`tab.${tab}`),
        })),
        tools: (
          <>
            <button type="button" className="tool" onClick={() => show('palette')}>
              {t('keys.palette')} <kbd>Ctrl K</kbd>
            </button>
            <button type="button" className="tool" onClick={() => show('keys')}>
              {t('keys.title')} <kbd>?</kbd>
            </button>
            {viewer.habilitation && (
              <span className="soft">
                {t(`mission.${viewer.habilitation.mission}`)},{' '}
                <bdi>{viewer.habilitation.unit.name}</bdi>
              </span>
            )}
          </>
        ),
      })}
      <KeyBar label={t('keys.title')} />
      <Palette
        open={shown === 'palette'}
        onClose={() => show(null)}
        title={t('keys.palette')}
        find={t('keys.find')}
        none={t('keys.none')}
      />
      <KeysDialog
        open={shown === 'keys'}
        onClose={() => show(null)}
        title={t('keys.title')}
        off={t('keys.off')}
        note={t('keys.note')}
      />
    </>
  );
};

const NoHabilitation = () => {
  const t = useT();
  return (
    <main id="main" className="ledger">
      <Heading>{t('noHabilitation.heading')}</Heading>
      <NotYours title={t('noHabilitation.title')}>{t('noHabilitation.next')}</NotYours>
    </main>
  );
};

/** Tabs, keys and tools of an agent's desk, by the mission of their habilitation. */
export const Surround = ({ signedIn, children }: Children & { signedIn: boolean }) => {
  if (!signedIn) return children({ tabs: [] });
  return (
    <CommandsProvider>
      <ViewerProvider>
        {(state) => {
          if (state === 'no-habilitation') return <NoHabilitation />;
          if (typeof state === 'string') return children({ tabs: [] });
          return <Desk viewer={state}>{children}</Desk>;
        }}
      </ViewerProvider>
    </CommandsProvider>
  );
};
