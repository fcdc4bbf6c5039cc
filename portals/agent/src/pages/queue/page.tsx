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
import { useState, type FormEvent } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import { useT } from '../../messages/index.ts';
import { useViewer } from '../../viewer.tsx';
import { viewNamed, viewsOf } from '../../views.ts';
import { useReturned, type Walk } from '../../walk.ts';
import { dueOf, useColumns } from './columns.tsx';

const QueuePage_Query = graphql(`
  query QueuePage_Query($input: WorkQueueInput!) {
    workQueue(input: $input) {
      countedAt
      total
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
        clocks {
          kind
          date {
            value
          }
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

const Search = ({ value, onSearch }: { value: string; onSearch: (text: string) => void }) => {
  const t = useT();
  const [text, type] = useState(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <form role="search" className="line" onSubmit={submit}>
      <label className="away" htmlFor="queue-search">
        {t('queue.search')}
      </label>
      <input
        id="queue-search"
        className="in small"
        type="search"
        value={text}
        placeholder={t('queue.searchHint')}
        onChange={(event) => type(event.target.value)}
      />
      <Act kind="quiet" type="submit" keyHint="/">
        {t('queue.searchAct')}
      </Act>
    </form>
  );
};

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
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get('q') ?? '';
  const after = parameters.get('after');
  const returned = useReturned();
  const [moved, move] = useState<number | null>(null);
  const { data, fault, refresh } = useAnswer(
    QueuePage_Query,
    { input: { view, first: PAGE, ...(search ? { search } : {}), ...(after ? { after } : {}) } },
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
  const provider = viewer?.habilitation?.mission === 'PROVIDER_AGENT';
  const columns = useColumns(provider, viewer?.name, view, walk);
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
      run: () => (search ? setParameters({}) : move(null)),
    },
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
          <Search key={search} value={search} onSearch={(q) => setParameters(q ? { q } : {})} />
          {view === 'TO_COLLECT' || view === 'DECIDED' ? (
            <span className="soft small push">{t(`queue.order.${view}`)}</span>
          ) : (
            <details className="why push small">
              <summary title={t('queue.order')}>
                <span>{t('queue.why')}</span>
              </summary>
              <p className="soft">{t('queue.order')}</p>
              <p className="read">{t('queue.whyBody')}</p>
            </details>
          )}
        </div>
        {fault && <PanelDown part={t('queue.part')} fault={fault} retry={refresh} />}
        {!data && !fault && <Bones lines={8} label={t('queue.loading')} />}
        {queue && rows.length === 0 && (
          <Nothing
            title={search ? t('queue.notFound', { search }) : t(`empty.${view}`)}
            act={
              search ? (
                <Act kind="quiet" onClick={() => setParameters({})}>
                  {t('queue.clear')}
                </Act>
              ) : undefined
            }
          >
            {t(search ? 'queue.notFoundNext' : 'queue.emptyNext')}
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
              total={queue.total}
              cursor={cursor}
            />
            <p className="line small soft">
              <span>{t('queue.shown', { shown: rows.length, count: queue.total })}</span>
              {after && (
                <Act kind="plain" onClick={() => setParameters(search ? { q: search } : {})}>
                  {t('queue.first')}
                </Act>
              )}
              {queue.pageInfo.hasNextPage && (
                <Act
                  kind="plain"
                  onClick={() =>
                    setParameters({
                      ...(search ? { q: search } : {}),
                      after: queue.pageInfo.endCursor ?? '',
                    })
                  }
                >
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
