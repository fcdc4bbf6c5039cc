import {
  Answer,
  Entry,
  Facts,
  Ledger,
  PageAbsent,
  PageBones,
  Table,
  useAnswer,
  useCommands,
  useFormat,
  type Column,
} from '@passerelle/portal-kit';
import { Link } from 'react-router';
import { graphql } from '../../gql/index.ts';
import type { PostPage_QueryQuery, PostStage, QueueView } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { useViewer } from '../../viewer.tsx';
import { Bars } from './bars.tsx';

const PostPage_Query = graphql(`
  query PostPage_Query {
    postFigures {
      countedAt
      periodDays
      dueDays
      dueRule {
        source
      }
      stages {
        stage
        count
        overdue
        medianDays
      }
      decided {
        count
        overdue
        medianDays
        ninthDecileDays
        bars {
          from
          to
          count
        }
      }
      decidedBefore {
        count
        medianDays
      }
    }
  }
`);

type Stage = NonNullable<PostPage_QueryQuery['postFigures']>['stages'][number];

/** Where the files of a stage are worked on, for those that have a list of their own. */
const VIEW_OF: Partial<Record<PostStage, QueueView>> = {
  RECEIVED: 'TO_CHECK_FORMALLY',
  ADMISSIBLE: 'TO_EXAMINE',
  TO_DECIDE: 'TO_DECIDE',
};

const useColumns = (): readonly Column<Stage>[] => {
  const t = useT();
  const format = useFormat();
  return [
    {
      key: 'stage',
      names: true,
      head: t('queue.stage'),
      show: ({ stage }) => {
        const view = VIEW_OF[stage];
        const name = t(`post.stage.${stage}`);
        return view ? <Link to={`/queue/${view}`}>{name}</Link> : name;
      },
    },
    {
      key: 'count',
      numeric: true,
      head: t('post.head.count'),
      show: ({ count }) => format.number(count),
    },
    {
      key: 'overdue',
      numeric: true,
      head: t('post.head.overdue'),
      show: ({ stage, overdue }) => {
        const view = VIEW_OF[stage];
        return overdue > 0 && view ? (
          <Link to={`/queue/${view}?due=OVERDUE`}>{format.number(overdue)}</Link>
        ) : (
          format.number(overdue)
        );
      },
    },
    {
      key: 'median',
      numeric: true,
      head: t('post.head.median'),
      show: ({ medianDays }) =>
        typeof medianDays === 'number' ? t('post.days', { count: medianDays }) : '–',
    },
  ];
};

/** The state of a post for whoever heads it: what stands where, what is late, how long decisions take. */
const PostPage = () => {
  const t = useT();
  const format = useFormat();
  const unit = useViewer()?.habilitation?.unit;
  const columns = useColumns();
  const { data, loading, fault, refresh } = useAnswer(PostPage_Query, {});
  useCommands([{ id: 'refresh', key: 'r', name: t('keys.refresh'), run: refresh }]);
  if (loading) return <PageBones label={t('post.loading')} />;
  const figures = data?.postFigures;
  if (!figures)
    return (
      <PageAbsent
        fault={fault}
        retry={refresh}
        title={t('post.notYours')}
        lead={t('post.notYoursNext')}
      />
    );
  const { stages, decided, decidedBefore, dueDays, periodDays } = figures;
  const open = stages.reduce((all, { count }) => all + count, 0);
  const overdue = stages.reduce((all, { overdue: late }) => all + late, 0);
  const days = (count: number | null | undefined) =>
    typeof count === 'number' ? t('post.days', { count }) : '–';
  return (
    <Ledger>
      <Answer
        about={[
          unit?.name ?? '',
          t('post.counted', { when: format.instant(figures.countedAt, unit?.timeZone) }),
        ]}
        title={t('post.title', { count: overdue })}
        size="plain"
      >
        <Facts
          facts={[
            {
              name: t('post.open'),
              value: format.number(open),
              note: t('post.openNote'),
            },
            {
              name: t('post.decided', { days: periodDays }),
              value: format.number(decided.count),
              note: t('post.decidedBefore', { count: decidedBefore.count, days: periodDays }),
            },
            {
              name: t('post.half'),
              value: days(decided.medianDays),
              note: t('post.halfBefore', { days: days(decidedBefore.medianDays) }),
            },
            {
              name: t('post.nine'),
              value: days(decided.ninthDecileDays),
              note: t('post.rule', { count: dueDays }),
            },
          ]}
        />
      </Answer>
      <Entry title={t('post.stages')}>
        <Table
          form="stacks"
          label={t('post.stages')}
          columns={columns}
          rows={stages}
          keyOf={({ stage }) => stage}
        />
        <p className="small soft read">{t('post.stagesNote')}</p>
      </Entry>
      <Entry title={t('post.waits')}>
        <p className="read">
          <b>{t('post.late', { count: decided.overdue, total: decided.count })}</b>
        </p>
        {decided.count > 0 && <Bars bars={decided.bars} dueDays={dueDays} />}
        <p className="small soft read">
          {t('post.waitsNote', { days: periodDays })} <bdi>{figures.dueRule.source}</bdi>
        </p>
      </Entry>
    </Ledger>
  );
};

export default PostPage;
