import { Day, dayIn, Instant, Thread, type ThreadState } from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import type { AnswerKey } from './answer.ts';
import { useT } from '../messages/index.ts';

const ApplicationThread_Application = graphql(`
  fragment ApplicationThread_Application on Application {
    thread {
      key
      state
      at
      due {
        value
      }
    }
    competentPost {
      post {
        id
        city
        timeZone
      }
    }
  }
`);

const STATE = { DONE: 'done', NOW: 'now', NEXT: 'next' } as const satisfies Record<
  string,
  ThreadState
>;

/** A form that was signed too late waits for no appointment, but for the word of the post. */
const INSTEAD: Partial<Record<AnswerKey, 'urgencyRead' | 'urgencyGranted' | 'urgencyRefused'>> = {
  urgencyRead: 'urgencyRead',
  urgencyGranted: 'urgencyGranted',
  urgencyRefused: 'urgencyRefused',
};

type Props = {
  application: FragmentType<typeof ApplicationThread_Application>;
  /** What the page says first: the thread says the same. */
  answer: AnswerKey;
};

/** Done, now and next, from the first day to the last. */
export const ApplicationThread = ({ application, answer }: Props) => {
  const t = useT();
  const instead = INSTEAD[answer];
  const { thread, competentPost } = readFragment(ApplicationThread_Application, application);
  const zone = competentPost?.post.timeZone;
  return (
    <Thread
      margin
      steps={thread.map(({ key, state, at, due }) => {
        const done =
          at && (zone ? <Day value={dayIn(at, zone)} form="short" /> : <Instant value={at} />);
        const limit =
          due?.value && t.rich('thread.due', { day: <Day value={due.value} form="short" /> });
        return {
          key,
          state: STATE[state],
          when: done ?? limit,
          title: t(`thread.${key}`),
          text:
            instead && key === 'APPOINTMENT'
              ? t(`thread.APPOINTMENT.${instead}`)
              : t(`thread.${key}.${state}`, { city: competentPost?.post.city ?? '' }),
        };
      })}
    />
  );
};
