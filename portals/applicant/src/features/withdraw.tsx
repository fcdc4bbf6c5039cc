import { useState } from 'react';
import { ActAnswer, Confirm, Name, TextAreaField, useAct, useToast } from '@passerelle/portal-kit';
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
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useAct(Withdraw_Application);
  const confirm = async (): Promise<void> => {
    const outcome = await withdraw.perform({
      input: { applicationId: id, reason: reason.trim() || null },
    });
    if (outcome.kind !== 'done') return;
    setOpen(false);
    toast({ text: t('withdraw.done', { reference }) });
    onDone();
  };
  return (
    <>
      <button type="button" className="as-link" onClick={() => setOpen(true)}>
        {t('withdraw.open')}
      </button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={t.rich('withdraw.title', { person: <Name>{person}</Name> })}
        act={t('withdraw.act')}
        onConfirm={() => void confirm()}
        busy={withdraw.running && t('withdraw.busy')}
        irreversible
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
        <ActAnswer outcome={withdraw.outcome} />
      </Confirm>
    </>
  );
};
