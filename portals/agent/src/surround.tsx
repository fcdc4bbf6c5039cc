import {
  CommandsProvider,
  Desk,
  Heading,
  NotYours,
  useCommands,
  type Surround as Surroundings,
} from '@passerelle/portal-kit';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useT } from './messages/index.ts';
import { ViewerProvider, type Viewer } from './viewer.tsx';
import { tabsOf } from './views.ts';

type Children = { children: (surround: Surroundings) => ReactNode };

const AgentDesk = ({ viewer, children }: Children & { viewer: Viewer | null }) => {
  const t = useT();
  const habilitation = viewer?.habilitation;
  const tabs = habilitation ? tabsOf(habilitation.mission) : [];
  const navigate = useNavigate();
  useCommands(
    tabs.map((tab) => ({
      id: `go-${tab}`,
      name: t('keys.go', { place: t(`tab.${tab}`) }),
      run: () => void navigate(`/${tab}`),
    })),
  );
  return (
    <Desk
      tabs={tabs.map((tab) => ({ to: `/${tab}`, label: t(`tab.${tab}`) }))}
      tools={habilitation && <span className="soft">{t(`mission.${habilitation.mission}`)}</span>}
    >
      {children}
    </Desk>
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
          // The page stands from the start under one desk: put under another, it would ask everything anew.
          const viewer = typeof state === 'string' ? null : state;
          return <AgentDesk viewer={viewer}>{children}</AgentDesk>;
        }}
      </ViewerProvider>
    </CommandsProvider>
  );
};
