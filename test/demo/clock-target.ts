import { addMonths, parsePlainDate } from '@passerelle/subgraph-kit/law';

const duration =
  /^\+P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const instant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

const DAY_MS = 86_400_000;

const later = (now: Date, parts: readonly (string | undefined)[]): Date => {
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] =
    parts.map((part) => Number(part ?? 0));
  const day = parsePlainDate(now.toISOString().slice(0, 10));
  const ofDay = now.getTime() % DAY_MS;
  const moved = day
    ? Date.parse(`${addMonths(day, years * 12 + months)}T00:00:00Z`)
    : now.getTime();
  return new Date(
    moved + ofDay + (weeks * 7 + days) * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000,
  );
};

/** The instant that is meant: so much later than `now` (`+P3D`), an instant, or the beginning of a day in UTC. Null for none. */
export const clockTarget = (text: string, now: Date): Date | null => {
  const parts = duration.exec(text);
  if (parts) return text.length > 2 && !text.endsWith('T') ? later(now, parts.slice(1)) : null;
  const at = instant.test(text) ? Date.parse(text) : Number.NaN;
  // A day that there is not, 31 February, is read by no calendar.
  const isDay = parsePlainDate(text.slice(0, 10)) !== null;
  return Number.isNaN(at) || !isDay ? null : new Date(at);
};
