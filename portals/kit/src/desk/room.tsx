import type { ReactNode } from 'react';
import { Link } from 'react-router';

export type AgendaLine = {
  key: string;
  position: number;
  title: ReactNode;
  reference: ReactNode;
  state: ReactNode;
  to: string;
  current: boolean;
};

/** The agenda of a session: each item leads to its bundle. */
export const Agenda = ({ lines }: { lines: readonly AgendaLine[] }) => (
  <ol className="agenda">
    {lines.map(({ key, position, title, reference, state, to, current }) => (
      <li key={key}>
        <Link to={to} aria-current={current ? 'step' : undefined}>
          <span className="n">{position}</span>
          <span>{title}</span>
          <span className="ref">{reference}</span>
          {state}
        </Link>
      </li>
    ))}
  </ol>
);

type QuorumSeatsProps = {
  /** How many seats the room has, and how many persons sit. */
  seats: number;
  present: number;
  /** The drawing in words: what is there and what it takes. */
  label: string;
};

/** Quorum as seats, beside a sentence that says it. */
export const QuorumSeats = ({ seats, present, label }: QuorumSeatsProps) => (
  <div className="quorum" role="img" aria-label={label}>
    {Array.from({ length: seats }, (_, at) => (
      <span key={at} className={at < present ? 'in-room' : undefined} />
    ))}
  </div>
);

export type SeatLine = { key: string; name: ReactNode; seat: ReactNode; state: ReactNode };

/** Who sits and whether they voted. */
export const SeatLines = ({ lines }: { lines: readonly SeatLine[] }) => (
  <ul className="seats">
    {lines.map(({ key, name, seat, state }) => (
      <li key={key}>
        <span>{name}</span>
        <small>{seat}</small>
        {state}
      </li>
    ))}
  </ul>
);

/** A text of the procedure on its paper: an appeal, a report. Serif, light in both themes. */
export const PaperText = ({
  label,
  lang = 'fr',
  children,
}: {
  label: string;
  lang?: string;
  children: ReactNode;
}) => (
  <div className="viewer">
    <article className="paper" aria-label={label} lang={lang}>
      {children}
    </article>
  </div>
);
