import { randomUUID } from 'node:crypto';
import {
  createBus,
  createPool,
  appRole,
  demoClock,
  EVENTS_ROLE,
  GATEWAY_ROLE,
  systemActor,
  urlFor,
  type DatabaseLocation,
} from '@passerelle/subgraph-kit';
import { createPerform } from '../../subgraphs/kit/src/act.ts';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { unitIdOf } from '@passerelle/subgraph-kit/reference';
import { applicantActor } from '@passerelle/subgraph-kit/testing';
import { checkInAtDesk } from '../../subgraphs/applications/src/acts/check-in-at-desk.ts';
import { placeAtDesk } from '../../subgraphs/applications/src/acts/place-at-desk.ts';
import { saveDraft } from '../../subgraphs/applications/src/acts/save-draft.ts';
import { startApplication } from '../../subgraphs/applications/src/acts/start-application.ts';
import { submitApplication } from '../../subgraphs/applications/src/acts/submit-application.ts';
import { shortStayAnswers } from '../../subgraphs/applications/src/domain/form.fixtures.ts';

export type FileAtDesk = {
  readonly applicationId: string;
  readonly travelDocumentNumber: string;
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DAY_MS = 86_400_000;

/**
 * Files whose persons stand at the desk of the provider's centre in Rabat, one person and one passport each. Each came
 * by the acts that bring real ones, and their events go to the running platform.
 */
export const filesAtDesk = async (
  database: DatabaseLocation,
  count: number,
): Promise<readonly FileAtDesk[]> => {
  const pool = createPool(urlFor(database, appRole('applications')), 8);
  const gatewayPool = createPool(urlFor(database, GATEWAY_ROLE), 1);
  const clock = await demoClock(gatewayPool);
  const bus = await createBus(urlFor(database, EVENTS_ROLE));
  const given = {
    pool,
    schema: 'applications',
    clock,
    law: lawUnder('today'),
    publish: bus.publish,
  };
  const system = createPerform(given, systemActor('applications', 'test'));
  const day = (days: number) =>
    new Date(clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);

  const one = async (number: number): Promise<FileAtDesk> => {
    const perform = createPerform(given, applicantActor());
    const started = await perform(startApplication, { visaKind: 'SHORT_STAY' });
    if (started.__typename !== 'StartApplicationSuccess') throw new Error(started.__typename);
    const applicationId = started.application.id;
    const travelDocumentNumber = `SP71${String(number).padStart(5, '0')}`;
    const letter = `${LETTERS[number % 26]}${LETTERS[Math.floor(number / 26) % 26]}`;
    const form = {
      ...shortStayAnswers,
      surname: `QUEUE ${letter} SPECIMEN`,
      travelDocumentNumber,
      arrivalOn: day(60),
      departureOn: day(70),
    };
    const answers = Object.entries(form).map(([key, value]) => ({ key, value }));
    const appointmentId = randomUUID();
    const placeId = unitIdOf('MA-RABAT-C1');
    await perform(saveDraft, { applicationId, version: 0, answers });
    await perform(submitApplication, { applicationId, declarationsAccepted: true, place: 'Rabat' });
    const startsAt = clock.now();
    await system(placeAtDesk, { applicationId, appointmentId, placeId, startsAt });
    await system(checkInAtDesk, { applicationId, appointmentId });
    return { applicationId, travelDocumentNumber };
  };

  try {
    const files: FileAtDesk[] = [];
    const AT_ONCE = 8;
    for (let from = 0; from < count; from += AT_ONCE)
      files.push(
        ...(await Promise.all(
          Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => one(from + at)),
        )),
      );
    return files;
  } finally {
    clock.stop();
    await bus.stop();
    await gatewayPool.end();
    await pool.end();
  }
};
