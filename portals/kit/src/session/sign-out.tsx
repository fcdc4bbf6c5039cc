import { useState, type ReactNode } from 'react';
import { answersWaiting } from '../forms/device-store.ts';
import { useKitT } from '../i18n/kit-messages.ts';
import { Act } from '../ui/act.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useToast } from '../ui/toast.tsx';
import { useSession } from './session.tsx';

/**
 * Signing out leaves nothing on the device, since many people share one. Answers that are not on the server yet would be
 * lost with it, so it asks first.
 */
export const SignOut = ({ children }: { children: (signOut: () => void) => ReactNode }) => {
  const t = useKitT();
  const session = useSession();
  const toast = useToast();
  const [waiting, setWaiting] = useState(0);
  const leave = (): void => {
    session.signOut().catch(() => toast({ text: t('signOut.failed') }));
  };
  const ask = (): void => {
    const count = answersWaiting();
    if (count === 0) leave();
    else setWaiting(count);
  };
  return (
    <>
      {children(ask)}
      <Dialog
        open={waiting > 0}
        onClose={() => setWaiting(0)}
        title={t('signOut.title', { count: waiting })}
        acts={
          <>
            <Act onClick={() => setWaiting(0)}>{t('signOut.stay')}</Act>
            <Act kind="grave" onClick={leave}>
              {t('signOut.leave')}
            </Act>
          </>
        }
      >
        <p className="read">{t('signOut.text')}</p>
      </Dialog>
    </>
  );
};
