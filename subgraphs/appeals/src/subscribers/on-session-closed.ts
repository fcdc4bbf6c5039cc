import { subscribeTo } from '@passerelle/subgraph-kit';
import { citation, dayOf, timeOf } from '@passerelle/subgraph-kit/law';
import type { LetterData } from '@passerelle/subgraph-kit/letters';
import { unitById } from '@passerelle/subgraph-kit/reference';
import { z } from 'zod';
import { recordMinutes } from '../acts/record-minutes.ts';
import { BODY_ZONE } from '../domain/dates.ts';
import { choiceNames, seatNames } from '../domain/names.ts';
import { quorumOf } from '../domain/quorum.ts';
import { sessionReference } from '../domain/session.ts';
import { minutesLetter } from '../letters.ts';
import type { AppealsPorts } from '../ports.ts';
import { minutesOfSession, type MinutesFacts } from '../queries/minutes.ts';
import { unitOf } from '../units.ts';
import { layDown } from './lay-down.ts';
import type { Tools } from './tools.ts';

const agent = z.object({ id: z.string(), name: z.string() });

/** The names of those who sat and reported, and the references of the files: other rooms hold them. */
const answer = z.object({
  session: z.object({
    attendance: z.array(z.object({ agent })),
    agenda: z.array(
      z.object({
        id: z.string(),
        ballots: z.array(z.object({ agent })),
        appeal: z.object({
          rapporteur: agent.nullable(),
          application: z.object({ reference: z.string() }),
        }),
      }),
    ),
  }),
  seats: z.array(z.object({ holder: agent })),
});

const document = /* GraphQL */ `
  query MinutesOfSession($id: ID!) {
    session(id: $id) {
      attendance {
        agent {
          id
          name
        }
      }
      agenda {
        id
        ballots {
          agent {
            id
            name
          }
        }
        appeal {
          rapporteur {
            id
            name
          }
          application {
            reference
          }
        }
      }
    }
    seats {
      holder {
        id
        name
      }
    }
  }
`;

const askNames = async ({ askGraph }: Tools, sessionId: string) => {
  const { session, seats } = answer.parse(
    await askGraph(document, { id: sessionId }, 'The minutes of a session'),
  );
  const agents = [
    ...seats.map(({ holder }) => holder),
    ...session.attendance.map((it) => it.agent),
    ...session.agenda.flatMap(({ ballots, appeal }) => [
      ...ballots.map((it) => it.agent),
      ...(appeal.rapporteur === null ? [] : [appeal.rapporteur]),
    ]),
  ];
  return {
    ofAgent: new Map(agents.map(({ id, name }) => [id, name])),
    ofItem: new Map(session.agenda.map(({ id, appeal }) => [id, appeal.application.reference])),
  };
};

type Names = Awaited<ReturnType<typeof askNames>>;

const minutesData = (
  { session, attendance, items }: MinutesFacts,
  { ofAgent, ofItem }: Names,
  { law }: AppealsPorts,
): LetterData<typeof minutesLetter> => {
  const unit = unitById(unitOf.COMMISSION);
  const { openedAt, closedAt, signedBy } = session;
  if (unit === undefined || openedAt === null || closedAt === null || signedBy === null)
    throw new Error('Minutes are made of a session that was opened, closed and signed.');
  const nameOf = (agentId: string): string => ofAgent.get(agentId) ?? agentId;
  const atOpening = attendance.filter(({ arrivedAt }) => arrivedAt <= openedAt);
  const quorum = quorumOf(
    law,
    dayOf(session.startsAt, BODY_ZONE),
    atOpening.map(({ kind }) => kind),
  );
  const time = (at: Date): string => timeOf(at, BODY_ZONE);
  return {
    office: { name: unit.name, address: [unit.city] },
    reference: sessionReference(session),
    date: dayOf(closedAt, BODY_ZONE),
    place: unit.cityName,
    signer: {
      name: signedBy,
      capacity: {
        fr: 'Présidence de la commission de recours',
        en: 'President of the commission of appeal',
        ar: 'رئاسة لجنة الطعون',
      },
    },
    convenedOn: dayOf(session.startsAt, BODY_ZONE),
    openedAt: { at: openedAt.toISOString(), zone: BODY_ZONE },
    closedAt: { at: closedAt.toISOString(), zone: BODY_ZONE },
    room: session.place,
    quorum: {
      members: quorum.membersPresent,
      needed: quorum.membersNeeded,
      law: citation(quorum.rule.source),
    },
    attendance: attendance.map((it) => ({
      seat: seatNames[it.kind],
      name: nameOf(it.agentId),
      rank: it.substituteRank,
      from: time(it.arrivedAt),
      until: it.leftAt === null ? null : time(it.leftAt),
    })),
    items: items.map((item) => ({
      position: item.position,
      reference: item.reference,
      applicationReference: ofItem.get(item.id) ?? '',
      rapporteur: item.rapporteurId === null ? null : nameOf(item.rapporteurId),
      votes: item.votes.map((vote) => ({
        seat: seatNames[vote.kind],
        name: nameOf(vote.agentId),
        choice: choiceNames[vote.choice],
        at: time(vote.castAt),
      })),
      result: choiceNames[item.result ?? 'ADJOURN'],
      reasons: item.reasons ?? '',
    })),
  };
};

/** The minutes name who sat and who voted what; they stay with the commission. */
export const onSessionClosed = subscribeTo<'session.closed', AppealsPorts>(
  'session.closed',
  'minutes',
  async ({ data: { sessionId } }, tools) => {
    const facts = await tools.ask(minutesOfSession, sessionId);
    if (facts === null) throw new Error('A session that was announced is not there.');
    const names = await askNames(tools, sessionId);
    await layDown(tools, {
      subjectId: sessionId,
      kind: 'MINUTES',
      render: () =>
        tools.ports.press.render(minutesLetter, minutesData(facts, names, tools.ports), 'fr'),
      record: (file) => tools.perform(recordMinutes, { sessionId, file }),
    });
  },
);
