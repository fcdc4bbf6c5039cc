import { useId, type ReactNode } from 'react';
import { Heading } from '../router/arrival.tsx';

/** The page of an applicant: a column, and beside it what one may know. Order in the source is the order of work. */
export const Ledger = ({
  children,
  aside,
  asideLabel,
}: {
  children: ReactNode;
  aside?: ReactNode;
  asideLabel?: string;
}) =>
  aside ? (
    <div className="ledger ledger--side">
      <main id="main">{children}</main>
      <aside aria-label={asideLabel}>{aside}</aside>
    </div>
  ) : (
    <main id="main" className="ledger">
      {children}
    </main>
  );

type AnswerProps = {
  /** Reference, kind, person: what the answer is about. */
  about?: readonly ReactNode[];
  /** The answer, in one sentence. */
  title: ReactNode;
  /** `said` for the sentence an applicant came for, `plain` for a working page. */
  size?: 'said' | 'plain';
  lead?: ReactNode;
  acts?: ReactNode;
  /** "Erreur": the document's title begins with it. */
  prefix?: string | undefined;
  children?: ReactNode;
};

/** The opening of a page: the answer first, then the one main act. Holds the only h1. */
export const Answer = ({
  about,
  title,
  size = 'said',
  lead,
  acts,
  children,
  prefix,
}: AnswerProps) => (
  <div className="entry entry--open">
    <div>
      {about && about.length > 0 && (
        <p className="eyebrow">
          {about.map((part, at) => (
            <span key={at}>{part}</span>
          ))}
        </p>
      )}
      <Heading className={size === 'said' ? 'said' : undefined} prefix={prefix}>
        {title}
      </Heading>
      {lead && <div className="read lead stack">{lead}</div>}
      {acts && <div className="line">{acts}</div>}
      {children}
    </div>
  </div>
);

type EntryProps = { title: ReactNode; id?: string; wide?: boolean; children: ReactNode };

/** A section of the ledger: its heading hangs in the margin. `wide` lets the content use the margin too. */
export const Entry = ({ title, id, wide, children }: EntryProps) => {
  const own = useId();
  const heading = id ?? own;
  return (
    <section className="entry" aria-labelledby={heading}>
      <h2 id={heading} className={wide ? 'wide' : undefined}>
        {title}
      </h2>
      <div className={wide ? 'wide stack' : 'stack'}>{children}</div>
    </section>
  );
};

/** A part of the side. */
export const AsidePart = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <section className="aside-part">
    <h2>{title}</h2>
    {children}
  </section>
);

/** Names and values, dense. `stacked` for a narrow pane. */
export const Pairs = ({
  pairs,
  stacked,
}: {
  pairs: readonly (readonly [ReactNode, ReactNode])[];
  stacked?: boolean;
}) => (
  <dl className={stacked ? 'pairs pairs--stack' : 'pairs'}>
    {pairs.map(([name, value], at) => [
      <dt key={`${at}-name`}>{name}</dt>,
      <dd key={`${at}-value`}>{value}</dd>,
    ])}
  </dl>
);

export type Fact = { name: ReactNode; value: ReactNode; note?: ReactNode };

/** Figures of a page, each with what it is compared with. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="facts">
    {facts.map(({ name, value, note }, at) => (
      <div key={at}>
        <dt>{name}</dt>
        <dd>
          {value}
          {note && <small>{note}</small>}
        </dd>
      </div>
    ))}
  </dl>
);
