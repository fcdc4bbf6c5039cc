import { useId, useLayoutEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { useKitT } from '../i18n/kit-messages.ts';
import { Act } from './act.tsx';

type DialogProps = {
  open: boolean;
  /** Escape, the ground and the harmless act. */
  onClose: () => void;
  /** Names the person and the effect. */
  title: ReactNode;
  children: ReactNode;
  /** The acts, the one that does it first. Without any, a button to close stands there. */
  acts?: ReactNode;
  wide?: boolean;
  /** What is looked at while one decides: a letter. It stands beside on wide screens, above on narrow ones. */
  beside?: ReactNode;
  /** Must be answered: Escape and the ground do not close it. */
  must?: boolean;
};

/**
 * A dialog above everything else. The browser's own: it traps the focus, makes the page behind it inert and gives the focus
 * back to the opener.
 */
export const Dialog = (props: DialogProps) => {
  const { open, onClose, title, children, acts, wide, beside, must } = props;
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  const t = useKitT();
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog || !open) return undefined;
    dialog.showModal();
    // Closed before it leaves the page, so that the focus goes back to whoever opened it.
    return () => dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      className={`dialog${wide ? ' dialog--wide' : ''}${beside ? ' dialog--beside' : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!must) onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === ref.current && !must) onClose();
      }}
    >
      {open && (
        <div className="dialog-inside stack">
          <h2 id={id}>{title}</h2>
          {beside && <div className="dialog-beside">{beside}</div>}
          {children}
          <div className="line">
            {acts ?? (
              <Act kind="quiet" onClick={onClose}>
                {t('act.close')}
              </Act>
            )}
          </div>
        </div>
      )}
    </dialog>
  );
};

type ConfirmProps = Pick<DialogProps, 'beside'> & {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** The effect in two sentences. */
  children: ReactNode;
  /** The verb of the act, as the button that opened this said it. */
  act: ReactNode;
  onConfirm: () => void;
  busy?: string | false | undefined;
  /** It leaves a legal trace that nobody takes back: the dialog says so and the button is outlined. */
  irreversible?: boolean;
  /** Why it cannot be confirmed yet. */
  blocked?: string | undefined;
};

/** Asks before an act that is not undone. The harmless way stands beside, and is what Escape does. */
export const Confirm = ({
  open,
  onClose,
  title,
  children,
  act,
  onConfirm,
  busy,
  irreversible,
  blocked,
  beside,
}: ConfirmProps) => {
  const t = useKitT();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!blocked && !busy) onConfirm();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      beside={beside}
      acts={
        <>
          <Act
            kind={irreversible ? 'grave' : 'primary'}
            busy={busy}
            blocked={Boolean(blocked)}
            reason={blocked}
            onClick={onConfirm}
          >
            {act}
          </Act>
          <Act kind="quiet" onClick={onClose}>
            {t('act.goBack')}
          </Act>
        </>
      }
    >
      <form className="stack read" onSubmit={submit} noValidate>
        {children}
        {irreversible && (
          <p>
            <strong>{t('dialog.irreversible')}</strong>
          </p>
        )}
      </form>
    </Dialog>
  );
};
