import { useState } from 'react';
import { ErrorSummary } from '../forms/error-summary.tsx';
import { TextField } from '../forms/inputs.tsx';
import { Act } from '../ui/act.tsx';
import { Confirm } from '../ui/dialog.tsx';
import { Entry } from '../ui/ledger.tsx';
import { Progress } from '../ui/progress.tsx';
import { Say } from '../ui/status.tsx';
import { Name } from '../ui/text.tsx';
import { useToast } from '../ui/toast.tsx';
import { useGalleryT } from './messages/index.ts';
import { Spec, Specs } from './spec.tsx';

const REFERENCE = 'PSR-26-004811';

const Irreversible = () => {
  const t = useGalleryT();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  return (
    <>
      <p>
        <Act kind="grave" onClick={() => setOpen(true)}>
          {t('dialog.open')}
        </Act>
      </p>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={t.rich('dialog.title', { person: <Name>Yasmine Oulhadj</Name> })}
        act={t('dialog.act')}
        onConfirm={() => setOpen(false)}
        irreversible
        blocked={typed === REFERENCE ? undefined : t('dialog.reference')}
      >
        <p>{t('dialog.effect')}</p>
        <TextField
          label={t('dialog.reference')}
          ltr
          mono
          value={typed}
          onChange={setTyped}
          hint={REFERENCE}
        />
      </Confirm>
    </>
  );
};

/** Banners, the error summary, toasts, a grave dialog and a long job. */
export const News = () => {
  const t = useGalleryT();
  const toast = useToast();
  return (
    <Entry title={t('messages')}>
      <Specs>
        <Spec title={t('says')}>
          <Say tone="ok">{t('say.ok')}</Say>
          <Say tone="wait">{t('say.wait')}</Say>
          <Say tone="stop">{t('say.stop')}</Say>
          <Say>{t('say.note')}</Say>
        </Spec>
        <Spec title={t('summary')}>
          <ErrorSummary
            attempt={0}
            errors={[{ field: 'gallery-arrival', label: t('arrival'), text: t('arrival.error') }]}
          />
        </Spec>
        <Spec title={t('toast')}>
          <p>
            <Act
              kind="quiet"
              onClick={() =>
                toast({ text: t('toast.text'), undo: () => toast({ text: t('say.note') }) })
              }
            >
              {t('toast.show')}
            </Act>
          </p>
        </Spec>
        <Spec title={t('dialog')}>
          <Irreversible />
        </Spec>
        <Spec title={t('job')}>
          <Progress
            label={t('job.label')}
            value={214}
            max={300}
            left={t('job.left')}
            act={<Act kind="plain">{t('job.stop')}</Act>}
          />
        </Spec>
      </Specs>
    </Entry>
  );
};
