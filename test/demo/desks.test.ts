import { lawUnder } from '@passerelle/subgraph-kit/law';
import { describe, expect, test } from 'vitest';
import { localTime } from './calendar.ts';
import { courseOf } from './course.fixtures.ts';
import { deskApplications } from './desks.ts';
import type { DemoApplication } from './facts.ts';
import { demoPerson } from './persons.ts';
import { shareOf } from './weights.ts';

const law = lawUnder('today');
const moments = [
  ['a morning', '2026-11-25T08:00:00Z'],
  ['an evening', '2026-11-25T20:00:00Z'],
  ['a day of session', '2026-11-26T13:00:00Z'],
  ['a Sunday after Christmas', '2026-12-27T03:00:00Z'],
] as const;

describe.each(moments)('the desks of the persons one signs in as, on %s', (_, instant) => {
  const now = new Date(instant);
  const files = deskApplications({ seed: 1, now, law });
  const count = (wanted: (file: DemoApplication) => boolean): number => files.filter(wanted).length;
  const isAt =
    (code: string, status: string) =>
    ({ applicant, ...file }: DemoApplication): boolean =>
      applicant.share.post.code === code && file.status === status;

  test('let nothing happen before what it rests on, nor after now', () => {
    const wrong = files.filter((file) => {
      const course = courseOf(file);
      return course.some((at, nth) => at > now || at < (course[nth - 1] ?? at));
    });
    expect(wrong).toEqual([]);
  });

  test('at Rabat and Nouakchott hold files at each step, and eight and more in all', () => {
    for (const [code, least] of [
      ['MA-RABAT', 6],
      ['MR-NOUAKCHOTT', 4],
    ] as const) {
      for (const status of ['RECEIVED', 'ADMISSIBLE', 'UNDER_EXAMINATION', 'ISSUED'])
        expect(count(isAt(code, status))).toBeGreaterThanOrEqual(least);
      expect(
        count((file) => isAt(code, 'UNDER_EXAMINATION')(file) && file.examination !== null),
      ).toBeGreaterThanOrEqual(4);
      expect(
        count((file) => isAt(code, 'SUBMITTED')(file) && file.urgencyReason !== undefined),
      ).toBeGreaterThanOrEqual(1);
      expect(
        count(
          ({ applicant, asksAccess }) =>
            applicant.share.post.code === code && asksAccess !== undefined,
        ),
      ).toBeGreaterThanOrEqual(1);
    }
    for (const login of ['examiner', 'examiner-nouakchott'])
      expect(
        count(
          ({ examiner, status }) =>
            status === 'UNDER_EXAMINATION' && examiner?.id === demoPerson(login).subject,
        ),
      ).toBeGreaterThanOrEqual(3);
  });

  test('receive persons on the first day that is worked, at the provider’s and at the post’s own', () => {
    for (const code of ['MA-RABAT', 'MR-NOUAKCHOTT']) {
      const place = localTime(shareOf(code).post);
      const first = place.workedFrom(place.dayAt(now));
      expect(
        count(
          (file) =>
            isAt(code, 'SUBMITTED')(file) &&
            file.appointment?.status === 'CONFIRMED' &&
            place.dayAt(file.appointment.startsAt) === first,
        ),
      ).toBeGreaterThanOrEqual(6);
    }
  });

  test('hold candidates to judge, by a first reader at least (CESEDA R. 142-64)', () => {
    const toJudge = count(
      ({ checks, applicant }) =>
        checks.toJudge && applicant.share.post.code === 'MA-RABAT' && checks.fallbackOf === null,
    );
    expect(toJudge).toBeGreaterThanOrEqual(4);
  });

  test('give the commission and the sub-director appeals at each step, and the next session an agenda', () => {
    const appeals = files.flatMap(({ appeal }) => appeal ?? []);
    const at = (body: string, stage: string): number =>
      appeals.filter((appeal) => appeal.body === body && appeal.stage === stage).length;
    for (const stage of [
      'FILED',
      'REGISTERED',
      'REPORTING',
      'REPORTED',
      'SCHEDULED',
      'RECOMMENDED',
      'REJECTED',
    ])
      expect(at('COMMISSION', stage)).toBeGreaterThanOrEqual(3);
    expect(at('VISAS_SUBDIRECTOR', 'FILED')).toBeGreaterThanOrEqual(3);
    expect(at('VISAS_SUBDIRECTOR', 'REGISTERED')).toBeGreaterThanOrEqual(8);
    const sessions = appeals.flatMap(({ hearing }) =>
      hearing && hearing.result === null ? [hearing.session.id] : [],
    );
    const [next] = Map.groupBy(sessions, (id) => id).values();
    expect(next?.length).toBeGreaterThanOrEqual(3);
  });
});
