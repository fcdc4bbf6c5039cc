import {
  Act,
  Bones,
  Heading,
  Nothing,
  PanelDown,
  Rail,
  Table,
  useAnswer,
  useCommands,
  useFormat,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import type { RollPage_QueryQuery, RollView } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { useViewer } from '../../viewer.tsx';
import { COMMISSION_ZONE } from '../../zone.ts';
import { viewNamed, viewsOf } from '../../views.ts';
import { useColumns } from './columns.tsx';

const RollPage_Query = graphql(`
  query RollPage_Query($view: RollView!, $after: String) {
    roll(view: $view, first: 24, after: $after) {
      total
      countedAt
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
        body
        filedAt
        implicitRejectionOn {
          value
        }
        rapporteur {
          id
          name
        }
        application {
          id
          reference
          visaKind
          stay {
            purposes
          }
          applicant {
            id
            surname
            givenNames
          }
        }
      }
    }
  }
`);

export type Row = RollPage_QueryQuery['roll']['nodes'][number];

/** The roll of appeals, the nearest implicit rejection first. */
/** The sub-director has no rapporteurs; who reported is the commission's own affair, which no minister's delegate sees. */
const WITHOUT_RAPPORTEUR: ReadonlySet<string> = new Set([
  'VISAS_SUBDIRECTOR',
  'VISAS_SUBDIRECTORATE',
  'MINISTER_DELEGATE',
]);

const RollPage = () => {
  const t = useT();
  const navigate = useNavigate();
  const format = useFormat();
  const viewer = useViewer();
  const habilitation = viewer?.habilitation;
  const mission = habilitation?.mission;
  const views = mission ? viewsOf(mission) : [];
  const { view: asked } = useParams();
  const named = viewer ? views.find((one) => one === asked) : viewNamed(asked);
  const view = named ?? views[0] ?? 'CLOSED';
  const [parameters, setParameters] = useSearchParams();
  const [cursor, move] = useState(-1);
  const columns = useColumns(view, {
    you: viewer?.name,
    hasRapporteur: mission !== undefined && !WITHOUT_RAPPORTEUR.has(mission),
  });
  const { data, fault, refresh } = useAnswer(
    RollPage_Query,
    { view, after: parameters.get('after') },
    // An address without a view leads to the viewer's first.
    { pause: !viewer && !named },
  );
  const rows = data?.roll.nodes ?? [];
  const open = (at: number) => {
    const row = rows[at];
    if (row) void navigate(`/appeals/${row.id}?from=${view}`);
  };
  useCommands([
    {
      id: 'next',
      key: 'j',
      name: t('keys.next'),
      run: () => move((at) => Math.min(at + 1, rows.length - 1)),
    },
    {
      id: 'previous',
      key: 'k',
      name: t('keys.previous'),
      run: () => move((at) => Math.max(at - 1, 0)),
    },
    { id: 'take', key: 'n', name: t('keys.take'), run: () => open(0) },
    { id: 'refresh', key: 'r', name: t('keys.refresh'), run: refresh },
    { id: 'print', key: 'p', name: t('keys.print'), run: () => window.print() },
  ]);
  const countOf = (one: RollView): string | undefined => {
    const found = data?.roll.counters.find((it) => it.view === one)?.count;
    return found === undefined ? undefined : format.number(found);
  };
  return (
    <div className="desk">
      <Rail
        label={t('roll.views')}
        groups={[
          {
            title: habilitation?.unit.name ?? t('roll.day'),
            views: views.map((one) => ({
              key: one,
              name: t(`view.${one}`),
              count: countOf(one),
              to: `/roll/${one}`,
              current: one === view,
            })),
          },
        ]}
      />
      <main id="main" className="work">
        <div className="line">
          <Heading>{t(`view.${view}`)}</Heading>
          {data && (
            <span className="soft small" role="status">
              {t('roll.counted', {
                count: data.roll.total,
                time: format.time(data.roll.countedAt, COMMISSION_ZONE),
              })}
            </span>
          )}
          {rows.length > 0 && (
            <span className="push line">
              <Act kind="plain" keyHint="P" onClick={() => window.print()}>
                {t('roll.print')}
              </Act>
              <Act keyHint="N" onClick={() => open(0)}>
                {t('roll.take')}
              </Act>
            </span>
          )}
        </div>
        <p className="small soft">{t('roll.order')}</p>
        {fault && <PanelDown part={t('roll.part')} fault={fault} retry={refresh} />}
        {!data && !fault && <Bones lines={8} label={t('roll.part')} />}
        {data && rows.length === 0 && (
          <Nothing title={t(`empty.${view}`)}>{t('roll.emptyNext')}</Nothing>
        )}
        {rows.length > 0 && (
          <Table
            form="queue"
            label={t(`view.${view}`)}
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            total={data?.roll.total ?? rows.length}
            cursor={cursor}
          />
        )}
        {data?.roll.pageInfo.hasNextPage && (
          <Act
            kind="plain"
            onClick={() => setParameters({ after: data.roll.pageInfo.endCursor ?? '' })}
          >
            {t('roll.more')}
          </Act>
        )}
      </main>
    </div>
  );
};

export default RollPage;
