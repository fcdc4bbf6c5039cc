import { Act } from '../ui/act.tsx';
import { Entry } from '../ui/ledger.tsx';
import { Bones, FaultSay, NotYours, Nothing, Offline, PanelDown } from '../ui/states.tsx';
import { useGalleryT } from './messages/index.ts';
import { Spec, Specs } from './spec.tsx';

const READ_AT = Date.parse('2026-11-19T13:52:00Z');

/** What stands where something is empty, on its way, down or not permitted. */
export const Absences = () => {
  const t = useGalleryT();
  const fault = { kind: 'outage', reference: 'E-7K2-90' } as const;
  return (
    <Entry title={t('states')}>
      <Specs>
        <Spec title={t('state.empty')}>
          <Nothing title={t('empty.title')} act={<Act kind="quiet">{t('act.quiet')}</Act>}>
            {t('empty.text')}
          </Nothing>
        </Spec>
        <Spec title={t('state.loading')}>
          <Bones now />
        </Spec>
        <Spec title={t('state.offline')}>
          <Offline readAt={READ_AT} waiting={1} always />
        </Spec>
        <Spec title={t('state.down')}>
          <PanelDown part={t('part')} fault={fault} retry={() => undefined} />
        </Spec>
        <Spec title={t('state.forbidden')}>
          <NotYours title={t('forbidden.title')} act={<Act kind="quiet">{t('act.quiet')}</Act>}>
            {t('forbidden.text')}
          </NotYours>
        </Spec>
        <Spec title={t('state.fault')}>
          <FaultSay fault={{ kind: 'bug', reference: 'E-7K2-90' }} retry={() => undefined} />
        </Spec>
      </Specs>
    </Entry>
  );
};
