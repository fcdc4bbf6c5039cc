import { useState } from 'react';
import {
  Act,
  Bones,
  Day,
  Entry,
  Facts,
  Nothing,
  PanelDown,
  useAnswer,
  useFormat,
} from '@passerelle/portal-kit';
import { useAppointmentT } from './messages/index.ts';
import { AppointmentPage_Places } from './operations.ts';

/** How many days stand there before one asks for all. */
const FIRST = 10;

const Places = ({ postId }: { postId: string }) => {
  const t = useAppointmentT();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { data, loading, fault, refresh } = useAnswer(AppointmentPage_Places, { postId });
  if (loading) return <Bones label={t('places.loading')} />;
  if (!data)
    return (
      <PanelDown
        part={t('places.title')}
        fault={fault ?? { kind: 'outage', reference: null }}
        retry={refresh}
      />
    );
  const days = data.freePlaces.filter(({ places }) => places > 0);
  const wait = data.bookingPolicy?.medianWaitDays ?? null;
  return (
    <div className="stack">
      <Facts
        facts={[
          {
            name: t('places.total'),
            value: format.number(days.reduce((sum, { places }) => sum + places, 0)),
          },
          ...(data.bookingPolicy
            ? [
                {
                  name: t('places.wait'),
                  value:
                    wait === null
                      ? t('places.wait.unknown')
                      : t('places.wait.days', { count: wait }),
                  note: t('places.wait.note'),
                },
              ]
            : []),
        ]}
      />
      {days.length === 0 ? (
        <Nothing title={t('places.none')}>{t('places.none.next')}</Nothing>
      ) : (
        <table>
          <caption className="away">{t('places.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('places.day')}</th>
              <th scope="col" className="num">
                {t('places.places')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.slice(0, all ? undefined : FIRST).map(({ day, places }) => (
              <tr key={day}>
                <th scope="row">
                  <Day value={day} form="short" />
                </th>
                <td className="num">{places}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {days.length > FIRST && !all && (
        <p>
          <button type="button" className="as-link" onClick={() => setAll(true)}>
            {t('places.all', { count: days.length })}
          </button>
        </p>
      )}
    </div>
  );
};

/** How many places are free, counted by day. Asked for on demand: seeing it gives nobody an advantage. */
export const FreePlaces = ({ postId }: { postId: string }) => {
  const t = useAppointmentT();
  const [open, setOpen] = useState(false);
  return (
    <Entry title={t('places.title')}>
      <p className="read">{t('places.lead')}</p>
      {open ? (
        <Places postId={postId} />
      ) : (
        <p>
          <Act kind="quiet" icon="cal" onClick={() => setOpen(true)}>
            {t('places.show')}
          </Act>
        </p>
      )}
    </Entry>
  );
};
