import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useKitT } from '../i18n/kit-messages.ts';
import { Icon } from './icon.tsx';
import { Away } from './text.tsx';

export type ThreadState = 'done' | 'now' | 'next';
const ICON = { done: 'ok', now: 'now', next: 'next' } as const;

export type ThreadStep = {
  key?: string;
  state: ThreadState;
  /** The day or the limit: "lun. 2 nov.", "au plus tard lun. 30 nov." */
  when?: ReactNode;
  title: ReactNode;
  text?: ReactNode;
};

type ThreadProps = {
  steps: readonly ThreadStep[];
  /** Dates hang in the margin of the ledger where there is room. */
  margin?: boolean;
  /** Tighter, for a side. */
  near?: boolean;
  /** The level of the headings below the section's own. */
  level?: 3 | 4;
};

/** What is done, what is now, what is next: one line from the first day to the last. */
export const Thread = ({ steps, margin, near, level = 3 }: ThreadProps) => {
  const t = useKitT();
  const Heading = `h${level}` as const;
  return (
    <ol className={`thread${margin ? ' thread--margin' : ''}${near ? ' thread--near' : ''}`}>
      {steps.map(({ key, state, when, title, text }, at) => (
        <li
          key={key ?? at}
          className={`is-${state}`}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <Icon name={ICON[state]} />
          {margin ? (
            <p className="when">
              <b>{t(`thread.${state}`)}</b>
              {when && <span className="when-day">{when}</span>}
            </p>
          ) : null}
          <div>
            <Heading>
              {!margin && <Away>{t(`thread.${state}`)} – </Away>}
              {title}
            </Heading>
            {!margin && when && <p className="small soft">{when}</p>}
            {text && <div className="soft small read">{text}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
};

export type Stage = { key?: string; state: ThreadState; title: ReactNode; to?: string };

const Stages = ({
  className,
  stages,
  label,
}: {
  className: string;
  stages: readonly Stage[];
  label?: string | undefined;
}) => {
  const t = useKitT();
  return (
    <ol className={className} aria-label={label}>
      {stages.map(({ key, state, title, to }, at) => (
        <li key={key ?? at} aria-current={state === 'now' ? 'step' : undefined}>
          <Icon name={ICON[state]} />
          <span>
            {to && state !== 'now' ? <Link to={to}>{title}</Link> : <Fragment>{title}</Fragment>}
            <Away>, {t(`thread.${state}`)}</Away>
          </span>
        </li>
      ))}
    </ol>
  );
};

/** The steps of a form in one line. Steps that can be reopened are links. */
export const Steps = (props: { stages: readonly Stage[]; label?: string }) => (
  <Stages className="steps" {...props} />
);

/** The same steps in a side, one below the other. */
export const Walk = (props: { stages: readonly Stage[]; label?: string }) => (
  <Stages className="walk" {...props} />
);
