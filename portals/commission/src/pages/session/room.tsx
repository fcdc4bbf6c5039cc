import {
  Act,
  ActAnswer,
  Confirm,
  QuorumSeats,
  SeatLines,
  Tag,
  useAct,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import { useT } from '../../messages/index.ts';
import type { AgendaItem, Session } from './page.tsx';

const SessionPage_Close = graphql(`
  mutation SessionPage_Close($input: CloseSessionInput!) {
    closeSession(input: $input) {
      ... on CloseSessionSuccess {
        session {
          id
          status
        }
      }
      ... on Problem {
        __typename
        message
      }
    }
  }
`);

/** Who sits, whether the quorum is met, and who has voted on the item. */
export const Composition = ({
  session,
  item,
  you,
}: {
  session: Session;
  item: AgendaItem | undefined;
  /** The viewer’s name, as the register of agents has it. */
  you: string | undefined;
}) => {
  const t = useT();
  const { quorum, attendance } = session;
  const ballotOf = (agentId: string) => item?.ballots.find(({ agent }) => agent.id === agentId);
  return (
    <section>
      <h2>
        {item ? t('room.compositionFor', { position: item.position }) : t('room.composition')}
      </h2>
      <QuorumSeats
        seats={5}
        present={attendance.length}
        label={t('room.quorumSaid', { present: attendance.length, needed: quorum.membersNeeded })}
      />
      <p className="small">
        {t(quorum.met ? 'room.met' : 'room.notMet', { needed: quorum.membersNeeded })}{' '}
        <bdi className="soft">{quorum.rule.source}</bdi>
      </p>
      {attendance.length > 0 && (
        <SeatLines
          lines={attendance.map(({ agent, seat }) => {
            const ballot = ballotOf(agent.id);
            return {
              key: agent.id,
              name: (
                <>
                  <bdi>{agent.name}</bdi>
                  {agent.name === you && t('ballot.you')}
                </>
              ),
              seat: (
                <>
                  {t(`seat.${seat.kind}`)}
                  {seat.substituteRank > 0 &&
                    `, ${t('seat.substitute', { rank: seat.substituteRank })}`}
                </>
              ),
              state:
                agent.id === item?.appeal.rapporteur?.id ? (
                  <Tag tone="stop" icon="lock">
                    {t('ballot.reports')}
                  </Tag>
                ) : !ballot ? (
                  <Tag tone="next">{t('ballot.here')}</Tag>
                ) : ballot.voted ? (
                  <Tag tone="ok">
                    {ballot.choice ? t(`choice.short.${ballot.choice}`) : t('ballot.voted')}
                  </Tag>
                ) : item?.state === 'CLOSED' ? (
                  <Tag tone="next">{t('ballot.none')}</Tag>
                ) : agent.name === you ? (
                  <Tag tone="now">{t('ballot.yours')}</Tag>
                ) : (
                  <Tag tone="wait">{t('ballot.notYet')}</Tag>
                ),
            };
          })}
        />
      )}
    </section>
  );
};

/** Closes the session; the minutes are made and signed. */
export const CloseRoom = ({ session, onDone }: { session: Session; onDone: () => void }) => {
  const t = useT();
  const close = useAct(SessionPage_Close);
  const [asking, ask] = useState(false);
  const open = session.agenda.filter(({ state }) => state !== 'CLOSED').length;
  const run = async () => {
    const outcome = await close.perform({ input: { sessionId: session.id } });
    ask(false);
    if (outcome.kind === 'done') onDone();
  };
  return (
    <section>
      <h2>{t('room.end')}</h2>
      <ActAnswer outcome={close.outcome} reread={onDone} />
      <Act kind="quiet" onClick={() => ask(true)}>
        {t('room.close')}
      </Act>
      <Confirm
        open={asking}
        onClose={() => ask(false)}
        title={t('room.closeTitle', { reference: session.reference })}
        act={t('room.closeAct')}
        irreversible
        busy={close.running && t('act.running')}
        onConfirm={() => void run()}
      >
        <p>{t('room.closeEffect', { count: open })}</p>
      </Confirm>
    </section>
  );
};
