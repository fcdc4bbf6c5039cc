import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useKitT } from '../i18n/kit-messages.ts';
import { Act } from './act.tsx';

/** How long a toast stays, and with it the way back. */
export const TOAST_SECONDS = 10;

export type Toast = {
  text: string;
  /** Takes the act back; only for what leaves no legal trace. Also by the key U while the toast is there. */
  undo?: (() => void) | undefined;
};

type Shown = Toast & { id: number };

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Says that something was done. A toast holds nothing that is not elsewhere on the page. */
export const useToast = (): ((toast: Toast) => void) => use(ToastContext);

const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const ToastLine = ({ toast, drop }: { toast: Shown; drop: (id: number) => void }) => {
  const t = useKitT();
  const [left, setLeft] = useState(TOAST_SECONDS);
  const [held, hold] = useState(false);
  const undo = (): void => {
    toast.undo?.();
    drop(toast.id);
  };
  useEffect(() => {
    if (held) return undefined;
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(timer);
  }, [held]);
  useEffect(() => {
    if (left <= 0) drop(toast.id);
  }, [left, drop, toast.id]);
  return (
    <div
      className="toast"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <span>{toast.text}</span>
      {toast.undo && (
        <Act kind="plain" onClick={undo} keyHint="U">
          {t('act.undo')}{' '}
          <span aria-hidden="true">{t('toast.seconds', { count: Math.max(left, 0) })}</span>
        </Act>
      )}
    </div>
  );
};

let counter = 0;

/** The place of the toasts: in the top layer, so that a dialog does not cover them. */
export const ToastProvider = ({ children }: { children: ReactNode }) => {
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const region = useRef<HTMLDivElement>(null);
  const drop = useCallback(
    (id: number) => setToasts((all) => all.filter((one) => one.id !== id)),
    [],
  );
  const show = useCallback((toast: Toast) => {
    counter += 1;
    const id = counter;
    setToasts((all) => [...all.slice(-2), { ...toast, id }]);
  }, []);
  useEffect(() => {
    const element = region.current;
    if (!element?.showPopover) return;
    // Shown anew each time, so that it lies above whatever was opened since.
    if (element.matches(':popover-open')) element.hidePopover();
    if (toasts.length > 0) element.showPopover();
  }, [toasts]);
  useEffect(() => {
    const last = toasts.findLast((one) => one.undo);
    if (!last) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'u' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (typesText(event.target)) return;
      event.preventDefault();
      last.undo?.();
      drop(last.id);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [toasts, drop]);
  const value = useMemo(() => show, [show]);
  return (
    <ToastContext value={value}>
      {children}
      <div ref={region} popover="manual" className="toasts" role="status">
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} drop={drop} />
        ))}
      </div>
    </ToastContext>
  );
};
