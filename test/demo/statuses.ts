import { weighted } from './random.ts';

/** Every status an application can have; the words of the schema. */
export const statuses = [
  'DRAFT',
  'SUBMITTED',
  'LODGED',
  'RECEIVED',
  'INADMISSIBLE',
  'ADMISSIBLE',
  'UNDER_EXAMINATION',
  'ISSUED',
  'REFUSED',
  'WITHDRAWN',
] as const;
export type Status = (typeof statuses)[number];

/** Where an application stands, before it is drawn whether a decision issues or refuses. */
export type Stage = Exclude<Status, 'ISSUED' | 'REFUSED'> | 'DECIDED';

/**
 * The last application of a person. Invented, so that each queue of a middling post has some dozens; the published
 * figures count decisions and no work in progress.
 */
export const drawLatestStage = weighted<Stage>({
  DRAFT: 90,
  SUBMITTED: 120,
  LODGED: 14,
  RECEIVED: 44,
  INADMISSIBLE: 20,
  ADMISSIBLE: 52,
  UNDER_EXAMINATION: 130,
  WITHDRAWN: 30,
  DECIDED: 500,
});

/** An earlier application of a person: over. */
export const drawEarlierStage = weighted<Stage>({
  DRAFT: 0,
  SUBMITTED: 0,
  LODGED: 0,
  RECEIVED: 0,
  INADMISSIBLE: 10,
  ADMISSIBLE: 0,
  UNDER_EXAMINATION: 0,
  WITHDRAWN: 20,
  DECIDED: 970,
});

/** How far a file came: each step includes those before it. */
const steps = ['SIGNED', 'LODGED', 'RECEIVED', 'CHECKED', 'TAKEN_UP', 'DECIDED'] as const;
export type Step = (typeof steps)[number];

const lastStep: Readonly<Record<Stage, Step | null>> = {
  DRAFT: null,
  SUBMITTED: 'SIGNED',
  LODGED: 'LODGED',
  RECEIVED: 'RECEIVED',
  INADMISSIBLE: 'CHECKED',
  ADMISSIBLE: 'CHECKED',
  UNDER_EXAMINATION: 'TAKEN_UP',
  WITHDRAWN: 'SIGNED',
  DECIDED: 'DECIDED',
};

/** Whether a file that stands here took a step. */
export const took = (stage: Stage, step: Step): boolean => {
  const last = lastStep[stage];
  return last !== null && steps.indexOf(step) <= steps.indexOf(last);
};
