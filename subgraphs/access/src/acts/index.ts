import { liftSuspension, revokeHabilitation, suspendHabilitation } from './change-habilitation.ts';
import { describeUnits } from './describe-units.ts';
import { enterHabilitation } from './enter-habilitation.ts';
import { habilitateAgent } from './habilitate-agent.ts';
import { noteAppeal, noteFile } from './note-file.ts';
import { replayDeadLetter } from './replay-dead-letter.ts';

/** Every act of this subgraph: documentation, authorization matrix and audit test read it. */
export const acts = [
  describeUnits,
  enterHabilitation,
  habilitateAgent,
  revokeHabilitation,
  suspendHabilitation,
  liftSuspension,
  noteFile,
  noteAppeal,
  replayDeadLetter,
] as const;
