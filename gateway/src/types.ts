import type { GraphQLSchema } from 'graphql';

export type Portal = 'applicant' | 'agent' | 'commission';
export const portals: readonly Portal[] = ['applicant', 'agent', 'commission'];
export const isPortal = (value: unknown): value is Portal => portals.includes(value as Portal);

export type Language = 'fr' | 'en' | 'ar';
export const languages: readonly Language[] = ['fr', 'en', 'ar'];
export const isLanguage = (value: unknown): value is Language =>
  languages.includes(value as Language);

/** Who acts, as the gateway vouches for it and as every subgraph receives it. */
export type Actor = {
  readonly kind: 'APPLICANT' | 'AGENT' | 'SYSTEM' | 'ANONYMOUS';
  /** Id of the account or of the agent; the subgraph's name for SYSTEM; empty for ANONYMOUS. */
  readonly subject: string;
  /** To greet with. Never logged. */
  readonly name: string | null;
  readonly portal: Portal | 'api' | null;
  readonly language: Language;
  readonly habilitationId: string | null;
  readonly unitId: string | null;
  readonly unitKind: string | null;
  readonly answersToId: string | null;
  readonly mission: string | null;
  readonly fileScopes: readonly string[];
  /** The stated reason for opening a file outside one's work. */
  readonly reason: string | null;
  readonly correlationId: string;
};

/** A document of a file, as a subgraph hands it over. */
export type ServedFile = {
  readonly name: string;
  readonly contentType: string;
  readonly body: Uint8Array;
};

/** A subgraph that runs in the gateway's process. Structural: the gateway imports no subgraph. */
export type RunningSubgraph = {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly typeDefs: string;
  contextFor(actor: Actor): object;
  settle(context: object): Promise<void>;
  file(actor: Actor, id: string): Promise<ServedFile | null>;
  ready(): Promise<boolean>;
  stop(): Promise<void>;
};

const nobody = {
  name: null,
  habilitationId: null,
  unitId: null,
  unitKind: null,
  answersToId: null,
  mission: null,
  fileScopes: [],
  reason: null,
} as const;

/** A visitor who is not signed in, or an agent who holds no habilitation today. */
export const anonymousActor = (request: {
  portal: Portal | null;
  language: Language;
  correlationId: string;
}): Actor => ({ ...nobody, kind: 'ANONYMOUS', subject: '', ...request });

/** The machinery itself, acting under the name of one of its parts. */
export const systemActor = (part: string, correlationId: string): Actor => ({
  ...nobody,
  kind: 'SYSTEM',
  subject: part,
  portal: 'api',
  language: 'en',
  correlationId,
});

/** Someone who is signed in and acts for themselves. */
export const applicantActor = (person: {
  subject: string;
  name: string | null;
  portal: Portal;
  language: Language;
  correlationId: string;
}): Actor => ({ ...nobody, kind: 'APPLICANT', ...person });
