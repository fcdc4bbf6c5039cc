import { dayIn, DayAxis, useFormat, useToday } from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import type { ApplicationClocks_ApplicationFragment } from '../gql/graphql.ts';
import { useT } from '../messages/index.ts';
import { ExplainedDate } from './explained.tsx';
import { useFirstSight } from './first-sight.ts';

const ApplicationClocks_Application = graphql(`
  fragment ApplicationClocks_Application on Application {
    id
    lodgedAt
    clocks {
      kind
      date {
        value
        ...ExplainedDate_Date
      }
    }
    competentPost {
      post {
        id
        timeZone
      }
    }
  }
`);

export type ClocksFragment = FragmentType<typeof ApplicationClocks_Application>;
type Clock = ApplicationClocks_ApplicationFragment['clocks'][number];

const OneClock = ({ clock, id, isFirst }: { clock: Clock; id: string; isFirst: boolean }) => {
  const t = useT();
  const isNew = useFirstSight(`${id}.${clock.kind}`, clock.date.value);
  return (
    <ExplainedDate
      date={clock.date}
      lead={t(`clock.${clock.kind}`)}
      name={t(`clock.${clock.kind}.total`)}
      startName={t(`clock.${clock.kind}.start`)}
      note={t(`clock.${clock.kind}.note`)}
      open={isNew && isFirst}
    />
  );
};

/** The days from lodging to the limit, once the file is lodged and while no decision is taken. */
const Axis = ({ lodgedOn, dueOn, zone }: { lodgedOn: string; dueOn: string; zone: string }) => {
  const t = useT();
  const format = useFormat();
  const today = useToday(zone);
  if (today < lodgedOn || lodgedOn >= dueOn) return null;
  const words = { from: format.day(lodgedOn), to: format.day(dueOn), today: format.day(today) };
  return <DayAxis from={lodgedOn} to={dueOn} today={today} label={t('clocks.axis', words)} />;
};

/** The legal clocks of an application, each with its addition. */
export const ApplicationClocks = ({ application }: { application: ClocksFragment }) => {
  const { id, clocks, lodgedAt, competentPost } = readFragment(
    ApplicationClocks_Application,
    application,
  );
  const zone = competentPost?.post.timeZone;
  return (
    <div className="stack stack--wide">
      {clocks.map((clock, at) => (
        <div key={clock.kind}>
          <OneClock clock={clock} id={id} isFirst={at === 0} />
          {clock.kind === 'DECISION_DUE' && clock.date.value && lodgedAt && zone && (
            <Axis lodgedOn={dayIn(lodgedAt, zone)} dueOn={clock.date.value} zone={zone} />
          )}
        </div>
      ))}
    </div>
  );
};
