import { daysBetween } from '../format/date.ts';
import { useFormat } from '../format/use-format.ts';
import { useToday } from '../session/clock.tsx';
import { Icon } from '../ui/icon.tsx';

const SOON_DAYS = 2;

/** A limit in a row: how far it is in words, then the day. Late is a shape and a word before it is a colour. */
export const Clocked = ({ day, late }: { day: string; late: (days: number) => string }) => {
  const format = useFormat();
  const left = daysBetween(useToday(), day);
  const kind = left < 0 ? 'late' : left <= SOON_DAYS ? 'soon' : 'ok';
  return (
    <>
      <span className={`left left--${kind}`}>
        {kind === 'late' && <Icon name="stop" />}
        {kind === 'soon' && <Icon name="wait" />}{' '}
        {kind === 'late' ? late(-left) : format.relative(day)}
      </span>{' '}
      <span className="soft tiny">{format.day(day, 'bare')}</span>
    </>
  );
};
