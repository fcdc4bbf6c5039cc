import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { Answer, Bones, Entry, Ledger, PanelDown, Pairs, useAnswer } from '@passerelle/portal-kit';
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
type Purpose = Pick<Line, 'purpose' | 'basis' | 'retention' | 'recipients'> & {
  lines: readonly Line[];
};

/** Lines with the same purpose, basis, retention and recipients are one paragraph. */
const byPurpose = (lines: readonly Line[]): readonly Purpose[] => {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.purpose, line.basis, line.retention, line.recipients]);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) => (group[0] ? [{ ...group[0], lines: group }] : []));
};

/** The processing register, in paragraphs: what is held, why, on which ground, how long, for whom. */
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
  const purposes = byPurpose(data.processingRegister);
  return (
    <div className="stack">
      <p className="read">{t('register.count', { count: data.processingRegister.length })}</p>
      {purposes.map(({ purpose, basis, retention, recipients, lines }) => (
        <details key={`${purpose}${retention}${recipients.join()}`} className="why">
          <summary>
            <span>{t('register.purpose', { purpose, count: lines.length })}</span>
          </summary>
          <div className="sheet stack">
            <Pairs
              pairs={[
                [t('register.basis'), basis],
                [t('register.retention'), retention],
                [t('register.recipients'), recipients.join(' · ')],
              ]}
            />
            <ul className="mono tiny" dir="ltr">
              {lines.map(({ column, annexLine }) => (
                <li key={column}>
                  {column}
                  {annexLine ? ` – ${annexLine}` : ''}
                </li>
              ))}
            </ul>
          </div>
        </details>
      ))}
    </div>
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
