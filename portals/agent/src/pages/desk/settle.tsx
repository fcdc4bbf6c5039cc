import { Act, ActAnswer, Dialog, useAct, useToast } from '@passerelle/portal-kit';
import { graphql } from '../../gql/index.ts';
import { useT } from '../../messages/index.ts';
import type { Appointment } from './page.tsx';

const DeskPage_SettleDocument = graphql(`
  mutation DeskPage_SettleDocument($input: SettleDocumentInput!) {
    settleDocument(input: $input) {
      ... on SettleDocumentSuccess {
        appointment {
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

/** One passport, several accounts: whoever bears it keeps the appointment. A person says so, passport in hand. */
export const SettleDialog = ({
  appointment,
  onClose,
  onDone,
}: {
  appointment: Appointment | null;
  onClose: () => void;
  onDone: () => void;
}) => {
  const t = useT();
  const toast = useToast();
  const settle = useAct(DeskPage_SettleDocument);
  const run = async () => {
    if (!appointment) return;
    const outcome = await settle.perform({ input: { appointmentId: appointment.id } });
    if (outcome.kind !== 'done') return;
    toast({ text: t('desk.settled') });
    onDone();
  };
  return (
    <Dialog
      open={appointment !== null}
      onClose={onClose}
      title={t('desk.settleTitle', { reference: appointment?.reference ?? '' })}
      acts={
        <>
          <Act kind="grave" busy={settle.running && t('act.running')} onClick={() => void run()}>
            {t('desk.settleAct')}
          </Act>
          <Act kind="quiet" onClick={onClose}>
            {t('act.back')}
          </Act>
        </>
      }
    >
      <p className="read">{t('desk.settleEffect')}</p>
      <ActAnswer outcome={settle.outcome} reread={onDone} />
    </Dialog>
  );
};
