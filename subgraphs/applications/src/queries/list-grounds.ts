import { definePage, nothingPersonal } from '@passerelle/subgraph-kit';
import { dayOf, type PlainDate } from '@passerelle/subgraph-kit/law';
import { and, eq } from 'drizzle-orm';
import { groundsOpenTo, type Ground } from '../domain/grounds/index.ts';
import { isOfPost } from '../policy.ts';
import { listLongStayGrounds } from '../store/grounds.ts';
import { placeOf } from '../store/posts.ts';
import { applications } from '../store/tables.ts';
import { visibleApplications } from '../store/visible.ts';

/** The grounds open to a refusal of this application today, for agents of its post; empty for everybody else. */
export const listRefusalGrounds = definePage<{ readonly applicationId: string }, readonly Ground[]>(
  {
    name: 'ground.listForRefusal',
    page: async (tx, { applicationId }) => {
      const [file] = await tx
        .select()
        .from(applications)
        .where(and(eq(applications.id, applicationId), visibleApplications(tx.actor)));
      // A page asks for them beside the file: a file that may not be seen has none, and the page still says so itself.
      if (file === undefined || !isOfPost(tx.actor, file)) return [];
      const decidedOn = dayOf(tx.now, placeOf(file.postId).zone);
      const longStay = await listLongStayGrounds(tx, decidedOn);
      return groundsOpenTo(tx.law, { visaKind: file.visaKind, decidedOn }, longStay);
    },
    seen: nothingPersonal,
  },
);

/** The long-stay catalogue as it stood on a day. */
export const listCatalogue = definePage<{ readonly on: PlainDate }, readonly Ground[]>({
  name: 'ground.listCatalogue',
  page: (tx, { on }) => listLongStayGrounds(tx, on),
  seen: nothingPersonal,
});
