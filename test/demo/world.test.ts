import { visaValidUntilAtLatest, lawUnder, plainDate } from '@passerelle/subgraph-kit/law';
import { describe, expect, test } from 'vitest';
import { dayOfIso, localTime } from './calendar.ts';
import { courseOf } from './course.fixtures.ts';
import type { DemoApplication, DemoVisa } from './facts.ts';
import { demoPersons } from './persons.ts';
import { specialApplications } from './specials.ts';
import { statuses } from './statuses.ts';
import { checkDigit, stickerNumber, stickerZone } from './sticker.ts';
import { appliedInAll, shares } from './weights.ts';
import { APPLICATIONS_IN_BLOCK, blockOf } from './world.ts';

const now = new Date('2026-11-25T10:00:00Z');
const law = lawUnder('today');
const BLOCKS = 500;
const blocks = Array.from({ length: BLOCKS }, (_, number) =>
  blockOf({ seed: 7, now, law }, number),
);
const applicants = blocks.flatMap((block) => block.applicants);
const applications = blocks.flatMap((block) => block.applications);

const visasOf = ({ visa, reissue }: DemoApplication): readonly DemoVisa[] =>
  [visa, reissue?.visa].flatMap((one) => (one ? [one] : []));

describe('a demo world', () => {
  test('follows from its seed alone: the same seed makes the same world, another one another', () => {
    expect(blockOf({ seed: 7, now, law }, 3)).toEqual(blocks[3]);
    expect(blockOf({ seed: 8, now, law }, 3).applicants).not.toEqual(blocks[3]?.applicants);
  });

  test('has 20,000 persons for 50,000 applications', () => {
    expect(applicants.length / applications.length).toBe(20_000 / 50_000);
    expect(applications).toHaveLength(BLOCKS * APPLICATIONS_IN_BLOCK);
    expect(new Set(applications.map(({ id }) => id)).size).toBe(applications.length);
    expect(new Set(applicants.map(({ id }) => id)).size).toBe(applicants.length);
  });

  test('has applications in every status', () => {
    const seen = new Set(applications.map(({ status }) => status));
    expect(statuses.filter((status) => !seen.has(status))).toEqual([]);
  });

  test('is spread over the posts like the published figures of 2023', () => {
    const counts = Map.groupBy(applicants, ({ share }) => share.post.code);
    for (const { post, applied } of shares.filter((share) => share.applied / appliedInAll > 0.02)) {
      const expected = (applied / appliedInAll) * applicants.length;
      const found = counts.get(post.code)?.length ?? 0;
      // Four standard deviations of the draw: a fixed seed either holds or does not.
      expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt(expected));
    }
  });

  test('refuses about as often as the published decisions of the same posts', () => {
    const decided = applications.filter(({ decision }) => decision);
    const refused = decided.filter(({ decision }) => decision?.outcome === 'REFUSED');
    const expected = shares.reduce(
      (sum, { applied, refusedPerMille }) => sum + applied * refusedPerMille,
      0,
    );
    expect(refused.length / decided.length).toBeCloseTo(expected / appliedInAll / 1000, 1);
  });

  test('lets nothing happen before what it rests on, nor after now', () => {
    const wrong = applications.filter((file) => {
      const course = courseOf(file);
      return course.some((at, nth) => at > now || at < (course[nth - 1] ?? at));
    });
    expect(wrong).toEqual([]);
  });

  test('has no two applications of a person open at once', () => {
    const open = new Set([
      'SUBMITTED',
      'LODGED',
      'RECEIVED',
      'ADMISSIBLE',
      'UNDER_EXAMINATION',
      'DRAFT',
    ]);
    const held = applications.filter(({ status }) => open.has(status));
    expect(new Set(held.map(({ applicant }) => applicant.id)).size).toBe(held.length);
  });
});

