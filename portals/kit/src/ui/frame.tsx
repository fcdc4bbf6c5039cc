import { startTransition, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useKitT } from '../i18n/kit-messages.ts';
import { LANGUAGE_NAMES, LANGUAGES, directionOf } from '../i18n/language.ts';
import { useLanguage } from '../i18n/provider.tsx';
import { readDisplay, type Display } from './display.ts';
import { DisplayMenu } from './display-menu.tsx';
import { Icon } from './icon.tsx';
import { Away, Name } from './text.tsx';

export type Tab = {
  to: string;
  label: ReactNode;
  /** How many wait there, with their word for the ear: "non lus". */
  count?: number | undefined;
  countLabel?: string | undefined;
  /** The address under which pages belong to this tab; its own, and what lies under it, when left out. */
  covers?: string;
};

export type FrameProps = {
  /** The configured name. */
  name: string;
  tabs: readonly Tab[];
  /** Search, keys and the like, before the languages. */
  tools?: ReactNode;
  /** Who is signed in; null for nobody. */
  person?: string | null;
  onSignOut?: (() => void) | undefined;
  /** Help and rights: links in the foot. */
  foot?: readonly ReactNode[];
  density: Display['density'];
  children: ReactNode;
};

const Languages = () => {
  const { language, setLanguage } = useLanguage();
  return LANGUAGES.map((one) => (
    <button
      key={one}
      type="button"
      className="tool"
      lang={one}
      dir={directionOf(one)}
      aria-current={one === language ? 'true' : undefined}
      onClick={() => startTransition(() => setLanguage(one))}
    >
      {LANGUAGE_NAMES[one]}
    </button>
  ));
};

const lies = (path: string, under: string): boolean =>
  path === under || path.startsWith(under.endsWith('/') ? under : `${under}/`);

const isCurrent = (path: string, to: string, covers = to): boolean =>
  path === to || (covers !== '/' && lies(path, covers));

const Tabs = ({ tabs }: { tabs: readonly Tab[] }) => {
  const t = useKitT();
  const { pathname } = useLocation();
  if (tabs.length === 0) return null;
  return (
    <nav className="tabs" aria-label={t('frame.main')}>
      {tabs.map(({ to, label, count, countLabel, covers }) => (
        <Link key={to} to={to} aria-current={isCurrent(pathname, to, covers) ? 'page' : undefined}>
          {label}
          {count ? (
            <span className="count">
              {count}
              {countLabel && <Away> {countLabel}</Away>}
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
};

/**
 * What stands around every page: the banner of a demonstration, the configured name, tabs, languages, the way it is drawn,
 * and the foot with help and rights.
 */
export const Frame = ({
  name,
  tabs,
  tools,
  person,
  onSignOut,
  foot = [],
  density,
  children,
}: FrameProps) => {
  const t = useKitT();
  const [display, setDisplay] = useState(() => readDisplay(density));
  return (
    <>
      <header>
        <a className="skip" href="#main">
          {t('frame.skip')}
        </a>
        <p className="specimen">
          <b>DEMONSTRATION – SPECIMEN</b> {t('frame.specimen')}
        </p>
        <div className="bar">
          <Link className="brand" to="/">
            <Icon name="brand" />
            <bdi>{name}</bdi>
          </Link>
          <Tabs tabs={tabs} />
          <div className="tools">
            {tools}
            {person && (
              <span className="person soft">
                <Name>{person}</Name>
              </span>
            )}
            {onSignOut && (
              <button type="button" className="tool" onClick={onSignOut}>
                {t('frame.signOut')}
              </button>
            )}
            <DisplayMenu display={display} onChange={setDisplay} />
          </div>
          <div className="tools tools--languages">
            <Languages />
          </div>
        </div>
      </header>
      {children}
      {foot.length > 0 && (
        <footer className="foot">
          <ul aria-label={t('frame.help')}>
            {foot.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </footer>
      )}
    </>
  );
};
