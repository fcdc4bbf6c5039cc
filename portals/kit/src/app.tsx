import {
  lazy,
  StrictMode,
  Suspense,
  useMemo,
  type ComponentType,
  type LazyExoticComponent,
  type ReactNode,
} from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Route, Routes, useLocation } from 'react-router';
import { Provider } from 'urql';
import { name } from 'virtual:passerelle-theme';
import 'virtual:passerelle-theme.css';
import './styles/index.css';
import { createGraphClient } from './graphql/client.ts';
import { loadKitMessages } from './i18n/kit-messages.ts';
import { initialLanguage, type Language } from './i18n/language.ts';
import { LanguageProvider, useLanguage } from './i18n/provider.tsx';
import { ArrivalProvider } from './router/arrival.tsx';
import { PageBoundary } from './router/boundary.tsx';
import { Back, SessionEnded } from './session/ended.tsx';
import { SessionProvider, useSession, useSessionState } from './session/session.tsx';
import { SignOut } from './session/sign-out.tsx';
import { createSessionStore } from './session/store.ts';
import { followDisplay, type Display } from './ui/display.ts';
import { Frame, type Tab } from './ui/frame.tsx';
import { PageBones, Unread } from './ui/states.tsx';
import { ToastProvider } from './ui/toast.tsx';

/** One line of a portal's table of paths. */
export type PortalRoute = {
  path: string;
  /** Fetched when somebody goes there. Its default export is the page. */
  page: () => Promise<{ default: ComponentType }>;
  /** Open to whoever is not signed in. */
  open?: boolean;
};

/** What stands around the pages of a portal, which may depend on who is signed in. */
export type Surround = {
  tabs: readonly Tab[];
  tools?: ReactNode;
  foot?: readonly ReactNode[];
};

export type PortalDefinition = {
  portal: 'applicant' | 'agent' | 'commission';
  /** Where its pages stand: `import.meta.env.BASE_URL`. */
  base: string;
  density: Display['density'];
  routes: readonly PortalRoute[];
  /** Fetches the portal's own words in a language. */
  loadMessages: (language: Language) => Promise<unknown>;
  /** Hands tabs, tools and foot in the chosen language to the frame. */
  Surround: ComponentType<{ signedIn: boolean; children: (surround: Surround) => ReactNode }>;
  /** What an anonymous visitor sees at an address that is not open. */
  Landing: ComponentType;
};

type Page = PortalRoute & { Component: LazyExoticComponent<ComponentType> };

/** The gateway does not answer at the first page: said, and asked again by itself. */
const Unreachable = () => {
  const session = useSession();
  return (
    <main id="main" className="ledger">
      <div className="entry entry--open">
        <Unread fault={{ kind: 'outage', reference: null }} retry={() => void session.refresh()} />
      </div>
    </main>
  );
};

/** A page whose script cannot be fetched is opened anew: after a release its old script is gone. */
const reload = (): void => location.reload();

/** Tries until it succeeds: without its words and first scripts a portal has nothing to show. */
const eventually = async <Value,>(work: () => Promise<Value>): Promise<Value> => {
  try {
    return await work();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    return eventually(work);
  }
};

const Gate = ({ page, Landing }: { page: Page; Landing: ComponentType }) => {
  const state = useSessionState();
  const { pathname } = useLocation();
  if (state.kind === 'unknown' && !page.open) return <PageBones />;
  if (state.kind === 'unreachable' && !page.open) return <Unreachable />;
  if (state.kind === 'anonymous' && !page.open) return <Landing />;
  return (
    <PageBoundary at={pathname} retry={reload}>
      <Suspense fallback={<PageBones />}>
        <page.Component />
      </Suspense>
    </PageBoundary>
  );
};

type SurroundedProps = { definition: PortalDefinition; pages: readonly Page[] };

const Surrounded = ({ definition, pages }: SurroundedProps) => {
  const state = useSessionState();
  const signedIn = state.kind === 'signed-in' || state.kind === 'ended';
  const { Surround, Landing, density } = definition;
  return (
    <SignOut>
      {(signOut) => (
        <Surround signedIn={signedIn}>
          {({ tabs, tools, foot = [] }) => (
            <Frame
              name={name}
              density={density}
              tabs={tabs}
              tools={tools}
              foot={foot}
              person={signedIn ? state.name : null}
              onSignOut={signedIn ? signOut : undefined}
            >
              <Routes>
                <Route path="/back" element={<Back />} />
                {pages.map((page) => (
                  <Route
                    key={page.path}
                    path={page.path}
                    element={<Gate page={page} Landing={Landing} />}
                  />
                ))}
              </Routes>
              <SessionEnded />
            </Frame>
          )}
        </Surround>
      )}
    </SignOut>
  );
};

const Connected = ({ portal, children }: { portal: string; children: ReactNode }) => {
  const { language } = useLanguage();
  const session = useSession();
  const client = useMemo(
    () => createGraphClient({ portal, language, onSignedOut: session.lost }),
    [portal, language, session],
  );
  return <Provider value={client}>{children}</Provider>;
};

/**
 * The component library writes a style of its own for what can be pressed, unless an element of this name is there. The
 * policy of our pages lets no script write a style; the rule stands in `acts.css`.
 */
const noStyleOfScript = (): void => {
  const standIn = document.createElement('meta');
  standIn.id = 'react-aria-pressable-style';
  document.head.append(standIn);
};

/** Opens a portal in `#root`. The words of the chosen language are fetched together with the first page. */
export const startPortal = async (definition: PortalDefinition): Promise<void> => {
  const { portal, base, density, routes, loadMessages } = definition;
  noStyleOfScript();
  followDisplay(density);
  document.documentElement.dataset['portal'] = portal;
  const language = initialLanguage();
  const store = createSessionStore(portal, base);
  const pages = routes.map((route) => ({ ...route, Component: lazy(route.page) }));
  await eventually(() => Promise.all([loadKitMessages(language), loadMessages(language)]));
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root.');
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider initial={language}>
        <SessionProvider store={store}>
          <Connected portal={portal}>
            <BrowserRouter basename={base}>
              <ArrivalProvider name={name}>
                <ToastProvider>
                  <Suspense fallback={<PageBones />}>
                    <Surrounded definition={definition} pages={pages} />
                  </Suspense>
                </ToastProvider>
              </ArrivalProvider>
            </BrowserRouter>
          </Connected>
        </SessionProvider>
      </LanguageProvider>
    </StrictMode>,
  );
};
