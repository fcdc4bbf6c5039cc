import { Act, ActAnswer, Dialog, Say, TextField, useAct, useToast } from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import { useT } from '../../messages/index.ts';
import type { Appointment } from './page.tsx';

const DeskPage_CheckIn = graphql(`
  mutation DeskPage_CheckIn($input: CheckInInput!) {
    checkIn(input: $input) {
      ... on CheckInSuccess {
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

/** Who came is whom the place was given to: the number is read in the passport on the table. */
export const CheckInDialog = ({
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
  const checkIn = useAct(DeskPage_CheckIn);
  const [number, setNumber] = useState('');
  const run = async () => {
    if (!appointment || !number.trim()) return;
    const outcome = await checkIn.perform({
      input: { appointmentId: appointment.id, travelDocumentNumber: number.trim() },
    });
    if (outcome.kind !== 'done') return;
    toast({ text: t('desk.checkedIn') });
    setNumber('');
    onDone();
  };
  return (
    <Dialog
      open={appointment !== null}
      onClose={onClose}
      title={t('desk.checkInTitle', { reference: appointment?.reference ?? '' })}
      acts={
        <>
          <Act
            busy={checkIn.running && t('act.running')}
            blocked={!number.trim()}
            reason={number.trim() ? undefined : t('collect.passportMissing')}
            onClick={() => void run()}
          >
            {t('desk.checkIn')}
          </Act>
          <Act kind="quiet" onClick={onClose}>
            {t('act.back')}
          </Act>
        </>
      }
    >
      <p>{t('desk.checkInEffect')}</p>
      {appointment?.contested && <Say tone="wait">{t('desk.contestedEffect')}</Say>}
      <TextField
        label={t('collect.passport')}
        hint={t('collect.passportHint')}
        value={number}
        onChange={setNumber}
        ltr
        mono
        autoComplete="off"
        maxLength={40}
      />
      <ActAnswer outcome={checkIn.outcome} reread={onDone} />
    </Dialog>
  );
};
