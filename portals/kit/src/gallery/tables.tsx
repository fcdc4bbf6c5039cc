import { useState } from 'react';
import { Clocked } from '../desk/clocked.tsx';
import { Table, TableFilter, type Column } from '../desk/table.tsx';
import { useFormat } from '../format/use-format.ts';
import { Act } from '../ui/act.tsx';
import { Entry } from '../ui/ledger.tsx';
import { Nothing } from '../ui/states.tsx';
import { Tag } from '../ui/status.tsx';
import { Day, Kbd, Name, Ref } from '../ui/text.tsx';
import { useGalleryT } from './messages/index.ts';
import { Spec, Specs } from './spec.tsx';

const DRAWS = [
  { day: '2026-11-17', place: 'Rabat', places: 176, asked: 1198 },
  { day: '2026-11-10', place: 'Tunis', places: 160, asked: 1311 },
  { day: '2026-11-12', place: 'Dakar', places: 48, asked: 402 },
  { day: '2026-11-03', place: 'Tachkent', places: 20, asked: 96 },
];
type Draw = (typeof DRAWS)[number];

const useDrawColumns = (): readonly Column<Draw>[] => {
  const t = useGalleryT();
  const format = useFormat();
  return [
    {
      key: 'day',
      head: t('table.day'),
      names: true,
      sorted: 'descending',
      order: (a, b) => (a.day < b.day ? -1 : 1),
      show: ({ day }) => <Day value={day} form="short" />,
    },
    {
      key: 'place',
      head: t('table.place'),
      order: (a, b) => a.place.localeCompare(b.place),
      show: ({ place }) => <bdi>{place}</bdi>,
    },
    {
      key: 'places',
      head: t('table.places'),
      numeric: true,
      order: (a, b) => a.places - b.places,
      show: ({ places }) => format.number(places),
    },
    {
      key: 'asked',
      head: t('table.asked'),
      numeric: true,
      order: (a, b) => a.asked - b.asked,
      show: ({ asked }) => format.number(asked),
    },
  ];
};

/** Ordered by its heads, narrowed by a word, with its total. */
const Sorted = () => {
  const t = useGalleryT();
  const [word, setWord] = useState('');
  const rows = DRAWS.filter(({ place }) => place.toLowerCase().includes(word.trim().toLowerCase()));
  const columns = useDrawColumns();
  return (
    <>
      <TableFilter
        label={t('table.filter')}
        value={word}
        onChange={setWord}
        shown={rows.length}
        total={DRAWS.length}
      />
      {rows.length > 0 ? (
        <Table
          label={t('table.label')}
          form="stacks"
          columns={columns}
          rows={rows}
          keyOf={({ day }) => day}
        />
      ) : (
        <Nothing
          title={t('table.none')}
          act={
            <Act kind="quiet" onClick={() => setWord('')}>
              {t('table.all')}
            </Act>
          }
        >
          {t('table.none.next')}
        </Nothing>
      )}
    </>
  );
};

// Days are given from today, so that late, today and soon stay what they are.
const FILES = [
  { reference: 'PSR-26-004702', name: 'Amal Tazrout', left: -1, stage: 'now' },
  { reference: 'PSR-26-004719', name: 'Jonas Okwemba', left: 0, stage: 'now' },
  { reference: 'PSR-26-004750', name: 'Đặng Thu Phượng', left: 1, stage: 'next' },
  { reference: 'PSR-26-004796', name: '李文清', lang: 'zh', left: 7, stage: 'wait' },
  { reference: 'PSR-26-004811', name: 'ياسمين أولحاج', lang: 'ar', left: 11, stage: 'wait' },
  { reference: 'PSR-26-004815', name: 'Светлана Дорошина', lang: 'ru', left: 11, stage: 'next' },
] as const;
type FileRow = (typeof FILES)[number];

const DAY_MS = 86_400_000;

const daysFromNow = (now: number, days: number): string =>
  new Date(now + days * DAY_MS).toISOString().slice(0, 10);

const useQueueColumns = (now: number): readonly Column<FileRow>[] => {
  const t = useGalleryT();
  return [
    {
      key: 'due',
      place: 'c-due',
      head: t('queue.due'),
      sorted: 'ascending',
      show: ({ left }) => (
        <Clocked day={daysFromNow(now, left)} late={(count) => t('queue.late', { count })} />
      ),
    },
    {
      key: 'name',
      place: 'c-name',
      names: true,
      head: t('queue.person'),
      show: ({ name, ...row }) => (
        <a href="#main">
          <Name lang={'lang' in row ? row.lang : undefined}>{name}</Name>
        </a>
      ),
    },
    {
      key: 'reference',
      place: 'c-ref',
      head: t('queue.reference'),
      show: ({ reference }) => <Ref>{reference.replace('PSR-', '')}</Ref>,
    },
    {
      key: 'stage',
      place: 'c-stage',
      head: t('queue.stage'),
      show: ({ stage }) => <Tag tone={stage}>{t(`tag.${stage}`)}</Tag>,
    },
  ];
};

/** Rows of a work list: late, today, soon, far; chosen; under the cursor of the keyboard. */
const Queue = ({ now }: { now: number }) => {
  const t = useGalleryT();
  const [chosen, onChoose] = useState<ReadonlySet<string>>(new Set(['PSR-26-004719']));
  const columns = useQueueColumns(now);
  return (
    <div data-density="compact" className="stack">
      {chosen.size > 0 && (
        <div className="bulk" role="region" aria-label={t('queue.choice')}>
          <b role="status">{t('queue.chosen', { count: chosen.size })}</b>
          <Act kind="quiet" onClick={() => onChoose(new Set())}>
            {t('queue.clear')}
          </Act>
        </div>
      )}
      <Table
        label={t('queue.label')}
        form="queue"
        columns={columns}
        rows={FILES}
        keyOf={({ reference }) => reference}
        choice={{ chosen, onChoose, nameOf: ({ reference }) => reference }}
      />
      <p className="line small soft">
        {(['J', 'K', 'X'] as const).map((key) => (
          <span key={key}>
            <Kbd>{key}</Kbd> {t(`keys.${key}`)}
          </span>
        ))}
      </p>
    </div>
  );
};

/** Tables: sort, filter, keyboard, choice, and the rows of a queue. */
export const Tables = () => {
  const t = useGalleryT();
  const [now] = useState(() => Date.now());
  return (
    <Entry title={t('tables')}>
      <Specs>
        <Spec title={t('table.title')} all>
          <Sorted />
        </Spec>
        <Spec title={t('queue.title')} all>
          <Queue now={now} />
        </Spec>
      </Specs>
    </Entry>
  );
};
