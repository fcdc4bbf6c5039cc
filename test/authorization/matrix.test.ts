import { acts as access, accessSubgraph } from '@passerelle/access';
import { acts as appeals } from '@passerelle/appeals';
import { acts as applications } from '@passerelle/applications';
import { acts as appointments } from '@passerelle/appointments';
import { acts as checks } from '@passerelle/checks';
import { acts as rights } from '@passerelle/rights';
import { schemaOf, type Actor } from '@passerelle/subgraph-kit';
import { isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { allowedActs, type Role } from './acts.ts';
import { actorOf } from './actors.ts';
import { subjectFor, type Relation } from './subjects.ts';

type AllowedAct = {
  readonly name: string;
  readonly allow: (actor: Actor, subject: unknown) => boolean;
};

// The registries hold acts of many subjects; the subject built here has what every one of them asks for.
const acts = [
  ...access,
  ...applications,
  ...checks,
  ...appointments,
  ...appeals,
  ...rights,
] as unknown as readonly AllowedAct[];

const missions = (): readonly Role[] => {
  const type = schemaOf(accessSubgraph).getType('Mission');
  if (!isEnumType(type)) throw new Error('Access speaks of no missions.');
  return type.getValues().map(({ name }) => name as Role);
};

const roles: readonly Role[] = ['APPLICANT', ...missions(), 'SYSTEM', 'ANONYMOUS'];
const relations: readonly Relation[] = ['own', 'other'];

/** The roles that an act lets through, on what is theirs and on what is not. */
const letThrough = ({ name, allow }: AllowedAct, as: (role: Role) => Actor = actorOf) =>
  relations.flatMap((relation) =>
    roles
      .filter((role) => {
        const actor = as(role);
        return allow(actor, subjectFor(name, actor, relation));
      })
      .map((role) => `${role} ${relation}`),
  );

const listed = (name: string): readonly string[] => {
  const { own = [], any = [] } = allowedActs[name] ?? {};
  return [...own, ...any].map((role) => `${role} own`).concat(any.map((role) => `${role} other`));
};

describe('who may perform an act', () => {
  test('is written down for every act there is, and for no other', () => {
    expect(acts.map(({ name }) => name).toSorted()).toEqual(Object.keys(allowedActs).toSorted());
  });

  test.each(acts.map((act) => ({ name: act.name, act })))(
    '$name: those who are named, and nobody else',
    ({ name, act }) => {
      expect(letThrough(act).toSorted()).toEqual(listed(name).toSorted());
    },
  );

  test.each(acts.map((act) => ({ name: act.name, act })))(
    '$name: no agent by role alone, without a habilitation in force',
    ({ act }) => {
      const agents = letThrough(act, (role) => {
        const actor = actorOf(role);
        return actor.kind === 'AGENT' ? { ...actor, habilitationId: null } : actor;
      }).filter((line) => !/^(?:APPLICANT|SYSTEM|ANONYMOUS) /.test(line));
      expect(agents).toEqual([]);
    },
  );

  test('of a habilitation is never the person whom it concerns', () => {
    const own = acts.filter(({ name }) => /^access\.\w*(?:habilit|Habilit|Suspension)/.test(name));
    expect(own.length).toBeGreaterThan(3);
    for (const { name, allow } of own)
      for (const role of roles.filter((one) => one !== 'SYSTEM')) {
        const actor = actorOf(role);
        const subject = {
          ...subjectFor(name, actor, 'own'),
          agentId: actor.subject,
          knownAgentId: actor.subject,
        };
        expect(allow(actor, subject)).toBe(false);
      }
  });

  test('of a vote is never the rapporteur, even from a seat', () => {
    const [vote] = acts.filter(({ name }) => name === 'session.castVote');
    const actor = actorOf('COMMISSION_MEMBER');
    const subject = subjectFor('session.castVote', actor, 'own');
    expect(vote?.allow(actor, subject)).toBe(true);
    expect(vote?.allow(actor, { ...subject, rapporteurId: actor.subject })).toBe(false);
  });

  test('that a person signs is nobody whose name is not known', () => {
    for (const { name, allow } of acts.filter((act) => act.name.startsWith('visa.'))) {
      const actor = { ...actorOf('DECISION_MAKER'), name: null };
      expect(allow(actor, subjectFor(name, actor, 'own'))).toBe(false);
    }
  });

  test('of an application nobody of the post does without its file of the register', () => {
    for (const { name, allow } of acts.filter((act) =>
      /^(?:application|visa|checks)\./.test(act.name),
    ))
      for (const role of ['PROVIDER_AGENT', 'REGISTRATION', 'EXAMINER', 'HEAD_OF_POST'] as const) {
        const actor = { ...actorOf(role), fileScopes: ['CIVIL_STATUS'] };
        expect(allow(actor, subjectFor(name, actor, 'own'))).toBe(false);
      }
  });
});
