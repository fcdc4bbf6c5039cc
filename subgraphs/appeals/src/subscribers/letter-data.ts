import {
  citation,
  courtUntil,
  dayOf,
  plainDate,
  recommendationMinistries,
  type KnownDate,
  type Law,
  type PlainDate,
  type VisaKind,
  type Words,
} from '@passerelle/subgraph-kit/law';
import type { LetterData } from '@passerelle/subgraph-kit/letters';
import { postById, unitById, type Unit } from '@passerelle/subgraph-kit/reference';
import {
  BODY_ZONE,
  decidedOn,
  implicitlyRejectedOn,
  type ContestedRefusal,
} from '../domain/dates.ts';
import { bodyRule } from '../domain/filing.ts';
import type { Ministry } from '../domain/handling.ts';
import {
  bodyNames,
  capacityNames,
  defectWords,
  ministryHeads,
  ministryNames,
} from '../domain/names.ts';
import type { acknowledgementLetter, outcomeLetter, regularisationLetter } from '../letters.ts';
import { suspensionsBy } from '../domain/regularisation.ts';
import { regularisationOf } from '../store/regularisations.ts';
import { refusalOf } from '../store/refusal.ts';
import type { AppealRow, OutcomeRow, RegularisationRow } from '../store/tables.ts';
import { unitOf } from '../units.ts';
import type { Appellant } from './person.ts';

const visaKindNames: Readonly<Record<VisaKind, Words>> = {
  SHORT_STAY: { fr: 'Visa de court séjour', en: 'Short-stay visa', ar: 'تأشيرة إقامة قصيرة' },
  AIRPORT_TRANSIT: {
    fr: 'Visa de transit aéroportuaire',
    en: 'Airport transit visa',
    ar: 'تأشيرة عبور المطار',
  },
  LONG_STAY: { fr: 'Visa de long séjour', en: 'Long-stay visa', ar: 'تأشيرة إقامة طويلة' },
};

const courtNames = {
  TA_NANTES: {
    fr: 'le tribunal administratif de Nantes',
    en: 'the administrative court of Nantes',
    ar: 'المحكمة الإدارية في نانت',
  },
  CONSEIL_D_ETAT: { fr: 'le Conseil d’État', en: 'the Conseil d’État', ar: 'مجلس الدولة' },
} as const satisfies Readonly<Record<string, Words>>;

const secretariat: Readonly<Record<AppealRow['body'], Words>> = {
  COMMISSION: {
    fr: 'Pour le secrétariat de la commission de recours',
    en: 'For the secretariat of the commission of appeal',
    ar: 'عن كتابة لجنة الطعون',
  },
  VISAS_SUBDIRECTOR: {
    fr: 'Pour la sous-direction des visas',
    en: 'For the visas sub-directorate',
    ar: 'عن المديرية الفرعية للتأشيرات',
  },
};

/** In what capacity a decision is signed. */
const capacityOf = (appeal: AppealRow, ministry: Ministry | null): Words => {
  if (ministry !== null) {
    const name = ministryNames[ministry];
    return {
      fr: `${name.fr}, par délégation`,
      en: `${name.en}, by delegation`,
      ar: `${name.ar}، بالتفويض`,
    };
  }
  return appeal.body === 'COMMISSION'
    ? {
        fr: 'Présidence de la commission de recours',
        en: 'President of the commission of appeal',
        ar: 'رئاسة لجنة الطعون',
      }
    : bodyNames.VISAS_SUBDIRECTOR;
};

const officeOf = (unitId: string): Unit => {
  const unit = unitById(unitId);
  if (unit === undefined)
    throw new Error('The unit that hears appeals is not in the reference data.');
  return unit;
};

export type LetterFacts = {
  readonly law: Law;
  readonly appeal: AppealRow;
  readonly appellant: Appellant;
  readonly at: Date;
};

const frameOf = ({ law, appeal, appellant, at }: LetterFacts) => {
  const unit = officeOf(unitOf[appeal.body]);
  const ministries = recommendationMinistries(law, decidedOn(refusalOf(appeal))).value;
  return {
    ministries: ministries.map((ministry) => ministryHeads[ministry]),
    office: { name: unit.name, address: [unit.city] },
    reference: appeal.reference,
    date: dayOf(at, BODY_ZONE),
    place: unit.cityName,
    person: appellant.person,
  };
};

const refusalFor = (appeal: AppealRow, refusal: ContestedRefusal, appellant: Appellant) => ({
  applicationReference: appellant.applicationReference,
  visaKind: visaKindNames[appeal.visaKind],
  decidedOn: decidedOn(refusal),
  post: postById(appeal.postId)?.name ?? { fr: 'l’autorité', en: 'the authority', ar: 'السلطة' },
});

