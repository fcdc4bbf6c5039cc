import { useEffect, useState } from 'react';
import { useKitT } from '../i18n/kit-messages.ts';
import { Act } from '../ui/act.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSession, useSessionState } from './session.tsx';

/**
 * The session ended while the page was open. Nothing is unmounted: the person signs in again beside this page, comes back,
 * and what waited is sent.
 */
export const SessionEnded = () => {
  const t = useKitT();
  const state = useSessionState();
  const session = useSession();
  const [refused, setRefused] = useState(false);
  const [later, setLater] = useState(false);
  const ended = state.kind === 'ended';
  useEffect(() => {
    if (!ended) setLater(false);
  }, [ended]);
  return (
    <>
      <Dialog
        open={ended && !later}
        onClose={() => setLater(true)}
        title={t('session.ended')}
        acts={
          <>
            <Act onClick={() => setRefused(!session.signInBeside())}>
              {t('session.signInBeside')}
            </Act>
            <Act kind="plain" onClick={() => setLater(true)}>
              {t('session.stay')}
            </Act>
          </>
        }
      >
        <p className="read">{t('session.kept')}</p>
        {refused && (
          <p className="say say--wait">
            <Icon name="warn" />
            <span>
              {t.rich('session.refused', {
                link: (words) => (
                  <button type="button" className="tool" onClick={() => session.signIn()}>
                    {words}
                  </button>
                ),
              })}
            </span>
          </p>
        )}
      </Dialog>
      {ended && later && (
        <div className="session-bar say say--wait" role="status">
          <Icon name="warn" />
          <p>
            {t('session.bar')}{' '}
            <button
              type="button"
              className="tool"
              onClick={() => setRefused(!session.signInBeside())}
            >
              {t('session.signInBeside')}
            </button>
          </p>
        </div>
      )}
    </>
  );
};

/** Where the identity provider leads back to when it was opened beside a page: the other page already knows. */
export const Back = () => {
  const t = useKitT();
  const state = useSessionState();
  useEffect(() => {
    // A window that a page opened may close itself; any other stays and says what to do.
    if (state.kind === 'signed-in') window.close();
  }, [state.kind]);
  return (
    <main id="main" className="ledger">
      <div className="entry entry--open">
        <div className="stack">
          <h1>{t(state.kind === 'signed-in' ? 'session.back' : 'session.notBack')}</h1>
          <p className="read">{t('session.closeThis')}</p>
        </div>
      </div>
    </main>
  );
};
