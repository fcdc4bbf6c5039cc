import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { answer } from '../domain/handling.ts';
import { ministryOf } from '../policy.ts';
import { getAppeal, lockAppeal, recordAnswered, recordRuled } from '../store/appeals.ts';
import { concernsAppeal } from './concerns.ts';
import { decisionReasons } from './inputs.ts';
import { rulingAnnounced } from './rulings.ts';

export const answerRecommendation = defineAct({
  name: 'appeal.answerRecommendation',
  law: 'CESEDA D. 312-5-1 and R. 312-6; in 2009 D. 211-9',
  input: z.object({ appealId: z.uuid(), followed: z.boolean(), reasons: decisionReasons }),
  load: (tx, { appealId }) => lockAppeal(tx, appealId),
  allow: (actor) => ministryOf(actor) !== null,
  decide: (appeal, { followed, reasons }, { now, actor }) =>
    answer(appeal, { ministry: ministryOf(actor), followed, reasons }, now),
  record: async (tx, events, { id }) => {
    for (const event of events)
      await (event.type === 'RecommendationAnswered'
        ? recordAnswered(tx, event)
        : recordRuled(tx, event));
    return {
      __typename: 'AnswerRecommendationSuccess' as const,
      appeal: await getAppeal(tx, id),
    };
  },
  announce: (events, appeal) =>
    events.flatMap((event) => (event.type === 'AppealRuled' ? rulingAnnounced(event, appeal) : [])),
  concerns: concernsAppeal,
  categories: ['APPEAL', 'DECISION'],
});
