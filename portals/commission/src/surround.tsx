import {
  CommandsProvider,
  Desk,
  Heading,
  NotYours,
  type Surround as Surroundings,
} from '@passerelle/portal-kit';
import type { ReactNode } from 'react';
import { useT } from './messages/index.ts';
import { ViewerProvider, type Viewer } from './viewer.tsx';
import { sits, viewsOf } from './views.ts';

type Children = { children: (surround: Surroundings) => ReactNode };

const AppealsDesk = ({ viewer, children }: Children & { viewer: Viewer | null }) => {
  const t = useT();
  const habilitation = viewer?.habilitation;
  const mission = habilitation?.mission;
  const tabs = [
    ...(mission && viewsOf(mission).length > 0 ? [{ to: '/roll', label: t('tab.roll') }] : []),
    ...(mission && sits(mission) ? [{ to: '/sessions', label: t('tab.sessions') }] : []),
  ];
  return (
    <Desk
      tabs={tabs}
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

/** Tabs, keys and tools of those who hear appeals, by the mission of their habilitation. */
export const Surround = ({ signedIn, children }: Children & { signedIn: boolean }) => {
  if (!signedIn) return children({ tabs: [] });
  return (
    <CommandsProvider>
      <ViewerProvider>
        {(state) => {
          if (state === 'no-habilitation') return <NoHabilitation />;
          // The page stands from the start under one desk: put under another, it would ask everything anew.
          const viewer = typeof state === 'string' ? null : state;
          return <AppealsDesk viewer={viewer}>{children}</AppealsDesk>;
        }}
      </ViewerProvider>
    </CommandsProvider>
  );
};