describe('a person of the demo world', () => {
  test('is nobody: passport, telephone and address are of series that are given to no one', () => {
    const real = applicants.filter(
      ({ document, email, phone }) =>
        !/^SP\d{7}$/.test(document.number) ||
        !email.endsWith('.invalid') ||
        !phone.startsWith('+999 '),
    );
    expect(real).toEqual([]);
  });

  test('keeps the name in the own script: Arabic, Cyrillic, Chinese and others', () => {
    const written = (script: RegExp): number =>
      applicants.filter(({ nativeName }) => nativeName !== null && script.test(nativeName)).length;
    expect(written(/\p{Script=Arabic}/u)).toBeGreaterThan(500);
    expect(written(/\p{Script=Cyrillic}/u)).toBeGreaterThan(100);
    expect(written(/\p{Script=Han}/u)).toBeGreaterThan(200);
    expect(written(/\p{Script=Devanagari}/u)).toBeGreaterThan(50);
    expect(written(/\p{Script=Thai}/u)).toBeGreaterThan(10);
  });

  test('has a Latin name for the form, and no script is lost to a question mark', () => {
    const broken = applicants.filter(
      ({ surname, givenNames, nativeName }) =>
        !/^[\p{Script=Latin}\p{M}’'. -]+$/u.test(`${surname} ${givenNames}`) ||
        /[?�_=]/.test(`${surname}${givenNames}${nativeName ?? ''}`),
    );
    expect(broken).toEqual([]);
  });

  test('is of age and holds a passport that outlasts the journey', () => {
    const wrong = applications.filter(({ applicant, departure }) => {
      const age = now.getUTCFullYear() - Number(applicant.birthDate.slice(0, 4));
      return age < 18 || age > 80 || dayOfIso(applicant.document.expiresOn) < departure + 90;
    });
    expect(wrong).toEqual([]);
  });
});

describe('a visa of the demo world', () => {
  const issued = applications.flatMap((file) => visasOf(file).map((visa) => ({ file, visa })));

  test('has a sticker whose check digits hold (ICAO Doc 9303 part 7)', () => {
    const wrong = issued.filter(({ file, visa }, n) => {
      const number = stickerNumber(n + 1000);
      const [first, second] = stickerZone(file.applicant, { ...visa, kind: file.visaKind, number });
      const holds = [
        [0, 9],
        [13, 19],
        [21, 27],
      ].every(([from = 0, until = 0]) => checkDigit(second.slice(from, until)) === second[until]);
      return !holds || !/^[A-Z0-9<]{36}$/.test(first) || !/^[A-Z0-9<]{36}$/.test(second);
    });
    expect(wrong).toEqual([]);
  });

  test('has the check digits of the published examples (ICAO Doc 9303 part 3)', () => {
    expect(checkDigit('520727')).toBe('3');
    expect(checkDigit('AB2134<<<')).toBe('5');
  });

  test('has a number that no sticker has: a series of nine places in letters of no State', () => {
    expect(stickerNumber(1000)).toBe('SPE001000');
    expect(stickerNumber(1_234_567)).toBe('SP1234567');
  });

  test('begins after it was issued and ends by the last day the law allows', () => {
    const wrong = issued.filter(({ file, visa }) => {
      const validFrom = plainDate(visa.validFrom);
      const latest = visaValidUntilAtLatest(law, { visaKind: file.visaKind, validFrom });
      const decision = (visa === file.visa ? file.decision : file.reissue?.decision) ?? null;
      const decidedDay = decision ? localTime(file.applicant.share.post).dayAt(decision.at) : 0;
      return (
        visa.validUntil > latest.value ||
        dayOfIso(validFrom) < decidedDay ||
        visa.validUntil < validFrom
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('an appeal of the demo world', () => {
  const appeals = applications.flatMap(({ appeal }) => (appeal ? [appeal] : []));

  test('stands before the commission and before the sub-director, in many stages', () => {
    const stages = (body: string) =>
      new Set(appeals.filter((appeal) => appeal.body === body).map(({ stage }) => stage)).size;
    expect(stages('COMMISSION')).toBeGreaterThan(4);
    expect(stages('VISAS_SUBDIRECTOR')).toBeGreaterThan(2);
  });

  test('that silence rejected was not ruled on before (CESEDA D. 312-8-1)', () => {
    const wrong = appeals.filter(
      ({ implicitlyRejectedAt, rulings }) =>
        implicitlyRejectedAt && rulings.some(({ at }) => at < implicitlyRejectedAt),
    );
    expect(wrong).toEqual([]);
  });

  test('leads to a visa only when it was allowed', () => {
    const wrong = applications.filter(
      ({ reissue, appeal, decision }) =>
        reissue && (appeal?.stage !== 'INSTRUCTED' || decision?.outcome !== 'REFUSED'),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a demo world under the founding arrêté', () => {
  const facts = { seed: 7, now, law: lawUnder('2009') };
  const founding = Array.from({ length: 40 }, (_, number) => blockOf(facts, number)).flatMap(
    (block) => block.applications,
  );
  const refused = founding.flatMap(({ decision }) =>
    decision?.outcome === 'REFUSED' ? [decision] : [],
  );

  test('sends every refusal to the commission (CESEDA D. 211-5)', () => {
    expect(refused.length).toBeGreaterThan(50);
    expect(refused.filter(({ appealBody }) => appealBody !== 'COMMISSION')).toEqual([]);
  });

  test('takes its grounds from the seven reasons of the annex of 2009', () => {
    const codes = refused.flatMap(({ grounds }) => grounds.map(({ code }) => code));
    expect(codes.filter((code) => !/^RMV-[1-7]$/.test(code))).toEqual([]);
  });
});

describe('the persons one signs in as', () => {
  test('find a file at each point that asks something of them, or answers them', () => {
    const own = new Set(demoPersons.map(({ subject }) => subject));
    const special = specialApplications({ seed: 7, now, law });
    const theirs = special.filter(({ applicant }) => own.has(applicant.accountId));
    const told = theirs.map(({ applicant, visaKind, status }) => [
      applicant.share.post.code,
      visaKind,
      status,
    ]);
    expect(told).toEqual([
      ['MA-RABAT', 'LONG_STAY', 'UNDER_EXAMINATION'],
      ['MA-RABAT', 'SHORT_STAY', 'ISSUED'],
      ['MR-NOUAKCHOTT', 'SHORT_STAY', 'REFUSED'],
      ['UZ-TACHKENT', 'SHORT_STAY', 'DRAFT'],
      ['CN-PEKIN', 'SHORT_STAY', 'SUBMITTED'],
    ]);
    const toAsk = theirs.find(({ applicant }) => applicant.share.post.code === 'CN-PEKIN');
    expect(toAsk?.appointment).toBeNull();
  });
});
