import { AskedAct, useDeed } from '@passerelle/portal-kit';
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
  const cancel = useDeed(AppointmentPage_Cancel, { said: () => t('cancel.done'), onDone });
  return (
    <AskedAct
      deed={cancel}
      opener={t('cancel.open')}
      title={t(when.day === '' ? 'cancel.title.request' : 'cancel.title', when)}
      act={t('cancel.act')}
      busy={t('cancel.busy')}
      irreversible
      onConfirm={() => void cancel.run({ input: { appointmentId } })}
    >
      <p>{t('cancel.effect')}</p>
    </AskedAct>
  );
};
