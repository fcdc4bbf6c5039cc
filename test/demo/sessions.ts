import { demoSeats, type DemoSeat } from './agents.ts';
import { isoOf, parisTime, type Day } from './calendar.ts';
import { demoId } from './ids.ts';
import { randomOf } from './random.ts';

/** A session of the commission: every Thursday that is worked, at half past nine in Nantes. */
export type SessionKey = {
  readonly id: string;
  readonly day: Day;
  readonly year: number;
  /** Counted by Thursdays of the year: `2026-47`. */
  readonly number: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
};

const WEEK = 7;
// The first of January 1970 was a Thursday.
const isThursday = (day: Day): boolean => day % WEEK === 0;

const keys = new Map<Day, SessionKey>();

const sessionOn = (day: Day): SessionKey => {
  const found = keys.get(day);
  if (found) return found;
  const year = Number(isoOf(day).slice(0, 4));
  const firstDay = Math.round(Date.UTC(year, 0, 1) / 86_400_000);
  const number = Math.floor((day - firstDay) / WEEK) + 1;
  const key = {
    id: demoId(`session:${year}-${number}`),
    day,
    year,
    number,
    startsAt: parisTime.at(day, 9 * 60 + 30),
    endsAt: parisTime.at(day, 12 * 60 + 45),
  };
  keys.set(day, key);
  return key;
};

/** The first session on a day or after it. */
export const sessionOnOrAfter = (day: Day): SessionKey => {
  let next = day;
  while (!isThursday(next) || !parisTime.isWorked(next)) next += 1;
  return sessionOn(next);
};

const WEEKS_BACK = 260;
const WEEKS_AHEAD = 3;

/** The sessions of five years, and those that are convened for the coming weeks. */
export const sessionsAround = (now: Date): readonly SessionKey[] => {
  const today = parisTime.dayAt(now);
  const found: SessionKey[] = [];
  for (let day = today - WEEKS_BACK * WEEK; day <= today + WEEKS_AHEAD * WEEK; day += 1)
    if (isThursday(day) && parisTime.isWorked(day)) found.push(sessionOn(day));
  return found;
};

/** Who sat: the president or a substitute, and three or four members (quorum: arrêté of 4 December 2009 art. 1). */
export const presentAt = (session: SessionKey): readonly DemoSeat[] => {
  const random = randomOf(0, 'attendance', session.day);
  const ofKind = (kind: DemoSeat['kind']): DemoSeat[] => {
    const rank = random.perMille(750) ? 0 : random.int(1, 2);
    return demoSeats.filter((seat) => seat.kind === kind && seat.substituteRank === rank);
  };
  const members = (
    ['ADMINISTRATIVE_JUDGE', 'FOREIGN_AFFAIRS', 'IMMIGRATION', 'INTERIOR'] as const
  ).flatMap(ofKind);
  // With the president an odd number votes, or five: a majority is found either way.
  const away = random.perMille(400) ? random.int(0, members.length - 1) : -1;
  return [...ofKind('PRESIDENT'), ...members.filter((_, at) => at !== away)];
};
