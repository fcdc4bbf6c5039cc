import { defineAct } from '@passerelle/subgraph-kit';
import type { PlainDate } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';
import { feeExemptions } from '../domain/fee.ts';
import { lodge } from '../domain/lodging.ts';
import { mayCollect } from '../policy.ts';
import { lockApplication } from '../store/applications.ts';
import { recordLodged } from '../store/desk.ts';
import { placeOf } from '../store/posts.ts';
import { concernsOf } from './concerns.ts';
import { signingAgent } from './deciding.ts';
import { someText } from './input.ts';

const collected = z
  .object({
    applicationId: z.uuid(),
    travelDocumentNumber: someText(40),
    photographCollected: z.boolean(),
    fingerprintsCollected: z.boolean(),
    fingerprintsAbsentReason: z
      .enum(['LEGAL', 'FACTUAL', 'REUSED'])
      .nullish()
      .transform((reason) => reason ?? null),
    feeSettled: z.boolean(),
    feeExemption: z
      .enum(feeExemptions)
      .nullish()
      .transform((exemption) => exemption ?? null),
  })
  .check(({ value, issues }) => {
    const { fingerprintsCollected, fingerprintsAbsentReason } = value;
    const path = ['fingerprintsAbsentReason'];
    // Ten prints, or the reason why there are none, and never both (Visa Code art. 13; VIS Regulation art. 8(5)).
    if (!fingerprintsCollected && fingerprintsAbsentReason === null)
      issues.push({ code: 'too_small', origin: 'string', minimum: 1, input: null, path });
    if (fingerprintsCollected && fingerprintsAbsentReason !== null)
      issues.push({ code: 'custom', input: fingerprintsAbsentReason, path });
  });

/** The application is handed in at the desk, in person; the systematic queries follow at once. */
export const lodgeApplication = defineAct({
  name: 'application.lodge',
  law: 'Visa Code art. 9(1), 10, 13 and 16; arrêté of 24 November 2009 art. 2 and 3',
  input: collected,
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: mayCollect,
  decide: (application, taken, { actor, now, law }) =>
    lodge(
      {
        ...application,
        arrivalOn: application.arrivalOn as PlainDate | null,
        seafarer: application.answers['seafarer'] === 'YES',
      },
      taken,
      {
        now,
        law,
        place: placeOf(application.postId),
        centreId: actor.unitId === application.postId ? null : application.centreId,
        agent: signingAgent(actor),
      },
    ),
  record: async (tx, [lodged]) => ({
    __typename: 'LodgeApplicationSuccess' as const,
    application: await recordLodged(tx, lodged),
  }),
  announce: ([lodged]) => [
    {
      event: 'application.lodged',
      key: lodged.applicationId,
      data: {
        applicationId: lodged.applicationId,
        applicantId: lodged.applicantId,
        postId: lodged.postId,
        lodgedAt: lodged.lodgedAt.toISOString(),
      },
    },
  ],
  concerns: (application) => concernsOf(application),
  categories: ['IDENTITY', 'TRAVEL_DOCUMENT', 'BIOMETRICS'],
});
