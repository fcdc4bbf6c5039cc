import { Act, ActAnswer, Day, dayIn, Entry, Fold, Say, useDeed } from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import type { ApplicationCourse_ApplicationFragment } from '../../gql/graphql.ts';
import { ExplainedDate } from '../explained.tsx';
import { useCourseT } from './messages/index.ts';

const ApplicationCourse_Application = graphql(`
  fragment ApplicationCourse_Application on Application {
    id
    status
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
        <div>
          <h3>{t('urgency.post')}</h3>
          <p className="read law" dir="auto">
            {ground}
          </p>
        </div>
      )}
      <div>
        <h3>{t('urgency.yours')}</h3>
        <p className="read law" dir="auto">
          {reason}
        </p>
      </div>
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
      <Fold question={t('fee.why')}>
        <div className="sheet stack stack--near small">
          <p>{t(`fee.basis.${basis}`)}</p>
          {serviceAtMost ? <p>{t('fee.service', { euros: serviceAtMost })}</p> : null}
          {euros > 0 && <p>{t('fee.refund')}</p>}
          <p className="soft">
            {t.rich('fee.rule', {
              source: <bdi key="source">{rule.source}</bdi>,
              day: <Day key="day" value={rule.validFrom} form="plain" />,
            })}
          </p>
        </div>
      </Fold>
    </Entry>
  );
};

type SilenceProps = { course: Course; silence: Given<'silence'>; onDone: () => void };

/** What the law makes of silence, and what the person can do about it. */
const Silence = ({ course, silence, onDone }: SilenceProps) => {
  const t = useCourseT();
  const deed = useDeed(Course_AskReasons, { said: () => t('silence.done'), onDone });
  const zone = course.competentPost?.post.timeZone;
  const day = (at: string) => (zone ? <Day value={dayIn(at, zone)} form="legal" /> : null);
  const { standing, reasonsAskedAt, reasonsGivenAt, reasonsDue } = silence;
  return (
    <Entry title={t('silence.title')}>
      {!standing && <Say>{t('silence.spoken')}</Say>}
      {standing && !reasonsAskedAt && <p className="read">{t('silence.text')}</p>}
      {reasonsAskedAt && (
        <p className="small">{t.rich('silence.asked', { day: day(reasonsAskedAt) })}</p>
      )}
      {reasonsDue && !reasonsGivenAt && (
        <ExplainedDate date={reasonsDue} lead={t('silence.due')} name={t('silence.dueTotal')} />
      )}
      {reasonsGivenAt && (
        <p className="small">{t.rich('silence.given', { day: day(reasonsGivenAt) })}</p>
      )}
      <ActAnswer outcome={deed.outcome} />
      {course.openActs.includes('ASK_REASONS') && (
        <div className="line">
          <Act
            kind="quiet"
            busy={deed.running && t('silence.busy')}
            onClick={() => void deed.run({ input: { applicationId: course.id } })}
          >
            {t('silence.ask')}
          </Act>
        </div>
      )}
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
      {fee && (course.status !== 'WITHDRAWN' || fee.settled) && <Fee fee={fee} />}
    </>
  );
};
