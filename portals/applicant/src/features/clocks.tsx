import { dayIn, DayAxis, Entry, useFormat, useToday } from '@passerelle/portal-kit';
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

type OneProps = { clock: Clock; id: string; isFirst: boolean; today: string };

const OneClock = ({ clock, id, isFirst, today }: OneProps) => {
  const t = useT();
  const isNew = useFirstSight(`${id}.${clock.kind}`, clock.date.value);
  return (
    <ExplainedDate
      date={clock.date}
      lead={t(
        clock.kind === 'LODGE_UNTIL' && clock.date.value && clock.date.value < today
          ? 'clock.LODGE_UNTIL.past'
          : `clock.${clock.kind}`,
      )}
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

type Props = {
  application: ClocksFragment;
  /** An appeal is under way: until when one may be filed is no question any more. */
  isContested: boolean;
};

/** The legal clocks of an application that still say something, each with its addition. */
export const ApplicationClocks = ({ application, isContested }: Props) => {
  const t = useT();
  const { id, clocks, lodgedAt, competentPost } = readFragment(
    ApplicationClocks_Application,
    application,
  );
  const zone = competentPost?.post.timeZone;
  const today = useToday(zone);
  const shown = clocks.filter(({ kind, date }) => {
    if (kind === 'APPEAL_UNTIL') return !isContested;
    return kind !== 'LODGE_FROM' || !date.value || date.value > today;
  });
  if (shown.length === 0) return null;
  return (
    <Entry title={t('clocks.title')}>
      <div className="stack stack--wide">
        {shown.map((clock, at) => (
          <div key={clock.kind}>
            <OneClock clock={clock} id={id} isFirst={at === 0} today={today} />
            {clock.kind === 'DECISION_DUE' && clock.date.value && lodgedAt && zone && (
              <Axis lodgedOn={dayIn(lodgedAt, zone)} dueOn={clock.date.value} zone={zone} />
            )}
          </div>
        ))}
      </div>
    </Entry>
  );
};
