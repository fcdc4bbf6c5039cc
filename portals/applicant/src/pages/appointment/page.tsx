import { Link, useParams } from 'react-router';
import {
  Answer,
  AsidePart,
  Day,
  Entry,
  Ledger,
  Offline,
  Pairs,
  PanelDown,
  Ref,
  Thread,
  useAnswer,
  useFormat,
  useLookAgain,
} from '@passerelle/portal-kit';
import type { AppointmentStatus } from '../../gql/graphql.ts';
import { CompetentPost } from '../../features/competent-post.tsx';
import { ExplainedDate } from '../../features/explained.tsx';
import { PartOf } from '../../features/part-of.tsx';
import { useSummary, type Summary } from '../../features/summary.ts';
import { useT } from '../../messages/index.ts';
import { Cancel } from './cancel.tsx';
import { useAppointmentT } from './messages/index.ts';
import {
  AppointmentPage_Query,
  type Appointment,
  type AppointmentApplication,
  type Desk,
} from './operations.ts';
import { FreePlaces } from './places.tsx';
import { RequestForm } from './request.tsx';

/** While a place is sought the page asks again: nobody has to refresh it. */
const LOOK_AGAIN_MS = 5_000;

type Place = { name: string; city: string };

/** Where the person comes: one of the post's desks for the moment in which the file does not know it. */
const placeOf = ({ place, appointment }: Summary, desks: readonly Desk[]): Place | null =>
  place ?? desks.find(({ id }) => id === appointment?.place?.id) ?? null;

type GivenProps = { appointment: Appointment; summary: Summary; place: Place | null };

/** When and where, on the clock of the place as the server reads it, with the place named. */
const Given = ({ appointment, summary, place }: GivenProps) => {
  const t = useAppointmentT();
  const format = useFormat();
  const given = summary.appointment;
  if (!given?.startsAtLocal) return null;
  return (
    <Entry title={t('given.title')}>
      <Pairs
        pairs={[
          [t('given.day'), <Day key="day" value={given.startsAtLocal.slice(0, 10)} form="legal" />],
          [
            t('given.time'),
            t('given.time.words', {
              time: format.clock(given.startsAtLocal),
              city: place?.city ?? given.timeZone,
            }),
          ],
          [t('given.place'), <bdi key="place">{place?.name ?? ''}</bdi>],
          ...(appointment.minutes
            ? [[t('given.lasts'), t('given.minutes', { count: appointment.minutes })] as const]
            : []),
          [t('given.reference'), <Ref key="reference">{appointment.reference}</Ref>],
          ...(appointment.allocation
            ? [[t('given.how'), t(`allocation.${appointment.allocation}`)] as const]
            : []),
        ]}
      />
      <p className="read">{t('given.bring')}</p>
    </Entry>
  );
};

type PageProps = {
  application: AppointmentApplication;
  answered: {
    readAt: number | null;
    refresh: () => void;
    offline: boolean;
    fault: Parameters<typeof PanelDown>[0]['fault'] | null;
  };
};

const AppointmentParts = ({ application, answered }: PageProps) => {
  const t = useAppointmentT();
  const shared = useT();
  const format = useFormat();
  const summary = useSummary(application);
  const { appointment } = application;
  const status: AppointmentStatus | 'NONE' = summary.appointment?.status ?? 'NONE';
  const desks = application.competentPost?.post.centres ?? [];
  const place = placeOf(summary, desks);
  // Closed without its person is another thing than given back, and says why.
  const said = status === 'CANCELLED' && appointment?.closedFor ? 'CLOSED' : status;
  const startsAt = summary.appointment?.startsAtLocal;
  const zone = summary.appointment?.timeZone ?? summary.competentPost?.post.timeZone ?? 'UTC';
  const values = {
    day: startsAt ? format.day(startsAt.slice(0, 10)) : '',
    time: startsAt ? format.clock(startsAt) : '',
    city: place?.city ?? '',
    place: place?.name ?? '',
    post: summary.competentPost?.post.name ?? '',
  };
  const isRequestable = status === 'NONE' || status === 'CANCELLED' || status === 'NO_SHOW';
  useLookAgain(status === 'REQUESTED', answered.refresh, LOOK_AGAIN_MS);
  return (
    <Ledger
      asideLabel={shared('landing.free')}
      aside={
        <>
          <AsidePart title={shared('landing.free')}>
            <p className="small">{t('free.text')}</p>
          </AsidePart>
          {application.competentPost && (
            <AsidePart title={shared('competence.title')}>
              <CompetentPost post={application.competentPost} />
            </AsidePart>
          )}
          <AsidePart title={t('then.title')}>
            <Thread
              near
              steps={(['date', 'come', 'lodge'] as const).map((step) => ({
                key: step,
                state: step === 'date' && startsAt ? 'done' : 'next',
                title: t(`then.${step}`),
                text: t(`then.${step}.text`),
              }))}
            />
          </AsidePart>
        </>
      }
    >
      <Answer
        about={[
          ...(appointment
            ? [t.rich('about', { reference: <Ref key="r">{appointment.reference}</Ref> })]
            : []),
          shared.rich('about.application', { reference: <Ref key="a">{summary.reference}</Ref> }),
          <Link key="back" to={`/applications/${summary.id}`}>
            {t('back')}
          </Link>,
        ]}
        title={t(`status.${said}`, values)}
        lead={
          <>
            <p>{t(`status.${said}.lead`, values)}</p>
            <p className="soft small">{t('free')}</p>
          </>
        }
        acts={
          appointment?.openActs.includes('CANCEL') ? (
            <Cancel appointmentId={appointment.id} when={values} onDone={answered.refresh} />
          ) : null
        }
      >
        <Offline readAt={answered.readAt} always={answered.offline} />
      </Answer>
      {answered.fault ? (
        <Entry title={shared('part.appointment')}>
          <PanelDown
            part={shared('part.appointment')}
            fault={answered.fault}
            retry={answered.refresh}
          />
        </Entry>
      ) : (
        <>
          {appointment && status !== 'CANCELLED' && (
            <Given appointment={appointment} summary={summary} place={place} />
          )}
          {isRequestable && summary.status === 'SUBMITTED' && (
            <RequestForm
              applicationId={summary.id}
              desks={desks}
              zone={zone}
              onGiven={answered.refresh}
            />
          )}
          {appointment?.targetDay?.value && (
            <Entry title={t('target.title')}>
              <ExplainedDate
                date={appointment.targetDay}
                lead={t('target.lead')}
                name={t('target.total')}
                startName={t('target.start')}
                note={t('target.note')}
              />
            </Entry>
          )}
        </>
      )}
      {summary.competentPost && <FreePlaces postId={summary.competentPost.post.id} />}
    </Ledger>
  );
};

/** The appointment: which post, when and where, and how to ask for one or give it back. */
export default function AppointmentPage() {
  const { id = '' } = useParams();
  const answered = useAnswer(AppointmentPage_Query, { id });
  const state = {
    readAt: answered.readAt,
    refresh: answered.refresh,
    offline: answered.fault?.kind === 'offline',
    fault: answered.faultAt('application', 'appointment'),
  };
  return (
    <PartOf answered={answered} part={answered.data?.application}>
      {(application) => <AppointmentParts application={application} answered={state} />}
    </PartOf>
  );
}
