import {
  dayOf,
  decide,
  type Decision,
  type InstantLike,
  type Language,
  type Law,
  type PlainDate,
  type Span,
} from '@passerelle/subgraph-kit/law';
import { after, statusOf, type Appeal } from './appeal.ts';
import { BODY_ZONE, implicitlyRejectedOn } from './dates.ts';
import { actNotOpen, fieldAtFault, type ActNotOpen, type FieldAtFault } from './problems.ts';

/** What stands in the way of an appeal and can be mended (CESEDA R. 312-8; in 2009 D. 211-6). */
export const defects = ['NOT_IN_FRENCH', 'NO_REASONS', 'NO_MANDATE', 'NO_INTEREST_SHOWN'] as const;

export type Defect = (typeof defects)[number];

/** What the appellant was asked to mend, and by when. */
export type Regularisation = {
  readonly defects: readonly Defect[];
  readonly askedAt: InstantLike;
  /** The last day to mend it. */
  readonly until: PlainDate;
  /** Null while nothing was sent. */
  readonly answeredAt: InstantLike | null;
};

/**
 * When silence stands still: from the day of the request to its last day, or to the day on which the person answered
 * (CRPA L. 114-5 and L. 114-6).
 */
export const suspensionsBy = (regularisation: Regularisation | null): readonly Span[] => {
  if (regularisation === null) return [];
  const { askedAt, answeredAt, until } = regularisation;
  const answeredOn = answeredAt === null ? null : dayOf(answeredAt, BODY_ZONE);
  return [
    {
      from: dayOf(askedAt, BODY_ZONE),
      until: answeredOn !== null && answeredOn < until ? answeredOn : until,
    },
  ];
};

/** An appeal with what was asked of its author. */
export type Regularisable = Appeal & {
  readonly filedAt: Date;
  readonly regularisation: Regularisation | null;
};

export type RegularisationAsked = {
  readonly type: 'RegularisationAsked';
  readonly appealId: string;
  readonly regularisation: Regularisation & { readonly askedAt: Date };
  readonly implicitRejectionOn: PlainDate;
};

/**
 * The appellant is invited to mend what stands in the way of the appeal, by a day that the invitation sets; silence
 * stands still meanwhile (CRPA L. 114-5 and L. 114-6; CAA Nantes 9 July 2021, 20NT03055).
 */
export const askRegularisation = (
  appeal: Regularisable,
  input: { readonly defects: readonly Defect[]; readonly until: PlainDate },
  { law, now, language }: { law: Law; now: Date; language: Language },
): Decision<RegularisationAsked, ActNotOpen | FieldAtFault> => {
  if (after(appeal, 'ASK_REGULARISATION') === null || appeal.implicitlyRejectedAt !== null)
    return actNotOpen(statusOf(appeal));
  if (appeal.regularisation !== null)
    return actNotOpen(statusOf(appeal), {
      fr: 'La personne a déjà été invitée à compléter ce recours.',
      en: 'The person was already invited to complete this appeal.',
      ar: 'سبق أن دُعي المعني إلى استكمال هذا الطعن.',
    });
  if (input.until <= dayOf(now, BODY_ZONE))
    return fieldAtFault(
      'until',
      {
        fr: 'Le délai doit finir après aujourd’hui : choisissez un jour à venir.',
        en: 'The time must end after today: choose a day to come.',
        ar: 'يجب أن ينتهي الأجل بعد اليوم: اختاروا يومًا قادمًا.',
      },
      language,
    );
  const regularisation = { ...input, askedAt: now, answeredAt: null };
  return decide({
    type: 'RegularisationAsked',
    appealId: appeal.id,
    regularisation,
    implicitRejectionOn: implicitlyRejectedOn(law, appeal.filedAt, suspensionsBy(regularisation))
      .value,
  });
};

export type AppealCompleted = {
  readonly type: 'AppealCompleted';
  readonly appealId: string;
  readonly answer: string;
  readonly answeredAt: Date;
  readonly implicitRejectionOn: PlainDate;
};

/**
 * What was missing arrives: silence runs again from that day (CRPA L. 114-5). Whoever answers after the last day is
 * heard as long as the body owes an answer; the clock ran again by itself then.
 */
export const complete = (
  appeal: Regularisable,
  answer: string,
  { law, now }: { law: Law; now: Date },
): Decision<AppealCompleted, ActNotOpen> => {
  const { regularisation } = appeal;
  const isAwaited =
    regularisation !== null &&
    regularisation.answeredAt === null &&
    after(appeal, 'WITHDRAW') !== null &&
    appeal.implicitlyRejectedAt === null;
  return isAwaited
    ? decide({
        type: 'AppealCompleted',
        appealId: appeal.id,
        answer,
        answeredAt: now,
        implicitRejectionOn: implicitlyRejectedOn(
          law,
          appeal.filedAt,
          suspensionsBy({ ...regularisation, answeredAt: now }),
        ).value,
      })
    : actNotOpen(statusOf(appeal));
};

export type AppealWithdrawn = {
  readonly type: 'AppealWithdrawn';
  readonly appealId: string;
  readonly withdrawnAt: Date;
};

/** The appellant gives the appeal up, until it is decided. The refusal stands as it stood. */
export const withdraw = (appeal: Appeal, now: Date): Decision<AppealWithdrawn, ActNotOpen> =>
  after(appeal, 'WITHDRAW') !== null && appeal.implicitlyRejectedAt === null
    ? decide({ type: 'AppealWithdrawn', appealId: appeal.id, withdrawnAt: now })
    : actNotOpen(statusOf(appeal));
