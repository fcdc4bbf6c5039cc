import { createRequire } from 'node:module';
import { schemaOf, type Actor, type Context } from '@passerelle/subgraph-kit';
import type { Law } from '@passerelle/subgraph-kit/law';
import type { TestSubgraph } from '@passerelle/subgraph-kit/testing';
import pg from 'pg';
import { vi } from 'vitest';
import { applicationsSubgraph } from '../index.ts';

// The schema is built by a package in CommonJS: what executes it must be of the same kind.
const { graphql } = createRequire(import.meta.url)('graphql') as typeof import('graphql');

const schema = schemaOf(applicationsSubgraph);

/** Every field of a file's page. */
export const STATUS = /* GraphQL */ `
  fragment Status on Application {
    reference
    status
    visaKind
    createdAt
    signedAt
    lodgedAt
    lodgingCompletedAt
    receivedAt
    formallyCheckedAt
    applicant {
      surname
      givenNames
      nativeName
      birthDate
      nationality
      email
    }
    travelDocument {
      kind
      number
      issuer
      expiresOn
      mrzVerified
    }
    form {
      source
      version
      savedAt
      steps {
        key
        title
        complete
        fields {
          key
          number
          label
          kind
          required
          value
          problem
          options {
            value
            label
          }
        }
      }
    }
    stay {
      purposes
      mainDestination
      arrivalOn
      departureOn
      entries
      days
    }
    competentPost {
      post {
        id
      }
      reason
      residence
      rule {
        key
        source
      }
    }
    centre {
      id
    }
    heldBy {
      id
    }
    examiner {
      id
    }
    examination {
      findings
      proposal
    }
    clocks {
      kind
      date {
        value
        steps {
          key
          amount
          unit
          date
        }
        rule {
          key
          source
        }
      }
    }
    thread {
      key
      state
      at
      due {
        value
      }
    }
    decisions {
      id
      outcome
    }
    visa {
      stickerNumber
    }
    documents {
      id
      kind
      title
      url
    }
    openActs
    blockedActs {
      act
      reasons
    }
  }
`;

/**
 * Asks as the gateway does: one operation, one set of loaders, the readings written down before the answer leaves.
 * The answer as it is on the wire; errors are thrown with their path.
 */
export const graphOf =
  (platform: TestSubgraph, law: Law) =>
  async (
    actor: Actor,
    source: string,
    variableValues: Readonly<Record<string, unknown>> = {},
  ): Promise<Readonly<Record<string, unknown>>> => {
    const { perform, ask, settle } = platform.as(actor);
    const facts = { actor, law, now: platform.clock.now() };
    const contextValue: Context = { perform, ask, language: actor.language, facts };
    const answer = await graphql({ schema, source, contextValue, variableValues });
    await settle();
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return JSON.parse(JSON.stringify(answer.data)) as Record<string, unknown>;
  };

/** The statements of one operation, by the table that each reads first. */
export const statementsOf = async (
  operation: () => Promise<unknown>,
): Promise<Record<string, number>> => {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  await operation();
  const texts = spy.mock.calls.map(([query]) =>
    typeof query === 'string' ? query : ((query as { text?: string }).text ?? ''),
  );
  spy.mockRestore();
  const tables = texts.flatMap(
    (text) => /^select .* from "applications"\."(\w+)"/s.exec(text)?.[1] ?? [],
  );
  return Object.fromEntries(
    [...Map.groupBy(tables, (table) => table)].map(([table, all]) => [table, all.length]),
  );
};
