import type { ReactNode } from 'react';
import { Heading } from '../router/arrival.tsx';
import { Icon } from '../ui/icon.tsx';
import { Away } from '../ui/text.tsx';

type FileHeadProps = {
  /** The person, or the session: the only h1 of the page. */
  title: ReactNode;
  about?: ReactNode;
  /** What stands at the end of the line: previous and next. */
  tools?: ReactNode;
};

/** The head of a file: the only sticky thing of a page, and not sticky on a phone. */
export const FileHead = ({ title, about, tools }: FileHeadProps) => (
  <div className="file-head">
    <Heading>{title}</Heading>
    {about}
    {tools && <span className="push line">{tools}</span>}
  </div>
);

export type ClockLine = {
  key: string;
  name: ReactNode;
  value: ReactNode;
  notes?: readonly ReactNode[];
};

/** The legal clocks of a file, side by side. */
export const Clocks = ({ clocks }: { clocks: readonly ClockLine[] }) => (
  <dl className="clocks">
    {clocks.map(({ key, name, value, notes = [] }) => (
      <div key={key}>
        <dt>{name}</dt>
        <dd>
          {value}
          {notes.filter(Boolean).map((note, at) => (
            <div className="note" key={at}>
              {note}
            </div>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);

/** `file`: what is known, papers, decision · `room`: agenda, bundle, vote · `two`: papers, decision. */
export const Panes = ({
  form,
  children,
}: {
  form: 'file' | 'room' | 'two';
  children: ReactNode;
}) => <div className={`panes panes--${form}`}>{children}</div>;

/** A named region; stacked in the order in which one works where there is no room beside. */
export const Pane = ({ label, children }: { label: string; children: ReactNode }) => (
  <section className="pane" aria-label={label}>
    {children}
  </section>
);

export type Paper = { id: string; title: string; url: string | null; note?: ReactNode };

type PapersProps = {
  label: string;
  papers: readonly Paper[];
  chosen: string | null;
  onChoose: (id: string) => void;
  /** Said where the content was erased or is not there yet. */
  missing: string;
  /** Opens the document in a page of its own. */
  openAlone: string;
  read?: ReadonlySet<string>;
  readWord: string;
};

type PaperViewProps = Pick<PapersProps, 'openAlone'> & {
  title: string;
  url: string;
};

/** One paper in the browser's own viewer; a phone that shows no PDF inside a page opens it alone. */
export const PaperView = ({ title, url, openAlone }: PaperViewProps) =>
  navigator.pdfViewerEnabled ? (
    <>
      <object data={url} type="application/pdf" aria-label={title}>
        <p>
          <a href={url}>{title}</a>
        </p>
      </object>
      <a className="small" href={url} target="_blank" rel="noreferrer">
        {openAlone}
      </a>
    </>
  ) : (
    <div className="nothing">
      <p>
        <Icon name="doc" /> <strong>{title}</strong>
      </p>
      <a className="act act--quiet" href={url} target="_blank" rel="noreferrer">
        {openAlone}
      </a>
    </div>
  );

/** The papers of a file: tabs and the paper itself, as it was handed over. */
export const Papers = ({
  label,
  papers,
  chosen,
  onChoose,
  missing,
  openAlone,
  read,
  readWord,
}: PapersProps) => {
  const shown = papers.find(({ id }) => id === chosen) ?? papers[0];
  return (
    <>
      <div className="doc-tabs" role="group" aria-label={label}>
        {papers.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            className="doc-tab"
            aria-current={id === shown?.id ? 'true' : undefined}
            onClick={() => onChoose(id)}
          >
            {title}
            {read?.has(id) && (
              <>
                {' '}
                <Icon name="ok" />
                <Away>{readWord}</Away>
              </>
            )}
          </button>
        ))}
      </div>
      {shown && (
        <div className="viewer">
          {shown.url && <PaperView title={shown.title} url={shown.url} openAlone={openAlone} />}
          {!shown.url && <p className="soft">{missing}</p>}
          {shown.note}
        </div>
      )}
    </>
  );
};

export type CheckLine = { key: string; name: ReactNode; state: ReactNode; note?: ReactNode };

/** One line for each system that was asked. */
export const CheckLines = ({ lines }: { lines: readonly CheckLine[] }) => (
  <ul className="checks">
    {lines.map(({ key, name, state, note }) => (
      <li key={key}>
        <span>
          {name}
          {note && (
            <>
              <br />
              <small className="soft">{note}</small>
            </>
          )}
        </span>
        {state}
      </li>
    ))}
  </ul>
);
