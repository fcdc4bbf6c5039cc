import { randomUUID } from 'node:crypto';
import { systemActor, type Actor } from '@passerelle/subgraph-kit';
import { unitById, unitIdOf } from '@passerelle/subgraph-kit/reference';
import { lawUnder, type LawProfile } from '@passerelle/subgraph-kit/law';
import {
  agentActor,
  applicantActor,
  startTestSubgraph,
  type TestSubgraph,
} from '@passerelle/subgraph-kit/testing';
import { noteLodged, noteSubmitted } from './acts/note-file.ts';
import { requestAccess } from './acts/request-access.ts';

export const system = systemActor('rights', 'test');

export const RABAT = unitIdOf('MA-RABAT');
export const TUNIS = unitIdOf('TN-TUNIS');
export const SUBDIRECTORATE = unitIdOf('FR-SDV');

/** The instant at which the tests of this room begin: a Thursday morning in Rabat. */
export const NOW = '2026-11-12T09:00:00Z';

/** An agent under a habilitation in an office of the reference data. */
export const agentOf = (mission: string, unitId: string, more: Partial<Actor> = {}): Actor =>
  agentActor(mission, unitId, { unitKind: unitById(unitId)?.kind ?? null, ...more });

export const startRights = (
  server: { readonly adminUrl: string; readonly secret: string },
  given: { readonly profile?: LawProfile; readonly ports?: unknown } = {},
): Promise<TestSubgraph> =>
  startTestSubgraph(
    { name: 'rights', timers: {} },
    { server, now: NOW, law: lawUnder(given.profile ?? 'today'), ports: given.ports },
  );

export type Person = { readonly actor: Actor; readonly applicantId: string };

export const givenPerson = (): Person => ({ actor: applicantActor(), applicantId: randomUUID() });

/** A file of the person, as the events tell of it: submitted to a post, and lodged there when an instant is given. */
export const givenFile = async (
  rights: TestSubgraph,
  { actor, applicantId }: Person,
  file: { readonly postId?: string; readonly lodgedAt?: string } = {},
): Promise<string> => {
  const applicationId = randomUUID();
  const { perform } = rights.as(system);
  await perform(noteSubmitted, {
    applicationId,
    applicantId,
    accountId: actor.subject,
    postId: file.postId ?? RABAT,
  });
  if (file.lodgedAt) await perform(noteLodged, { applicationId, lodgedAt: file.lodgedAt });
  return applicationId;
};

/** A request of a person whose file was lodged in Rabat. */
export const givenRequest = async (rights: TestSubgraph, person = givenPerson()) => {
  await givenFile(rights, person, { lodgedAt: '2026-10-01T09:00:00Z' });
  const answer = await rights
    .as(person.actor)
    .perform(requestAccess, { applicantId: person.applicantId });
  if (answer.__typename !== 'RequestAccessSuccess') throw new Error(JSON.stringify(answer));
  return { ...person, request: answer.request };
};
