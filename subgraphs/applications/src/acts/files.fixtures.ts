import { newId, systemActor } from '@passerelle/subgraph-kit';
import type { Language } from '@passerelle/subgraph-kit/law';
import { postByCode, unitIdOf } from '@passerelle/subgraph-kit/reference';
import { agentActor, applicantActor, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { longStayAnswers, shortStayAnswers } from '../domain/form.fixtures.ts';
import { checkInAtDesk } from './check-in-at-desk.ts';
import { completeLodging } from './complete-lodging.ts';
import { declareAdmissible } from './declare-admissible.ts';
import { lodgeApplication } from './lodge-application.ts';
import { placeAtDesk } from './place-at-desk.ts';
import { recordExamination } from './record-examination.ts';
import { saveDraft } from './save-draft.ts';
import { startApplication } from './start-application.ts';
import { submitApplication } from './submit-application.ts';
import { takeUpApplication } from './take-up-application.ts';
import { transmitApplication } from './transmit-application.ts';

/** The post of the invented person's residence, and a provider's centre there. */
export const postId = postByCode('MA-RABAT')?.id ?? '';
export const centreId = unitIdOf('MA-RABAT-C1');

const named = (mission: string, unitId: string, name: string) =>
  agentActor(mission, unitId, { name });

/** Agents of the post and of its centre, each under a habilitation. */
export const agents = {
  provider: named('PROVIDER_AGENT', centreId, 'Nadia Sample'),
  registration: named('REGISTRATION', postId, 'Paul Exemple'),
  examiner: named('EXAMINER', postId, 'Claire Exemple'),
  otherExaminer: named('EXAMINER', postId, 'Marc Exemple'),
  decider: named('DECISION_MAKER', postId, 'Hélène Marchand'),
  otherDecider: named('DECISION_MAKER', postId, 'Luc Marchand'),
  head: named('HEAD_OF_POST', postId, 'Anne Modèle'),
} as const;

export const system = systemActor('applications', 'test');

export const collected = {
  travelDocumentNumber: shortStayAnswers['travelDocumentNumber'] ?? '',
  photographCollected: true,
  fingerprintsCollected: true,
  fingerprintsAbsentReason: null,
  feeSettled: true,
};

const must = async (answer: Promise<unknown>, typename: string): Promise<void> => {
  const given = (await answer) as { readonly __typename?: string };
  if (given.__typename !== typename) throw new Error(`Not ${typename}: ${JSON.stringify(given)}`);
};

export type File = {
  readonly applicant: ReturnType<typeof applicantActor>;
  readonly applicationId: string;
};

/**
 * Brings files through the office by the acts that bring real ones through it. Each step starts from the one before;
 * `atCentre` says who collects.
 */
export const filesOn = (platform: TestSubgraph) => {
  const { as } = platform;

  const signed = async (
    visaKind: 'SHORT_STAY' | 'LONG_STAY' = 'SHORT_STAY',
    more: Readonly<Record<string, string>> = {},
    language: Language = 'en',
    urgency: string | null = null,
  ): Promise<File> => {
    const applicant = { ...applicantActor(), language };
    const started = await as(applicant).perform(startApplication, { visaKind });
    if (started.__typename !== 'StartApplicationSuccess') throw new Error(started.__typename);
    const applicationId = started.application.id;
    const form = { ...(visaKind === 'LONG_STAY' ? longStayAnswers : shortStayAnswers), ...more };
    const answers = Object.entries(form).map(([key, value]) => ({ key, value }));
    await must(
      as(applicant).perform(saveDraft, { applicationId, version: 0, answers }),
      'SaveDraftSuccess',
    );
    const signature = { applicationId, declarationsAccepted: true, place: 'Rabat', urgency };
    await must(as(applicant).perform(submitApplication, signature), 'SubmitApplicationSuccess');
    return { applicant, applicationId };
  };

  const expected = async (file: File, placeId: string = centreId): Promise<File> => {
    const { applicationId } = file;
    const appointmentId = newId();
    const startsAt = platform.clock.now();
    await as(system).perform(placeAtDesk, { applicationId, appointmentId, placeId, startsAt });
    await as(system).perform(checkInAtDesk, { applicationId, appointmentId });
    return file;
  };

  const lodged = async (file: File, agent = agents.provider): Promise<File> => {
    const { applicationId } = file;
    const lodging = as(agent).perform(lodgeApplication, { applicationId, ...collected });
    await must(lodging, 'LodgeApplicationSuccess');
    return file;
  };

  const completed = async (
    file: File,
    { fallback = false, toJudge = false }: { fallback?: boolean; toJudge?: boolean } = {},
  ): Promise<File> => {
    const { applicationId } = file;
    const completedAt = platform.clock.now();
    await as(system).perform(completeLodging, { applicationId, completedAt, fallback, toJudge });
    return file;
  };

  /** With the post, collected by the centre and transmitted. */
  const received = async (...person: Parameters<typeof signed>): Promise<File> => {
    const file = await completed(await lodged(await expected(await signed(...person))));
    const { applicationId } = file;
    const transmission = as(agents.provider).perform(transmitApplication, { applicationId });
    await must(transmission, 'TransmitApplicationSuccess');
    return file;
  };

  const admissible = async (...person: Parameters<typeof signed>): Promise<File> => {
    const file = await received(...person);
    const { applicationId } = file;
    const check = as(agents.registration).perform(declareAdmissible, { applicationId });
    await must(check, 'DeclareAdmissibleSuccess');
    return file;
  };

  const examined = async (...person: Parameters<typeof signed>): Promise<File> => {
    const file = await admissible(...person);
    const { applicationId } = file;
    const examiner = as(agents.examiner);
    await must(examiner.perform(takeUpApplication, { applicationId }), 'TakeUpApplicationSuccess');
    const findings = { applicationId, findings: 'Pièces lues.', proposal: 'ISSUED' };
    await must(examiner.perform(recordExamination, findings), 'RecordExaminationSuccess');
    return file;
  };

  const referenceOf = async ({ applicationId }: File): Promise<string> => {
    const [row] = await platform.look<{ reference: string }>(
      'select reference from applications.applications where id = $1',
      [applicationId],
    );
    return row?.reference ?? '';
  };

  return { signed, expected, lodged, completed, received, admissible, examined, referenceOf };
};
