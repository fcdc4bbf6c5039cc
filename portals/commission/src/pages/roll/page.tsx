import {
  Act,
  Bones,
  Clocked,
  Heading,
  Name,
  Nothing,
  PanelDown,
  Rail,
  Ref,
  Table,
  Tag,
  useAnswer,
  useCommands,
  useFormat,
  type Column,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import type { RollPage_QueryQuery, RollView } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { TONE } from '../../tones.ts';
import { useViewer } from '../../viewer.tsx';
import { viewsOf } from '../../views.ts';

const RollPage_Query = graphql(`
  query RollPage_Query($view: RollView!, $after: String) {
    roll(view: $view, first: 24, after: $after) {
      total
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        reference
        status
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

type Row = RollPage_QueryQuery['roll']['nodes'][number];

const useColumns = (view: RollView): readonly Column<Row>[] => {
  const t = useT();
  const format = useFormat();
  return [
    {
      key: 'implicit',
      place: 'c-due',
      head: t('roll.implicit'),
      sorted: 'ascending',
      show: ({ implicitRejectionOn: { value }, status }) =>
        value &&
        !['REJECTED', 'INSTRUCTED', 'REFUSAL_MAINTAINED', 'IMPLICITLY_REJECTED'].includes(
          status,
        ) ? (
          <Clocked day={value} late={(count) => t('roll.passed', { count })} />
        ) : (
          <span className="soft">{value ? format.day(value, 'bare') : '–'}</span>
        ),
    },
    {
      key: 'person',
      place: 'c-name',
      names: true,
      head: t('roll.person'),
      show: ({ id, application: { applicant } }) => (
        <Link to={`/appeals/${id}?from=${view}`}>
          {applicant ? (
            <Name>
              {applicant.surname} {applicant.givenNames}
            </Name>
          ) : (
            <span className="soft">{t('roll.noName')}</span>
          )}
        </Link>
      ),
    },
    {
      key: 'reference',
      place: 'c-ref',
      head: t('roll.reference'),
      show: ({ reference }) => <Ref>{reference}</Ref>,
    },
    {
      key: 'kind',
      place: 'c-more',
      head: t('roll.kind'),
      show: ({ application }) => t(`visa.${application.visaKind}`),
    },
    {
      key: 'stage',
      place: 'c-stage',
      head: t('roll.stage'),
      show: ({ status }) => <Tag tone={TONE[status]}>{t(`status.${status}`)}</Tag>,
    },
    {
      key: 'rapporteur',
      place: 'c-who',
      head: t('roll.rapporteur'),
      show: ({ rapporteur }) =>
        rapporteur ? (
          <Name>{rapporteur.name}</Name>
        ) : (
          <span className="soft">{t('roll.nobody')}</span>
        ),
    },
    {
      key: 'filed',
      place: 'c-more',
      numeric: true,
      head: t('roll.filed'),
      show: ({ filedAt }) => format.day(filedAt.slice(0, 10), 'bare'),
    },
  ];
};

/** The roll of appeals, the nearest implicit rejection first. */
const RollPage = () => {
  const t = useT();
  const navigate = useNavigate();
  const habilitation = useViewer()?.habilitation;
  const mission = habilitation?.mission;
  const views = mission ? viewsOf(mission) : [];
  const { view: asked } = useParams();
  const view = views.find((one) => one === asked) ?? views[0] ?? 'CLOSED';
  const [parameters, setParameters] = useSearchParams();
  const [cursor, move] = useState(-1);
  const columns = useColumns(view);
  const { data, loading, fault, refresh } = useAnswer(RollPage_Query, {
    view,
    after: parameters.get('after'),
  });
  const rows = data?.roll.nodes ?? [];
  const open = () => {
    const [first] = rows;
    if (first) void navigate(`/appeals/${first.id}?from=${view}`);
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
    { id: 'take', key: 'n', name: t('keys.take'), run: open },
  ]);
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
              count: one === view && data ? String(data.roll.total) : undefined,
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
              {t('roll.counted', { count: data.roll.total })}
            </span>
          )}
          {rows.length > 0 && (
            <span className="push line">
              <Act keyHint="N" onClick={open}>
                {t('roll.take')}
              </Act>
            </span>
          )}
        </div>
        <p className="small soft">{t('roll.order')}</p>
        {fault && <PanelDown part={t('roll.part')} fault={fault} retry={refresh} />}
        {loading && <Bones lines={8} label={t('roll.part')} />}
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
