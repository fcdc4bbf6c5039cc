import {
  Agenda,
  FileHead,
  PageAbsent,
  Nothing,
  PageBones,
  Pane,
  Panes,
  Tag,
  useAnswer,
  useCommands,
  useFormat,
} from '@passerelle/portal-kit';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import type { SessionPage_QueryQuery } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { useViewer } from '../../viewer.tsx';
import { COMMISSION_ZONE } from '../../zone.ts';
import { ItemBundle, ItemClock, ItemState, useSubjectOf } from './item.tsx';
import { OpenRoom, RoomAttendance } from './open-room.tsx';
import { CloseRoom, Composition } from './room.tsx';
import { VotePane } from './vote.tsx';

const SessionPage_Query = graphql(`
  query SessionPage_Query($id: ID!, $item: ID) {
    session(id: $id) {
      id
      reference
      status
      startsAt
      place
      openActs
      minutes {
        id
        title
        url
      }
      quorum {
        met
        presidentPresent
        membersPresent
        membersNeeded
        rule {
          source
        }
      }
      attendance {
        agent {
          id
          name
        }
        seat {
          id
          kind
          substituteRank
        }
      }
      agenda {
        id
        position
        state
        result
        reasons
        ballots {
          voted
          choice
          seatKind
          agent {
            id
            name
          }
        }
        appeal {
          id
          reference
          openActs
          post {
            id
            city
          }
          implicitRejectionOn {
            value
          }
          rapporteur {
            id
            name
          }
          application {
            id
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
      item(id: $item) {
        id
        appeal {
          id
          implicitRejectionOn {
            value
            steps {
              key
              amount
              unit
              date
            }
            rule {
              key
              source
              validFrom
              validTo
            }
          }
          report {
            facts
          }
          ...Bundle_Appeal
        }
      }
    }
    seats {
      id
      kind
      substituteRank
      holder {
        id
        name
      }
    }
  }
`);

export type Session = NonNullable<SessionPage_QueryQuery['session']>;
export type AgendaItem = Session['agenda'][number];
export type ReadItem = NonNullable<Session['item']>;
export type Seat = SessionPage_QueryQuery['seats'][number];

/** The session room: agenda, bundle, composition and vote. */
const SessionPage = () => {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const viewer = useViewer();
  const subjectOf = useSubjectOf();
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const named = parameters.get('item');
  const { data, loading, fault, refresh } = useAnswer(
    SessionPage_Query,
    { id, item: named },
    { about: id },
  );
  const session = data?.session;
  const agenda = session?.agenda ?? [];
  const item =
    agenda.find((one) => one.id === named) ?? agenda.find((one) => one.id === session?.item?.id);
  // While another item is fetched, the one before is still there.
  const read = session?.item?.id === item?.id ? session?.item : null;
  const step = (by: number) => {
    const next = agenda[agenda.findIndex((one) => one.id === item?.id) + by];
    if (next) void navigate(`/sessions/${id}?item=${next.id}`);
  };
  useCommands([
    { id: 'next', key: 'j', name: t('keys.nextItem'), run: () => step(1) },
    { id: 'previous', key: 'k', name: t('keys.previousItem'), run: () => step(-1) },
    { id: 'refresh', key: 'r', name: t('keys.refresh'), run: refresh },
  ]);
  if (loading) return <PageBones label={t('room.loading')} />;
  if (!session)
    return (
      <PageAbsent
        fault={fault}
        retry={refresh}
        title={t('room.notYours')}
        lead={t('room.notYoursNext')}
      />
    );
  const { openActs, quorum } = session;
  return (
    <main id="main">
      <FileHead
        title={t('room.title', { reference: session.reference })}
        about={
          <>
            <span className="small soft">
              {format.list([format.instant(session.startsAt, COMMISSION_ZONE), session.place])}
            </span>
            <Tag
              tone={session.status === 'OPEN' ? 'now' : session.status === 'CLOSED' ? 'ok' : 'next'}
            >
              {t(`session.${session.status}`)}
            </Tag>
            {session.status === 'OPEN' && (
              <Tag tone={quorum.met ? 'ok' : 'stop'}>
                {quorum.met
                  ? t('room.quorumMetBy', { count: quorum.membersPresent })
                  : t('room.quorumNotMet')}
              </Tag>
            )}
          </>
        }
        tools={
          <>
            <span className="small soft">
              {t('room.done', {
                done: agenda.filter(({ state }) => state === 'CLOSED').length,
                count: agenda.length,
              })}
            </span>
            {session.minutes?.url && (
              <a
                className="act act--quiet"
                href={session.minutes.url}
                target="_blank"
                rel="noreferrer"
              >
                {t('room.minutes')}
              </a>
            )}
          </>
        }
      />
      <Panes form="room">
        <Pane label={t('room.agenda')}>
          <h2>{t('room.agenda')}</h2>
          {agenda.length === 0 ? (
            <Nothing title={t('room.noItems')}>{t('room.noItemsNext')}</Nothing>
          ) : (
            <Agenda
              lines={agenda.map((one) => ({
                key: one.id,
                position: one.position,
                title: subjectOf(one),
                reference: one.appeal.reference,
                state: <ItemState item={one} />,
                to: `/sessions/${session.id}?item=${one.id}`,
                current: one.id === item?.id,
              }))}
            />
          )}
          <p className="tiny soft">{t('room.order')}</p>
        </Pane>
        <Pane label={t('room.bundle')}>
          {item ? (
            <ItemBundle item={item} read={read ?? null} fault={fault} retry={refresh} />
          ) : (
            <Nothing title={t('room.noBundle')}>{t('room.noBundleNext')}</Nothing>
          )}
        </Pane>
        <Pane label={t('room.vote')}>
          <Composition session={session} item={item} you={viewer?.name} />
          {openActs.includes('OPEN') && (
            <OpenRoom sessionId={session.id} seats={data?.seats ?? []} onDone={refresh} />
          )}
          {item && (session.status === 'OPEN' || item.state === 'CLOSED') && (
            <VotePane key={item.id} item={item} read={read ?? null} onDone={refresh} />
          )}
          {read && item?.state !== 'CLOSED' && <ItemClock read={read} />}
          {openActs.includes('RECORD_ATTENDANCE') && (
            <RoomAttendance session={session} seats={data?.seats ?? []} onDone={refresh} />
          )}
          {openActs.includes('CLOSE') && <CloseRoom session={session} onDone={refresh} />}
        </Pane>
      </Panes>
    </main>
  );
};

export default SessionPage;
