import { Buffer } from 'node:buffer';
import {
  definePage,
  inputProblem,
  newId,
  speak,
  type Facts,
  type InputProblem,
  type ReadTx,
} from '@passerelle/subgraph-kit';
import { dayOf, type Language } from '@passerelle/subgraph-kit/law';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { decidingOn } from '../acts/deciding.ts';
import { groundsInput, maybeText } from '../acts/input.ts';
import { refuse, type RefuseProblem } from '../domain/refuse.ts';
import { renderRefusal, type RefusalPaper } from '../papers/refusal.ts';
import { mayDecide } from '../policy.ts';
import type { ApplicationsPorts } from '../ports.ts';
import { listLongStayGrounds } from '../store/grounds.ts';
import { placeOf } from '../store/posts.ts';
import { applicants, applications } from '../store/tables.ts';
import { visibleApplications } from '../store/visible.ts';
import type { PaperFile } from './find-paper.ts';

/** What a refusal would be signed with, but for the reference that confirms it. */
const asked = z.object({
  applicationId: z.uuid(),
  grounds: groundsInput,
  remarks: maybeText(4_000),
});

type Previewed =
  | { readonly problem: RefuseProblem | z.ZodError }
  // Set once the reading has ended: a press is slower than a transaction should be.
  | { readonly file: PaperFile; readonly render: () => Promise<Uint8Array> };

const findFile = async (tx: ReadTx, id: string): Promise<PaperFile | null> => {
  const [file] = await tx
    .select({ application: applications, applicant: applicants })
    .from(applications)
    .innerJoin(applicants, eq(applicants.id, applications.applicantId))
    .where(and(eq(applications.id, id), visibleApplications(tx.actor)));
  return file ?? null;
};

/**
 * The letter of a refusal as it would go out if it were signed now, by the act's own rule; null for whoever may not
 * sign it. It is set for this reader and stored nowhere. The reading is written down like that of any letter.
 */
export const previewRefusal = definePage<unknown, Previewed | null>({
  name: 'decision.previewRefusal',
  page: async (tx, input, ports: Pick<ApplicationsPorts, 'press' | 'law'>) => {
    const parsed = asked.safeParse(input);
    if (!parsed.success) return { problem: parsed.error };
    const { applicationId, grounds, remarks } = parsed.data;
    const file = await findFile(tx, applicationId);
    if (file === null || !mayDecide(tx.actor, file.application)) return null;
    const { application, applicant } = file;
    const decidedOn = dayOf(tx.now, placeOf(application.postId).zone);
    const longStay = await listLongStayGrounds(tx, decidedOn);
    const subject = { ...application, applicant, newDecisionId: newId() };
    const facts: Facts = { actor: tx.actor, now: tx.now, law: tx.law };
    const decided = refuse(
      { ...subject, longStayGrounds: longStay },
      { grounds, remarks, confirmReference: application.reference },
      decidingOn(subject, facts),
    );
    if ('problem' in decided) return { problem: decided.problem };
    const [{ decision, grounds: stated }] = decided.events;
    const letter = { ...decision, notifiedAt: decision.decidedAt, remarks };
    const paper: RefusalPaper = { ...file, decision: letter, stated, longStay };
    return { file, render: () => renderRefusal(ports, paper, { draft: true }) };
  },
  seen: (previewed) =>
    previewed === null || !('file' in previewed)
      ? null
      : {
          subjectIds: [previewed.file.application.id, previewed.file.applicant.id],
          categories: ['IDENTITY', 'CONTACT', 'TRAVEL_DOCUMENT', 'DECISION'],
        },
});

type Answer =
  | ReturnType<typeof speak<RefuseProblem>>
  | InputProblem
  | { readonly __typename: 'RefusalPreview'; readonly pdf: string };

/** The preview as it is sent: the paper itself, or why no such letter can go out. */
export const previewShown = async (
  previewed: Previewed | null,
  language: Language,
): Promise<Answer | null> => {
  if (previewed === null) return null;
  if ('render' in previewed)
    return {
      __typename: 'RefusalPreview',
      pdf: Buffer.from(await previewed.render()).toString('base64'),
    };
  const { problem } = previewed;
  return problem instanceof z.ZodError ? inputProblem(problem, language) : speak(problem, language);
};
