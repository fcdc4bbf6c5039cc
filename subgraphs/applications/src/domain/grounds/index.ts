import {
  isUnderVisaCode,
  type Law,
  type PlainDate,
  type VisaKind,
} from '@passerelle/subgraph-kit/law';
import { annexVI, restricted } from './annex-vi.ts';
import type { Ground } from './ground.ts';
import { rmvGrounds } from './rmv.ts';

export type { Ground } from './ground.ts';

/** Which list a refusal takes its grounds from. */
export type GroundList = 'ANNEX_VI' | 'RMV_2009' | 'LONG_STAY';

export type RefusalOf = { readonly visaKind: VisaKind; readonly decidedOn: PlainDate };

/**
 * The list that is open on the day of the refusal: for visas of the Visa Code the standard form since 2 February 2020,
 * before that the seven reasons of the annex of 2009; for a long stay the catalogue since all its refusals are reasoned
 * (law of 7 March 2016), before that the seven reasons too.
 */
export const groundListOf = (law: Law, { visaKind, decidedOn }: RefusalOf): GroundList => {
  if (isUnderVisaCode(visaKind))
    return law.rule('refusal.form', decidedOn).value === 'ANNEX_VI' ? 'ANNEX_VI' : 'RMV_2009';
  return law.rule('refusal.reasoned.longStay', decidedOn).value === 'ALL'
    ? 'LONG_STAY'
    : 'RMV_2009';
};

/** Whether a post may state this ground of the form for this kind of visa: 14 at the border only, 17 to revoke only. */
const isOpenAtPost = (code: string, visaKind: VisaKind): boolean => {
  const only = restricted[code];
  return only === undefined || only === visaKind;
};

/**
 * The grounds open to a refusal by a post, in the order of their list. `longStay` is the catalogue of the day, which an
 * installation configures.
 */
export const groundsOpenTo = (
  law: Law,
  refusal: RefusalOf,
  longStay: readonly Ground[],
): readonly Ground[] => {
  const list = groundListOf(law, refusal);
  if (list === 'LONG_STAY') return longStay;
  if (list === 'RMV_2009') return rmvGrounds;
  return annexVI.filter(({ code }) => isOpenAtPost(code, refusal.visaKind));
};

const byCode = new Map([...annexVI, ...rmvGrounds].map((ground) => [ground.code, ground]));

/** A ground of Annex VI or of the annex of 2009 by its code; those of the long-stay catalogue stand in a table. */
export const groundByCode = (code: string): Ground | undefined => byCode.get(code);
