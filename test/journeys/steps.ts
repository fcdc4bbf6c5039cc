import { unitIdOf } from '@passerelle/subgraph-kit/reference';
import {
  longStayAnswers,
  shortStayAnswers,
} from '../../subgraphs/applications/src/domain/form.fixtures.ts';
import { until, type TestPlatform, type Visitor } from '../support/platform.ts';

type Form = { readonly version: number };
type Application = { readonly id: string; readonly reference: string; readonly status: string };

const DAY_MS = 86_400_000;

/** A plain day some days from the platform's own today. */
export const dayFrom = (platform: TestPlatform, days: number): string =>
  new Date(platform.clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** The person signs a form: every answer is typed and saved as the page does it. */
export const signForm = async (
  platform: TestPlatform,
  person: Visitor,
  given: {
    readonly visaKind: 'LONG_STAY' | 'SHORT_STAY';
    readonly passport: string;
    /** Answers of another person than the form's own example. */
    readonly answers?: Readonly<Record<string, string>>;
  },
): Promise<Application> => {
  const started = await person.act<{ application: Application }>('StartPage_Start', {
    visaKind: given.visaKind,
  });
  const { id } = started.application;
  const base = given.visaKind === 'LONG_STAY' ? longStayAnswers : shortStayAnswers;
  const answers = {
    ...base,
    travelDocumentNumber: given.passport,
    arrivalOn: dayFrom(platform, 60),
    departureOn: dayFrom(platform, given.visaKind === 'LONG_STAY' ? 400 : 70),
    ...(given.visaKind === 'LONG_STAY' ? { studiesFrom: dayFrom(platform, 62) } : {}),
    ...given.answers,
  };
  const page = await person.run<{ application: { reference: string; form: Form } }>(
    'FormPage_Query',
    { id },
  );
  await person.act('FormPage_Save', {
    applicationId: id,
    version: page.application.form.version,
    answers: Object.entries(answers).map(([key, value]) => ({ key, value })),
  });
  const signed = await person.act<{ application: Application }>('FormPage_Submit', {
    applicationId: id,
    declarationsAccepted: true,
    place: 'Rabat',
  });
  return { id, reference: page.application.reference, status: signed.application.status };
};

/** A place at a desk is given as soon as the booking room has heard of the signed form. */
export const getAppointment = (person: Visitor, applicationId: string, placeCode: string) =>
  until('an appointment is given', async () => {
    const { requestAppointment } = await person.run<{
      requestAppointment: { __typename: string; appointment?: { id: string; startsAt: string } };
    }>('AppointmentPage_Request', {
      input: { applicationId, notBefore: null, placeId: unitIdOf(placeCode) },
    });
    return requestAppointment.appointment;
  });

/** The clock stands a few minutes after the appointment begins. */
export const waitForAppointment = (platform: TestPlatform, startsAt: string): Promise<void> =>
  platform.moveClock(Date.parse(startsAt) - platform.clock.now().getTime() + 300_000);

/** The provider's agent checks the person in, collects, and hands the file over once its lodging is complete. */
export const collect = async (
  provider: Visitor,
  given: {
    readonly applicationId: string;
    readonly appointmentId: string;
    readonly passport: string;
  },
): Promise<void> => {
  const { applicationId, appointmentId, passport } = given;
  await provider.act('DeskPage_CheckIn', { appointmentId, travelDocumentNumber: passport });
  await until('the file is at the desk', async () => {
    const { application } = await provider.run<{ application: { openActs: string[] } | null }>(
      'FilePage_Query',
      {
        id: applicationId,
      },
    );
    return application?.openActs.includes('LODGE');
  });
  await provider.act('Collect_Lodge', {
    applicationId,
    travelDocumentNumber: passport,
    photographCollected: true,
    fingerprintsCollected: true,
    fingerprintsAbsentReason: null,
    feeSettled: true,
  });
  await until('the systematic queries are answered or their fallback is recorded', async () => {
    const { transmitApplication } = await provider.run<{
      transmitApplication: { __typename: string };
    }>('OneStep_Transmit', { input: { applicationId } });
    return transmitApplication.__typename === 'TransmitApplicationSuccess';
  });
};

/** The post checks the formal conditions and examines. */
export const examine = async (
  examiner: Visitor,
  applicationId: string,
  proposal: 'ISSUED' | 'REFUSED',
): Promise<void> => {
  await until('the file is at the post', async () => {
    const { application } = await examiner.run<{ application: { openActs: string[] } | null }>(
      'FilePage_Query',
      {
        id: applicationId,
      },
    );
    return application?.openActs.includes('DECLARE_ADMISSIBLE');
  });
  await examiner.act('FormalCheck_Admissible', { applicationId });
  await examiner.act('OneStep_TakeUp', { applicationId });
  await examiner.act('Examine_Record', {
    applicationId,
    findings: 'Le projet d’études est décrit, ses moyens ne sont pas établis.',
    proposal,
  });
};
