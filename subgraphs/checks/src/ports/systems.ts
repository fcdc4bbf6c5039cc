import type { Platform } from '@passerelle/subgraph-kit';
import type { CheckSystem } from '../domain/systems.ts';
import {
  civilStatusAnswer,
  sisAnswer,
  visAnswer,
  type DocumentKeys,
  type PersonKeys,
  type Reply,
} from './answer.ts';
import { createSystemClient, patience, type Patience, type SystemAddress } from './http.ts';

/** Whom a question is about; a part that the file does not hold is null. */
export type Subject = {
  readonly person: PersonKeys | null;
  readonly document: DocumentKeys | null;
};

/** The systems outside, asked live; nothing of what they hold is copied. */
export type ChecksPorts = {
  /** `key` makes the question one question, however often it is sent. */
  ask(system: CheckSystem, subject: Subject, key: string): Promise<Reply>;
};

export type Addresses = {
  readonly sis: SystemAddress;
  readonly vis: SystemAddress;
  readonly civilStatus: SystemAddress;
};

const nothingToAskWith: Reply = { attempts: 0, fallback: 'NO_DATA' };

/** One client for each system; SIS is one system with two questions. */
export const createSystems = (addresses: Addresses, patient: Patience = patience): ChecksPorts => {
  const sis = createSystemClient(addresses.sis, patient);
  const vis = createSystemClient(addresses.vis, patient);
  const civilStatus = createSystemClient(addresses.civilStatus, patient);

  const questions: Readonly<
    Record<CheckSystem, (subject: Subject, key: string) => Promise<Reply>>
  > = {
    SIS_PERSONS: async ({ person }, key) =>
      person === null
        ? nothingToAskWith
        : sis.ask({ path: 'persons/search', body: person, key }, sisAnswer),
    SIS_DOCUMENTS: async ({ document }, key) =>
      document === null
        ? nothingToAskWith
        : sis.ask({ path: 'documents/search', body: document, key }, sisAnswer),
    // Every key that the file holds, to avoid false rejections and identifications (Visa Code art. 21(2)).
    VIS: async ({ person, document }, key) =>
      person === null && document === null
        ? nothingToAskWith
        : vis.ask(
            {
              path: 'search',
              body: { ...(person && { person }), ...(document && { document }) },
              key,
            },
            visAnswer,
          ),
    CIVIL_STATUS: async ({ person }, key) =>
      person === null
        ? nothingToAskWith
        : civilStatus.ask({ path: 'search', body: person, key }, civilStatusAnswer),
  };

  return { ask: (system, subject, key) => questions[system](subject, key) };
};

const addressOf = (config: Platform['config'], name: string): SystemAddress => {
  const url = config[`${name}_URL`];
  const token = config[`${name}_TOKEN`];
  if (!url || !token)
    throw new Error(
      `${name}_URL and ${name}_TOKEN are needed: no lodging completes without its checks.`,
    );
  return { url, token };
};

export const createPorts = ({ config }: Platform): ChecksPorts =>
  createSystems({
    sis: addressOf(config, 'SIS'),
    vis: addressOf(config, 'VIS'),
    civilStatus: addressOf(config, 'CIVIL_STATUS'),
  });
