import { useEffect, useState, type FormEvent } from 'react';
import {
  Act,
  DateField,
  Day,
  Entry,
  ErrorSummary,
  FaultSay,
  readTypedDate,
  Say,
  SelectField,
  useAct,
  useToday,
} from '@passerelle/portal-kit';
import { useAppointmentT } from './messages/index.ts';
import { AppointmentPage_Request, type Desk } from './operations.ts';

type Props = {
  applicationId: string;
  desks: readonly Desk[];
  zone: string;
  onGiven: () => void;
};

/** When and where the person can come; null for any day, any desk. */
type Wish = { readonly notBefore: string | null; readonly placeId: string | null };

/** Between two tries while the signed form is on its way to the appointment desk. */
const AGAIN_MS = 3_000;
/** After a minute something is wrong, and is said. */
const TRIES_MAX = 20;

/**
 * A form that was signed a moment ago may not have reached the appointment desk: the request is then made again by itself,
 * so that nobody has to guess when.
 */
const useRequest = ({ applicationId, onGiven }: Pick<Props, 'applicationId' | 'onGiven'>) => {
  const { perform, running, outcome } = useAct(AppointmentPage_Request);
  const [asked, setAsked] = useState<{ wish: Wish; tries: number } | null>(null);
  const isOnItsWay =
    outcome?.kind === 'problem' && outcome.problem.__typename === 'ApplicationNotKnownYet';
  const waits = isOnItsWay && asked !== null && asked.tries < TRIES_MAX;
  const request = async (wish: Wish, tries: number): Promise<void> => {
    setAsked({ wish, tries });
    const ended = await perform({ input: { applicationId, ...wish } });
    if (ended.kind === 'done') onGiven();
  };
  useEffect(() => {
    if (!waits || running) return undefined;
    const timer = setTimeout(() => void request(asked.wish, asked.tries + 1), AGAIN_MS);
    return () => clearTimeout(timer);
  });
  return { request, waits, running, outcome };
};

/** Asks for a place: as soon as possible, or from a day on. One act; the place is chosen by the rule, not by speed. */
export const RequestForm = ({ applicationId, desks, zone, onGiven }: Props) => {
  const t = useAppointmentT();
  const today = useToday(zone);
  const [notBefore, setNotBefore] = useState('');
  const [placeId, setPlaceId] = useState('');
  const [attempt, setAttempt] = useState(0);
  const { request, waits, running, outcome } = useRequest({ applicationId, onGiven });
  const read = readTypedDate(notBefore);
  const fault =
    notBefore === ''
      ? null
      : 'fault' in read
        ? t('request.day.unreadable')
        : read.day < today
          ? t('request.day.past')
          : null;
  const error = attempt > 0 ? fault : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (!fault) void request({ notBefore: notBefore || null, placeId: placeId || null }, 0);
  };
  return (
    <Entry title={t('request.title')}>
      <ErrorSummary
        attempt={attempt}
        errors={error ? [{ field: 'not-before', label: t('request.day'), text: error }] : []}
      />
      <form className="stack stack--wide" noValidate onSubmit={submit}>
        <DateField
          id="not-before"
          label={t('request.day')}
          hint={t('request.day.hint')}
          optional
          error={error}
          value={notBefore}
          onChange={setNotBefore}
        />
        {desks.length > 1 && (
          <SelectField
            id="desk"
            label={t('request.desk')}
            hint={t('request.desk.hint')}
            empty={t('request.desk.any')}
            value={placeId}
            onChange={setPlaceId}
            options={desks.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {outcome?.kind === 'problem' && !waits && (
          <Say tone="stop" role="alert" title={outcome.problem.message}>
            {outcome.problem.__typename === 'NoPlaceFree' && outcome.problem.nextOpeningOn
              ? t.rich('request.nextOpening', {
                  day: <Day value={outcome.problem.nextOpeningOn} form="legal" />,
                })
              : t('request.problem.next')}
          </Say>
        )}
        {outcome?.kind === 'fault' && <FaultSay fault={outcome.fault} />}
        {waits && <Say role="status">{t('request.onItsWay')}</Say>}
        <div className="line">
          <Act type="submit" icon="cal" busy={(running || waits) && t('request.busy')}>
            {t('request.act')}
          </Act>
        </div>
      </form>
    </Entry>
  );
};
