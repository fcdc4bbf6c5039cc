import {
  Act,
  ActAnswer,
  ActLink,
  Day,
  dayIn,
  Entry,
  Say,
  useAct,
  useToast,
} from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import type { ApplicationCourse_ApplicationFragment } from '../../gql/graphql.ts';
import { ExplainedDate } from '../explained.tsx';
import { useCourseT } from './messages/index.ts';

const ApplicationCourse_Application = graphql(`
  fragment ApplicationCourse_Application on Application {
    id
    openActs
    urgency {
      reason
      granted
      ground
    }
    fee {
      euros
      basis
      settled
      serviceAtMost
      rule {
        source
        validFrom
      }
    }
    silence {
      standing
      reasonsAskedAt
      reasonsGivenAt
      reasonsDue {
        ...ExplainedDate_Date
      }
    }
    passportReturn {
      at
      to
    }
    competentPost {
      post {
        id
        timeZone
      }
    }
  }
`);

const Course_AskReasons = graphql(`
  mutation Course_AskReasons($input: AskReasonsInput!) {
    askReasons(input: $input) {
      ... on AskReasonsSuccess {
        application {
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

type Course = ApplicationCourse_ApplicationFragment;
type Given<Key extends keyof Course> = NonNullable<Course[Key]>;

/** Why it is urgent, and what the post says to it. */
const Urgency = ({ urgency: { reason, granted, ground } }: { urgency: Given<'urgency'> }) => {
  const t = useCourseT();
  const isAnswered = granted !== null && granted !== undefined;
  const state = granted ? 'granted' : 'refused';
  return (
    <Entry title={t('urgency.title')}>
      <p className="read">{t(`urgency.${isAnswered ? state : 'waiting'}`)}</p>
      {ground && (
        <p className="read small">
          <b>{t('urgency.post')}</b> <bdi>{ground}</bdi>
        </p>
      )}
      <p className="read small soft">
        {t('urgency.yours')} <bdi>{reason}</bdi>
      </p>
    </Entry>
  );
};

/** The visa fee, why it is this one, and the most that a provider may add. */
const Fee = ({ fee }: { fee: Given<'fee'> }) => {
  const t = useCourseT();
  const { euros, basis, settled, serviceAtMost, rule } = fee;
  return (
    <Entry title={t('fee.title')}>
      <p>
        <strong>{euros === 0 ? t('fee.free') : t('fee.amount', { euros })}</strong>{' '}
        <span className="small soft">
          {settled === true ? t('fee.paid') : null}
          {settled === null || settled === undefined ? t('fee.today') : null}
        </span>
      </p>
      <details>
        <summary className="small">{t('fee.why')}</summary>
        <div className="stack stack--near read small">
          <p>{t(`fee.basis.${basis}`)}</p>
          <p className="soft">
            {t.rich('fee.rule', {
              source: <bdi key="source">{rule.source}</bdi>,
              day: <Day key="day" value={rule.validFrom} form="plain" />,
            })}
          </p>
          {serviceAtMost ? <p>{t('fee.service', { euros: serviceAtMost })}</p> : null}
          {euros > 0 && <p>{t('fee.refund')}</p>}
        </div>
      </details>
    </Entry>
  );
};

type SilenceProps = { course: Course; silence: Given<'silence'>; onDone: () => void };

/** What the law makes of silence, and what the person can do about it. */
const Silence = ({ course, silence, onDone }: SilenceProps) => {
  const t = useCourseT();
  const toast = useToast();
  const act = useAct(Course_AskReasons);
  const zone = course.competentPost?.post.timeZone;
  const day = (at: string) => (zone ? <Day value={dayIn(at, zone)} form="legal" /> : null);
  const ask = async () => {
    const outcome = await act.perform({ input: { applicationId: course.id } });
    if (outcome.kind !== 'done') return;
    toast({ text: t('silence.done') });
    onDone();
  };
  const { standing, reasonsAskedAt, reasonsGivenAt, reasonsDue } = silence;
  return (
    <Entry title={t('silence.title')}>
      <Say tone="wait">{t(standing ? 'silence.text' : 'silence.spoken')}</Say>
      {reasonsAskedAt && (
        <p className="small">{t.rich('silence.asked', { day: day(reasonsAskedAt) })}</p>
      )}
      {reasonsDue && !reasonsGivenAt && (
        <ExplainedDate date={reasonsDue} lead={t('silence.due')} name={t('silence.dueTotal')} />
      )}
      {reasonsGivenAt && (
        <p className="small">{t.rich('silence.given', { day: day(reasonsGivenAt) })}</p>
      )}
      <ActAnswer outcome={act.outcome} />
      <div className="line">
        {standing && (
          <ActLink to={`/applications/${course.id}/decision`}>{t('silence.toAppeal')}</ActLink>
        )}
        {course.openActs.includes('ASK_REASONS') && (
          <Act kind="plain" busy={act.running && t('silence.busy')} onClick={() => void ask()}>
            {t('silence.ask')}
          </Act>
        )}
      </div>
    </Entry>
  );
};

/** How the passport went back. */
const Passport = ({ course, back }: { course: Course; back: Given<'passportReturn'> }) => {
  const t = useCourseT();
  const zone = course.competentPost?.post.timeZone;
  return (
    <Entry title={t('passport.title')}>
      <p className="read">
        {t.rich(`passport.${back.to}`, {
          day: zone ? <Day key="day" value={dayIn(back.at, zone)} form="legal" /> : '',
        })}
      </p>
    </Entry>
  );
};

type Props = {
  application: FragmentType<typeof ApplicationCourse_Application>;
  onDone: () => void;
};

/** What happens to an application besides its decision. */
export const ApplicationCourse = ({ application, onDone }: Props) => {
  const course = readFragment(ApplicationCourse_Application, application);
  const { urgency, fee, silence, passportReturn } = course;
  return (
    <>
      {silence && <Silence course={course} silence={silence} onDone={onDone} />}
      {urgency && <Urgency urgency={urgency} />}
      {passportReturn && <Passport course={course} back={passportReturn} />}
      {fee && <Fee fee={fee} />}
    </>
  );
};
