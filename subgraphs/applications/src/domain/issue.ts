import {
  dayOf,
  daysBetween,
  decide,
  decline,
  visaValidUntilAtLatest,
  type Decision,
  type ExplainedDate,
  type PlainDate,
  type Words,
} from '@passerelle/subgraph-kit/law';
import { actNotOpen, type ActNotOpen } from './application.ts';
import {
  decisionBlocked,
  decisionBlocks,
  decisionOf,
  unconfirmed,
  wrongInput,
  type Deciding,
  type DecisionBlocked,
  type DecisionTaken,
  type FileToDecide,
  type WrongField,
  type WrongInput,
} from './decision.ts';
import { actsOpenOn } from './open-acts.ts';
import type { VisaEntries } from './sticker.ts';

/** What a visa allows. */
export type VisaTerms = {
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate;
  readonly entries: VisaEntries;
  /** Days of stay, for a short stay alone. */
  readonly days: number | null;
};

export type VisaIssued = {
  readonly type: 'VisaIssued';
  readonly decision: DecisionTaken;
  readonly terms: VisaTerms;
};

export type ValidityNotAllowed = {
  readonly __typename: 'ValidityNotAllowed';
  readonly message: Words;
  readonly validUntilAtLatest: ExplainedDate;
};

/** A short stay lasts ninety days at most, also where the law counted three months (Visa Code art. 2(2)(a), Annex VII). */
const STAY_DAYS_MAX = 90;

const wrongDays = (file: FileToDecide, terms: VisaTerms): readonly WrongField[] => {
  const { days, validFrom, validUntil } = terms;
  if (file.visaKind !== 'SHORT_STAY')
    return days === null
      ? []
      : [
          {
            path: 'days',
            message: {
              fr: 'Un nombre de jours ne se donne que pour un court séjour.',
              en: 'A number of days is given for a short stay only.',
              ar: 'لا يُحدَّد عدد الأيام إلا لإقامة قصيرة.',
            },
          },
        ];
  const most = Math.min(STAY_DAYS_MAX, daysBetween(validFrom, validUntil) + 1);
  return days !== null && days >= 1 && days <= most
    ? []
    : [
        {
          path: 'days',
          message: {
            fr: `La durée du séjour va de 1 à ${most} jours pour cette validité.`,
            en: `The stay lasts from 1 to ${most} days for this validity.`,
            ar: `مدة الإقامة من 1 إلى ${most} يومًا لهذه الصلاحية.`,
          },
        },
      ];
};

const wrongTerms = (
  file: FileToDecide,
  terms: VisaTerms,
  today: PlainDate,
): readonly WrongField[] => {
  if (terms.validUntil < terms.validFrom)
    return [
      {
        path: 'validUntil',
        message: {
          fr: 'La fin de validité vient avant le début.',
          en: 'The validity ends before it begins.',
          ar: 'تنتهي الصلاحية قبل أن تبدأ.',
        },
      },
    ];
  const early: readonly WrongField[] =
    terms.validFrom >= today
      ? []
      : [
          {
            path: 'validFrom',
            message: {
              fr: 'Un visa ne peut pas commencer avant le jour où il est délivré.',
              en: 'A visa cannot begin before the day on which it is issued.',
              ar: 'لا يمكن أن تبدأ التأشيرة قبل يوم إصدارها.',
            },
          },
        ];
  return [...early, ...wrongDays(file, terms)];
};

type IssueProblem = ActNotOpen | DecisionBlocked | WrongInput | ValidityNotAllowed;

/**
 * The visa is issued (Visa Code art. 24; CESEDA L. 312-2): after an examination, or after a refusal when an appeal
 * instructs the post. Its validity keeps to the ceiling of its kind.
 */
export const issue = (
  file: FileToDecide,
  input: VisaTerms & { readonly confirmReference: string },
  deciding: Deciding,
): Decision<VisaIssued, IssueProblem> => {
  if (!actsOpenOn(file).includes('ISSUE')) return actNotOpen(file.status);
  const blocks = decisionBlocks(file);
  if (blocks.length > 0) return decisionBlocked(blocks);
  const { confirmReference, validFrom, validUntil, entries, days } = input;
  const terms: VisaTerms = { validFrom, validUntil, entries, days };
  const today = dayOf(deciding.now, deciding.place.zone);
  const wrong = [
    ...unconfirmed(file.reference, confirmReference),
    ...wrongTerms(file, terms, today),
  ];
  if (wrong.length > 0) return wrongInput(wrong);
  const latest = visaValidUntilAtLatest(deciding.law, { visaKind: file.visaKind, validFrom });
  if (validUntil > latest.value)
    return decline({
      __typename: 'ValidityNotAllowed',
      validUntilAtLatest: latest,
      message: {
        fr: 'Cette validité dépasse ce que la loi permet pour ce visa. La dernière date possible est indiquée.',
        en: 'This validity is longer than the law allows for this visa. The last possible day is shown.',
        ar: 'تتجاوز هذه الصلاحية ما يسمح به القانون لهذه التأشيرة. آخر تاريخ ممكن مبيَّن.',
      },
    });
  return decide({
    type: 'VisaIssued',
    decision: decisionOf(file, 'ISSUED', deciding, validUntil),
    terms,
  });
};
