import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DoneBefore,
  systemActor,
  type Announcement,
  type SubscriberTools,
} from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { readMailbox } from '@passerelle/subgraph-kit/mail';
import { applicantActor, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { closeSession } from '../acts/close-session.ts';
import { decideAppeal } from '../acts/decide-appeal.ts';
import { openDocument } from '../open-document.ts';
import { createPorts, type AppealsPorts } from '../ports.ts';
import { documentsOf } from '../queries/documents.ts';
import { outcomesOfAppeal } from '../queries/part-of-appeal.ts';
import {
  decidedByCommission,
  done,
  registered,
  startAppeals,
  type Commission,
} from '../testing/commission.ts';
import { subscribers } from './index.ts';

let platform: TestSubgraph;
let commission: Commission;
let ports: AppealsPorts;
let directory = '';

beforeAll(async () => {
  ({ platform, commission } = await startAppeals(inject('server'), {
    now: '2026-11-02T09:00:00Z',
  }));
  directory = await mkdtemp(join(tmpdir(), 'passerelle-appeals-'));
  ports = createPorts({
    clock: platform.clock,
    law: lawUnder('today'),
    demo: true,
    config: {
      FILES_DIRECTORY: join(directory, 'files'),
      FILES_SECRET: 'a secret of the test',
      MAILBOX_DIRECTORY: join(directory, 'mailbox'),
    },
  });
});
afterAll(async () => {
  await ports.close();
  await platform.stop();
  await rm(directory, { recursive: true, force: true });
});

const applicant = {
  surname: 'GHOUFRANI',
  givenNames: 'Anass',
  nativeName: 'أنس الغفراني',
  birthDate: '2001-03-14',
  birthPlace: 'Fès',
  nationality: 'MAR',
  email: 'anass@passerelle.example',
};

const named = (id: string) => ({ id, name: 'Paul Lemoignan' });

/** What the other rooms answer: names and references, which this one does not hold. */
const restOfTheGraph = async (document: string): Promise<Record<string, unknown>> => {
  if (document.includes('AppellantOfAppeal'))
    return {
      appeal: {
        application: {
          reference: 'PSR-26-004811',
          travelDocument: { number: 'XX0000417' },
          applicant,
        },
      },
    };
  return {
    session: { attendance: [], agenda: [] },
    seats: [commission.president, commission.judge].map(({ subject }) => ({
      holder: named(subject),
    })),
  };
};

/** Hands an event to the subscriber that waits for it, as the bus does. */
const deliver = async (announcement: Announcement, eventId: string): Promise<void> => {
  const found = subscribers.filter(({ on }) => on === announcement.event);
  for (const subscriber of found) {
    const { perform, ask } = platform.as(systemActor('appeals', eventId));
    const tools: SubscriberTools<AppealsPorts> = {
      ports,
      ask,
      askGraph: restOfTheGraph,
      now: () => platform.clock.now(),
      perform: (act, input) =>
        perform(act, input, { eventId, subscriber: `${subscriber.name}:${act.name}` }).catch(
          (error: unknown) => {
            if (error instanceof DoneBefore) return null;
            throw error;
          },
        ),
    };
    await subscriber.handle(
      { id: eventId, event: announcement.event, data: announcement.data } as never,
      tools,
    );
  }
};

const lastAnnounced = (event: Announcement['event']): Announcement => {
  const found = platform.announced.findLast((it) => it.event === event);
  if (found === undefined) throw new Error(`${event} was not announced.`);
  return found;
};

const filesLaid = async (): Promise<number> => {
  const folders = await readdir(join(directory, 'files')).catch(() => []);
  const names = await Promise.all(folders.map((it) => readdir(join(directory, 'files', it))));
  return names.flat().length;
};

describe('the acknowledgement of an appeal (CESEDA D. 312-8-1)', () => {
  test('is laid into the appellant’s space once, and a mail says that it is there', async () => {
    const { decision, appeal } = await registered(platform, commission.secretary);
    const event = lastAnnounced('appeal.registered');
    await deliver(event, 'registered-1');
    const files = await filesLaid();
    await deliver(event, 'registered-1');
    await deliver(event, 'registered-again');
    expect(await filesLaid()).toBe(files);
    const documents = await platform.as(decision.applicant).ask(documentsOf, appeal.id);
    expect(documents).toMatchObject([{ kind: 'ACKNOWLEDGEMENT', contentType: 'application/pdf' }]);
    const mails = (await readMailbox(join(directory, 'mailbox'))).filter(({ subject }) =>
      subject.includes(appeal.reference),
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: applicant.email, language: 'en' });
    expect(mails[0]?.subject).toContain('DEMONSTRATION – SPECIMEN');
    expect(mails[0]?.text).not.toContain(applicant.surname);
  });

  test('opens for the appellant, and for nobody who is not concerned', async () => {
    const { decision, appeal } = await registered(platform, commission.secretary);
    await deliver(lastAnnounced('appeal.registered'), 'registered-2');
    const [document] = (await platform.as(decision.applicant).ask(documentsOf, appeal.id)) ?? [];
    const id = document?.id ?? '';
    const opened = await openDocument(platform.as(decision.applicant).ask, id, ports);
    expect(opened?.name).toBe(`${appeal.reference}-acknowledgement.pdf`);
    expect(new TextDecoder().decode(opened?.body.slice(0, 5))).toBe('%PDF-');
    await expect(openDocument(platform.as(applicantActor()).ask, id, ports)).resolves.toBeNull();
    await expect(
      openDocument(platform.as(commission.subdirector).ask, id, ports),
    ).resolves.toBeNull();
  });
});

