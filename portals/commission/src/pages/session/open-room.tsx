import { Act, ActAnswer, ChoicesField, Dialog, useAct, useFormat } from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import { useT } from '../../messages/index.ts';
import type { Seat, Session } from './page.tsx';

const OpenRoom_Open = graphql(`
  mutation OpenRoom_Open($input: OpenSessionInput!) {
    openSession(input: $input) {
      ... on OpenSessionSuccess {
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

const OpenRoom_Record = graphql(`
  mutation OpenRoom_Record($input: RecordAttendanceInput!) {
    recordAttendance(input: $input) {
      ... on RecordAttendanceSuccess {
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

type Chosen = { present: readonly string[]; choose: (ids: readonly string[]) => void };

/** One person for each seat: choosing the substitute of a seat sets its holder free. */
const SeatsField = ({ seats, present, choose }: Chosen & { seats: readonly Seat[] }) => {
  const t = useT();
  const format = useFormat();
  const kindOf = (id: string) => seats.find((seat) => seat.id === id)?.kind;
  const change = (ids: readonly string[]) => {
    const added = ids.find((id) => !present.includes(id));
    choose(added ? ids.filter((id) => id === added || kindOf(id) !== kindOf(added)) : ids);
  };
  return (
    <ChoicesField
      label={t('open.present')}
      hint={t('open.hint')}
      values={present}
      onChange={change}
      options={seats.map(({ id, kind, substituteRank, holder }) => ({
        value: id,
        label: <bdi>{holder.name}</bdi>,
        note: format.list([
          t(`seat.${kind}`),
          substituteRank > 0 ? t('seat.substitute', { rank: substituteRank }) : null,
        ]),
      }))}
    />
  );
};

/** Opens the session: who is in the room. All holders can be ticked at once. */
export const OpenRoom = ({
  sessionId,
  seats,
  onDone,
}: {
  sessionId: string;
  seats: readonly Seat[];
  onDone: () => void;
}) => {
  const t = useT();
  const open = useAct(OpenRoom_Open);
  const [present, choose] = useState<readonly string[]>([]);
  const run = async () => {
    const outcome = await open.perform({ input: { sessionId, presentSeatIds: [...present] } });
    if (outcome.kind === 'done') onDone();
  };
  return (
    <section>
      <h2>{t('open.title')}</h2>
      <SeatsField seats={seats} present={present} choose={choose} />
      <ActAnswer outcome={open.outcome} reread={onDone} />
      <p className="line">
        <Act
          busy={open.running && t('act.running')}
          blocked={present.length === 0}
          reason={present.length === 0 ? t('open.nobody') : undefined}
          onClick={() => void run()}
        >
          {t('open.act')}
        </Act>
        <Act
          kind="plain"
          onClick={() =>
            choose(seats.filter(({ substituteRank }) => substituteRank === 0).map(({ id }) => id))
          }
        >
          {t('open.holders')}
        </Act>
      </p>
    </section>
  );
};

/** Somebody came or left: the attendance is taken anew. */
export const RoomAttendance = ({
  session,
  seats,
  onDone,
}: {
  session: Session;
  seats: readonly Seat[];
  onDone: () => void;
}) => {
  const t = useT();
  const record = useAct(OpenRoom_Record);
  const [present, choose] = useState<readonly string[] | null>(null);
  const run = async () => {
    const outcome = await record.perform({
      input: { sessionId: session.id, presentSeatIds: [...(present ?? [])] },
    });
    if (outcome.kind !== 'done') return;
    choose(null);
    onDone();
  };
  return (
    <section>
      <h2>{t('attendance.title')}</h2>
      <p className="small">{t('attendance.effect')}</p>
      <Act kind="quiet" onClick={() => choose(session.attendance.map(({ seat }) => seat.id))}>
        {t('attendance.open')}
      </Act>
      <Dialog
        open={present !== null}
        onClose={() => choose(null)}
        title={t('attendance.title')}
        acts={
          <>
            <Act busy={record.running && t('act.running')} onClick={() => void run()}>
              {t('attendance.act')}
            </Act>
            <Act kind="quiet" onClick={() => choose(null)}>
              {t('act.back')}
            </Act>
          </>
        }
      >
        <SeatsField seats={seats} present={present ?? []} choose={choose} />
        <ActAnswer outcome={record.outcome} reread={onDone} />
      </Dialog>
    </section>
  );
};
