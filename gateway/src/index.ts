export { compose } from './compose.ts';
export {
  createGateway,
  type Gateway,
  type GatewayOptions,
  type ServiceRequest,
} from './gateway.ts';
export { sendHtml } from './http/answers.ts';
export { languageOf } from './http/callers.ts';
export type { OpenFile } from './http/files.ts';
export { close, createHttpServer, listen, PortTaken } from '@passerelle/subgraph-kit/process';
export { requestListener, type Part, type Route, type ServerOptions } from './http/server.ts';
export { starting } from './http/starting.ts';
export {
  actorSigner,
  newActorKeys,
  publicJwkOf,
  readPrivateKey,
} from './identity/actor-signature.ts';
export { migrateGateway } from './identity/migrate.ts';
export { identityProvider, type IdentityProvider, type OidcSettings } from './identity/oidc.ts';
export { sessionStore, type SessionStore } from './identity/sessions.ts';
export { readStandingQuery, standings } from './identity/standing.ts';
export { stderrLog, type Log } from './log.ts';
export { readTrustedDocuments, type TrustedDocuments } from './trusted-documents.ts';
export { systemActor, type Actor, type Portal, type RunningSubgraph } from './types.ts';
