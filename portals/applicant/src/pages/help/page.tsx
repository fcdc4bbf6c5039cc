import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import {
  Answer,
  Bones,
  Entry,
  Fold,
  Ledger,
  PanelDown,
  Pairs,
  useAnswer,
} from '@passerelle/portal-kit';
import { graphql } from '../../gql/index.ts';
import type { HelpPage_QueryQuery } from '../../gql/graphql.ts';
import { useHelpT } from './messages/index.ts';

const HelpPage_Query = graphql(`
  query HelpPage_Query {
    processingRegister {
      column
      annexLine
      purpose
      basis
      retention
      recipients
    }
  }
`);

type Line = HelpPage_QueryQuery['processingRegister'][number];
type Term = Pick<Line, 'basis' | 'retention' | 'recipients'> & { lines: readonly Line[] };

const grouped = (
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): readonly (readonly Line[])[] => {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line]);
  return [...groups.values()];
};

/** What is held for one purpose, by the ground, the time and the recipients it shares. */
const termsOf = (lines: readonly Line[]): readonly Term[] =>
  grouped(lines, ({ basis, retention, recipients }) =>
    JSON.stringify([basis, retention, recipients]),
  ).flatMap((group) => (group[0] ? [{ ...group[0], lines: group }] : []));

const Purpose = ({ purpose, lines }: { purpose: string; lines: readonly Line[] }) => {
  const t = useHelpT();
  return (
    <li>
      <Fold question={t('register.purpose', { purpose, count: lines.length })}>
        <div className="sheet stack stack--wide">
          {termsOf(lines).map((term) => (
            <div key={term.lines[0]?.column} className="stack">
              <Pairs
                pairs={[
                  [t('register.basis'), term.basis],
                  [t('register.retention'), term.retention],
                  [t('register.recipients'), term.recipients.join(' · ')],
                ]}
              />
              <ul className="mono tiny" dir="ltr">
                {term.lines.map(({ column, annexLine }) => (
                  <li key={column}>{annexLine ? `${column} – ${annexLine}` : column}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </Fold>
    </li>
  );
};

/** The processing register: what is held, why, on which ground, how long, for whom. The most by the first purpose. */
const Register = () => {
  const t = useHelpT();
  const { data, loading, fault, refresh } = useAnswer(HelpPage_Query, {}, { fresh: false });
  if (loading) return <Bones label={t('register.loading')} lines={6} />;
  if (!data)
    return (
      <PanelDown
        part={t('register.title')}
        fault={fault ?? { kind: 'outage', reference: null }}
        retry={refresh}
      />
    );
  const purposes = grouped(data.processingRegister, ({ purpose }) => purpose).toSorted(
    (one, other) => other.length - one.length,
  );
  return (
    <Fold question={t('register.all', { count: data.processingRegister.length })}>
      <ul className="lines lines--near">
        {purposes.map((lines) => (
          <Purpose key={lines[0]?.purpose} purpose={lines[0]?.purpose ?? ''} lines={lines} />
        ))}
      </ul>
    </Fold>
  );
};

/** Brings the part that the address names into view, once it is drawn. */
const useHash = (): void => {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
};

/** Help, what is kept about a person and why, rights, and how to reach a person. Open to everybody. */
export default function HelpPage() {
  const t = useHelpT();
  useHash();
  return (
    <Ledger>
      <Answer size="plain" title={t('title')} lead={<p>{t('lead')}</p>} />
      <Entry id="person" title={t('person.title')}>
        <p className="read">{t('person.text')}</p>
        <Pairs
          pairs={[
            [
              t('person.phone'),
              <bdi key="p" dir="ltr">
                +000 00 00 00 00
              </bdi>,
            ],
            [t('person.hours'), t('person.hours.text')],
          ]}
        />
      </Entry>
      <Entry title={t('touts.title')}>
        <p className="read">{t('touts.text')}</p>
      </Entry>
      <Entry title={t('times.title')}>
        <p className="read">{t('times.text')}</p>
      </Entry>
      <Entry id="kept" title={t('kept.title')}>
        <p className="read">{t('kept.who')}</p>
        <p className="read">{t('kept.why')}</p>
        <p className="read">{t('kept.read')}</p>
        <p className="read">{t('kept.device')}</p>
        <h3>{t('register.title')}</h3>
        <Register />
      </Entry>
      <Entry title={t('rights.title')}>
        <p className="read">{t('rights.text')}</p>
        <p>
          <Link to="/data">{t('rights.act')}</Link>
        </p>
      </Entry>
      <Entry title={t('access.title')}>
        <p className="read">{t('access.text')}</p>
      </Entry>
    </Ledger>
  );
}
