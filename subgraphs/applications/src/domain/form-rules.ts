import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  type PlainDate,
  type Words,
} from '@passerelle/subgraph-kit/law';
import { countryByAlpha3 } from '@passerelle/subgraph-kit/reference';
import { answerTo, hasChosen, listed, type Asked, type FieldDefinition } from './form.ts';
import { bornAtLatest, typedBirthDay, typedDay } from './form-check.ts';
import { isNationality, movesFreely } from './form-places.ts';
import { readMachineReadableZone } from './mrz.ts';

type Check = FieldDefinition['check'];

const words = (fr: string, en: string, ar: string): Words => ({ fr, en, ar });

const dayIn = (asked: Asked, key: string): PlainDate | null => typedDay(answerTo(asked, key));

/** The last day on which the applicant can have been born: what is unknown never makes a minor an adult. */
const bornBy = (asked: Asked): PlainDate | null => {
  const day = typedBirthDay(answerTo(asked, 'birthDate'));
  return day === null ? null : bornAtLatest(day);
};

/** Whether the applicant is, or may be, under 18: the form is then signed by who has parental authority (art. 11(1)). */
export const isMinor = (asked: Asked): boolean => {
  const day = bornBy(asked);
  return day !== null && addYears(day, 18) > asked.today;
};

export const isNotFuture: Check = (value, { today }) => {
  const day = typedDay(value);
  return day !== null && day > today
    ? words('Ce jour est à venir.', 'This day is still to come.', 'هذا اليوم لم يأتِ بعد.')
    : null;
};

export const isBirthDay: Check = (value, { today }) => {
  const day = typedBirthDay(value);
  const first = day === null ? null : day.replaceAll('-00', '-01');
  if (first !== null && first > today)
    return words('Ce jour est à venir.', 'This day is still to come.', 'هذا اليوم لم يأتِ بعد.');
  return first !== null && Number(first.slice(0, 4)) < Number(today.slice(0, 4)) - 130
    ? words('Vérifiez l’année.', 'Check the year.', 'تحقّقوا من السنة.')
    : null;
};

export const isCountry: Check = (value) =>
  countryByAlpha3(value) === undefined
    ? words(
        'Choisissez un pays dans la liste.',
        'Choose a country from the list.',
        'اختاروا بلدًا من القائمة.',
      )
    : null;

const noNationality = words(
  'Choisissez une nationalité dans la liste.',
  'Choose a nationality from the list.',
  'اختاروا جنسية من القائمة.',
);

export const areNationalities: Check = (value) =>
  listed(value).every((code) => isNationality(code)) ? null : noNationality;

export const isOfFreeMovement: Check = (value, { today, law }) =>
  movesFreely(value, law.pinnedOn ?? today)
    ? null
    : words(
        'Ce n’est pas une nationalité de l’UE, de l’EEE ou de la Suisse.',
        'This is not a nationality of the EU, the EEA or Switzerland.',
        'هذه ليست جنسية من الاتحاد الأوروبي أو المنطقة الاقتصادية الأوروبية أو سويسرا.',
      );

export const expiresAfterIssue: Check = (value, asked) => {
  const day = typedDay(value);
  const issued = dayIn(asked, 'travelDocumentIssuedOn');
  if (day !== null && issued !== null && day <= issued)
    return words(
      'Le document expire avant sa délivrance : vérifiez les deux dates.',
      'The document expires before its issue: check the two dates.',
      'تنتهي الوثيقة قبل إصدارها: تحقّقوا من التاريخين.',
    );
  return day !== null && day < asked.today
    ? words(
        'Ce document n’est plus valable.',
        'This document is no longer valid.',
        'هذه الوثيقة لم تعد صالحة.',
      )
    : null;
};

/** What the passport's own lines say is a reading aid: the first thing that is wrong with them. */
export const isReadableZone: Check = (value, { today }) =>
  readMachineReadableZone(value, today).problems[0]?.message ?? null;

export const isNotPast: Check = (value, { today }) => {
  const day = typedDay(value);
  return day !== null && day < today
    ? words('Ce jour est passé.', 'This day is past.', 'هذا اليوم قد مضى.')
    : null;
};

const beforeArrival = words(
  'Le départ vient avant l’arrivée.',
  'The departure comes before the arrival.',
  'المغادرة تسبق الوصول.',
);

/** A stay has an end after its beginning, and a length that its kind of visa allows. */
export const endsStay: Check = (value, asked) => {
  const departure = typedDay(value);
  const arrival = dayIn(asked, 'arrivalOn');
  if (departure === null || arrival === null) return null;
  if (departure < arrival) return beforeArrival;
  if (asked.visaKind === 'LONG_STAY')
    return departure < addMonths(arrival, 3)
      ? words(
          'Un séjour de trois mois au plus se demande avec un visa de court séjour.',
          'A stay of three months at most is asked for with a short-stay visa.',
          'الإقامة التي لا تتجاوز ثلاثة أشهر تُطلب بتأشيرة إقامة قصيرة.',
        )
      : null;
  // Entry and exit days count (Visa Code art. 2(2)(a)); before 18 October 2013 the count was in months.
  const most = asked.law.find('stay.maxDays', arrival)?.value ?? null;
  const exceeds =
    most === null
      ? departure >= addMonths(arrival, 3)
      : daysBetween(arrival, addDays(departure, 1)) > most;
  return exceeds
    ? words(
        'Un court séjour dure 90 jours au plus. Pour rester plus longtemps, demandez un long séjour.',
        'A short stay lasts 90 days at most. To stay longer, ask for a long stay.',
        'لا تتجاوز الإقامة القصيرة 90 يومًا. للبقاء أطول اطلبوا إقامة طويلة.',
      )
    : null;
};

export const followsDayOf =
  (key: string): Check =>
  (value, asked) => {
    const day = typedDay(value);
    const first = dayIn(asked, key);
    return day !== null && first !== null && day < first
      ? words(
          'La fin vient avant le début.',
          'The end comes before the beginning.',
          'تاريخ النهاية يسبق تاريخ البداية.',
        )
      : null;
  };

/** A short-stay visa is not the one for a mere change of planes (Visa Code art. 2(5) and 3). */
export const areShortStayPurposes: Check = (value, { visaKind }) =>
  visaKind === 'SHORT_STAY' && listed(value).length === 1 && value.includes('AIRPORT_TRANSIT')
    ? words(
        'Pour un simple transit par l’aéroport, commencez une demande de transit aéroportuaire.',
        'For an airport transit alone, begin an application for airport transit.',
        'للعبور عبر المطار فقط، ابدؤوا طلب عبور مطار.',
      )
    : null;

export const isNumberOfDays: Check = (value) =>
  /^\d{1,2}$/.test(value) && Number(value) > 0
    ? null
    : words('Écrivez un nombre de jours.', 'Write a number of days.', 'اكتبوا عدد الأيام.');

/** Whether the arrival lies beyond what is open to everybody, so that being a seafarer matters (art. 9(1)). */
export const arrivesBeyondSixMonths = (asked: Asked): boolean => {
  const arrival = dayIn(asked, 'arrivalOn');
  if (arrival === null || asked.visaKind === 'LONG_STAY') return false;
  const usual = asked.law.rule('lodging.maxMonthsBefore', asked.today).value;
  const seafarers = asked.law.rule('lodging.maxMonthsBefore.seafarers', asked.today).value;
  return seafarers > usual && addMonths(arrival, -usual) > asked.today;
};

export const choseOther =
  (key: string) =>
  (asked: Asked): boolean =>
    hasChosen(asked, key, 'OTHER');
