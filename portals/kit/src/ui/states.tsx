import { useEffect, useState, type ReactNode } from 'react';
import type { Fault } from '../graphql/fault.ts';
import { RETRY_SECONDS } from '../graphql/use-answer.ts';
import { useFormat } from '../format/use-format.ts';
import { useKitT } from '../i18n/kit-messages.ts';
import { Act } from './act.tsx';
import { Icon } from './icon.tsx';
import { Ref } from './text.tsx';

type NothingProps = { title: ReactNode; children?: ReactNode; act?: ReactNode };

/** Empty: why, what comes next, and one act. */
export const Nothing = ({ title, children, act }: NothingProps) => (
  <div className="nothing">
    <p>
      <strong>{title}</strong>
    </p>
    {children && <div className="small soft read">{children}</div>}
    {act && <p>{act}</p>}
  </div>
);

const useLate = (milliseconds: number): boolean => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return late;
};

const WIDTHS = ['45%', '100%', '80%', '92%', '60%', '88%'];

type BonesProps = {
  /** What is coming, for the ear: "Chargement du dossier". */
  label?: string;
  lines?: number;
  /** At once instead of after 300 ms: for the component page. */
  now?: boolean;
};

/** A skeleton in the form of what comes, after 300 ms: a fast answer never flashes. */
export const Bones = ({ label, lines = 3, now = false }: BonesProps) => {
  const t = useKitT();
  const late = useLate(300) || now;
  return (
    <div role="status" aria-label={label ?? t('state.loading')} className="bones">
      {late &&
        Array.from({ length: lines }, (_, at) => (
          <span
            key={at}
            className="bone"
            style={{ '--w': WIDTHS[at % WIDTHS.length] } as React.CSSProperties}
          />
        ))}
    </div>
  );
};

const PageComing = ({ label }: { label: string | undefined }) => {
  const t = useKitT();
  return <h1 className="away">{label ?? t('state.loading')}</h1>;
};

/** A page that is on its way: its sentence, then its lines. */
export const PageBones = ({ label }: { label?: string }) => (
  <main id="main" className="ledger">
    <div className="entry entry--open">
      <PageComing label={label} />
      <Bones {...(label ? { label } : {})} lines={6} />
    </div>
  </main>
);

type PanelDownProps = {
  /** The part in words, as the start of a sentence: "Les rendez-vous". */
  part: string;
  fault: Fault;
  /** Asks again at once; it is also asked by itself. */
  retry?: (() => void) | undefined;
};

/** A part does not answer: which one, when it is asked again, and what to quote. The page lives. */
export const PanelDown = ({ part, fault, retry }: PanelDownProps) => {
  const t = useKitT();
  const offline = fault.kind === 'offline';
  return (
    <div className="nothing" role="group" aria-label={part}>
      <p>
        {offline && <Icon name="off" />}{' '}
        <strong>{t(offline ? 'panel.offline' : 'panel.down', { part })}</strong>
      </p>
      <p className="small soft">
        {t('panel.retry', { seconds: RETRY_SECONDS })}{' '}
        {fault.reference && t.rich('panel.reference', { reference: <Ref>{fault.reference}</Ref> })}
      </p>
      {retry && (
        <p>
          <Act kind="quiet" onClick={retry}>
            {t('act.tryNow')}
          </Act>
        </p>
      )}
    </div>
  );
};

/** A part of a page, or the news that it does not answer. */
export const Panel = ({
  part,
  fault,
  retry,
  children,
}: Omit<PanelDownProps, 'fault'> & { fault: Fault | null; children: ReactNode }) =>
  fault ? <PanelDown part={part} fault={fault} retry={retry} /> : <>{children}</>;

/** It belongs to somebody else: whose it is, and how to open it, where that is open at all. */
export const NotYours = ({ title, children, act }: NothingProps) => (
  <div className="nothing">
    <p>
      <Icon name="lock" /> <strong>{title}</strong>
    </p>
    {children && <div className="small soft read">{children}</div>}
    {act && <p>{act}</p>}
  </div>
);

/** What a failed act says: nothing was changed, what to quote, and that trying again is safe. */
export const FaultSay = ({ fault, retry }: { fault: Fault; retry?: (() => void) | undefined }) => {
  const t = useKitT();
  return (
    <div className="say say--stop" role="alert">
      <Icon name={fault.kind === 'offline' ? 'off' : 'stop'} />
      <div className="stack stack--near">
        <p>
          <strong>{t(`fault.${fault.kind}`)}</strong>
        </p>
        <p className="small">
          {t(`fault.${fault.kind}.next`)}{' '}
          {fault.reference &&
            t.rich('panel.reference', { reference: <Ref>{fault.reference}</Ref> })}
        </p>
        {retry && (
          <p>
            <Act kind="quiet" onClick={retry}>
              {t('act.tryAgain')}
            </Act>
          </p>
        )}
      </div>
    </div>
  );
};

/** A page that cannot be read: why, that it is asked again by itself, and what to quote. */
export const Unread = ({ fault, retry }: { fault: Fault; retry: () => void }) => {
  const t = useKitT();
  const kind = fault.kind === 'offline' || fault.kind === 'outage' ? fault.kind : 'bug';
  return (
    <div className="say say--wait" role="status">
      <Icon name={kind === 'offline' ? 'off' : 'warn'} />
      <div className="stack stack--near">
        <p>
          <strong>{t(`unread.${kind}`)}</strong>
        </p>
        <p className="small">
          {t('unread.next')}{' '}
          {fault.reference &&
            t.rich('panel.reference', { reference: <Ref>{fault.reference}</Ref> })}
        </p>
        <p>
          <Act kind="quiet" onClick={retry}>
            {t('act.tryNow')}
          </Act>
        </p>
      </div>
    </div>
  );
};

const useOnline = (): boolean => {
  const [online, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const read = (): void => setOnline(navigator.onLine);
    window.addEventListener('online', read);
    window.addEventListener('offline', read);
    return () => {
      window.removeEventListener('online', read);
      window.removeEventListener('offline', read);
    };
  }, []);
  return online;
};

type OfflineProps = {
  /** When what is shown was read, in milliseconds; null when nothing is shown. */
  readAt: number | null;
  /** How many things wait to be sent. */
  waiting?: number;
  /** Drawn even when the device believes it has a line: for the component page, and after a failed answer. */
  always?: boolean;
};

/** No line: the age of the copy, and what waits to be sent. */
export const Offline = ({ readAt, waiting = 0, always = false }: OfflineProps) => {
  const t = useKitT();
  const format = useFormat();
  const online = useOnline();
  if (online && !always) return null;
  return (
    <div className="say" role="status">
      <Icon name="off" />
      <p>
        <strong>{t('offline.title')}</strong>{' '}
        {readAt !== null &&
          t('offline.copy', { time: format.time(new Date(readAt).toISOString()) })}{' '}
        {waiting > 0 && t('offline.waiting', { count: waiting })}
      </p>
    </div>
  );
};
