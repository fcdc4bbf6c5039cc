import { Clocked, Name, Ref, Tag, useFormat, type Column } from '@passerelle/portal-kit';
import { Link } from 'react-router';
import type { QueuePage_QueryQuery, QueueView } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import type { Walk } from '../../walk.ts';

export type Row = QueuePage_QueryQuery['workQueue']['nodes'][number];

/** The day on which the decision falls due. Null where no rule sets one. */
export const dueOf = (row: Row): string | null =>
  row.clocks.find(({ kind }) => kind === 'DECISION_DUE')?.date.value ?? null;

const toJudge = (row: Row): number =>
  row.checks?.results
    .flatMap(({ hits }) => hits)
    .filter(({ state }) => state === 'CANDIDATE' || state === 'SECOND_READING').length ?? 0;

/** Late, today, soon: shape, then word, then colour. */
const Due = ({ row }: { row: Row }) => {
  const day = dueOf(row);
  const t = useT();
  return day ? (
    <Clocked day={day} late={(count) => t('queue.lateBy', { count })} />
  ) : (
    <span className="soft">{t('queue.noLimit')}</span>
  );
};

const Stage = ({ row }: { row: Row }) => {
  const t = useT();
  if (row.status === 'UNDER_EXAMINATION' && row.examination)
    return <Tag tone="now">{t('stage.toDecide')}</Tag>;
  const tone = {
    UNDER_EXAMINATION: 'now',
    ADMISSIBLE: 'next',
    RECEIVED: 'next',
    SUBMITTED: 'next',
    LODGED: 'wait',
  }[row.status as string] as 'now' | 'next' | 'wait' | undefined;
  return <Tag tone={tone ?? 'ok'}>{t(`status.${row.status}`)}</Tag>;
};

const Checks = ({ row }: { row: Row }) => {
  const t = useT();
  const candidates = toJudge(row);
  if (!row.checks) return <span className="soft">–</span>;
  if (candidates > 0) return <Tag tone="look">{t('queue.candidates', { count: candidates })}</Tag>;
  if (row.checks.results.some(({ state }) => state === 'FALLBACK'))
    return <Tag tone="look">{t('queue.fallback')}</Tag>;
  if (!row.checks.completedAt) return <Tag tone="wait">{t('queue.running')}</Tag>;
  return <span className="soft">{t('queue.nothing')}</span>;
};

const Holder = ({ row, me }: { row: Row; me: string | undefined }) => {
  const t = useT();
  const name = row.examiner?.name;
  if (!name) return <span className="soft">{t('queue.nobody')}</span>;
  return name === me ? <b>{t('queue.me')}</b> : <Name>{name}</Name>;
};

/** The columns of a work list. No nationality, origin or sex: they may not be a criterion of choice. */
export const useColumns = (
  provider: boolean,
  me: string | undefined,
  view: QueueView,
  walk: Walk,
): readonly Column<Row>[] => {
  const t = useT();
  const format = useFormat();
  const day = (instant: string | null | undefined) =>
    instant ? format.day(instant.slice(0, 10), 'bare') : '–';
  const shared: readonly Column<Row>[] = [
    {
      key: 'person',
      place: 'c-name',
      names: true,
      head: t('queue.person'),
      show: (row) => (
        <Link to={`/files/${row.id}?from=${view}`} state={walk}>
          {row.applicant ? (
            <Name>
              {row.applicant.surname} {row.applicant.givenNames}
            </Name>
          ) : (
            <span className="soft">{t('queue.noName')}</span>
          )}
        </Link>
      ),
    },
    {
      key: 'reference',
      place: 'c-ref',
      head: t('queue.reference'),
      show: (row) => <Ref>{row.reference.replace('PSR-', '')}</Ref>,
    },
    {
      key: 'kind',
      place: 'c-more',
      head: t('queue.kind'),
      show: (row) => t(`visa.${row.visaKind}`),
    },
    { key: 'stage', place: 'c-stage', head: t('queue.stage'), show: (row) => <Stage row={row} /> },
  ];
  if (provider)
    return [
      ...shared,
      {
        key: 'signed',
        place: 'c-more',
        head: t('queue.signed'),
        numeric: true,
        show: (row) => day(row.signedAt),
      },
    ];
  const due: readonly Column<Row>[] = [
    {
      key: 'due',
      place: 'c-due',
      head: t('queue.due'),
      sorted: 'ascending',
      show: (row) => <Due row={row} />,
    },
  ];
  return [
    ...(view === 'DECIDED' ? [] : due),
    ...shared,
    {
      key: 'checks',
      place: 'c-more',
      head: t('queue.checks'),
      show: (row) => <Checks row={row} />,
    },
    {
      key: 'holder',
      place: 'c-who',
      head: t('queue.holder'),
      show: (row) => <Holder row={row} me={me} />,
    },
    {
      key: 'lodged',
      place: 'c-more',
      head: t('queue.lodged'),
      numeric: true,
      show: (row) => day(row.lodgedAt),
    },
  ];
};
