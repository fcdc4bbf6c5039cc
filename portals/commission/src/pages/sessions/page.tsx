import {
  Act,
  ActAnswer,
  Bones,
  Dialog,
  Heading,
  Nothing,
  PanelDown,
  Ref,
  Table,
  Tag,
  TextField,
  useAct,
  useAnswer,
  useFormat,
  useToast,
  type Column,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../gql/index.ts';
import type { SessionsPage_QueryQuery } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { useViewer } from '../../viewer.tsx';
import { COMMISSION_ZONE } from '../../zone.ts';

const SessionsPage_Query = graphql(`
  query SessionsPage_Query {
    sessions {
      id
      reference
      status
      startsAt
      place
      agenda {
        id
        state
      }
    }
  }
`);

const SessionsPage_Convene = graphql(`
  mutation SessionsPage_Convene($input: ConveneSessionInput!) {
    conveneSession(input: $input) {
      ... on ConveneSessionSuccess {
        session {
          id
        }
      }
      ... on Problem {
        __typename
        message
      }
    }
  }
`);

type Session = SessionsPage_QueryQuery['sessions'][number];

const TONE = { CONVENED: 'next', OPEN: 'now', CLOSED: 'ok' } as const satisfies Record<
  Session['status'],
  string
>;

/** The instant at which a wall clock in France shows this day and time. */
const instantInFrance = (local: string): string => {
  const asUtc = new Date(`${local}:00Z`);
  const shown = new Date(
    asUtc.toLocaleString('sv-SE', { timeZone: COMMISSION_ZONE }).replace(' ', 'T').concat('Z'),
  );
  return new Date(asUtc.getTime() * 2 - shown.getTime()).toISOString();
};

const useColumns = (): readonly Column<Session>[] => {
  const t = useT();
  const format = useFormat();
  return [
    {
      key: 'when',
      place: 'c-due',
      head: t('sessions.when'),
      show: ({ startsAt }) => format.instant(startsAt, COMMISSION_ZONE),
    },
    {
      key: 'reference',
      place: 'c-name',
      names: true,
      head: t('sessions.reference'),
      show: ({ id, reference }) => (
        <Link to={`/sessions/${id}`}>
          <Ref>{reference}</Ref>
        </Link>
      ),
    },
    { key: 'place', place: 'c-ref', head: t('sessions.place'), show: ({ place }) => place },
    {
      key: 'state',
      place: 'c-stage',
      head: t('sessions.state'),
      show: ({ status }) => <Tag tone={TONE[status]}>{t(`session.${status}`)}</Tag>,
    },
    {
      key: 'items',
      place: 'c-who',
      numeric: true,
      head: t('sessions.items'),
      show: ({ agenda }) =>
        t('sessions.done', {
          done: agenda.filter(({ state }) => state === 'CLOSED').length,
          count: agenda.length,
        }),
    },
  ];
};

const ConveneDialog = ({
  open,
  onClose,
  onDone,
}: {
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}) => {
  const t = useT();
  const toast = useToast();
  const convene = useAct(SessionsPage_Convene);
  const [when, setWhen] = useState('');
  const [place, setPlace] = useState('Nantes');
  const ready = when !== '' && place.trim() !== '';
  const run = async () => {
    const outcome = await convene.perform({
      input: { startsAt: instantInFrance(when), place: place.trim() },
    });
    if (outcome.kind !== 'done') return;
    toast({ text: t('convene.done') });
    onDone();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('convene.title')}
      acts={
        <>
          <Act
            busy={convene.running && t('act.running')}
            blocked={!ready}
            reason={ready ? undefined : t('convene.incomplete')}
            onClick={() => void run()}
          >
            {t('convene.act')}
          </Act>
          <Act kind="quiet" onClick={onClose}>
            {t('act.back')}
          </Act>
        </>
      }
    >
      <TextField
        label={t('convene.when')}
        hint={t('convene.whenHint')}
        type="datetime-local"
        ltr
        value={when}
        onChange={setWhen}
      />
      <TextField label={t('convene.place')} value={place} onChange={setPlace} maxLength={200} />
      <ActAnswer outcome={convene.outcome} />
    </Dialog>
  );
};

/** The sessions of the commission, the next one first. */
const SessionsPage = () => {
  const t = useT();
  const mission = useViewer()?.habilitation?.mission;
  const [asking, ask] = useState(false);
  const columns = useColumns();
  const { data, loading, fault, refresh } = useAnswer(SessionsPage_Query, {});
  const sessions = data?.sessions ?? [];
  const convenes = mission === 'COMMISSION_PRESIDENT' || mission === 'COMMISSION_SECRETARIAT';
  return (
    <main id="main" className="work">
      <div className="line">
        <Heading>{t('tab.sessions')}</Heading>
        {convenes && (
          <span className="push line">
            <Act onClick={() => ask(true)}>{t('sessions.convene')}</Act>
          </span>
        )}
      </div>
      <p className="small soft read">{t('sessions.law')}</p>
      {fault && <PanelDown part={t('tab.sessions')} fault={fault} retry={refresh} />}
      {loading && <Bones lines={6} label={t('tab.sessions')} />}
      {data && sessions.length === 0 && (
        <Nothing title={t('sessions.none')}>{t('sessions.noneNext')}</Nothing>
      )}
      {sessions.length > 0 && (
        <Table
          form="queue"
          label={t('tab.sessions')}
          columns={columns}
          rows={sessions}
          keyOf={({ id }) => id}
        />
      )}
      <ConveneDialog
        key={String(asking)}
        open={asking}
        onClose={() => ask(false)}
        onDone={() => {
          ask(false);
          refresh();
        }}
      />
    </main>
  );
};

export default SessionsPage;
