import { rightsAnswerDue } from '@passerelle/subgraph-kit/law';
import { isoOf, localTime } from '../calendar.ts';
import type { DemoApplication } from '../facts.ts';
import { randomOf } from '../random.ts';
import type { Load } from './load.ts';
import type { Numbers } from './numbers.ts';
import { insert, type Target } from './write.ts';

const files: Target<DemoApplication> = {
  table: 'rights.files',
  columns: [
    ['application_id', 'uuid', ({ id }) => id],
    ['applicant_id', 'uuid', ({ applicant }) => applicant.id],
    ['account_id', 'text', ({ applicant }) => applicant.accountId],
    ['post_id', 'uuid', ({ applicant }) => applicant.share.post.id],
    ['lodged_at', 'timestamptz', ({ lodgedAt }) => lodgedAt],
  ],
};

type Request = {
  readonly id: string;
  readonly number: number;
  readonly application: DemoApplication;
  readonly receivedAt: Date;
  readonly dueOn: string;
};

const requests: Target<Request> = {
  table: 'rights.requests',
  columns: [
    ['id', 'uuid', ({ id }) => id],
    [
      'reference',
      'text',
      ({ receivedAt, number }) =>
        `DR-${String(receivedAt.getUTCFullYear()).slice(2)}-${String(number).padStart(5, '0')}`,
    ],
    ['kind', 'text', () => 'ACCESS'],
    ['status', 'text', () => 'RECEIVED'],
    ['applicant_id', 'uuid', ({ application }) => application.applicant.id],
    ['account_id', 'text', ({ application }) => application.applicant.accountId],
    // Where the last application was lodged (arrêté of 22 August 2001, art. 6).
    ['office_id', 'uuid', ({ application }) => application.applicant.share.post.id],
    ['language', 'text', ({ application }) => application.applicant.language],
    ['received_at', 'timestamptz', ({ receivedAt }) => receivedAt],
    ['due_on', 'date', ({ dueOn }) => dueOn],
  ],
};

const ASKED_IN_THOUSAND = 4;

/** Some persons whose file was decided ask what is held about them, in the last weeks. */
const requestOf = (
  application: DemoApplication,
  { seed, now, law }: Load['facts'],
): Omit<Request, 'number'> | null => {
  const { decision, applicant } = application;
  const random = randomOf(seed, 'request', Number.parseInt(application.id.slice(0, 8), 16));
  if (!decision || !(application.asksAccess || random.perMille(ASKED_IN_THOUSAND))) return null;
  const place = localTime(applicant.share.post);
  const receivedAt = new Date(now.getTime() - random.int(60, 26 * 1_440) * 60_000);
  if (receivedAt <= decision.at) return null;
  const receivedOn = isoOf(place.dayAt(receivedAt));
  const due = rightsAnswerDue(law, { receivedOn, calendar: place.calendar, concernsVis: true });
  return { id: random.uuid(), application, receivedAt, dueOn: due.value };
};

/** Which file belongs to whom, and where it was lodged: what a request of its person rests on; and some requests. */
export const loadRights = async (
  load: Load,
  applications: readonly DemoApplication[],
  { draw, asked }: Numbers,
): Promise<void> => {
  await insert(
    load,
    files,
    applications.filter(({ signedAt }) => signedAt !== null),
  );
  // One request of a person is open at a time.
  const made = applications.flatMap((application) => {
    const request = requestOf(application, load.facts);
    if (!request || asked.has(application.applicant.id)) return [];
    asked.add(application.applicant.id);
    return [request];
  });
  const next = await draw('rights', made.length);
  await insert(
    load,
    requests,
    made.map((request) => ({ ...request, number: next() })),
  );
};
