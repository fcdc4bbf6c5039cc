/** A moment as people meet it: as they type it, as a list shows it, and as the demo's clock takes it. */
export type Moment = { readonly typed: string; readonly shown: RegExp; readonly at: string };

/** The instant at which the clocks of a place show this day and time, `2026-11-26T10:37`. */
export const instantIn = (zone: string, local: string): string =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString();

/** A day so many days after an instant, as one types it: day first. */
export const typedDay = (from: Date, days: number): string => {
  const day = new Date(from.getTime() + days * 86_400_000);
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
};

/** Some minutes past ten in Paris, on the day after an instant: no session of the demo world begins then. */
export const inTheMorning = (from: Date): Moment => {
  const day = new Date(from.getTime() + 86_400_000);
  const typed = `${day.toISOString().slice(0, 10)}T10:37`;
  const [number, month = ''] = new Intl.DateTimeFormat('fr-FR', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
    .format(day)
    .split(' ');
  const shown = new RegExp(`\\b${number}(er)? ${RegExp.escape(month)}( \\d{4})?, 10:37`);
  return { typed, shown, at: instantIn('Europe/Paris', `${typed.slice(0, 10)}T10:38`) };
};
