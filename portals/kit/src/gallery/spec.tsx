import type { ReactNode } from 'react';

/** One state of a part, under its name. */
export const Spec = ({
  title,
  all,
  children,
}: {
  title: string;
  all?: boolean;
  children: ReactNode;
}) => (
  <section className={all ? 'spec all' : 'spec'}>
    <h3>{title}</h3>
    <div className="stack">{children}</div>
  </section>
);

export const Specs = ({ children }: { children: ReactNode }) => (
  <div className="specs">{children}</div>
);
