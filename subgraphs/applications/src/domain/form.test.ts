import { languages, lawUnder, plainDate } from '@passerelle/subgraph-kit/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VisaKind } from './application.ts';
import { judge } from './form-check.ts';
import { formOf } from './form-of.ts';
import { longStayAnswers, shortStayAnswers } from './form.fixtures.ts';
import { openQuestions, stepViews, stepsAsked, type Answers, type Asked } from './form.ts';

const today = plainDate('2026-11-02');

const asked = (answers: Answers, more: Partial<Asked> = {}): Asked => ({
  answers,
  visaKind: 'SHORT_STAY',
  today,
  law: lawUnder('today'),
  ...more,
});

const put = (given: Asked) => stepsAsked(formOf(given), given).flatMap((step) => step.fields);
const keys = (given: Asked) => put(given).map(({ key }) => key);
const numbers = (given: Asked) => [
  ...new Set(put(given).flatMap(({ number }) => (number === null ? [] : [Number(number)]))),
];
const open = (given: Asked) => openQuestions(formOf(given), given, judge).map(({ path }) => path);
const said = (given: Asked, key: string) => {
  const field = put(given).find((candidate) => candidate.key === key);
  return field ? judge(field, given) : null;
};

/** The numbers put to somebody: family members of Union citizens and others together see each. */
const allNumbers = (given: Asked) =>
  [
    ...new Set(
      ['YES', 'NO'].flatMap((euFamily) =>
        numbers({ ...given, answers: { ...given.answers, euFamily } }),
      ),
    ),
  ].toSorted((one, other) => one - other);

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

/** Every condition of the form at once: a minor who lives abroad, pays and is paid for. */
const everything: Answers = {
  ...shortStayAnswers,
  birthDate: '2015-03-01',
  civilStatus: 'OTHER',
  travelDocumentType: 'OTHER',
  residesElsewhere: 'YES',
  earlierFingerprints: 'YES',
  earlierVisas: 'YES',
  finalPermitIssuedBy: 'Specimen',
  organisation: 'Specimen SA',
  purposes: 'OTHER',
  fundedBy: 'SELF,SPONSOR',
};

describe('the form for a short stay (Visa Code art. 11(1), Annex I of 2019)', () => {
  test('asks the 32 numbered questions, and cites its source', () => {
    const given = asked(everything);
    expect(allNumbers(given)).toEqual(upTo(32));
    expect(formOf(given).rule.source).toContain('2019/1155');
  });

  test('has at most 12 steps of at most 40 questions', () => {
    for (const visaKind of ['SHORT_STAY', 'AIRPORT_TRANSIT', 'LONG_STAY'] as const) {
      const given = asked(everything, { visaKind });
      const steps = stepsAsked(formOf(given), given);
      expect(steps.length).toBeLessThanOrEqual(12);
      for (const step of steps) expect(step.fields.length).toBeLessThanOrEqual(40);
    }
  });

  test('puts fields 21, 22 and 30 to 32 to no family member of a Union citizen', () => {
    const given = asked({ ...everything, euFamily: 'YES' });
    expect(numbers(given).filter((number) => [21, 22, 30, 31, 32].includes(number))).toEqual([]);
    expect(numbers(given)).toHaveLength(27);
  });

  test('asks a Union citizen’s family who that citizen is (fields 17 and 18)', () => {
    const given = asked({ ...shortStayAnswers, euFamily: 'YES' });
    expect(open(given)).toEqual([
      'answers.euFamilySurname',
      'answers.euFamilyGivenNames',
      'answers.euFamilyBirthDate',
      'answers.euFamilyNationality',
      'answers.euFamilyDocumentNumber',
      'answers.euFamilyRelationship',
    ]);
    const foreign = asked({ ...shortStayAnswers, euFamily: 'YES', euFamilyNationality: 'USA' });
    expect(said(foreign, 'euFamilyNationality')?.en).toContain('not a nationality of the EU');
  });

  test('asks for parental authority until the eighteenth birthday (field 10)', () => {
    expect(keys(asked({ ...shortStayAnswers, birthDate: '2008-11-03' }))).toContain(
      'guardianSurname',
    );
    expect(keys(asked({ ...shortStayAnswers, birthDate: '2008-11-02' }))).not.toContain(
      'guardianSurname',
    );
  });

  test('takes who was born on an unknown day for a minor as long as that is possible', () => {
    expect(keys(asked({ birthDate: '2008-00-00' }))).toContain('guardianSurname');
    expect(keys(asked({ birthDate: '2007-00-00' }))).not.toContain('guardianSurname');
  });

  test('of an adult who was asked everything and answered, leaves nothing open', () => {
    expect(open(asked(shortStayAnswers))).toEqual([]);
  });

  test('needs who invites or where one stays, one of the two (fields 30 and 31)', () => {
    const { host: _host, hostAddress: _address, hostPhone: _phone, ...without } = shortStayAnswers;
    expect(open(asked(without))).toEqual(['answers.host']);
    const invited = {
      ...without,
      organisation: 'Specimen SA',
      organisationAddress: 'Paris',
      organisationContact: 'X. Specimen',
      organisationPhone: '+33 1 00 00 00 00',
    };
    expect(open(asked(invited))).toEqual([]);
  });

  test('asks for the area only where a country has several districts', () => {
    expect(keys(asked({ homeCountry: 'MAR' }))).toContain('homeDistrict');
    expect(keys(asked({ homeCountry: 'TUN' }))).not.toContain('homeDistrict');
    expect(
      said(asked({ homeCountry: 'MAR', homeDistrict: 'Tunis' }), 'homeDistrict')?.fr,
    ).toContain('liste');
  });

  test('asks about seafaring only where the nine months can matter (art. 9(1))', () => {
    expect(keys(asked({ ...shortStayAnswers, arrivalOn: '2027-05-02' }))).not.toContain('seafarer');
    expect(keys(asked({ ...shortStayAnswers, arrivalOn: '2027-05-03' }))).toContain('seafarer');
    const in2010 = { law: lawUnder('2009'), today: plainDate('2010-06-01') };
    expect(keys(asked({ ...shortStayAnswers, arrivalOn: '2010-11-01' }, in2010))).not.toContain(
      'seafarer',
    );
  });

  test('offers the States of the Schengen area of the day, France first', () => {
    const options = (given: Asked) =>
      put(given)
        .find(({ key }) => key === 'mainDestination')
        ?.options(given) ?? [];
    expect(options(asked({}))[0]?.value).toBe('FRA');
    expect(options(asked({}))).toHaveLength(29);
    expect(options(asked({}, { law: lawUnder('2009') }))).toHaveLength(25);
  });
});