/** The court and its time, from the day on which a rejection is notified or silence rejects. */
const courtFrom = (law: Law, refusal: ContestedRefusal, notifiedOn: PlainDate) => {
  const refusedOn = decidedOn(refusal);
  const body = law.rule('court.body', refusedOn);
  const until: KnownDate = courtUntil(law, {
    refusedOn,
    notifiedOn,
    livesAbroad: refusal.isAbroad,
  });
  return { name: courtNames[body.value], until, law: citation(body.source) };
};

export const acknowledgementData = (
  facts: LetterFacts,
): LetterData<typeof acknowledgementLetter> => {
  const { law, appeal, appellant, at } = facts;
  const refusal = refusalOf(appeal);
  const rejectedOn = implicitlyRejectedOn(law, appeal.filedAt);
  return {
    ...frameOf(facts),
    refusal: refusalFor(appeal, refusal, appellant),
    receivedAt: { at: appeal.filedAt.toISOString(), zone: BODY_ZONE },
    registeredOn: dayOf(appeal.registeredAt ?? at, BODY_ZONE),
    capacity: capacityNames[appeal.capacity],
    body: bodyNames[appeal.body],
    bodyLaw: citation(bodyRule(law, refusal).source),
    implicitRejectionOn: rejectedOn,
    court: courtFrom(law, refusal, rejectedOn.value),
    signer: { name: appeal.registeredByName ?? '', capacity: secretariat[appeal.body] },
  };
};

export const regularisationData = (
  facts: LetterFacts,
  asked: RegularisationRow,
): LetterData<typeof regularisationLetter> => {
  const { law, appeal, appellant } = facts;
  return {
    ...frameOf(facts),
    refusal: refusalFor(appeal, refusalOf(appeal), appellant),
    receivedOn: dayOf(appeal.filedAt, BODY_ZONE),
    missing: asked.defects.map((defect) => defectWords[defect]),
    until: plainDate(asked.until),
    law: citation('CRPA L. 114-5; L. 114-6; CESEDA R. 312-8'),
    implicitRejectionOn: implicitlyRejectedOn(
      law,
      appeal.filedAt,
      suspensionsBy(regularisationOf(asked)),
    ),
    signer: { name: asked.askedBy, capacity: secretariat[appeal.body] },
  };
};

/** Who rejected, where the president ruled without the commission. */
const presidentAlone: Words = {
  fr: 'Présidence de la commission de recours, statuant seule',
  en: 'President of the commission of appeal, ruling alone',
  ar: 'رئاسة لجنة الطعون، منفردة',
};

/** What a letter says of the session that decided. */
export type DecidingSession = {
  readonly reference: string;
  readonly heldOn: PlainDate;
  readonly place: string;
  readonly members: number;
};

/** The provision that gives the body its power over this refusal, as the dated rule cites it. */
const powerOf = (law: Law, appeal: AppealRow, refusal: ContestedRefusal): Words =>
  citation(
    law.rule(
      appeal.body === 'COMMISSION' ? 'rapo.powers.commission' : 'rapo.powers.subdirector',
      decidedOn(refusal),
    ).source,
  );

export const outcomeData = (
  facts: LetterFacts,
  outcome: OutcomeRow,
  by: { readonly session: DecidingSession | null; readonly ministry: Ministry | null },
): LetterData<typeof outcomeLetter> => {
  const { law, appeal, appellant, at } = facts;
  const refusal = refusalOf(appeal);
  const { kind } = outcome;
  if (kind === 'IMPLICITLY_REJECTED') throw new Error('Silence has no letter.');
  const isRejection = kind === 'REJECTED' || kind === 'REFUSAL_MAINTAINED';
  return {
    ...frameOf(facts),
    kind,
    body: bodyNames[appeal.body],
    author:
      outcome.alone !== null
        ? presidentAlone
        : by.ministry === null
          ? bodyNames[appeal.body]
          : ministryNames[by.ministry],
    refusal: refusalFor(appeal, refusal, appellant),
    receivedOn: dayOf(appeal.filedAt, BODY_ZONE),
    session: by.session,
    reasons: outcome.reasons ?? '',
    law: powerOf(law, appeal, refusal),
    court: isRejection ? courtFrom(law, refusal, dayOf(at, refusal.calendar.zone)) : null,
    signer: { name: outcome.signedBy ?? '', capacity: capacityOf(appeal, by.ministry) },
  };
};
