import {
  Act,
  Bones,
  Heading,
  Name,
  Nothing,
  PanelDown,
  Table,
  Tag,
  useAnswer,
  useFormat,
  useToday,
  type Column,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { AgentsPage_QueryQuery } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { HabilitateDialog, RevokeDialog } from './dialogs.tsx';

const AgentsPage_Query = graphql(`
  query AgentsPage_Query {
    agents {
      id
      name
      habilitations {
        id
        mission
        fileScopes
        signedBy
        signedUnder
        startsOn
        endsOn
        revokedAt
        unit {
          id
          name
        }
      }
    }
  }
`);

export type Agent = AgentsPage_QueryQuery['agents'][number];
export type Habilitation = Agent['habilitations'][number];

const useStateOf = (today: string) => (one: Habilitation) =>
  one.revokedAt
    ? 'REVOKED'
    : one.endsOn < today
      ? 'LAPSED'
      : one.startsOn > today
        ? 'COMING'
        : 'IN_FORCE';

const TONE = { REVOKED: 'stop', LAPSED: 'note', COMING: 'next', IN_FORCE: 'ok' } as const;

type Line = { agent: Agent; habilitation: Habilitation };

const useColumns = (onRevoke: (line: Line) => void): readonly Column<Line>[] => {
  const t = useT();
  const format = useFormat();
  const stateOf = useStateOf(useToday());
  return [
    {
      key: 'name',
      names: true,
      head: t('agents.head.name'),
      show: ({ agent }) => <Name>{agent.name}</Name>,
    },
    {
      key: 'mission',
      head: t('agents.head.mission'),
      show: ({ habilitation }) => t(`mission.${habilitation.mission}`),
    },
    {
      key: 'signed',
      head: t('agents.head.signed'),
      show: ({ habilitation }) => (
        <>
          {habilitation.signedBy} <small className="soft">{habilitation.signedUnder}</small>
        </>
      ),
    },
    {
      key: 'time',
      head: t('agents.head.time'),
      show: ({ habilitation }) =>
        `${format.day(habilitation.startsOn, 'short')} – ${format.day(habilitation.endsOn, 'short')}`,
    },
    {
      key: 'state',
      head: t('agents.head.state'),
      show: ({ habilitation }) => {
        const state = stateOf(habilitation);
        return <Tag tone={TONE[state]}>{t(`habilitation.${state}`)}</Tag>;
      },
    },
    {
      key: 'act',
      head: t('agents.head.act'),
      show: (line) =>
        ['IN_FORCE', 'COMING'].includes(stateOf(line.habilitation)) ? (
          <Act
            kind="plain"
            aria-label={t('agents.revokeOf', { name: line.agent.name })}
            onClick={() => onRevoke(line)}
          >
            {t('agents.revoke')}
          </Act>
        ) : null,
    },
  ];
};

/** Who may work here, under which signature and until when. */
const AgentsPage = () => {
  const t = useT();
  const [adding, add] = useState(0);
  const [revoking, revoke] = useState<Line | null>(null);
  const columns = useColumns(revoke);
  const { data, loading, fault, refresh } = useAnswer(AgentsPage_Query, {});
  const agents = data?.agents ?? [];
  const lines = agents.flatMap((agent) =>
    agent.habilitations.map((habilitation) => ({ agent, habilitation })),
  );
  return (
    <main id="main" className="work">
      <div className="line">
        <Heading>{t('tab.agents')}</Heading>
        <span className="push line">
          <Act onClick={() => add((n) => (n > 0 ? n : 1))}>{t('agents.habilitate')}</Act>
        </span>
      </div>
      <p className="small soft read">{t('agents.law')}</p>
      {fault && <PanelDown part={t('agents.part')} fault={fault} retry={refresh} />}
      {loading && <Bones lines={6} label={t('agents.part')} />}
      {data && agents.length === 0 && <Nothing title={t('agents.none')} />}
      {agents.length > 0 && (
        <Table
          form="stacks"
          label={t('agents.part')}
          columns={columns}
          rows={lines}
          keyOf={({ habilitation }) => habilitation.id}
        />
      )}
      <HabilitateDialog
        open={adding > 0}
        onClose={() => add(0)}
        onDone={() => {
          add(0);
          refresh();
        }}
      />
      <RevokeDialog
        key={revoking?.habilitation.id ?? 'none'}
        asked={revoking}
        onClose={() => revoke(null)}
        onDone={() => {
          revoke(null);
          refresh();
        }}
      />
    </main>
  );
};

export default AgentsPage;
