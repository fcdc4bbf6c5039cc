import { newId, subscribeTo } from '@passerelle/subgraph-kit';
import { handOverPackage } from '../acts/hand-over-package.ts';
import { askDisclosures } from '../assembly/graph.ts';
import { jsonData, letterData } from '../assembly/package.ts';
import { accessPackageLetter } from '../letters.ts';
import type { RightsPorts } from '../ports.ts';
import { findRequest } from '../queries/find-request.ts';

/** The package is put together from what each part discloses, stored, and handed over. */
export const onAnswerAsked = subscribeTo<'rights.answerAsked', RightsPorts>(
  'rights.answerAsked',
  'hand-over-package',
  async ({ data: { requestId } }, { ask, askGraph, perform, ports, now }) => {
    const request = await ask(findRequest, requestId);
    if (request === null || request.status !== 'BEING_ANSWERED') return;
    const { person, disclosures } = await askDisclosures(askGraph, requestId, request.language);
    const assembled = { request, person, disclosures };
    const answeredAt = now();
    const pdf = await ports.press.render(
      accessPackageLetter,
      letterData(assembled, { answeredAt, law: ports.law }),
      request.language,
    );
    const [stored, data] = await Promise.all([
      ports.files.put(pdf),
      ports.files.put(jsonData(assembled, answeredAt)),
    ]);
    const answer = await perform(handOverPackage, {
      requestId,
      package: { ...stored, id: newId() },
      data: { ...data, id: newId() },
    });
    // Handed over by an earlier delivery: what was stored now belongs to nobody.
    if (answer?.__typename !== 'PackageHandedOver')
      await Promise.all([ports.files.erase(stored.fileId), ports.files.erase(data.fileId)]);
  },
);
