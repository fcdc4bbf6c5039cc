import {
  citation,
  appealUntil,
  dayOf,
  isUnderVisaCode,
  type AppealBody,
  type Law,
  type VisaKind,
  type Words,
} from '@passerelle/subgraph-kit/law';
import { unitById, unitIdOf } from '@passerelle/subgraph-kit/reference';
import { placeOf } from '../store/posts.ts';
import type { DecisionRow } from '../store/tables.ts';

/** What a letter says of its decision: of one that was taken, or of one that somebody is about to take. */
export type LetterDecision = Pick<
  DecisionRow,
  'appealBody' | 'decidedAt' | 'notifiedAt' | 'remarks' | 'signedAs' | 'signedBy' | 'unitId'
>;

const bodies: Readonly<Record<AppealBody, { readonly unit: string; readonly name: Words }>> = {
  COMMISSION: {
    unit: 'FR-COMMISSION',
    name: {
      fr: 'la commission de recours contre les décisions de refus de visa',
      en: 'the commission of appeal against refusals of visas',
      ar: 'لجنة الطعون في قرارات رفض التأشيرة',
    },
  },
  VISAS_SUBDIRECTOR: {
    unit: 'FR-SDV',
    name: {
      fr: 'le sous-directeur des visas',
      en: 'the visas sub-director',
      ar: 'المدير الفرعي للتأشيرات',
    },
  },
};

const timeLimit = (amount: number, unit: 'DAY' | 'MONTH'): Words =>
  unit === 'MONTH'
    ? {
        fr: `${amount} mois à compter de la notification de cette lettre. La date d’envoi compte.`,
        en: `${amount} months from the notification of this letter. The date of sending counts.`,
        ar: `عدد الأشهر: ${amount} من تاريخ تبليغ هذه الرسالة. والعبرة بتاريخ الإرسال.`,
      }
    : {
        fr: `${amount} jours à compter de la notification de cette lettre. La date d’envoi compte.`,
        en: `${amount} days from the notification of this letter. The date of sending counts.`,
        ar: `عدد الأيام: ${amount} من تاريخ تبليغ هذه الرسالة. والعبرة بتاريخ الإرسال.`,
      };

/** Since 2023 the rejection by silence has the grounds of the refusal (CESEDA D. 312-8-1); before, none is stated. */
const silence = (months: number, hasSameGrounds: boolean): Words => ({
  fr: `${months} mois sans réponse valent rejet du recours${hasSameGrounds ? ', pour les mêmes motifs que cette décision' : ''}.`,
  en: `${months} months without an answer are a rejection of the appeal${hasSameGrounds ? ', on the same grounds as this decision' : ''}.`,
  ar: `يعد عدم الرد خلال ${months} من الأشهر رفضًا للطعن${hasSameGrounds ? '، للأسباب نفسها الواردة في هذا القرار' : ''}.`,
});

/** The way to the competent body, as the dated rules give it for this refusal. Null where no body hears an appeal. */
export const appealOf = (law: Law, decision: LetterDecision, visaKind: VisaKind) => {
  if (decision.appealBody === null) return null;
  const place = placeOf(decision.unitId);
  const decidedOn = dayOf(decision.decidedAt, place.zone);
  const notifiedOn = dayOf(decision.notifiedAt, place.zone);
  const body = bodies[decision.appealBody];
  const unit = unitById(unitIdOf(body.unit));
  const days = law.rule('rapo.days', decidedOn);
  const months = law.rule('rapo.silenceMonths', notifiedOn);
  const key = isUnderVisaCode(visaKind) ? 'rapo.body.shortStay' : 'rapo.body.longStay';
  const sources = [law.rule(key, decidedOn).source, days.source, months.source];
  const cited = [...new Set(sources)].map(citation);
  return {
    body: body.name,
    address: [unit?.name.fr ?? body.name.fr, `${unit?.city ?? 'Nantes'}, France`],
    timeLimit: timeLimit(days.value, days.unit === 'MONTH' ? 'MONTH' : 'DAY'),
    until: appealUntil(law, { decidedOn, notifiedOn, calendar: place.calendar }),
    silence: silence(months.value, months.source.includes('D. 312-8-1')),
    law: {
      fr: cited.map(({ fr }) => fr).join('\u202f; '),
      en: cited.map(({ en }) => en).join('; '),
      ar: cited.map(({ ar }) => ar).join('؛ '),
    },
  };
};
