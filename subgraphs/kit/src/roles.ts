import { createHmac } from 'node:crypto';

export const subgraphNames = [
  'access',
  'applications',
  'checks',
  'appointments',
  'appeals',
  'rights',
] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/** Where the database is, and the secret from which the password of each role is derived. */
export type DatabaseLocation = { readonly adminUrl: string; readonly secret: string };

/** The password of a role: derived, so that nothing but the secret is kept. */
export const passwordOf = (secret: string, role: string): string =>
  createHmac('sha256', secret).update(`role:${role}`).digest('hex');

/** The connection string by which a role signs in to the same database. */
export const urlFor = ({ adminUrl, secret }: DatabaseLocation, role: string): string => {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = passwordOf(secret, role);
  return url.toString();
};

export const ownerRole = (name: SubgraphName): string => `${name}_owner`;
export const appRole = (name: SubgraphName): string => `${name}_app`;
/** Owns the queues, works on them and sees no subgraph's tables. */
export const EVENTS_ROLE = 'events_owner';
/** Reads the logs of all subgraphs, to hand them on, and how late their timers are; sees nothing else. */
export const LOG_READER_ROLE = 'log_reader';
/** Alone may delete. */
export const RETENTION_ROLE = 'retention';
/** Keeps sessions and sign-in state for the gateway. */
export const GATEWAY_ROLE = 'gateway_app';