describe('the letter on a decision', () => {
  test('notifies it: the time for the court runs from there', async () => {
    const { decision, appeal } = await registered(platform, commission.subdirector, {
      visaKind: 'SHORT_STAY',
    });
    done(
      await platform
        .as(commission.subdirector)
        .perform(decideAppeal, { appealId: appeal.id, allowed: false, reasons: 'Non établies.' }),
      'DecideAppealSuccess',
    );
    const outcome = async () =>
      (await platform.as(decision.applicant).ask(outcomesOfAppeal, appeal.id))?.[0];
    await expect(outcome()).resolves.toMatchObject({ kind: 'REJECTED', notifiedAt: null });
    await deliver(lastAnnounced('appeal.closed'), 'closed-1');
    await expect(outcome()).resolves.toMatchObject({ notifiedAt: platform.clock.now() });
    const documents = await platform.as(decision.applicant).ask(documentsOf, appeal.id);
    expect(documents?.map(({ kind }) => kind)).toEqual(['OUTCOME_LETTER']);
  });

  test('tells of a recommendation without deciding for the ministers', async () => {
    const { decision, appealId } = await decidedByCommission(platform, commission, 'RECOMMEND');
    await deliver(lastAnnounced('appeal.recommended'), 'recommended-1');
    const documents = await platform.as(decision.applicant).ask(documentsOf, appealId);
    expect(documents?.map(({ kind }) => kind)).toEqual(['RECOMMENDATION_LETTER']);
  });

  test('does not exist for silence: a mail says that the time is over', async () => {
    const { decision, appeal } = await registered(platform, commission.secretary);
    platform.clock.moveTo('2027-01-03T09:00:00Z');
    await platform.fireTimers();
    const closed = platform.announced.find(
      ({ event, data }) =>
        event === 'appeal.closed' && 'appealId' in data && data.appealId === appeal.id,
    );
    if (closed === undefined) throw new Error('Silence was not announced.');
    await deliver(closed, 'silence-1');
    platform.clock.moveTo('2026-11-02T09:00:00Z');
    await expect(platform.as(decision.applicant).ask(documentsOf, appeal.id)).resolves.toEqual([]);
    const mails = await readMailbox(join(directory, 'mailbox'));
    expect(mails.some(({ subject }) => subject.includes(`${appeal.reference}: the time`))).toBe(
      true,
    );
  });
});

describe('the minutes of a session', () => {
  test('are for the commission: the appellant never sees them', async () => {
    const { decision, session, appealId } = await decidedByCommission(
      platform,
      commission,
      'REJECT',
    );
    done(
      await platform.as(commission.president).perform(closeSession, { sessionId: session.id }),
      'CloseSessionSuccess',
    );
    await deliver(lastAnnounced('session.closed'), 'session-1');
    const [minutes] = (await platform.as(commission.judge).ask(documentsOf, session.id)) ?? [];
    expect(minutes).toMatchObject({ kind: 'MINUTES' });
    const opened = await openDocument(platform.as(commission.judge).ask, minutes?.id ?? '', ports);
    expect(opened?.name).toMatch(/^2026-\d\d-minutes\.pdf$/);
    for (const actor of [decision.applicant, commission.delegates.immigration])
      await expect(
        openDocument(platform.as(actor).ask, minutes?.id ?? '', ports),
      ).resolves.toBeNull();
    await expect(platform.as(decision.applicant).ask(documentsOf, appealId)).resolves.toEqual([]);
  });
});

describe('a decision that is announced', () => {
  test('is kept with what an appeal needs to know, once', async () => {
    const announcement: Announcement = {
      event: 'decision.taken',
      key: 'application',
      data: {
        decisionId: 'a2c0f1de-64f4-4b41-9b7b-0d4e6d8a0001',
        applicationId: 'a2c0f1de-64f4-4b41-9b7b-0d4e6d8a0002',
        applicantId: 'a2c0f1de-64f4-4b41-9b7b-0d4e6d8a0003',
        accountId: 'account',
        postId: 'a2c0f1de-64f4-4b41-9b7b-0d4e6d8a0004',
        outcome: 'REFUSED',
        visaKind: 'SHORT_STAY',
        decidedAt: '2026-11-02T09:00:00.000Z',
        notifiedAt: '2026-11-02T09:00:00.000Z',
      },
    };
    await deliver(announcement, 'decision-1');
    await deliver(announcement, 'decision-1');
    await deliver(announcement, 'decision-again');
    const rows = await platform.look(
      'select outcome, account_id from appeals.decisions_seen where decision_id = $1',
      ['a2c0f1de-64f4-4b41-9b7b-0d4e6d8a0001'],
    );
    expect(rows).toEqual([{ outcome: 'REFUSED', account_id: 'account' }]);
  });
});
