import { useEffect, useState } from 'react';
import { useKitT } from '../i18n/kit-messages.ts';
import { Heading } from '../router/arrival.tsx';
import { Act } from '../ui/act.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Say } from '../ui/status.tsx';
import { useSession, useSessionState } from './session.tsx';

const Ended = () => {
  const t = useKitT();
  const session = useSession();
  const [refused, setRefused] = useState(false);
  const [later, setLater] = useState(false);
  const beside = (): void => setRefused(!session.signInBeside());
  const here = refused && (
    <Say tone="wait" role="alert">
      {t('session.refused')}{' '}
      <button type="button" className="as-link" onClick={() => session.signIn()}>
        {t('session.signInHere')}
      </button>
    </Say>
  );
  return (
    <>
      <Dialog
        open={!later}
        onClose={() => setLater(true)}
        title={t('session.ended')}
        acts={
          <>
            <Act onClick={beside}>{t('session.signInBeside')}</Act>
            <Act kind="plain" onClick={() => setLater(true)}>
              {t('session.stay')}
            </Act>
          </>
        }
      >
        <p className="read">{t('session.kept')}</p>
        {here}
      </Dialog>
      {later && (
        <div className="session-bar" role="status">
          <Say tone="wait">
            {t('session.bar')}{' '}
            <button type="button" className="as-link" onClick={beside}>
              {t('session.signInBeside')}
            </button>
          </Say>
          {here}
        </div>
      )}
    </>
  );
};

/**
 * The session ended while the page was open. Nothing is unmounted: the person signs in again beside this page, comes back,
 * and what waited is sent.
 */
export const SessionEnded = () => (useSessionState().kind === 'ended' ? <Ended /> : null);

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
          <Heading>{t(state.kind === 'signed-in' ? 'session.back' : 'session.notBack')}</Heading>
          <p className="read">{t('session.closeThis')}</p>
        </div>
      </div>
    </main>
  );
};
