import { languages } from '@passerelle/subgraph-kit/law';
import { describe, expect, test } from 'vitest';
import { demoAgents, demoSeats } from './agents.ts';
import { habilitationsAt } from './habilitations.ts';
import { demoPerson, demoPersons } from './persons.ts';
import { demoUnit, demoUnits } from './units.ts';

const now = new Date('2026-11-25T10:00:00Z');

describe('the persons one signs in as', () => {
  test('have each a login and a subject of their own, and a role in the three languages', () => {
    expect(new Set(demoPersons.map(({ login }) => login)).size).toBe(demoPersons.length);
    expect(new Set(demoPersons.map(({ subject }) => subject)).size).toBe(demoPersons.length);
    const unsaid = demoPersons.filter(({ role }) =>
      languages.some((language) => role[language].trim() === ''),
    );
    expect(unsaid).toEqual([]);
  });

  test('play every part of the journey, from the draft to the recommendation', () => {
    const missions = new Set(demoPersons.map(({ mission }) => mission));
    expect(missions).toEqual(
      new Set([
        null,
        'AUDITOR',
        'COMMISSION_MEMBER',
        'COMMISSION_PRESIDENT',
        'COMMISSION_RAPPORTEUR',
        'COMMISSION_SECRETARIAT',
        'DECISION_MAKER',
        'EXAMINER',
        'HEAD_OF_POST',
        'MINISTER_DELEGATE',
        'OPERATOR',
        'PROVIDER_AGENT',
        'REGISTRATION',
        'VISAS_SUBDIRECTOR',
      ]),
    );
  });

  test('work in units that there are, and are agents of the demo world under the same id', () => {
    for (const { subject, unitCode, mission } of demoPersons.filter((person) => person.unitCode)) {
      const agent = demoAgents.find(({ id }) => id === subject);
      expect(agent).toMatchObject({ mission, unitId: demoUnit(unitCode ?? '').id });
    }
  });
});

describe('habilitations of the demo world', () => {
  const habilitations = habilitationsAt(now);
  const byAgent = new Map(
    habilitations.map((habilitation) => [habilitation.agent.id, habilitation]),
  );

  test('everybody has one, in force today and for a year at most', () => {
    expect(byAgent.size).toBe(demoAgents.length);
    const wrong = habilitations.filter(({ startsOn, endsOn }) => {
      const days = (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000;
      return startsOn > '2026-11-25' || endsOn < '2026-11-25' || days > 365;
    });
    expect(wrong).toEqual([]);
  });

  test('are signed by who holds the power: heads of post for posts and centres, the president for the commission', () => {
    const signerOf = (login: string) => byAgent.get(demoPerson(login).subject)?.signerId;
    expect(signerOf('examiner')).toBe(demoPerson('head').subject);
    expect(signerOf('provider')).toBe(demoPerson('head').subject);
    expect(signerOf('rapporteur')).toBe(demoPerson('president').subject);
    expect(signerOf('head')).toBe(demoPerson('delegate-foreign-affairs').subject);
  });

  test('of a provider open collection alone (arrêté of 24 November 2009, art. 3)', () => {
    expect(byAgent.get(demoPerson('provider').subject)?.fileScopes).toEqual([
      'APPLICATIONS',
      'BIOMETRICS',
    ]);
  });
});

describe('the commission of the demo world', () => {
  test('has five seats, each with a holder and two substitutes (CESEDA D. 312-5)', () => {
    expect(demoSeats).toHaveLength(15);
    expect(
      new Set(demoSeats.map(({ kind, substituteRank }) => `${kind} ${substituteRank}`)).size,
    ).toBe(15);
    expect(new Set(demoSeats.map(({ agentId }) => agentId)).size).toBe(15);
  });

  test('is held by the persons one signs in as', () => {
    const holderOf = (kind: string) =>
      demoSeats.find((seat) => seat.kind === kind && seat.substituteRank === 0)?.agentId;
    expect(holderOf('PRESIDENT')).toBe(demoPerson('president').subject);
    expect(holderOf('ADMINISTRATIVE_JUDGE')).toBe(demoPerson('judge').subject);
    expect(holderOf('FOREIGN_AFFAIRS')).toBe(demoPerson('member-foreign-affairs').subject);
    expect(holderOf('IMMIGRATION')).toBe(demoPerson('member-immigration').subject);
    expect(holderOf('INTERIOR')).toBe(demoPerson('member-interior').subject);
  });
});

describe('units of the demo world', () => {
  test('Rabat has four centres of an invented provider, Nouakchott none', () => {
    const centresOf = (code: string) =>
      demoUnits.filter(({ answersToId }) => answersToId === demoUnit(code).id);
    expect(centresOf('MA-RABAT').map(({ code }) => code)).toEqual([
      'MA-RABAT-C1',
      'MA-RABAT-C2',
      'MA-RABAT-C3',
      'MA-RABAT-C4',
    ]);
    expect(centresOf('MR-NOUAKCHOTT')).toEqual([]);
  });

  test('no provider bears the name of a company that collects for visas', () => {
    const names = demoUnits.flatMap(({ providerName }) => (providerName ? [providerName] : []));
    expect(names.filter((name) => /tls|vfs|capago|bls|contact|global/i.test(name))).toEqual([]);
  });
});
