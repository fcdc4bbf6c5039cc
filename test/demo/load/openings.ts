import type { DemoAgent } from '../agents.ts';
import { staffOfPost } from '../agents.ts';
import type { DemoApplication } from '../facts.ts';
import { demoId } from '../ids.ts';
import type { Load } from './load.ts';
import { insert, type Target } from './write.ts';

/** That somebody opened a file: by function and unit, as its person sees it (CESEDA R. 142-67). */
type Opening = {
  readonly applicationId: string;
  readonly agent: DemoAgent;
  readonly at: Date;
  readonly purpose: 'COLLECTION' | 'REGISTRATION' | 'EXAMINATION' | 'DECISION' | 'APPEAL';
};

const openings: Target<Opening> = {
  table: 'access.openings',
  columns: [
    [
      'id',
      'uuid',
      ({ applicationId, purpose, at }) =>
        demoId(`opening:${applicationId} ${purpose} ${at.getTime()}`),
    ],
    ['subject_id', 'uuid', ({ applicationId }) => applicationId],
    ['first_at', 'timestamptz', ({ at }) => at],
    ['last_at', 'timestamptz', ({ at }) => at],
    ['times', 'int', () => 1],
    ['unit_id', 'uuid', ({ agent }) => agent.unitId],
    ['mission', 'text', ({ agent }) => agent.mission],
    ['purpose', 'text', ({ purpose }) => purpose],
  ],
  isTrace: true,
};

/** Nobody collects, checks, examines or decides without having opened the file. */
const openingsOf = (application: DemoApplication): readonly Opening[] => {
  const { id: applicationId, centre, collectedBy, lodgedAt, examiner, appeal } = application;
  const [registrar = null] = staffOfPost(application.applicant.share.post).registrars;
  const opened = (
    purpose: Opening['purpose'],
    agent: DemoAgent | null | undefined,
    at: Date | null | undefined,
  ): readonly Opening[] => (agent && at ? [{ applicationId, agent, at, purpose }] : []);
  return [
    ...opened(centre ? 'COLLECTION' : 'REGISTRATION', collectedBy, lodgedAt),
    ...opened('REGISTRATION', registrar, application.formallyCheckedAt),
    ...opened('EXAMINATION', examiner, application.takenUpAt),
    ...opened('EXAMINATION', examiner, application.examination?.at),
    ...opened('DECISION', application.decision?.by, application.decision?.at),
    ...opened('APPEAL', appeal?.registered?.by, appeal?.registered?.at),
    ...opened('APPEAL', appeal?.assignment?.rapporteur, appeal?.report?.at),
    ...opened('APPEAL', appeal?.rulings[0]?.by, appeal?.rulings[0]?.at),
    ...opened('DECISION', application.reissue?.decision.by, application.reissue?.decision.at),
  ];
};

/** Who opened these files: for those whose persons may look at it, or ask for it. */
export const loadOpenings = (load: Load, applications: readonly DemoApplication[]): Promise<void> =>
  insert(load, openings, applications.flatMap(openingsOf));