describe('a stay', () => {
  const stay = (arrivalOn: string, departureOn: string, visaKind: VisaKind = 'SHORT_STAY') =>
    said(asked({ arrivalOn, departureOn }, { visaKind }), 'departureOn');

  test('of 90 days is short, both the first and the last counted; of 91 it is not (Visa Code art. 2(2)(a))', () => {
    expect(stay('2027-01-01', '2027-03-31')).toBeNull();
    expect(stay('2027-01-01', '2027-04-01')?.en).toContain('90 days');
  });

  test('of three months or less is not a long one', () => {
    expect(stay('2027-01-01', '2027-03-31', 'LONG_STAY')?.en).toContain('short-stay visa');
    expect(stay('2027-01-01', '2027-04-01', 'LONG_STAY')).toBeNull();
  });

  test('does not end before it begins', () => {
    expect(stay('2027-02-02', '2027-02-01')?.en).toContain('before the arrival');
  });
});

describe('the form for airport transit', () => {
  test('is the harmonised form with its transit part, and asks nobody to be hosted', () => {
    const given = asked(
      { ...everything, purposes: 'AIRPORT_TRANSIT' },
      { visaKind: 'AIRPORT_TRANSIT' },
    );
    expect(allNumbers(given)).toEqual(upTo(32));
    expect(keys(given)).toEqual(expect.arrayContaining(['transitAirports', 'finalDestination']));
    const { host: _host, hostAddress: _address, hostPhone: _phone, ...without } = shortStayAnswers;
    const transit = {
      ...without,
      purposes: 'AIRPORT_TRANSIT',
      transitAirports: 'CDG',
      finalDestination: 'SEN',
    };
    expect(open(asked(transit, { visaKind: 'AIRPORT_TRANSIT' }))).toEqual([]);
  });

  test('is named to whoever asks for a short stay only to change planes', () => {
    expect(said(asked({ purposes: 'AIRPORT_TRANSIT' }), 'purposes')?.en).toContain(
      'airport transit',
    );
    expect(said(asked({ purposes: 'AIRPORT_TRANSIT,TOURISM' }), 'purposes')).toBeNull();
  });
});

