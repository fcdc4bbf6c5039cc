import { schemaOf, type Actor } from '@passerelle/subgraph-kit';
import { lawUnder, type LawProfile } from '@passerelle/subgraph-kit/law';
import type { TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { graphql } from 'graphql';
import { appealsSubgraph } from '../index.ts';

const schema = schemaOf(appealsSubgraph);

/** An answer of the graph, read where it is used. */
// oxlint-disable-next-line typescript/no-explicit-any -- each test reads another shape out of it
export type Answer = any;

/** Makes an operation run against this subgraph's schema, as the gateway hands it in. */
export const graphOf =
  (platform: TestSubgraph, profile: LawProfile = 'today') =>
  async (
    actor: Actor,
    source: string,
    variableValues: Record<string, unknown> = {},
  ): Promise<Answer> => {
    const { perform, ask } = platform.as(actor);
    const facts = { actor, law: lawUnder(profile), now: platform.clock.now() };
    const { data, errors } = await graphql({
      schema,
      source,
      variableValues,
      contextValue: { perform, ask, language: actor.language, facts },
    });
    if (errors?.[0]) throw errors[0];
    // Plain objects, to be compared with literals.
    return JSON.parse(JSON.stringify(data));
  };
