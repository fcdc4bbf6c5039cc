import { useId, type ReactNode } from 'react';
import { useFormat } from '../format/use-format.ts';
import { useKitT } from '../i18n/kit-messages.ts';
import { Icon } from './icon.tsx';
import { Away, Day } from './text.tsx';

export type SumRow = { name: ReactNode; value: ReactNode };

type WhyProps = {
  /** "Pourquoi cette date ?", "Comment 19 % ?" */
  question: ReactNode;
  rows: readonly SumRow[];
  total: SumRow;
  /** Provision, its version and since when it applies. */
  rule?: ReactNode;
  open?: boolean | undefined;
};

/** What stands behind a question: closed, until somebody asks. */
export const Fold = ({
  question,
  open,
  children,
}: Pick<WhyProps, 'question' | 'open'> & { children: ReactNode }) => (
  <details className="why" open={open}>
    <summary>
      <span>{question}</span> <Icon name="fold" />
    </summary>
    {children}
  </details>
);

/** An addition on paper: one can recompute it, trust it, and contest it. */
export const Why = ({ question, rows, total, rule, open }: WhyProps) => {
  const t = useKitT();
  return (
    <Fold question={question} open={open}>
      <dl className="sum">
        {rows.map(({ name, value }, at) => (
          <div key={at}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="total">
          <dt>{total.name}</dt>
          <dd>{total.value}</dd>
        </div>
        {rule && (
          <div>
            <dt className="away">{t('explained.rule')}</dt>
            <dd className="rule-text">{rule}</dd>
          </div>
        )}
      </dl>
    </Fold>
  );
};

export type StepKey =
  | 'STARTS_ON'
  | 'FIRST_DAY_EXCLUDED'
  | 'ADD'
  | 'LAST_DAY_NOT_WORKING'
  | 'MOVED_TO_WORKING_DAY'
  | 'SUSPENDED'
  | 'ENDS_ON';

export type Explained = {
  value?: string | null | undefined;
  steps: readonly {
    key: StepKey;
    amount?: number | null | undefined;
    unit?: 'DAY' | 'MONTH' | 'YEAR' | null | undefined;
    date?: string | null | undefined;
  }[];
  rule: { source: string; validFrom: string; validTo?: string | null | undefined };
};

type ExplainedDateProps = Explained & {
  /** What the date is, with `{date}` already said: "Au plus tard le". Stands before the day, in bold. */
  lead?: ReactNode;
  /** The name of the total: "Date limite". */
  name?: string;
  /** What starts the time, in the words of the page: "Dossier déposé à Rabat". */
  startName?: string;
  /** What does or does not move it: "La demande de pièce n'arrête pas ce délai." */
  note?: ReactNode;
  /** The calendar that was used: "Jours ouvrables du poste de Rabat, calendrier 2026." */
  calendar?: string;
  /** Open the first time the date changes. */
  open?: boolean;
  /** Hides the day itself, where it already stands beside. */
  only?: 'why';
};

/** A legal date with its addition. Rows come from the API's explained value, never from the screen. */
export const ExplainedDate = ({
  value,
  steps,
  rule,
  lead,
  name,
  startName,
  note,
  calendar,
  open,
  only,
}: ExplainedDateProps) => {
  const t = useKitT();
  const format = useFormat();
  const id = useId();
  const row = ({ key, amount, unit, date }: Explained['steps'][number]): SumRow => ({
    name:
      key === 'STARTS_ON' && startName
        ? startName
        : t(`explained.${key}`, {
            day: date ? (format.day(date, 'legal').split(/[\s,،]/)[0] ?? '') : '',
          }),
    value:
      amount === null || amount === undefined ? (
        date ? (
          <Day value={date} form={key === 'STARTS_ON' ? 'dated' : 'short'} />
        ) : (
          '–'
        )
      ) : (
        <bdi>
          {t('explained.plus', {
            amount: Math.abs(amount),
            unit: unit ?? 'DAY',
            sign: amount < 0 ? 'minus' : 'plus',
          })}
        </bdi>
      ),
  });
  if (!value) return <p className="soft">{t('explained.unknown')}</p>;
  return (
    <div>
      {only !== 'why' && (
        <p className="explained-total" id={id}>
          <strong>
            {lead} <Day value={value} form="legal" />
          </strong>
          {note && <small>{note}</small>}
        </p>
      )}
      <Why
        question={t('explained.why')}
        open={open}
        rows={steps.filter(({ key }) => key !== 'ENDS_ON').map(row)}
        total={{ name: name ?? t('explained.ENDS_ON'), value: <Day value={value} form="dated" /> }}
        rule={
          <>
            <bdi>{rule.source}</bdi>. {calendar}{' '}
            {t('explained.since', { day: format.day(rule.validFrom, 'plain') })}
            {rule.validTo && (
              <Away> {t('explained.until', { day: format.day(rule.validTo, 'plain') })}</Away>
            )}
          </>
        }
      />
    </div>
  );
};

type DayAxisProps = {
  from: string;
  to: string;
  today: string;
  band?: { from: string; to: string } | undefined;
  /** The whole drawing in words, for the ear. */
  label: string;
};

/** The days from lodging to the limit, with the forecast's two ends. */
export const DayAxis = ({ from, to, today, band, label }: DayAxisProps) => {
  const t = useKitT();
  const format = useFormat();
  const span = Date.parse(to) - Date.parse(from);
  const at = (day: string): number =>
    Math.min(100, Math.max(0, ((Date.parse(day) - Date.parse(from)) / span) * 100));
  const place = (day: string) => ({ '--x': `${at(day)}%` }) as React.CSSProperties;
  const point = (kind: string, day: string, word: string, end = false) => (
    <span className={`pt ${kind}`} style={place(day)}>
      <span className={end ? 'lab lab--end' : 'lab'}>
        <b>{word}</b>
        {format.day(day, 'bare')}
      </span>
    </span>
  );
  return (
    <div className="days" role="img" aria-label={label}>
      <span className="past" style={{ '--w': `${at(today)}%` } as React.CSSProperties} />
      {at(today) > 14 && point('', from, t('axis.start'))}
      {band && (
        <span
          className="band"
          style={
            { ...place(band.from), '--w': `${at(band.to) - at(band.from)}%` } as React.CSSProperties
          }
        >
          <span className="lab lab--up">
            <b>
              {format.day(band.from, 'bare')} – {format.day(band.to, 'bare')}
            </b>
          </span>
        </span>
      )}
      {at(today) < 82 && point('pt--today', today, t('axis.today'))}
      {point('pt--limit', to, t('axis.limit'), true)}
    </div>
  );
};
