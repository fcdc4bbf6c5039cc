import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { recordExamination as examine } from '../domain/examination.ts';
import { isExaminerOf } from '../policy.ts';
import { lockApplication } from '../store/applications.ts';
import { recordExamined } from '../store/examination.ts';
import { concernsOf } from './concerns.ts';
import { someText } from './input.ts';

/** The examiner puts down what was found, and proposes; the decision is another person's. */
export const recordExamination = defineAct({
  name: 'application.recordExamination',
  law: 'Visa Code art. 21 and 37(3)',
  input: z.object({
    applicationId: z.uuid(),
    findings: someText(20_000),
    proposal: z.enum(['ISSUED', 'REFUSED']),
  }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: isExaminerOf,
  decide: (application, { findings, proposal }, { now }) =>
    examine(application, { findings, proposal }, now),
  record: async (tx, [examined]) => ({
    __typename: 'RecordExaminationSuccess' as const,
    application: await recordExamined(tx, examined),
  }),
  concerns: (application) => concernsOf(application),
  categories: ['EXAMINATION'],
});
