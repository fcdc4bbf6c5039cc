import { Pairs, Say, useFormat } from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../../../gql/index.ts';
import type { FileCourse_ApplicationFragment } from '../../../gql/graphql.ts';
import type { Grounds } from '../acts.tsx';
import { useViewer } from '../../../viewer.tsx';
import { useCourseT } from './messages/index.ts';
import { ReturnPassport } from './passport.tsx';
import { StateReasons } from './reasons.tsx';
import { Release } from './release.tsx';
import { UrgencyWord } from './urgency.tsx';

const FileCourse_Application = graphql(`
  fragment FileCourse_Application on Application {
    id
    openActs
    urgency {
      reason
      granted
      ground
    }
    fee {
      euros
      settled
      rule {
        source
      }
    }
    silence {
      standing
      reasonsGivenAt
      reasonsDue {
        value
      }
    }
    passportReturn {
      at
      to
    }
    hands {
      since
      reason
      examiner {
        id
        name
      }
    }
  }
`);

type Course = FileCourse_ApplicationFragment;

/** Who had the file in hand before, newest first. */
const Hands = ({ hands }: { hands: Course['hands'] }) => {
  const t = useCourseT();
  const format = useFormat();
  const zone = useViewer()?.habilitation?.unit.timeZone;
  if (hands.length < 2) return null;
  return (
    <details className="compose">
      <summary>{t('hands.title')}</summary>
      <ul className="small stack stack--near">
        {hands.map(({ since, reason, examiner }) => (
          <li key={since}>
            {format.instant(since, zone)} –{' '}
            <bdi>
              {reason
                ? t('hands.queue', { reason })
                : t('hands.examiner', { name: examiner?.name ?? t('hands.somebody') })}
            </bdi>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** What was paid and how the passport went back, once there is something to say. */
const Facts = ({ fee, passportReturn }: Pick<Course, 'fee' | 'passportReturn'>) => {
  const t = useCourseT();
  const format = useFormat();
  const zone = useViewer()?.habilitation?.unit.timeZone;
  const settled = fee?.settled;
  return (
    <Pairs
      pairs={[
        ...(fee
          ? [
              [
                t('fee.title'),
                <span key="fee">
                  {t('fee.euros', { euros: fee.euros })}
                  {settled === null || settled === undefined
                    ? ''
                    : ` · ${t(settled ? 'fee.settled' : 'fee.open')}`}{' '}
                  <small className="soft">
                    <bdi>{fee.rule.source}</bdi>
                  </small>
                </span>,
              ] as const,
            ]
          : []),
        ...(passportReturn
          ? [
              [
                t('passport.back'),
                `${t(`passport.${passportReturn.to}`)} · ${format.instant(passportReturn.at, zone)}`,
              ] as const,
            ]
          : []),
      ]}
    />
  );
};

type Props = {
  application: FragmentType<typeof FileCourse_Application>;
  grounds: Grounds;
  onDone: () => void;
};

/** What happens to a file besides its decision: urgency, silence, hands, the fee, and the passport's way back. */
export const FileCourse = ({ application, grounds, onDone }: Props) => {
  const t = useCourseT();
  const format = useFormat();
  const file = readFragment(FileCourse_Application, application);
  const { id, openActs, urgency, silence } = file;
  const due = silence?.reasonsDue?.value;
  return (
    <section className="stack">
      {urgency && (
        <UrgencyWord
          applicationId={id}
          urgency={urgency}
          open={openActs.includes('DECIDE_URGENCY')}
          onDone={onDone}
        />
      )}
      {silence?.standing && (
        <Say tone="wait" title={t('silence.title')}>
          {t('silence.text')}
        </Say>
      )}
      {openActs.includes('STATE_REASONS') && (
        <StateReasons
          applicationId={id}
          grounds={grounds}
          due={due ? format.day(due) : null}
          onDone={onDone}
        />
      )}
      {silence?.reasonsGivenAt && <p className="small soft">{t('reasons.given')}</p>}
      {openActs.includes('RETURN_PASSPORT') && (
        <ReturnPassport applicationId={id} onDone={onDone} />
      )}
      {openActs.includes('RELEASE') && <Release applicationId={id} onDone={onDone} />}
      <Facts fee={file.fee} passportReturn={file.passportReturn} />
      <Hands hands={file.hands} />
    </section>
  );
};
