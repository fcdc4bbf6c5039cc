import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { endProviderCopies as end } from '../domain/transmission.ts';
import { lockApplication } from '../store/applications.ts';
import { recordProviderErased } from '../store/desk.ts';
import { concernsOf } from './concerns.ts';

/** The term is over in which the provider erases what it holds of a transmitted file; fired by its timer. */
export const endProviderCopies = defineAct({
  name: 'application.endProviderCopies',
  law: 'Visa Code Annex X B(e); before 2 February 2020 A(d)',
  input: z.object({ applicationId: z.uuid() }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: bySystemOnly,
  decide: (application, _input, { now }) => end(application, now),
  record: (tx, [erased]) => recordProviderErased(tx, erased),
  concerns: (application) => concernsOf(application),
  categories: ['NONE'],
});
