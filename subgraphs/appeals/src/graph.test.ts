import { systemActor } from '@passerelle/subgraph-kit';
import type { TestSubgraph } from '@passerelle/subgraph-kit/testing';
import pg from 'pg';
import { afterEach, describe, expect, inject, test, vi } from 'vitest';
import {
  decidedByCommission,
  givenDecision,
  inSession,
  reasons,
  reported,
  startAppeals,
  voted,
} from './testing/commission.ts';
import { graphOf } from './testing/graph.ts';

const running: TestSubgraph[] = [];

const start = async (profile: 'today' | '2009') => {
  const now = '2026-11-02T09:00:00Z';
  const { platform, commission } = await startAppeals(inject('server'), { now, profile });
  running.push(platform);
  return { platform, commission, ask: graphOf(platform, profile) };
};

afterEach(async () => {
  await Promise.all(running.splice(0).map((it) => it.stop()));
});

const FILE = /* GraphQL */ `
  mutation ($input: FileAppealInput!) {
    fileAppeal(input: $input) {
      __typename
      ... on FileAppealSuccess {
        appeal {
          id
          status
          body
          appellantCapacity
          bodyRule {
            key
            source
          }
          filedUntil {
            value
            rule {
              source
            }
          }
          implicitRejectionOn {
            value
            steps {
              key
              amount
              unit
              date
            }
          }
          decision {
            id
          }
          application {
            id
          }
          outcome {
            kind
          }
          documents {
            id
          }
          openActs
        }
      }
      ... on Problem {
        message
      }
    }
  }
`;

const filing = (decisionId: string) => ({
  input: { decisionId, reasons, capacity: 'APPLICANT' },
});

describe('an appeal in the graph', () => {
  test('exposes the rule that names its body and the addition behind each date', async () => {
    const { platform, ask } = await start('today');
    const decision = await givenDecision(platform, { at: '2026-10-05T09:00:00Z' });
    const { fileAppeal } = await ask(decision.applicant, FILE, filing(decision.decisionId));
    expect(fileAppeal).toMatchObject({
      __typename: 'FileAppealSuccess',
      appeal: {
        status: 'FILED',
        body: 'COMMISSION',
        appellantCapacity: 'APPLICANT',
        bodyRule: { key: 'rapo.body.longStay', source: 'CESEDA D. 312-3' },
        filedUntil: { value: '2026-11-04', rule: { source: 'CESEDA D. 312-4' } },
        implicitRejectionOn: {
          value: '2027-01-02',
          steps: [
            { key: 'STARTS_ON', amount: null, unit: null, date: '2026-11-02' },
            { key: 'ADD', amount: 2, unit: 'MONTH', date: '2027-01-02' },
            { key: 'ENDS_ON', amount: null, unit: null, date: '2027-01-02' },
          ],
        },
        decision: { id: decision.decisionId },
        application: { id: decision.applicationId },
        outcome: null,
        documents: [],
        openActs: ['WITHDRAW'],
      },
    });
  });

  test('under the law of 2009 goes to the commission for a short stay, within two months', async () => {
    const { platform, ask } = await start('2009');
    const decision = await givenDecision(platform, {
      visaKind: 'SHORT_STAY',
      at: '2026-09-07T09:00:00Z',
    });
    const { fileAppeal } = await ask(decision.applicant, FILE, filing(decision.decisionId));
    expect(fileAppeal.appeal).toMatchObject({
      body: 'COMMISSION',
      bodyRule: { key: 'rapo.body.shortStay', source: 'CESEDA D. 211-5' },
      // Two months after 7 September is Saturday 7 November.
      filedUntil: { value: '2026-11-09', rule: { source: 'CESEDA D. 211-6' } },
    });
  });

  test('under the law of 2009 is walked to the ministers by the same commission', async () => {
    const { platform, commission, ask } = await start('2009');
    const { appealId } = await decidedByCommission(platform, commission, 'RECOMMEND', {
      visaKind: 'SHORT_STAY',
    });
    const answering = /* GraphQL */ `
      mutation ($input: AnswerRecommendationInput!) {
        answerRecommendation(input: $input) {
          ... on AnswerRecommendationSuccess {
            appeal {
              status
              recommendation {
                answers {
                  ministry
                  followed
                }
              }
            }
          }
        }
      }
    `;
    const input = { appealId, followed: true, reasons: 'Avis suivi.' };
    const { foreignAffairs, immigration } = commission.delegates;
    const first = await ask(foreignAffairs, answering, { input });
    expect(first.answerRecommendation.appeal).toEqual({
      status: 'RECOMMENDED',
      recommendation: {
        answers: [
          { ministry: 'FOREIGN_AFFAIRS', followed: true },
          { ministry: 'IMMIGRATION', followed: null },
        ],
      },
    });
    const second = await ask(immigration, answering, { input });
    expect(second.answerRecommendation.appeal.status).toBe('INSTRUCTED');
  });
});

