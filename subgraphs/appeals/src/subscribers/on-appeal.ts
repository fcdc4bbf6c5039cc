import { subscribeTo, type Subscriber } from '@passerelle/subgraph-kit';
import { dayOf } from '@passerelle/subgraph-kit/law';
import { recordLetter } from '../acts/record-letter.ts';
import { BODY_ZONE } from '../domain/dates.ts';
import { sessionReference } from '../domain/session.ts';
import { acknowledgementLetter, outcomeLetter, regularisationLetter } from '../letters.ts';
import type { AppealsPorts } from '../ports.ts';
import { findAppeal } from '../queries/find-appeal.ts';
import {
  answersOfAppeal,
  itemOfAppeal,
  outcomesOfAppeal,
  regularisationOfAppeal,
} from '../queries/part-of-appeal.ts';
import { attendanceOf, findSession } from '../queries/sessions.ts';
import type { AppealRow, OutcomeRow } from '../store/tables.ts';
import { layDown } from './lay-down.ts';
import {
  acknowledgementData,
  outcomeData,
  regularisationData,
  type DecidingSession,
} from './letter-data.ts';
import { mailAppellant, type MailKind } from './mails.ts';
import { askAppellant, type Appellant } from './person.ts';
import type { Tools } from './tools.ts';

const getAppeal = async ({ ask }: Tools, appealId: string): Promise<AppealRow> => {
  const appeal = await ask(findAppeal, appealId);
  if (appeal === null) throw new Error('An appeal that was announced is not there.');
  return appeal;
};

/** The session that decided, where one did. */
const decidingSession = async (
  { ask }: Tools,
  appeal: AppealRow,
  { kind, alone }: OutcomeRow,
): Promise<DecidingSession | null> => {
  const isBySession =
    appeal.body === 'COMMISSION' &&
    alone === null &&
    (kind === 'REJECTED' || kind === 'RECOMMENDED');
  const item = isBySession ? await ask(itemOfAppeal, appeal.id) : null;
  const session = item === null ? null : await ask(findSession, item.sessionId);
  if (session === null) return null;
  const present = (await ask(attendanceOf, session.id)) ?? [];
  return {
    reference: sessionReference(session),
    heldOn: dayOf(session.startsAt, BODY_ZONE),
    place: session.place,
    members: present.filter(({ seat }) => seat.kind !== 'PRESIDENT').length,
  };
};

/** The ministry whose answer ended the appeal, where one did. */
const decidingMinistry = async ({ ask }: Tools, appeal: AppealRow, kind: OutcomeRow['kind']) => {
  const isByMinister =
    appeal.body === 'COMMISSION' && (kind === 'INSTRUCTED' || kind === 'REFUSAL_MAINTAINED');
  const answers = isByMinister ? ((await ask(answersOfAppeal, appeal.id)) ?? []) : [];
  const refusing = answers.find(({ followed }) => !followed);
  return (refusing ?? answers.at(-1))?.ministry ?? null;
};

/** Lays the letter on a decision into the appellant's space, which notifies it. */
const notify = async (
  tools: Tools,
  appeal: AppealRow,
  appellant: Appellant,
  kind: OutcomeRow['kind'],
): Promise<void> => {
  const outcome = (await tools.ask(outcomesOfAppeal, appeal.id))?.find((it) => it.kind === kind);
  if (outcome === undefined || outcome.kind === 'IMPLICITLY_REJECTED') return;
  const { law, press } = tools.ports;
  const at = tools.now();
  const by = {
    session: await decidingSession(tools, appeal, outcome),
    ministry: await decidingMinistry(tools, appeal, kind),
  };
  const documentKind = kind === 'RECOMMENDED' ? 'RECOMMENDATION_LETTER' : 'OUTCOME_LETTER';
  await layDown(tools, {
    subjectId: appeal.id,
    kind: documentKind,
    render: () =>
      press.render(
        outcomeLetter,
        outcomeData({ law, appeal, appellant, at }, outcome, by),
        appeal.language,
      ),
    record: (file) =>
      tools.perform(recordLetter, {
        appealId: appeal.id,
        kind: documentKind,
        file,
        notifies: outcome.kind,
        at,
      }),
  });
};