describe('the form under the law of 2009 (Visa Code Annex I as adopted)', () => {
  const in2010 = { law: lawUnder('2009'), today: plainDate('2010-06-01') };
  const given = asked(everything, in2010);

  test('has the numbers 1 to 35 of that form, and its source', () => {
    expect(allNumbers(given)).toEqual(upTo(35));
    expect(formOf(given).rule.source).toContain('as adopted');
  });

  test('asks for earlier visas and the duration, and not for what came in 2019', () => {
    expect(keys(given)).toEqual(expect.arrayContaining(['earlierVisas', 'durationDays']));
    expect(keys(given)).not.toContain('otherNationalities');
    const civilStatus = put(given).find(({ key }) => key === 'civilStatus');
    expect(civilStatus?.options(given).map(({ value }) => value)).not.toContain(
      'REGISTERED_PARTNERSHIP',
    );
  });

  test('spares family members fields 19, 20 and 31 to 33', () => {
    const family = asked({ ...everything, euFamily: 'YES' }, in2010);
    expect(numbers(family).filter((number) => [19, 20, 31, 32, 33].includes(number))).toEqual([]);
  });

  test('asks a long stay by the annex of the arrêté', () => {
    const long = asked(longStayAnswers, { ...in2010, visaKind: 'LONG_STAY' });
    expect(formOf(long).rule.source).toContain('Arrêté of 22 August 2001, annex');
  });
});

describe('the form for a long stay (annex of the arrêté; CESEDA annex 11)', () => {
  const given = asked(longStayAnswers, { visaKind: 'LONG_STAY' });

  test('has no numbers of the harmonised form, and cites annex 11', () => {
    expect(numbers(given)).toEqual([]);
    expect(formOf(given).rule.source).toContain('annex 11');
  });

  test('that was answered leaves nothing open', () => {
    expect(open(given)).toEqual([]);
  });

  test('asks students, officials and patients what the annex lists for each', () => {
    const forPurposes = (purposes: string) =>
      keys(asked({ ...longStayAnswers, purposes }, { visaKind: 'LONG_STAY' }));
    expect(forPurposes('STUDY')).toEqual(
      expect.arrayContaining(['university', 'studiesFrom', 'scholarship']),
    );
    expect(forPurposes('PROTOCOL_CARD')).toEqual(
      expect.arrayContaining(['replacedDiplomat', 'function']),
    );
    expect(forPurposes('MEDICAL')).toEqual(
      expect.arrayContaining(['hospital', 'hospitalDepartment', 'medicalAppointmentOn']),
    );
    expect(forPurposes('WORK')).not.toContain('university');
  });
});

describe('an answer', () => {
  test('that is half typed is kept and judged on its field', () => {
    const given = asked({ email: 'amina@', birthDate: '1998-04-', phone: '+212' });
    const fields = stepViews(formOf(given), given, judge, 'fr').flatMap((step) => step.fields);
    for (const key of ['email', 'birthDate', 'phone']) {
      const field = fields.find((candidate) => candidate.key === key);
      expect(field?.value).toBe(given.answers[key]);
      expect(field?.problem).toBeTruthy();
    }
  });

  test('with a day that does not exist says so, and one in figures of any keyboard is read', () => {
    expect(said(asked({ arrivalOn: '2027-02-30' }), 'arrivalOn')?.en).toContain('no such date');
    expect(said(asked({ arrivalOn: '01/02/2027' }), 'arrivalOn')).toBeNull();
    expect(said(asked({ arrivalOn: '٠١/٠٢/٢٠٢٧' }), 'arrivalOn')).toBeNull();
  });

  test('about a birth may leave day and month unknown, but no other date may', () => {
    expect(said(asked({ birthDate: '1974-00-00' }), 'birthDate')).toBeNull();
    expect(said(asked({ birthDate: '1974-00-12' }), 'birthDate')?.en).toContain('not complete');
    expect(said(asked({ arrivalOn: '2027-00-00' }), 'arrivalOn')?.en).toContain('no such date');
  });

  test('takes statelessness and refuge for a nationality (ICAO Doc 9303)', () => {
    for (const nationality of ['XXA', 'XXB', 'XXC'])
      expect(said(asked({ nationality }), 'nationality')).toBeNull();
    expect(said(asked({ nationality: 'QQQ' }), 'nationality')).not.toBeNull();
  });

  test('that the passport’s zone contradicts itself never keeps the form from being signed', () => {
    const given = asked({ ...shortStayAnswers, machineReadableZone: 'P<garbled' });
    expect(said(given, 'machineReadableZone')).not.toBeNull();
    expect(open(given)).toEqual([]);
  });

  test('is never lost to a judgement: any text has one, in three languages', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<VisaKind>('SHORT_STAY', 'AIRPORT_TRANSIT', 'LONG_STAY'),
        fc.string({ maxLength: 120, unit: 'binary' }),
        (visaKind, typed) => {
          const base = visaKind === 'LONG_STAY' ? longStayAnswers : shortStayAnswers;
          const answers = Object.fromEntries(Object.keys(base).map((key) => [key, typed]));
          const given = asked(answers, { visaKind });
          const problems = put(given).flatMap((field) => judge(field, given) ?? []);
          const mute = problems.filter((problem) =>
            languages.some((language) => problem[language] === ''),
          );
          expect(mute).toEqual([]);
        },
      ),
    );
  });
});
