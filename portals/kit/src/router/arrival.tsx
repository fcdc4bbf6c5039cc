import { createContext, use, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router';

type Arrival = {
  /** Whether the heading of a new page still has to take the focus. */
  pending: { current: boolean };
  /** The configured name, which ends each title. */
  name: string;
};

const ArrivalContext = createContext<Arrival>({ pending: { current: false }, name: '' });

/** Notes each change of page, so that its heading takes the focus when it is drawn: at once or after its answer. */
export const ArrivalProvider = ({ name, children }: { name: string; children: ReactNode }) => {
  const { pathname } = useLocation();
  const kind = useNavigationType();
  const pending = useRef(false);
  const first = useRef(pathname);
  // While drawing, not after: the page's own effect runs before this component's.
  if (first.current !== pathname) {
    first.current = pathname;
    pending.current = true;
  }
  useEffect(() => {
    // Back and forward keep their place: the browser puts it back.
    if (pending.current && kind !== 'POP') window.scrollTo(0, 0);
  }, [pathname, kind]);
  const value = useMemo(() => ({ pending, name }), [name]);
  return <ArrivalContext value={value}>{children}</ArrivalContext>;
};

type HeadingProps = {
  className?: string | undefined;
  /** The page shows errors: the title says so first. */
  faulty?: string | undefined;
  children: ReactNode;
};

/** The h1 of a page: the answer. It names the document and takes the focus on arrival. */
export const Heading = ({ className, faulty, children }: HeadingProps) => {
  const { pending, name } = use(ArrivalContext);
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const answer = ref.current?.textContent ?? '';
    document.title = [faulty, answer.replace(/[.\s]+$/u, ''), name].filter(Boolean).join(' – ');
  });
  useEffect(() => {
    if (!pending.current) return;
    pending.current = false;
    ref.current?.focus({ preventScroll: true });
  }, [pending]);
  return (
    <h1 ref={ref} className={className} tabIndex={-1}>
      {children}
    </h1>
  );
};
