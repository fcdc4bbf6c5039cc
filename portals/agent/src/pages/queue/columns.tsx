import { Clocked, Name, Ref, Tag, useFormat, type Column } from '@passerelle/portal-kit';
import { Link } from 'react-router';
import type { QueuePage_QueryQuery } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { useViewer } from '../../viewer.tsx';
import type { Walk } from '../../walk.ts';
import type { Order, QueueChoice } from './choice.ts';

export type Row = QueuePage_QueryQuery['workQueue']['nodes'][number];

const clockOf = (row: Row, kind: 'DECISION_DUE' | 'SILENCE_IS_REFUSAL'): string | null =>
  row.clocks.find((clock) => clock.kind === kind)?.date.value ?? null;

/** The day on which the decision falls due; where no rule sets one, the day on which silence refuses. */
export const dueOf = (row: Row): string | null =>
  clockOf(row, 'DECISION_DUE') ?? clockOf(row, 'SILENCE_IS_REFUSAL');

const toJudge = (row: Row): number =>
  row.checks?.results
    .flatMap(({ hits }) => hits)
    .filter(({ state }) => state === 'CANDIDATE' || state === 'SECOND_READING').length ?? 0;

/** Late, today, soon: shape, then word, then colour. What the day does is said where it is not a limit. */
const Due = ({ row }: { row: Row }) => {
  const day = dueOf(row);
  const t = useT();
  if (row.silence?.standing) return <Tag tone="stop">{t('queue.silent')}</Tag>;
  if (!day) return <span className="soft">{t('queue.noLimit')}</span>;
  return (
    <>
      <Clocked day={day} late={(count) => t('queue.lateBy', { count })} />
      {clockOf(row, 'DECISION_DUE') === null && (
        <span className="soft tiny"> {t('queue.silence')}</span>
      )}
    </>
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
  choice: QueueChoice,
  walk: Walk,
): readonly Column<Row>[] => {
  const t = useT();
  const { view, orderedBy, knows, orderBy, reordered } = choice;
  const zone = useViewer()?.habilitation?.unit.timeZone;
  const sortable = (order: Order) => ({
    ...(orderedBy.order === order ? { sorted: orderedBy.way } : {}),
    ...(knows.orders.includes(order) ? { onOrder: () => orderBy(order) } : {}),
  });
  const format = useFormat();
  const day = (instant: string | null | undefined) =>
    instant ? format.day(instant.slice(0, 10), 'bare') : '–';
  const shared: readonly Column<Row>[] = [
    {
      key: 'person',
      place: 'c-name',
      names: true,
      head: t('queue.person'),
      ...sortable('NAME'),
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
  const own = reordered ? {} : { sorted: 'ascending' as const };
  const at: Column<Row> =
    view === 'TO_COLLECT'
      ? {
          key: 'appointment',
          place: 'c-due',
          head: t('queue.appointment'),
          ...own,
          show: ({ appointment }) =>
            appointment?.startsAt ? format.instant(appointment.startsAt, zone) : '–',
        }
      : {
          key: 'arrival',
          place: 'c-due',
          head: t('queue.arrival'),
          ...own,
          show: ({ stay }) => (stay?.arrivalOn ? format.day(stay.arrivalOn, 'bare') : '–'),
        };
  const due: readonly Column<Row>[] = [
    {
      key: 'due',
      place: 'c-due',
      head: t('queue.due'),
      ...sortable('DUE'),
      show: (row) => <Due row={row} />,
    },
  ];
  return [
    ...(knows.lodged ? [] : [at]),
    ...(knows.dues.length === 0 ? [] : due),
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
      ...sortable('LODGED'),
      numeric: true,
      show: (row) => day(row.lodgedAt),
    },
  ];
};
