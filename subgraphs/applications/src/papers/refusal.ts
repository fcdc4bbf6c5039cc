import {
  dayOf,
  isUnderVisaCode,
  type Law,
  type PlainDate,
  type Words,
} from '@passerelle/subgraph-kit/law';
import type { LetterData, LetterPress } from '@passerelle/subgraph-kit/letters';
import { choiceLabel } from '../domain/form-options.ts';
import { listed } from '../domain/form.ts';
import { groundListOf, groundsOpenTo, type Ground } from '../domain/grounds/index.ts';
import { refusalLongStayLetter, refusalShortStayLetter } from '../letters.ts';
import type { PaperFile } from '../queries/find-paper.ts';
import type { DecisionGroundRow } from '../queries/list-decision-grounds.ts';
import { placeOf } from '../store/posts.ts';
import { appealOf, type LetterDecision } from './appeal.ts';
import { frameOf, lodgedOnOf } from './frame.ts';
import { information } from './words.ts';

export type RefusalPaper = PaperFile & {
  readonly decision: LetterDecision;
  readonly stated: readonly Pick<DecisionGroundRow, 'code' | 'complement'>[];
  /** The long-stay catalogue of the day of the decision. */
  readonly longStay: readonly Ground[];
};

/** The day of a decision at its post. */
export const decidedOnOf = ({
  decidedAt,
  unitId,
}: Pick<LetterDecision, 'decidedAt' | 'unitId'>): PlainDate =>
  dayOf(decidedAt, placeOf(unitId).zone);

/** What a form is, in words; before Annex VI the seven reasons of the arrêté stand in its place. */
const formWords: Readonly<Record<'ANNEX_VI' | 'RMV_2009', Words>> = {
  ANNEX_VI: {
    fr: 'Formulaire type de notification, annexe VI du règlement (CE) n° 810/2009 (code des visas)',
    en: 'Standard form for notification, Annex VI to Regulation (EC) No 810/2009 (Visa Code)',
    ar: 'النموذج الموحد للإخطار، الملحق السادس من اللائحة (CE) رقم 810/2009 (مدونة التأشيرات)',
  },
  RMV_2009: {
    fr: 'Motifs de refus de l’annexe de l’arrêté du 22 août 2001, rédaction du 24 novembre 2009',
    en: 'Reasons for refusal of the annex to the arrêté of 22 August 2001, as of 24 November 2009',
    ar: 'أسباب الرفض الواردة في ملحق القرار المؤرخ في 22 أغسطس 2001، بصيغة 24 نوفمبر 2009',
  },
};

/** Every ground that the list of the day holds, in its order, with the stated ones ticked. */
const groundsOf = (law: Law, paper: RefusalPaper) => {
  const refusal = {
    visaKind: paper.application.visaKind,
    decidedOn: decidedOnOf(paper.decision),
  };
  return groundsOpenTo(law, refusal, paper.longStay).map(({ code, text }) => {
    const stated = paper.stated.find((ground) => ground.code === code);
    return { code, text, chosen: stated !== undefined, complement: stated?.complement ?? null };
  });
};

const commonOf = (law: Law, paper: RefusalPaper) => {
  const { decision, application } = paper;
  const signature = { name: decision.signedBy ?? '', mission: decision.signedAs ?? '' };
  return {
    ...frameOf(paper, signature, decision.decidedAt),
    lodgedOn: lodgedOnOf(paper),
    grounds: groundsOf(law, paper),
    remarks: decision.remarks,
    appeal: appealOf(law, decision, application.visaKind),
    information,
  };
};

/** The letter of a refusal under the Visa Code. */
const shortStayRefusal = (
  law: Law,
  paper: RefusalPaper,
): LetterData<typeof refusalShortStayLetter> => {
  const { visaKind } = paper.application;
  const list = groundListOf(law, { visaKind, decidedOn: decidedOnOf(paper.decision) });
  return {
    ...commonOf(law, paper),
    form: formWords[list === 'ANNEX_VI' ? 'ANNEX_VI' : 'RMV_2009'],
  };
};

/** The articles were renumbered on 1 May 2021. */
const RENUMBERED: string = '2021-05-01';

const lawOf = (law: Law, decidedOn: PlainDate): Words =>
  (law.pinnedOn ?? decidedOn) < RENUMBERED
    ? {
        fr: 'CESEDA, articles L. 211-1, L. 211-2 et L. 211-2-1',
        en: 'CESEDA, Articles L. 211-1, L. 211-2 and L. 211-2-1',
        ar: 'CESEDA، المواد L. 211-1 وL. 211-2 وL. 211-2-1',
      }
    : {
        fr: 'CESEDA, articles L. 311-1, L. 312-1 et L. 312-2 ; CRPA, article L. 211-2',
        en: 'CESEDA, Articles L. 311-1, L. 312-1 and L. 312-2; CRPA, Article L. 211-2',
        ar: 'CESEDA، المواد L. 311-1 وL. 312-1 وL. 312-2؛ CRPA، المادة L. 211-2',
      };

/** The purposes of the stay in words, as the form has them. */
const purposesOf = ({ application }: PaperFile): Words | null => {
  const labels = listed(application.answers['purposes'] ?? '').flatMap(
    (value) => choiceLabel('purposes', value) ?? [],
  );
  if (labels.length === 0) return null;
  return {
    fr: labels.map(({ fr }) => fr).join(', '),
    en: labels.map(({ en }) => en).join(', '),
    ar: labels.map(({ ar }) => ar).join('، '),
  };
};

/** The letter of a refusal of a long stay. */
const longStayRefusal = (
  law: Law,
  paper: RefusalPaper,
): LetterData<typeof refusalLongStayLetter> => ({
  ...commonOf(law, paper),
  purpose: purposesOf(paper),
  law: lawOf(law, decidedOnOf(paper.decision)),
});

const isUnderCode = ({ application }: PaperFile): boolean => isUnderVisaCode(application.visaKind);

/** Sets the letter of a refusal in the person's language beside French and English; `draft` before it is signed. */
export const renderRefusal = (
  { press, law }: { readonly press: LetterPress; readonly law: Law },
  paper: RefusalPaper,
  options: { readonly draft?: boolean } = {},
): Promise<Uint8Array> => {
  const { language } = paper.application;
  return isUnderCode(paper)
    ? press.render(refusalShortStayLetter, shortStayRefusal(law, paper), language, options)
    : press.render(refusalLongStayLetter, longStayRefusal(law, paper), language, options);
};
