import type { LetterData } from '@passerelle/subgraph-kit/letters';
import { formalConditions } from '../domain/formal-check.ts';
import type { inadmissibleLetter } from '../letters.ts';
import type { PaperFile } from '../queries/find-paper.ts';
import { frameOf, lodgedOnOf } from './frame.ts';
import { conditionWords, information } from './words.ts';

/** The letter of a file whose formal conditions are not met: papers go back, nothing is examined. */
export const inadmissibility = (paper: PaperFile): LetterData<typeof inadmissibleLetter> => {
  const { application } = paper;
  const { formallyCheckedAt } = application;
  if (formallyCheckedAt === null) throw new Error('This file was not checked.');
  const signature = {
    name: application.formallyCheckedBy ?? '',
    mission: application.formallyCheckedAs ?? '',
  };
  const missing: readonly string[] = application.missingConditions ?? [];
  return {
    ...frameOf(paper, signature, formallyCheckedAt),
    lodgedOn: lodgedOnOf(paper),
    conditions: formalConditions.map((condition) => ({
      text: conditionWords[condition],
      missing: missing.includes(condition),
    })),
    feePaid: application.feeSettled === true,
    information,
  };
};
