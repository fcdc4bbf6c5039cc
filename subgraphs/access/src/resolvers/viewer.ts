import type { Actor } from '@passerelle/subgraph-kit';
import type { ViewerResolvers } from '../generated/resolvers.ts';
import { findHabilitation } from '../queries/find-agent.ts';
import type { Standing } from '../queries/find-standing.ts';

/** The person at the screen; neither a visitor nor the platform itself is one. */
export const viewerOf = (actor: Actor): Actor | null =>
  actor.kind === 'APPLICANT' || actor.kind === 'AGENT' ? actor : null;

export const Viewer: ViewerResolvers = {
  kind: ({ kind }) => (kind === 'AGENT' ? 'AGENT' : 'APPLICANT'),
  name: ({ name }) => name ?? '',
  habilitation: ({ habilitationId }, _args, { ask }) =>
    habilitationId === null ? null : ask(findHabilitation, habilitationId),
};

/** A subject as the gateway is told of it. */
export const signedInOf = (standing: Standing | null) =>
  standing && {
    agentId: standing.agent.id,
    name: standing.agent.name,
    habilitation: standing.habilitation,
  };
