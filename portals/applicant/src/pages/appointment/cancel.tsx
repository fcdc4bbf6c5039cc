import { useState } from 'react';
import { Act, ActAnswer, Confirm, useAct, useToast } from '@passerelle/portal-kit';
import { useAppointmentT } from './messages/index.ts';
import { AppointmentPage_Cancel } from './operations.ts';

type Props = {
  appointmentId: string;
  when: { day: string; time: string; city: string };
  onDone: () => void;
};

/** Gives the place back. It goes to somebody else after a random delay, so it asks first. */
export const Cancel = ({ appointmentId, when, onDone }: Props) => {
  const t = useAppointmentT();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const cancel = useAct(AppointmentPage_Cancel);
  const confirm = async (): Promise<void> => {
    const outcome = await cancel.perform({ input: { appointmentId } });
    if (outcome.kind !== 'done') return;
    setOpen(false);
    toast({ text: t('cancel.done') });
    onDone();
  };
  return (
    <>
      <Act kind="quiet" onClick={() => setOpen(true)}>
        {t('cancel.open')}
      </Act>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={t(when.day === '' ? 'cancel.title.request' : 'cancel.title', when)}
        act={t('cancel.act')}
        onConfirm={() => void confirm()}
        busy={cancel.running && t('cancel.busy')}
        irreversible
      >
        <p>{t('cancel.effect')}</p>
        <ActAnswer outcome={cancel.outcome} />
      </Confirm>
    </>
  );
};
