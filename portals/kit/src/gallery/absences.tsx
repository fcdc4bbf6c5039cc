import { CheckLines, Clocks } from '../desk/file.tsx';
import { Table } from '../desk/table.tsx';
import { Act } from '../ui/act.tsx';
import { Entry } from '../ui/ledger.tsx';
import { Bones, FaultSay, NotYours, Nothing, Offline, PanelDown } from '../ui/states.tsx';
import { Tag } from '../ui/status.tsx';
import { Day } from '../ui/text.tsx';
import { useGalleryT } from './messages/index.ts';
import { Spec, Specs } from './spec.tsx';

const READ_AT = Date.parse('2026-11-19T13:52:00Z');
const ROWS = [
  { day: '2026-11-17', places: 176 },
  { day: '2026-11-10', places: 160 },
];

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

const dayOf = ({ day }: (typeof ROWS)[number]) => <Day value={day} form="short" />;

/** Parts of the desks. */
export const DeskParts = () => {
  const t = useGalleryT();
  return (
    <Entry title={t('desk')}>
      <Specs>
        <Spec title={t('desk.table')}>
          <Table
            label={t('desk.table')}
            form="stacks"
            rows={ROWS}
            keyOf={({ day }) => day}
            columns={[
              {
                key: 'day',
                head: t('table.day'),
                names: true,
                show: dayOf,
              },
              {
                key: 'places',
                head: t('table.places'),
                numeric: true,
                show: ({ places }) => places,
              },
            ]}
          />
        </Spec>
        <Spec title={t('desk.clocks')}>
          <Clocks
            clocks={[
              {
                key: 'due',
                name: t('due'),
                value: <Day value="2026-11-30" form="short" />,
                notes: [t('part')],
              },
            ]}
          />
        </Spec>
        <Spec title={t('desk.checks')}>
          <CheckLines
            lines={[
              { key: 'c', name: t('check.name'), state: <Tag tone="ok">{t('check.state')}</Tag> },
            ]}
          />
        </Spec>
      </Specs>
    </Entry>
  );
};
