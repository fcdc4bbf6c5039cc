import { randomUUID } from 'node:crypto';
import { anonymousActor, systemActor, type Actor } from '@passerelle/subgraph-kit';
import { unitIdOf } from '@passerelle/subgraph-kit/reference';
import { agentActor, applicantActor } from '@passerelle/subgraph-kit/testing';
import type { Mission, UnitKind } from '../../subgraphs/access/src/domain/missions.ts';
import { filesOpenTo } from '../../subgraphs/access/src/domain/signing.ts';
import type { Role } from './acts.ts';

type Unit = { readonly code: string; readonly kind: UnitKind; readonly answersTo?: string };

const post: Unit = { code: 'MA-RABAT', kind: 'CONSULAR_POST' };
const centre: Unit = { code: 'MA-RABAT-C1', kind: 'PROVIDER_CENTRE', answersTo: 'MA-RABAT' };
const visas: Unit = { code: 'FR-SDV', kind: 'IMMIGRATION_MINISTRY' };
const commission: Unit = { code: 'FR-COMMISSION', kind: 'APPEALS_COMMISSION' };

/** Where each mission works. */
const unitOf: Readonly<Record<Mission, Unit>> = {
  PROVIDER_AGENT: centre,
  PROVIDER_SUPERVISOR: centre,
  REGISTRATION: post,
  EXAMINER: post,
  DECISION_MAKER: post,
  HEAD_OF_POST: post,
  VISAS_SUBDIRECTORATE: visas,
  VISAS_SUBDIRECTOR: visas,
  MINISTER_DELEGATE: { code: 'FR-MFA', kind: 'FOREIGN_AFFAIRS_MINISTRY' },
  COMMISSION_SECRETARIAT: commission,
  COMMISSION_RAPPORTEUR: commission,
  COMMISSION_MEMBER: commission,
  COMMISSION_PRESIDENT: commission,
  AUDITOR: { code: 'FR-CNIL', kind: 'SUPERVISORY_AUTHORITY' },
  OPERATOR: { code: 'FR-OPERATIONS', kind: 'OPERATIONS' },
};

/** Somebody in this role, with the unit and the files that the role has. */
export const actorOf = (role: Role): Actor => {
  if (role === 'APPLICANT') return applicantActor();
  if (role === 'SYSTEM') return systemActor('matrix', 'test');
  if (role === 'ANONYMOUS') return anonymousActor('test');
  const { code, kind, answersTo } = unitOf[role];
  return agentActor(role, unitIdOf(code), {
    name: 'A. Specimen',
    unitKind: kind,
    answersToId: answersTo === undefined ? null : unitIdOf(answersTo),
    fileScopes: [...filesOpenTo[role]],
  });
};

/** The same role at a unit that has nothing to do with any file. */
export const elsewhere = (actor: Actor): Actor => ({
  ...actor,
  subject: randomUUID(),
  unitId: actor.unitId === null ? null : randomUUID(),
  answersToId: actor.answersToId === null ? null : randomUUID(),
});