const filedMail = subscribeTo<'appeal.filed', AppealsPorts>(
  'appeal.filed',
  'mailOfFiling',
  async ({ data }, tools) => {
    const appeal = await getAppeal(tools, data.appealId);
    const { email } = await askAppellant(tools, appeal.id);
    await mailAppellant(tools, appeal, email, 'FILED');
  },
);

const acknowledgement = subscribeTo<'appeal.registered', AppealsPorts>(
  'appeal.registered',
  'acknowledgement',
  async ({ data }, tools) => {
    const appeal = await getAppeal(tools, data.appealId);
    const appellant = await askAppellant(tools, appeal.id);
    const { law, press } = tools.ports;
    const at = tools.now();
    await layDown(tools, {
      subjectId: appeal.id,
      kind: 'ACKNOWLEDGEMENT',
      render: () =>
        press.render(
          acknowledgementLetter,
          acknowledgementData({ law, appeal, appellant, at }),
          appeal.language,
        ),
      record: (file) =>
        tools.perform(recordLetter, {
          appealId: appeal.id,
          kind: 'ACKNOWLEDGEMENT',
          file,
          notifies: null,
          at,
        }),
    });
    await mailAppellant(tools, appeal, appellant.email, 'ACKNOWLEDGED');
  },
);

const invitation = subscribeTo<'appeal.regularisationAsked', AppealsPorts>(
  'appeal.regularisationAsked',
  'letterOfRegularisation',
  async ({ data }, tools) => {
    const appeal = await getAppeal(tools, data.appealId);
    const asked = await tools.ask(regularisationOfAppeal, appeal.id);
    if (asked === null) throw new Error('An invitation that was announced is not there.');
    const appellant = await askAppellant(tools, appeal.id);
    const { law, press } = tools.ports;
    const at = tools.now();
    const kind = 'REGULARISATION_LETTER';
    await layDown(tools, {
      subjectId: appeal.id,
      kind,
      render: () =>
        press.render(
          regularisationLetter,
          regularisationData({ law, appeal, appellant, at }, asked),
          appeal.language,
        ),
      record: (file) =>
        tools.perform(recordLetter, { appealId: appeal.id, kind, file, notifies: null, at }),
    });
    await mailAppellant(tools, appeal, appellant.email, 'TO_COMPLETE');
  },
);

const recommendation = subscribeTo<'appeal.recommended', AppealsPorts>(
  'appeal.recommended',
  'letterOfRecommendation',
  async ({ data }, tools) => {
    const appeal = await getAppeal(tools, data.appealId);
    const appellant = await askAppellant(tools, appeal.id);
    await notify(tools, appeal, appellant, 'RECOMMENDED');
    await mailAppellant(tools, appeal, appellant.email, 'RECOMMENDED');
  },
);

const mailOf = (outcome: string): MailKind => {
  if (outcome === 'WITHDRAWN') return 'WITHDRAWN';
  return outcome === 'IMPLICITLY_REJECTED' ? 'SILENT' : 'DECIDED';
};

const outcomeLetters = subscribeTo<'appeal.closed', AppealsPorts>(
  'appeal.closed',
  'letterOfOutcome',
  async ({ data }, tools) => {
    const appeal = await getAppeal(tools, data.appealId);
    const appellant = await askAppellant(tools, appeal.id);
    await notify(tools, appeal, appellant, data.outcome as OutcomeRow['kind']);
    await mailAppellant(tools, appeal, appellant.email, mailOf(data.outcome));
  },
);

/** What the appellant receives: letters in their space, and mails that say that something is there. */
export const onAppeal: readonly Subscriber<AppealsPorts>[] = [
  filedMail,
  acknowledgement,
  invitation,
  recommendation,
  outcomeLetters,
];
