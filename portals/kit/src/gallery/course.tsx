import { DayAxis, ExplainedDate } from '../ui/explained.tsx';
import { Entry } from '../ui/ledger.tsx';
import { Day } from '../ui/text.tsx';
import { Steps, Thread, Walk, type Stage } from '../ui/thread.tsx';
import { useGalleryT } from './messages/index.ts';
import { Spec, Specs } from './spec.tsx';

/** Steps, thread, an explained date and the axis of days. */
export const Course = () => {
  const t = useGalleryT();
  const stages: Stage[] = [
    { key: 'you', state: 'done', title: t('step.you'), to: '#main' },
    { key: 'passport', state: 'now', title: t('step.passport') },
    { key: 'stay', state: 'next', title: t('step.stay') },
  ];
  return (
    <Entry title={t('steps')}>
      <Specs>
        <Spec title={t('steps.line')} all>
          <Steps stages={stages} label={t('steps.line')} />
        </Spec>
        <Spec title={t('steps.side')}>
          <Walk stages={stages} label={t('steps.side')} />
        </Spec>
        <Spec title={t('steps.thread')}>
          <Thread
            level={4}
            steps={[
              {
                key: 'l',
                state: 'done',
                when: <Day value="2026-11-13" form="short" />,
                title: t('thread.lodged'),
              },
              { key: 'e', state: 'now', title: t('thread.examined'), text: t('thread.text') },
              { key: 'd', state: 'next', title: t('thread.decision') },
            ]}
          />
        </Spec>
        <Spec title={t('steps.explained')}>
          <ExplainedDate
            open
            value="2026-11-30"
            lead={t('due')}
            startName={t('due.start')}
            steps={[
              { key: 'STARTS_ON', date: '2026-11-13' },
              { key: 'FIRST_DAY_EXCLUDED', amount: 0, unit: 'DAY' },
              { key: 'ADD', amount: 15, unit: 'DAY' },
              { key: 'LAST_DAY_NOT_WORKING', date: '2026-11-28' },
              { key: 'MOVED_TO_WORKING_DAY', amount: 2, unit: 'DAY' },
              { key: 'ENDS_ON', date: '2026-11-30' },
            ]}
            rule={{ source: 'Code des visas, article 23 § 1', validFrom: '2020-02-02' }}
          />
        </Spec>
        <Spec title={t('steps.axis')}>
          <DayAxis
            from="2026-11-13"
            to="2026-11-30"
            today="2026-11-19"
            band={{ from: '2026-11-23', to: '2026-11-27' }}
            label={t('axis')}
          />
        </Spec>
      </Specs>
    </Entry>
  );
};
