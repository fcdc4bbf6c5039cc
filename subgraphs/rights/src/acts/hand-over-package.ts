import { bySystemOnly, defineAct, type ActTx } from '@passerelle/subgraph-kit';
import { storedFile } from '@passerelle/subgraph-kit/files';
import { z } from 'zod';
import { giveAnswer } from '../domain/request.ts';
import { packageTitles } from '../domain/package.ts';
import { lockRequest, recordAnswerGiven, type NewDocument } from '../store/requests.ts';

const document = storedFile.extend({ id: z.uuid() });

const input = z.object({ requestId: z.uuid(), package: document, data: document });

const load = async (tx: ActTx, given: z.output<typeof input>) => {
  const request = await lockRequest(tx, given.requestId);
  return request && { ...request, given };
};

type Stored = z.output<typeof document>;

const named = (
  { id, fileId, wrappedKey, sha256, size }: Stored,
  as: Pick<NewDocument, 'kind' | 'title' | 'fileName' | 'contentType'>,
): NewDocument => ({ id, fileId, wrappedKey, sha256, size, ...as });

/** The package is handed over: its two documents belong to the request from now on. */
export const handOverPackage = defineAct({
  name: 'rights.handOverPackage',
  law: 'Arrêté of 22 August 2001, art. 6 (24 November 2009); CESEDA R. 142-66; GDPR art. 15(3)',
  input,
  load,
  allow: bySystemOnly,
  decide: (request, given, { now }) =>
    giveAnswer(request, { packageId: given.package.id, dataId: given.data.id }, now),
  record: async (tx, [answered], { reference, given }) => ({
    __typename: 'PackageHandedOver' as const,
    request: await recordAnswerGiven(tx, answered, [
      named(given.package, {
        kind: 'ACCESS_PACKAGE',
        title: packageTitles.package,
        fileName: `${reference}.pdf`,
        contentType: 'application/pdf',
      }),
      named(given.data, {
        kind: 'ACCESS_PACKAGE_DATA',
        title: packageTitles.data,
        fileName: `${reference}.json`,
        contentType: 'application/json',
      }),
    ]),
  }),
  announce: ([answered]) => [
    {
      event: 'rights.answered',
      key: answered.requestId,
      data: { requestId: answered.requestId, applicantId: answered.applicantId },
    },
  ],
  concerns: ({ id, applicantId }) => [applicantId, id],
  categories: ['RIGHTS'],
});
