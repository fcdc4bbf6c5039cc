import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { closeItem as close } from '../domain/vote.ts';
import { presides } from '../policy.ts';
import { moveTo, recordRuled } from '../store/appeals.ts';
import { lockItemToClose, recordItemClosed } from '../store/votes.ts';
import { concernsAppeal } from './concerns.ts';
import { decisionReasons } from './inputs.ts';
import { rulingAnnounced } from './rulings.ts';

/** Whoever presides closes the vote and signs what the commission decided. */
export const closeItem = defineAct({
  name: 'session.closeItem',
  law: 'CESEDA D. 312-5-1; CRPA L. 211-2 8° and L. 212-1',
  input: z.object({ itemId: z.uuid(), reasons: decisionReasons }),
  load: (tx, { itemId }) => lockItemToClose(tx, itemId),
  allow: (actor, { item }) => presides(actor, item),
  decide: (subject, { reasons }, { law, now }) => close(subject, reasons, { law, now }),
  record: async (tx, events, { item }) => {
    let { row } = item.session;
    for (const event of events)
      if (event.type === 'ItemClosed') {
        row = await recordItemClosed(tx, event, item.session);
        if (event.result === 'ADJOURN') await moveTo(tx, event.appealId, event.stage);
      } else await recordRuled(tx, event);
    return { __typename: 'CloseItemSuccess' as const, session: row };
  },
  announce: (events, { appeal }) =>
    events.flatMap((event) => (event.type === 'AppealRuled' ? rulingAnnounced(event, appeal) : [])),
  concerns: ({ appeal }) => concernsAppeal(appeal),
  categories: ['APPEAL', 'DECISION'],
});
