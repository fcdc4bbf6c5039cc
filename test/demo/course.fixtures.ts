import type { DemoApplication } from './facts.ts';

/** What happened to a file, in the order of the law. */
export const courseOf = (file: DemoApplication): readonly Date[] =>
  [
    file.createdAt,
    file.signedAt,
    file.lodgedAt,
    file.receivedAt,
    file.formallyCheckedAt,
    file.takenUpAt,
    file.examination?.at,
    file.decision?.at,
    file.appeal?.filedAt,
    file.appeal?.registered?.at,
    file.appeal?.assignment?.at,
    file.appeal?.report?.at,
    file.appeal?.hearing?.placedAt,
    file.appeal?.rulings[0]?.at,
    file.appeal?.instructedAt,
    file.reissue?.decision.at,
  ].flatMap((at) => (at ? [at] : []));
