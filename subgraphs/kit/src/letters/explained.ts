import { z } from 'zod';

import { citation } from '../law/citation.ts';
import type { Words } from '../law/words.ts';
import { day, maybe, text } from './values.ts';

const step = z.object({
  key: z.enum([
    'STARTS_ON',
    'FIRST_DAY_EXCLUDED',
    'ADD',
    'LAST_DAY_NOT_WORKING',
    'MOVED_TO_WORKING_DAY',
    'SUSPENDED',
    'ENDS_ON',
  ]),
  amount: z.number().int().nullable(),
  unit: z.enum(['DAY', 'MONTH', 'YEAR']).nullable(),
  date: maybe(day),
});

type Unit = 'DAY' | 'MONTH' | 'YEAR';

/** French and English take the plural from two on. Arabic names the unit and puts the figure after it. */
const amountOf = (amount: number, unit: Unit): Words => {
  const many = Math.abs(amount) > 1;
  const names = {
    DAY: [many ? 'jours' : 'jour', many ? 'days' : 'day', 'الأيام'],
    MONTH: ['mois', many ? 'months' : 'month', 'الأشهر'],
    YEAR: [many ? 'ans' : 'an', many ? 'years' : 'year', 'السنوات'],
  } as const;
  const [fr, en, ar] = names[unit];
  return { fr: `${amount}\u{a0}${fr}`, en: `${amount}\u{a0}${en}`, ar: `عدد ${ar}: ${amount}` };
};

const sentences: Readonly<Record<z.output<typeof step>['key'], Words>> = {
  STARTS_ON: { fr: 'Le délai part du', en: 'The time runs from', ar: 'يبدأ الأجل من' },
  FIRST_DAY_EXCLUDED: {
    fr: 'Ce jour ne compte pas ; le premier jour compté est le',
    en: 'That day does not count; the first day counted is',
    ar: 'لا يُحتسب ذلك اليوم؛ أول يوم محتسب هو',
  },
  ADD: { fr: 'On ajoute', en: 'Added', ar: 'يضاف' },
  LAST_DAY_NOT_WORKING: {
    fr: 'Ce dernier jour n’est pas ouvré',
    en: 'This last day is not a working day',
    ar: 'هذا اليوم الأخير ليس يوم عمل',
  },
  MOVED_TO_WORKING_DAY: {
    fr: 'Le délai va jusqu’au jour ouvré suivant',
    en: 'The time runs to the next working day',
    ar: 'يمتد الأجل إلى يوم العمل الموالي',
  },
  SUSPENDED: { fr: 'Le délai était suspendu', en: 'The time was suspended', ar: 'كان الأجل موقوفًا' },
  ENDS_ON: { fr: 'Le délai prend fin le', en: 'The time ends on', ar: 'ينتهي الأجل في' },
};

const saidStep = ({ key, amount, unit, date }: z.output<typeof step>) => {
  const sentence = sentences[key];
  // The amount of a move to a working day is how far it moved; the day itself says that better.
  const counted = amount !== null && unit !== null && key !== 'MOVED_TO_WORKING_DAY';
  const amounts = counted ? amountOf(amount, unit) : null;
  return {
    last: key === 'ENDS_ON',
    date,
    text:
      amounts === null
        ? sentence
        : {
            fr: `${sentence.fr} ${amounts.fr}`,
            en: `${sentence.en} ${amounts.en}`,
            ar: `${sentence.ar} ${amounts.ar}`,
          },
  };
};

/**
 * An explained date as kit/law computes it and the schema shows it. The letter prints the addition line by line, so
 * that the person can recompute and contest it.
 */
export const explainedDate = z
  .object({
    value: maybe(day),
    steps: z.array(step).max(12).readonly(),
    rule: z.object({ key: text, source: text, validFrom: day, validTo: maybe(day) }),
  })
  .transform(({ value, steps, rule }) => ({
    value,
    steps: steps.map(saidStep),
    source: citation(rule.source),
    validFrom: rule.validFrom,
  }));
