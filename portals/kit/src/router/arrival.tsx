import { createContext, use, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

type Arrivals = {
  /** The configured name, which ends each title. */
  name: string;
  /** Whether this is another page than the last one that was drawn. The first page of a visit is not an arrival. */
  arrive: (path: string) => boolean;
};

const ArrivalContext = createContext<Arrivals>({ name: '', arrive: () => false });

const createArrivals = (name: string): Arrivals => {
  let last: string | null = null;
  return {
    name,
    arrive: (path) => {
      const isArrival = last !== null && last !== path;
      last = path;
      return isArrival;
    },
  };
};

/** Remembers which page was drawn last, so that the heading of the next one takes the focus. */
export const ArrivalProvider = ({ name, children }: { name: string; children: ReactNode }) => {
  const arrivals = useMemo(() => createArrivals(name), [name]);
  return <ArrivalContext value={arrivals}>{children}</ArrivalContext>;
};

type HeadingProps = {
  className?: string | undefined;
  /** The page shows errors: the title says so first. */
  prefix?: string | undefined;
  children: ReactNode;
};

/** The h1 of a page: the answer. It names the document and takes the focus on arrival, at once or after its answer came. */
export const Heading = ({ className, prefix, children }: HeadingProps) => {
  const { name, arrive } = use(ArrivalContext);
  const { pathname } = useLocation();
  const kind = useNavigationType();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const answer = ref.current?.textContent ?? '';
    document.title = [prefix, answer.replace(/[.\s]+$/u, ''), name].filter(Boolean).join(' – ');
  });
  useEffect(() => {
    if (!arrive(pathname)) return;
    ref.current?.focus({ preventScroll: true });
    // Back and forward keep their place: the browser puts it back.
    if (kind !== NavigationType.Pop) window.scrollTo(0, 0);
  }, [arrive, pathname, kind]);
  return (
    <h1 ref={ref} className={className} tabIndex={-1}>
      {children}
    </h1>
  );
};
