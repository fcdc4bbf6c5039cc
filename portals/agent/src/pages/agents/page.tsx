import {
  Act,
  Bones,
  Heading,
  Nothing,
  PanelDown,
  Table,
  useAnswer,
  useToday,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import type { AgentsPage_QueryQuery, HabilitationAct } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { ChangeDialog } from './change.tsx';
import { endsSoon, useColumns } from './columns.tsx';
import { HabilitateDialog, type Asked } from './habilitate.tsx';

const AgentsPage_Query = graphql(`
  query AgentsPage_Query {
    agents {
      id
      name
      habilitations {
        id
        mission
        fileScopes
        status
        openActs
        signedBy
        signedUnder
        startsOn
        endsOn
        unit {
          id
          name
        }
      }
    }
    missionsToHabilitate {
      mission
      fileScopes
      signedUnder
      unit {
        id
        name
      }
    }
  }
`);

export type Agent = AgentsPage_QueryQuery['agents'][number];
export type Habilitation = Agent['habilitations'][number];
export type MissionToGive = AgentsPage_QueryQuery['missionsToHabilitate'][number];
export type Line = { agent: Agent; habilitation: Habilitation };

/** What a list shows: who may work today, who soon may not, or everything that was ever signed. */
const FILTERS = {
  now: ({ status }: Habilitation) => status === 'IN_FORCE' || status === 'TO_COME',
  soon: (one: Habilitation, today: string) => one.status === 'IN_FORCE' && endsSoon(one, today),
  suspended: ({ status }: Habilitation) => status === 'SUSPENDED',
  all: () => true,
} as const;
type Filter = keyof typeof FILTERS;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/** Which lines the address asks for: a state and a part of the name, without regard to accents. */
const useShown = (lines: readonly Line[]) => {
  const today = useToday();
  const [parameters, setParameters] = useSearchParams();
  const filter: Filter =
    Object.keys(FILTERS).find((one): one is Filter => one === parameters.get('show')) ?? 'now';
  const find = parameters.get('q') ?? '';
  const matches = (one: Filter, { habilitation }: Line) => FILTERS[one](habilitation, today);
  const change = (key: string, value: string) =>
    setParameters(
      (known) => {
        if (value) known.set(key, value);
        else known.delete(key);
        return known;
      },
      { replace: true },
    );
  return {
    filter,
    find,
    change,
    count: (one: Filter) => lines.filter((line) => matches(one, line)).length,
    shown: lines.filter(
      (line) => matches(filter, line) && plain(line.agent.name).includes(plain(find.trim())),
    ),
  };
};

const Filters = ({ lines }: { lines: readonly Line[] }) => {
  const t = useT();
  const { filter, find, change, count } = useShown(lines);
  return (
    <div className="line">
      <label className="away" htmlFor="agents-find">
        {t('agents.find')}
      </label>
      <input
        id="agents-find"
        className="in in--find"
        type="search"
        value={find}
        placeholder={t('agents.find')}
        onChange={(event) => change('q', event.target.value)}
      />
      <div className="chips" role="group" aria-label={t('agents.filter')}>
        {(Object.keys(FILTERS) as Filter[]).map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={one === filter}
            onClick={() => change('show', one === 'now' ? '' : one)}
          >
            {t(`agents.show.${one}`)} <b>{count(one)}</b>
          </button>
        ))}
      </div>
    </div>
  );
};

/** Who may work here, under which signature and until when. */
const AgentsPage = () => {
  const t = useT();
  const [asked, ask] = useState<Asked | null>(null);
  const [changing, change] = useState<(Line & { act: HabilitationAct }) | null>(null);
  const { data, loading, fault, refresh } = useAnswer(AgentsPage_Query, {});
  const missions = data?.missionsToHabilitate ?? [];
  const lines = (data?.agents ?? []).flatMap((agent) =>
    agent.habilitations.map((habilitation) => ({ agent, habilitation })),
  );
  const { shown, count, change: filterBy } = useShown(lines);
  const columns = useColumns(missions, change, (line) => ask({ renewed: line }));
  const done = () => {
    ask(null);
    change(null);
    refresh();
  };
  return (
    <main id="main" className="work">
      <div className="line">
        <Heading>{t('tab.agents')}</Heading>
        {data && (
          <span className="soft small" role="status">
            {t('agents.counted', { count: count('now'), soon: count('soon') })}
          </span>
        )}
        <span className="push line">
          {missions.length > 0 && (
            <Act onClick={() => ask({ renewed: null })}>{t('agents.habilitate')}</Act>
          )}
        </span>
      </div>
      <p className="small soft read">{t('agents.law')}</p>
      {fault && <PanelDown part={t('agents.part')} fault={fault} retry={refresh} />}
      {loading && <Bones lines={6} label={t('agents.part')} />}
      {data && lines.length === 0 && <Nothing title={t('agents.none')} />}
      {lines.length > 0 && <Filters lines={lines} />}
      {lines.length > 0 && shown.length === 0 && (
        <Nothing
          title={t('agents.noneFound')}
          act={
            <Act kind="quiet" onClick={() => filterBy('show', 'all')}>
              {t('agents.showAll')}
            </Act>
          }
        >
          {t('agents.noneFoundNext')}
        </Nothing>
      )}
      {shown.length > 0 && (
        <Table
          form="stacks"
          label={t('agents.part')}
          columns={columns}
          rows={shown}
          keyOf={({ habilitation }) => habilitation.id}
        />
      )}
      <HabilitateDialog
        key={asked ? (asked.renewed?.habilitation.id ?? 'new') : 'none'}
        asked={asked}
        missions={missions}
        onClose={() => ask(null)}
        onDone={done}
      />
      <ChangeDialog
        key={changing ? `${changing.habilitation.id} ${changing.act}` : 'unchanged'}
        asked={changing}
        onClose={() => change(null)}
        onDone={done}
      />
    </main>
  );
};

export default AgentsPage;
