import { useState } from 'react';
import { AskedAct, Name, TextAreaField, useDeed } from '@passerelle/portal-kit';
import { graphql } from '../gql/index.ts';
import { useT } from '../messages/index.ts';

const Withdraw_Application = graphql(`
  mutation Withdraw_Application($input: WithdrawApplicationInput!) {
    withdrawApplication(input: $input) {
      ... on WithdrawApplicationSuccess {
        application {
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

type Props = { id: string; reference: string; person: string; onDone: () => void };

/** Takes the application back. It cannot be undone, so it asks first and says what it means. */
export const Withdraw = ({ id, reference, person, onDone }: Props) => {
  const t = useT();
  const [reason, setReason] = useState('');
  const withdraw = useDeed(Withdraw_Application, {
    said: () => t('withdraw.done', { reference }),
    onDone,
  });
  return (
    <AskedAct
      deed={withdraw}
      kind="link"
      opener={t('withdraw.open')}
      title={t.rich('withdraw.title', { person: <Name>{person}</Name> })}
      act={t('withdraw.act')}
      busy={t('withdraw.busy')}
      irreversible
      onConfirm={() =>
        void withdraw.run({ input: { applicationId: id, reason: reason.trim() || null } })
      }
    >
      <p>{t('withdraw.effect')}</p>
      <TextAreaField
        label={t('withdraw.reason')}
        hint={t('withdraw.reason.hint')}
        optional
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </AskedAct>
  );
};