const ROOM = /* GraphQL */ `
  query ($id: ID!) {
    session(id: $id) {
      reference
      status
      openActs
      quorum {
        met
        membersPresent
        membersNeeded
        rule {
          source
        }
      }
      attendance {
        seat {
          kind
          substituteRank
        }
        agent {
          id
        }
      }
      agenda {
        position
        state
        session {
          id
        }
        appeal {
          reference
          openActs
          report {
            proposal
          }
          agendaItem {
            position
          }
        }
        ballots {
          seatKind
          voted
          choice
        }
      }
      item {
        position
      }
      minutes {
        id
      }
    }
  }
`;

describe('the session room', () => {
  test('draws quorum, agenda and ballots as the viewer may see them', async () => {
    const { platform, commission, ask } = await start('today');
    const one = await reported(platform, commission);
    const two = await reported(platform, commission);
    const { session, items } = await inSession(platform, commission, {
      appealIds: [one.appeal.id, two.appeal.id],
    });
    await voted(platform, items[0]?.id ?? '', [[commission.president, 'RECOMMEND']]);
    const room = (await ask(commission.judge, ROOM, { id: session.id })).session;
    expect(room).toMatchObject({
      reference: '2026-01',
      status: 'OPEN',
      openActs: [],
      quorum: { met: true, membersPresent: 2, membersNeeded: 2 },
      item: { position: 1 },
      minutes: null,
    });
    expect(room.attendance).toHaveLength(3);
    expect(room.agenda).toMatchObject([
      {
        position: 1,
        state: 'OPEN',
        session: { id: session.id },
        appeal: {
          openActs: ['CAST_VOTE'],
          report: { proposal: 'RECOMMEND' },
          agendaItem: { position: 1 },
        },
        ballots: [
          { seatKind: 'PRESIDENT', voted: true, choice: null },
          { seatKind: 'ADMINISTRATIVE_JUDGE', voted: false, choice: null },
          { seatKind: 'FOREIGN_AFFAIRS', voted: false, choice: null },
        ],
      },
      { position: 2, state: 'WAITING', appeal: { openActs: ['CAST_VOTE'] } },
    ]);
  });

  test('does not exist for those outside the commission', async () => {
    const { platform, commission, ask } = await start('today');
    const { appeal, decision } = await reported(platform, commission);
    const { session } = await inSession(platform, commission, { appealIds: [appeal.id] });
    for (const actor of [decision.applicant, commission.subdirector])
      expect((await ask(actor, ROOM, { id: session.id })).session).toBeNull();
  });

  test('costs one statement for each table, whatever the number of items', async () => {
    const { platform, commission, ask } = await start('today');
    const counted = async (appeals: number): Promise<number> => {
      const appealIds: string[] = [];
      for (let n = 0; n < appeals; n += 1)
        appealIds.push((await reported(platform, commission)).appeal.id);
      const { session } = await inSession(platform, commission, { appealIds });
      const statements = vi.spyOn(pg.Client.prototype, 'query');
      await ask(commission.judge, ROOM, { id: session.id });
      const count = statements.mock.calls.length;
      statements.mockRestore();
      return count;
    };
    const one = await counted(1);
    expect(one).toBeGreaterThan(5);
    expect(await counted(4)).toBe(one);
  });
});

describe('the appeals of an application, a decision and a person', () => {
  const ENTITIES = /* GraphQL */ `
    query ($of: [_Any!]!) {
      _entities(representations: $of) {
        ... on Application {
          appeals {
            id
            status
          }
        }
        ... on Decision {
          mayAppeal
          appeals {
            id
          }
        }
        ... on Applicant {
          appealsDisclosure {
            kind
            reference
          }
        }
      }
    }
  `;

  test('are told to whom they belong, and are an empty list for others', async () => {
    const { platform, commission, ask } = await start('today');
    const { decision, appeal } = await reported(platform, commission);
    const of = [
      { __typename: 'Application', id: decision.applicationId },
      { __typename: 'Decision', id: decision.decisionId },
      { __typename: 'Applicant', id: decision.applicantId },
    ];
    expect((await ask(decision.applicant, ENTITIES, { of }))._entities).toEqual([
      { appeals: [{ id: appeal.id, status: 'REPORTED' }] },
      { mayAppeal: false, appeals: [{ id: appeal.id }] },
      { appealsDisclosure: [{ kind: 'appeal', reference: appeal.reference }] },
    ]);
    expect((await ask(commission.subdirector, ENTITIES, { of }))._entities).toEqual([
      { appeals: [] },
      { mayAppeal: null, appeals: [] },
      { appealsDisclosure: null },
    ]);
    const system = systemActor('rights', 'test');
    expect((await ask(system, ENTITIES, { of }))._entities[2].appealsDisclosure).toHaveLength(1);
  });
});
