import { dayOf, decide, decline, type Decision, type Words } from '@passerelle/subgraph-kit/law';
import { actNotOpen, type ActNotOpen } from './application.ts';
import {
  decisionBlocked,
  decisionBlocks,
  decisionOf,
  unconfirmed,
  wrongInput,
  type Deciding,
  type DecisionBlocked,
  type DecisionTaken,
  type FileToDecide,
  type WrongInput,
} from './decision.ts';
import { actsOpenOn } from './open-acts.ts';
import { groundsOpenTo, type Ground } from './grounds/index.ts';

/** A ground as it is stated, with what it names. */
export type StatedGround = { readonly code: string; readonly complement: string | null };

export type VisaRefused = {
  readonly type: 'VisaRefused';
  readonly decision: DecisionTaken;
  readonly grounds: readonly StatedGround[];
  readonly remarks: string | null;
};

export type GroundNotOpen = {
  readonly __typename: 'GroundNotOpen';
  readonly message: Words;
  readonly code: string;
};

/** Grounds stand in the order of their list, whatever the order in which they were chosen. */
export const inOrderOf = (
  open: readonly Ground[],
  stated: readonly StatedGround[],
): readonly StatedGround[] =>
  open.flatMap(({ code }) => stated.filter((ground) => ground.code === code));

/** The first ground that this refusal cannot state, or that lacks what it must name. Null when all may stand. */
export const groundProblem = (
  stated: readonly StatedGround[],
  open: readonly Ground[],
): { problem: GroundNotOpen } | null => {
  for (const { code, complement } of stated) {
    const ground = open.find((candidate) => candidate.code === code);
    if (ground === undefined)
      return decline({
        __typename: 'GroundNotOpen',
        code,
        message: {
          fr: `Le motif ${code} n’est pas ouvert à ce refus.`,
          en: `Ground ${code} is not open to this refusal.`,
          ar: `السبب ${code} غير متاح لهذا الرفض.`,
        },
      });
    if (ground.complementRequired && complement === null)
      return decline({
        __typename: 'GroundNotOpen',
        code,
        message: {
          fr: `Le motif ${code} doit nommer ce qu’il vise : ${ground.complementLabel?.fr ?? ''}.`,
          en: `Ground ${code} must name what it refers to: ${ground.complementLabel?.en ?? ''}.`,
          ar: `يجب أن يذكر السبب ${code} ما يشير إليه: ${ground.complementLabel?.ar ?? ''}.`,
        },
      });
  }
  return null;
};

export type RefuseProblem = ActNotOpen | DecisionBlocked | WrongInput | GroundNotOpen;

/**
 * The visa is refused, with its grounds (Visa Code art. 32; CESEDA L. 312-3 and following). They stand in the order of
 * their list, whatever the order in which they were chosen.
 */
export const refuse = (
  file: FileToDecide & { readonly longStayGrounds: readonly Ground[] },
  input: {
    readonly grounds: readonly StatedGround[];
    readonly remarks: string | null;
    readonly confirmReference: string;
  },
  deciding: Deciding,
): Decision<VisaRefused, RefuseProblem> => {
  if (!actsOpenOn(file).includes('REFUSE')) return actNotOpen(file.status);
  const blocks = decisionBlocks(file);
  if (blocks.length > 0) return decisionBlocked(blocks);
  const wrong = unconfirmed(file.reference, input.confirmReference);
  if (wrong.length > 0) return wrongInput(wrong);
  const decidedOn = dayOf(deciding.now, deciding.place.zone);
  const open = groundsOpenTo(
    deciding.law,
    { visaKind: file.visaKind, decidedOn },
    file.longStayGrounds,
  );
  const notOpen = groundProblem(input.grounds, open);
  if (notOpen !== null) return notOpen;
  return decide({
    type: 'VisaRefused',
    decision: decisionOf(file, 'REFUSED', deciding, null),
    grounds: inOrderOf(open, input.grounds),
    remarks: input.remarks,
  });
};
