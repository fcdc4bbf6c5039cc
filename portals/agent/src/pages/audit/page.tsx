import {
  Act,
  Bones,
  Heading,
  Nothing,
  PanelDown,
  Ref,
  Table,
  Tag,
  useAnswer,
  useFormat,
  type Column,
} from '@passerelle/portal-kit';
import { useSearchParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import type { AuditOutcome, AuditPage_QueryQuery } from '../../gql/graphql.ts';
import { useSaid, useT } from '../../messages/index.ts';
import { useViewer } from '../../viewer.tsx';

const AuditPage_Query = graphql(`
  query AuditPage_Query($after: String, $outcome: AuditOutcome) {
    auditEntries(first: 50, after: $after, outcome: $outcome) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        at
        act
        law
        outcome
        source
        authorKind
        unit {
          id
          name
        }
      }
    }
  }
`);

const TONE = {
  PERFORMED: 'ok',
  READ: 'note',
  DECLINED: 'wait',
  FORBIDDEN: 'stop',
  NOT_FOUND: 'look',
} as const satisfies Record<AuditOutcome, string>;

/** What an auditor looks for first stands first. */
const OUTCOMES = ['FORBIDDEN', 'DECLINED', 'NOT_FOUND', 'PERFORMED', 'READ'] as const;

type AuditLine = AuditPage_QueryQuery['auditEntries']['nodes'][number];

const useColumns = (): readonly Column<AuditLine>[] => {
  const t = useT();
  const said = useSaid();
  const format = useFormat();
  const zone = useViewer()?.habilitation?.unit.timeZone;
  return [
    {
      key: 'at',
      head: t('audit.head.at'),
      sorted: 'descending',
      show: ({ at }) => format.instant(at, zone),
    },
    { key: 'act', names: true, head: t('audit.head.act'), show: ({ act }) => <Ref>{act}</Ref> },
    {
      key: 'outcome',
      head: t('audit.head.outcome'),
      show: ({ outcome }) => <Tag tone={TONE[outcome]}>{t(`outcome.${outcome}`)}</Tag>,
    },
    {
      key: 'author',
      head: t('audit.head.author'),
      show: ({ authorKind, unit }) => (
        <>
          {authorKind ? said('author', authorKind) : t('audit.erased')}{' '}
          {unit && <small className="soft">{unit.name}</small>}
        </>
      ),
    },
    {
      key: 'law',
      head: t('audit.head.law'),
      show: ({ law }) => (
        <small>
          <bdi>{law}</bdi>
        </small>
      ),
    },
  ];
};

/** The log, newest first: acts and readings, never data. */
const AuditPage = () => {
  const t = useT();
  const columns = useColumns();
  const [parameters, setParameters] = useSearchParams();
  const outcome = OUTCOMES.find((one) => one === parameters.get('outcome'));
  const only = (one: AuditOutcome | undefined) => setParameters(one ? { outcome: one } : {});
  const { data, loading, fault, refresh } = useAnswer(AuditPage_Query, {
    after: parameters.get('after'),
    outcome: outcome ?? null,
  });
  const entries = data?.auditEntries.nodes ?? [];
  const page = data?.auditEntries.pageInfo;
  return (
    <main id="main" className="work">
      <Heading>{t('tab.audit')}</Heading>
      <p className="small soft read">{t('audit.what')}</p>
      <div className="chips" role="group" aria-label={t('audit.filter')}>
        {[undefined, ...OUTCOMES].map((one) => (
          <button
            key={one ?? 'all'}
            type="button"
            className="chip"
            aria-pressed={one === outcome}
            onClick={() => only(one)}
          >
            {one ? t(`outcome.${one}`) : t('audit.all')}
          </button>
        ))}
      </div>
      {fault && <PanelDown part={t('audit.part')} fault={fault} retry={refresh} />}
      {loading && <Bones lines={8} label={t('audit.part')} />}
      {data && entries.length === 0 && (
        <Nothing
          title={t(outcome ? 'audit.noneSuch' : 'audit.none')}
          act={
            outcome && (
              <Act kind="quiet" onClick={() => only(undefined)}>
                {t('audit.showAll')}
              </Act>
            )
          }
        />
      )}
      {entries.length > 0 && (
        <Table
          form="stacks"
          label={t('audit.part')}
          columns={columns}
          rows={entries}
          keyOf={({ id }) => id}
        />
      )}
      {page?.hasNextPage && (
        <Act
          kind="plain"
          onClick={() =>
            setParameters({ ...(outcome ? { outcome } : {}), after: page.endCursor ?? '' })
          }
        >
          {t('audit.older')}
        </Act>
      )}
    </main>
  );
};

export default AuditPage;
