import { schemaOf } from '@passerelle/subgraph-kit';
import type { Actor } from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { agents, filesOn, type File } from '../acts/files.fixtures.ts';
import { applicationsSubgraph } from '../index.ts';
import { timers } from '../timers.ts';

const schema = schemaOf(applicationsSubgraph);
const law = lawUnder('today');

let platform: TestSubgraph;
let files: ReturnType<typeof filesOn>;

beforeAll(async () => {
  platform = await startTestSubgraph(
    { name: 'applications', timers },
    { server: inject('server'), now: '2026-11-16T09:20:00Z', law },
  );
  files = filesOn(platform);
});
afterAll(() => platform.stop());

/** Runs an operation as an actor, and fails with what went wrong. */
const run = async (actor: Actor, source: string, variableValues: object = {}) => {
  const { perform, ask } = platform.as(actor);
  const facts = { actor, law, now: platform.clock.now() };
  const contextValue = { perform, ask, language: actor.language, facts };
  const answer = await graphql({
    schema,
    source,
    contextValue,
    variableValues: { ...variableValues },
  });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return JSON.parse(JSON.stringify(answer.data)) as Record<string, unknown>;
};

const REFUSE = /* GraphQL */ `
  mutation ($input: RefuseVisaInput!) {
    refuseVisa(input: $input) {
      ... on RefuseVisaSuccess {
        decision {
          outcome
          appealBody
          appealUntil {
            value
            rule {
              source
            }
            steps {
              key
            }
          }
          grounds {
            code
            text
            complement
          }
          letter {
            id
          }
          visa {
            id
          }
          unit {
            id
          }
          application {
            reference
            status
          }
        }
      }
      ... on Problem {
        __typename
        message
      }
    }
  }
`;

const refuse = async (file: File, grounds: readonly object[]) =>
  run(agents.decider, REFUSE, {
    input: {
      applicationId: file.applicationId,
      grounds,
      remarks: null,
      confirmReference: await files.referenceOf(file),
    },
  });

describe('a decision on the screen of whoever took it', () => {
  test('names its grounds, the body that hears an appeal and until when, with the addition', async () => {
    const file = await files.examined();
    const reference = await files.referenceOf(file);
    const grounds = [{ code: '3' }, { code: '6', complement: 'Espagne' }];
    expect(await refuse(file, grounds)).toMatchObject({
      refuseVisa: {
        decision: {
          outcome: 'REFUSED',
          appealBody: 'VISAS_SUBDIRECTOR',
          appealUntil: { value: '2026-12-16', rule: { source: 'CESEDA D. 312-4' } },
          grounds: [
            { code: '3', complement: null },
            { code: '6', complement: 'Espagne' },
          ],
          letter: null,
          visa: null,
          application: { reference, status: 'REFUSED' },
        },
      },
    });
  });

  test('says which ground is not open, in the words of the request', async () => {
    const file = await files.examined();
    expect(await refuse(file, [{ code: '6' }])).toEqual({
      refuseVisa: {
        __typename: 'GroundNotOpen',
        message: 'Ground 6 must name what it refers to: Member State that issued the alert.',
      },
    });
  });

  test('shows a visa with the two lines of its sticker', async () => {
    const file = await files.examined();
    const answer = await run(
      agents.decider,
      `mutation ($input: IssueVisaInput!) { issueVisa(input: $input) { ... on IssueVisaSuccess {
        decision { appealUntil { value } appealBody visa { entries days machineReadableZone } } } } }`,
      {
        input: {
          applicationId: file.applicationId,
          validFrom: '2027-01-25',
          validUntil: '2027-07-24',
          entries: 'MULTIPLE',
          days: 45,
          confirmReference: await files.referenceOf(file),
        },
      },
    );
    expect(answer).toMatchObject({
      issueVisa: {
        decision: {
          appealUntil: null,
          appealBody: null,
          visa: {
            entries: 'MULTIPLE',
            days: 45,
            machineReadableZone: [
              expect.stringMatching(/^VCFRA.{31}$/),
              expect.stringMatching(/^SPE\d{7}.{26}$/),
            ],
          },
        },
      },
    });
  });
});

describe('the grounds offered for a refusal', () => {
  const offered = (actor: Actor, { applicationId }: File) =>
    run(
      actor,
      `query ($id: ID!) { refusalGrounds(applicationId: $id) { code complementRequired complementLabel } }`,
      { id: applicationId },
    );

  test('are the fourteen that a post may state on a short stay', async () => {
    const { refusalGrounds } = await offered(agents.decider, await files.examined());
    expect(refusalGrounds).toHaveLength(14);
    expect(refusalGrounds).toContainEqual({
      code: '11',
      complementRequired: true,
      complementLabel: 'Statements in doubt',
    });
  });

  test('are the rows of the catalogue on a long stay, as they stand on the day', async () => {
    const { refusalGrounds } = await offered(agents.decider, await files.examined('LONG_STAY'));
    const codes = (refusalGrounds as readonly { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(['LS-1', 'LS-2', 'LS-3', 'LS-4', 'LS-5', 'LS-6', 'LS-7', 'LS-8', 'LS-9']);
  });

  test('are nobody’s but the post’s', async () => {
    const file = await files.examined();
    expect(await offered(file.applicant, file)).toEqual({ refusalGrounds: [] });
  });
});

describe('the work list', () => {
  test('answers with the page, its counters and what each file waits for', async () => {
    const file = await files.received();
    const answer = await run(
      agents.registration,
      `query { workQueue(input: { view: TO_CHECK_FORMALLY, first: 100 }) {
        total countedAt counters { view count } pageInfo { hasNextPage }
        nodes { id reference applicant { surname } clocks { kind } openActs } } }`,
    );
    expect(answer).toMatchObject({ workQueue: { total: 1, pageInfo: { hasNextPage: false } } });
    expect(answer['workQueue']).toMatchObject({
      nodes: [
        {
          id: file.applicationId,
          applicant: { surname: 'OUBELLA SPECIMEN' },
          openActs: ['DECLARE_ADMISSIBLE', 'DECLARE_INADMISSIBLE'],
        },
      ],
    });
  });
});
