import { Act, ActAnswer, ChoicesField, useAct } from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import { useT } from '../../messages/index.ts';
import type { Seat } from './page.tsx';

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

/** Opens the session: who is in the room, one person for each seat. */
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
  const [present, setPresent] = useState<readonly string[]>([]);
  const run = async () => {
    const outcome = await open.perform({ input: { sessionId, presentSeatIds: [...present] } });
    if (outcome.kind === 'done') onDone();
  };
  return (
    <section>
      <h2>{t('open.title')}</h2>
      <ChoicesField
        label={t('open.present')}
        hint={t('open.hint')}
        values={present}
        onChange={setPresent}
        options={seats.map(({ id, kind, substituteRank, holder }) => ({
          value: id,
          label: <bdi>{holder.name}</bdi>,
          note:
            substituteRank > 0
              ? `${t(`seat.${kind}`)}, ${t('seat.substitute', { rank: substituteRank })}`
              : t(`seat.${kind}`),
        }))}
      />
      <ActAnswer outcome={open.outcome} />
      <Act
        busy={open.running && t('act.running')}
        blocked={present.length === 0}
        reason={present.length === 0 ? t('open.nobody') : undefined}
        onClick={() => void run()}
      >
        {t('open.act')}
      </Act>
    </section>
  );
};
