import {
  Heading,
  Act,
  Bones,
  Name,
  Nothing,
  PanelDown,
  Ref,
  Table,
  type Column,
  Tag,
  useAnswer,
  useFormat,
} from '@passerelle/portal-kit';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import type { HitsPage_QueryQuery } from '../../gql/graphql.ts';
import { useSaid, useT } from '../../messages/index.ts';
import { useViewer } from '../../viewer.tsx';

const HitsPage_Query = graphql(`
  query HitsPage_Query($after: String) {
    checksGivenUp {
      id
      system
      givenUpAt
      reason
      application {
        id
        reference
      }
    }
    hitsToJudge(first: 24, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        system
        state
        entryReference
        matchedOn
        application {
          id
          reference
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

type Hit = HitsPage_QueryQuery['hitsToJudge']['nodes'][number];
type GivenUp = HitsPage_QueryQuery['checksGivenUp'][number];

/** The queries that a system refuses for good: whoever must act is named, and how. */
const GivenUpChecks = ({ checks }: { checks: readonly GivenUp[] }) => {
  const t = useT();
  const format = useFormat();
  const zone = useViewer()?.habilitation?.unit.timeZone;
  if (checks.length === 0) return null;
  return (
    <section>
      <h2>{t('hits.givenUp', { count: checks.length })}</h2>
      <p className="small soft">{t('hits.givenUpNext')}</p>
      <ul className="checks">
        {checks.map(({ id, system, givenUpAt, reason, application }) => (
          <li key={id}>
            <span>
              {application && (
                <Link to={`/files/${application.id}#checks`}>
                  <Ref>{application.reference}</Ref>
                </Link>
              )}{' '}
              <small className="soft">
                {t(`system.${system}`)} · {format.instant(givenUpAt, zone)}
              </small>
            </span>
            <small>{reason}</small>
          </li>
        ))}
      </ul>
    </section>
  );
};

const useColumns = (): readonly Column<Hit>[] => {
  const t = useT();
  const said = useSaid();
  const format = useFormat();
  return [
    {
      key: 'person',
      place: 'c-name',
      names: true,
      head: t('hits.head.person'),
      show: ({ application }) =>
        application ? (
          <Link to={`/files/${application.id}#checks`}>
            {application.applicant ? (
              <Name>
                {application.applicant.surname} {application.applicant.givenNames}
              </Name>
            ) : (
              t('queue.noName')
            )}
          </Link>
        ) : (
          <span className="soft">{t('queue.noName')}</span>
        ),
    },
    {
      key: 'reference',
      place: 'c-ref',
      head: t('hits.head.reference'),
      show: ({ application }) => application && <Ref>{application.reference}</Ref>,
    },
    {
      key: 'system',
      place: 'c-stage',
      head: t('hits.head.system'),
      show: ({ system }) => t(`system.${system}`),
    },
    {
      key: 'agrees',
      place: 'c-more',
      head: t('hits.head.agrees'),
      show: ({ matchedOn }) => format.list(matchedOn.map((one) => said('match', one))),
    },
    {
      key: 'state',
      place: 'c-who',
      head: t('hits.head.state'),
      show: ({ state }) => (
        <Tag tone={state === 'SECOND_READING' ? 'wait' : 'look'}>{t(`hitState.${state}`)}</Tag>
      ),
    },
  ];
};

/** The candidates that wait for a human of this post. A candidate is never a verdict. */
const HitsPage = () => {
  const t = useT();
  const columns = useColumns();
  const [parameters, setParameters] = useSearchParams();
  const { data, loading, fault, refresh } = useAnswer(HitsPage_Query, {
    after: parameters.get('after'),
  });
  const hits = data?.hitsToJudge.nodes ?? [];
  const page = data?.hitsToJudge.pageInfo;
  return (
    <main id="main" className="work">
      <Heading>{t(data ? 'hits.title' : 'tab.hits', { count: hits.length })}</Heading>
      <p className="small soft">{t('hit.noVerdict')}</p>
      {fault && <PanelDown part={t('hits.part')} fault={fault} retry={refresh} />}
      {loading && <Bones lines={6} label={t('hits.part')} />}
      {data && <GivenUpChecks checks={data.checksGivenUp} />}
      {data && hits.length === 0 && <Nothing title={t('hits.none')}>{t('hits.noneNext')}</Nothing>}
      {hits.length > 0 && (
        <Table
          form="queue"
          label={t('hits.part')}
          columns={columns}
          rows={hits}
          keyOf={({ id }) => id}
        />
      )}
      {page?.hasNextPage && (
        <Act kind="plain" onClick={() => setParameters({ after: page.endCursor ?? '' })}>
          {t('queue.more')}
        </Act>
      )}
    </main>
  );
};

export default HitsPage;
