import {
  Act,
  Bones,
  Heading,
  Nothing,
  PanelDown,
  Rail,
  Table,
  Tag,
  useAnswer,
  useCommands,
  useFormat,
  useToday,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import { useT } from '../../messages/index.ts';
import { useViewer } from '../../viewer.tsx';
import { viewNamed, viewsOf } from '../../views.ts';
import { useReturned, type Walk } from '../../walk.ts';
import { useChoice } from './choice.ts';
import { dueOf, useColumns } from './columns.tsx';
import { Filters, OrderSaid, Search } from './tools.tsx';

const QueuePage_Query = graphql(`
  query QueuePage_Query($input: WorkQueueInput!, $atDesk: Boolean! = false) {
    workQueue(input: $input) {
      countedAt
      total
      found
      counters {
        view
        count
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        reference
        status
        visaKind
        signedAt
        lodgedAt
        lodgingCompletedAt
        applicant {
          id
          surname
          givenNames
          nativeName
        }
        silence {
          standing
        }
        clocks {
          kind
          date {
            value
          }
        }
        appointment @include(if: $atDesk) {
          id
          startsAt
        }
        stay @include(if: $atDesk) {
          arrivalOn
        }
        examiner {
          id
          name
        }
        examination {
          recordedAt
          proposal
        }
        checks {
          id
          completedAt
          results {
            id
            state
            hits {
              id
              state
            }
          }
        }
      }
    }
  }
`);

const PAGE = 24;

/** The work of the day: counters and rows from one reading, late first. */
const QueuePage = () => {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const viewer = useViewer();
  const views = viewsOf(viewer?.habilitation?.mission ?? 'EXAMINER');
  const { view: asked } = useParams();
  const named = viewer ? views.find((one) => one === asked) : viewNamed(asked);
  const view = named ?? views[0] ?? 'TO_EXAMINE';
  const provider = viewer?.habilitation?.mission === 'PROVIDER_AGENT';
  const choice = useChoice(view, provider);
  const { search, after, narrowed, change } = choice;
  const returned = useReturned();
  const [moved, move] = useState<number | null>(null);
  const { data, fault, refresh } = useAnswer(
    QueuePage_Query,
    {
      input: { first: PAGE, ...choice.input },
      // Before the lodging no limit runs: an hour at the desk, or a day of arrival, orders the view.
      ...(choice.knows.lodged ? {} : { atDesk: true }),
    },
    // An address without a view leads to the viewer's first.
    { pause: !viewer && !named },
  );
  const queue = data?.workQueue;
  const rows = queue?.nodes ?? [];
  // Back from a file, the cursor stands where one left.
  const cursor = moved ?? rows.findIndex(({ id }) => id === returned);
  const { pathname, search: query } = useLocation();
  const walk: Walk = { ids: rows.map(({ id }) => id), back: pathname + query };
  const open = (at: number) => {
    const row = rows[at];
    if (row) void navigate(`/files/${row.id}?from=${view}`, { state: walk });
  };
  const columns = useColumns(provider, viewer?.name, choice, walk);
  useCommands([
    {
      id: 'next',
      key: 'j',
      name: t('keys.next'),
      run: () => move(Math.min(cursor + 1, rows.length - 1)),
    },
    {
      id: 'previous',
      key: 'k',
      name: t('keys.previous'),
      run: () => move(Math.max(cursor - 1, 0)),
    },
    { id: 'take', key: 'n', name: t('keys.take'), run: () => open(0) },
    {
      id: 'search',
      key: '/',
      name: t('keys.search'),
      run: () => document.getElementById('queue-search')?.focus(),
    },
    {
      id: 'clear',
      key: 'Escape',
      name: t('keys.clear'),
      run: () => (narrowed ? choice.clear() : move(null)),
    },
    {
      id: 'filter',
      key: 'f',
      name: t('keys.filter'),
      run: () => document.querySelector<HTMLElement>('#queue-filters button')?.focus(),
    },
    { id: 'order', key: 's', name: t('keys.order'), run: choice.nextOrder },
    { id: 'refresh', key: 'r', name: t('keys.refresh'), run: refresh },
  ]);
  const today = useToday();
  const late = rows.filter((row) => (dueOf(row) ?? '9') < today).length;
  return (
    <div className="desk">
      <Rail
        label={t('queue.views')}
        groups={[
          {
            title: viewer?.habilitation?.unit.name ?? t('queue.day'),
            views: views.map((one) => ({
              key: one,
              name: t(`view.${one}`),
              count:
                queue && format.number(queue.counters.find((it) => it.view === one)?.count ?? 0),
              to: `/queue/${one}`,
              current: one === view,
            })),
          },
        ]}
      />
      <main id="main" className="work">
        <div className="line">
          <Heading>{t(`view.${view}`)}</Heading>
          {queue && (
            <span className="soft small" role="status">
              {t('queue.counted', { count: queue.total, time: format.time(queue.countedAt) })}
              {narrowed && ` · ${t('queue.left', { count: queue.found })}`}
            </span>
          )}
          <span className="push line">
            {late > 0 && <Tag tone="stop">{t('queue.late', { count: late })}</Tag>}
            {rows.length > 0 && view !== 'DECIDED' && (
              <Act kind="primary" keyHint="N" onClick={() => open(0)}>
                {t('queue.take')}
              </Act>
            )}
          </span>
        </div>
        <div className="line">
          <Search key={search} value={search} onSearch={(q) => change({ q })} />
          <Filters choice={choice} />
          <OrderSaid choice={choice} />
        </div>
        {fault && <PanelDown part={t('queue.part')} fault={fault} retry={refresh} />}
        {!data && !fault && <Bones lines={8} label={t('queue.loading')} />}
        {queue && rows.length === 0 && (
          <Nothing
            title={
              narrowed
                ? t(search ? 'queue.notFound' : 'queue.noneSuch', { search })
                : t(`empty.${view}`)
            }
            act={
              narrowed ? (
                <Act kind="quiet" onClick={choice.clear}>
                  {t('queue.showAll')}
                </Act>
              ) : undefined
            }
          >
            {t(narrowed ? 'queue.notFoundNext' : 'queue.emptyNext')}
          </Nothing>
        )}
        {queue && rows.length > 0 && (
          <>
            <Table
              form="queue"
              label={t(`view.${view}`)}
              columns={columns}
              rows={rows}
              keyOf={(row) => row.id}
              total={queue.found}
              cursor={cursor}
            />
            <p className="line small soft">
              <span>{t('queue.shown', { shown: rows.length, count: queue.found })}</span>
              {after && (
                <Act kind="plain" onClick={() => change({})}>
                  {t('queue.first')}
                </Act>
              )}
              {queue.pageInfo.hasNextPage && (
                <Act kind="plain" onClick={() => change({ after: queue.pageInfo.endCursor })}>
                  {t('queue.more')}
                </Act>
              )}
              <span className="push">{t('queue.noNationality')}</span>
            </p>
          </>
        )}
      </main>
    </div>
  );
};

export default QueuePage;
