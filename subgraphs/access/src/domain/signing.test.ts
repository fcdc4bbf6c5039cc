import { describe, expect, test } from 'vitest';
import type { Mission, UnitKind } from './missions.ts';
import { filesOpenTo, maySign, signingRule, signingRules, type SignedUnit } from './signing.ts';

const unit = (kind: UnitKind, more: Partial<SignedUnit> = {}): SignedUnit => ({
  id: 'here',
  kind,
  answersToId: null,
  isInParis: false,
  ...more,
});

const officeMissions: readonly Mission[] = ['REGISTRATION', 'EXAMINER', 'DECISION_MAKER'];

/** Whether somebody under this mission in this unit may habilitate for a mission in a unit. */
const signs = (
  signer: { mission: Mission; kind: UnitKind; id?: string },
  agent: { unit: SignedUnit; mission: Mission },
): boolean => {
  const rule = signingRule(agent.unit, agent.mission);
  if (rule === null) return false;
  return maySign(
    rule,
    { mission: signer.mission, unit: { id: signer.id ?? 'here', kind: signer.kind } },
    agent.unit,
  );
};

/** One row of art. 3 and 5 with the words of its signer. */
const rows: readonly {
  readonly agents: string;
  readonly unit: SignedUnit;
  readonly missions: readonly Mission[];
  readonly signer: { mission: Mission; kind: UnitKind; id?: string };
  readonly authority: string;
  readonly article: string;
}[] = [
  {
    agents: 'of a diplomatic mission',
    unit: unit('MISSION'),
    missions: officeMissions,
    signer: { mission: 'HEAD_OF_POST', kind: 'MISSION' },
    authority: 'Head of the diplomatic mission or consular post',
    article: 'art. 5',
  },
  {
    agents: 'of a consular post',
    unit: unit('CONSULAR_POST'),
    missions: officeMissions,
    signer: { mission: 'HEAD_OF_POST', kind: 'CONSULAR_POST' },
    authority: 'Head of the diplomatic mission or consular post',
    article: 'art. 5',
  },
  {
    agents: 'of an approved provider',
    unit: unit('PROVIDER_CENTRE', { answersToId: 'post' }),
    missions: ['PROVIDER_AGENT', 'PROVIDER_SUPERVISOR'],
    signer: { mission: 'HEAD_OF_POST', kind: 'CONSULAR_POST', id: 'post' },
    authority: 'Authority in charge of issuing visas',
    article: 'art. 3',
  },
  {
    agents: 'of a prefecture',
    unit: unit('PREFECTURE'),
    missions: officeMissions,
    signer: { mission: 'HEAD_OF_POST', kind: 'PREFECTURE' },
    authority: 'Prefect',
    article: 'art. 5',
  },
  {
    agents: 'of the prefecture of police in Paris',
    unit: unit('PREFECTURE', { isInParis: true }),
    missions: officeMissions,
    signer: { mission: 'HEAD_OF_POST', kind: 'PREFECTURE' },
    authority: 'Prefect of police',
    article: 'art. 5',
  },
  {
    agents: 'of a representation of the State overseas',
    unit: unit('STATE_REPRESENTATION'),
    missions: officeMissions,
    signer: { mission: 'HEAD_OF_POST', kind: 'STATE_REPRESENTATION' },
    authority: 'Representative of the State',
    article: 'art. 5',
  },
  {
    agents: 'of the appeals commission',
    unit: unit('APPEALS_COMMISSION'),
    missions: ['COMMISSION_SECRETARIAT', 'COMMISSION_RAPPORTEUR', 'COMMISSION_MEMBER'],
    signer: { mission: 'COMMISSION_PRESIDENT', kind: 'APPEALS_COMMISSION' },
    authority: 'President of the commission',
    article: 'art. 5',
  },
  {
    agents: 'of the ministry of foreign affairs',
    unit: unit('FOREIGN_AFFAIRS_MINISTRY', { id: 'visa-office' }),
    missions: [...officeMissions, 'HEAD_OF_POST'],
    signer: { mission: 'MINISTER_DELEGATE', kind: 'FOREIGN_AFFAIRS_MINISTRY', id: 'cabinet' },
    authority: 'By delegation of the minister of foreign affairs',
    article: 'art. 5',
  },
  {
    agents: 'of the ministry in charge of immigration',
    unit: unit('IMMIGRATION_MINISTRY'),
    missions: ['VISAS_SUBDIRECTORATE', 'VISAS_SUBDIRECTOR'],
    signer: { mission: 'MINISTER_DELEGATE', kind: 'IMMIGRATION_MINISTRY' },
    authority: 'By delegation of the minister in charge of immigration',
    article: 'art. 5',
  },
  {
    agents: 'of a border service',
    unit: unit('BORDER_SERVICE'),
    missions: officeMissions,
    signer: { mission: 'MINISTER_DELEGATE', kind: 'BORDER_SERVICE' },
    authority: 'By delegation of the minister of the interior',
    article: 'art. 5',
  },
];

const everyMission = Object.keys(filesOpenTo) as readonly Mission[];
const everyKind: readonly UnitKind[] = [
  'MISSION',
  'CONSULAR_POST',
  'PREFECTURE',
  'STATE_REPRESENTATION',
  'BORDER_SERVICE',
  'FOREIGN_AFFAIRS_MINISTRY',
  'IMMIGRATION_MINISTRY',
  'APPEALS_COMMISSION',
  'PROVIDER_CENTRE',
  'SUPERVISORY_AUTHORITY',
  'OPERATIONS',
];

describe.each(rows)('the agents $agents', ({ unit, missions, signer, authority, article }) => {
  test('are habilitated by the authority that the arrêté names', () => {
    for (const mission of missions) {
      const rule = signingRule(unit, mission);
      expect(rule?.authority.en).toBe(authority);
      expect(rule?.provision).toContain(article);
      expect(signs(signer, { unit, mission })).toBe(true);
    }
  });

  test('are habilitated by nobody else, under no other mission', () => {
    for (const other of everyMission.filter((mission) => mission !== signer.mission))
      for (const mission of missions)
        expect(signs({ ...signer, mission: other }, { unit, mission })).toBe(false);
  });

  test('are not habilitated from another unit that has no power over theirs', () => {
    const stranger = { ...signer, id: 'elsewhere', kind: 'CONSULAR_POST' as const };
    for (const mission of missions) expect(signs(stranger, { unit, mission })).toBe(false);
  });
});

describe('a provider', () => {
  test('cannot create its own users, whatever mission somebody holds there (art. 3)', () => {
    const centre = unit('PROVIDER_CENTRE', { id: 'centre', answersToId: 'post' });
    for (const mission of everyMission)
      for (const wanted of everyMission)
        expect(
          signs(
            { mission, kind: 'PROVIDER_CENTRE', id: 'centre' },
            { unit: centre, mission: wanted },
          ),
        ).toBe(false);
  });

  test('has agents who collect and nothing else', () => {
    const centre = unit('PROVIDER_CENTRE', { answersToId: 'post' });
    const open = everyMission.filter((mission) => signingRule(centre, mission) !== null);
    expect(open).toEqual(['PROVIDER_AGENT', 'PROVIDER_SUPERVISOR']);
    expect(filesOpenTo.PROVIDER_AGENT).toEqual(['APPLICATIONS', 'BIOMETRICS']);
    expect(filesOpenTo.PROVIDER_SUPERVISOR).toEqual([]);
  });
});

describe('the head of a post', () => {
  const post = unit('CONSULAR_POST');
  test('does not habilitate a successor: the ministry records the appointment', () => {
    expect(
      signs(
        { mission: 'HEAD_OF_POST', kind: 'CONSULAR_POST' },
        { unit: post, mission: 'HEAD_OF_POST' },
      ),
    ).toBe(false);
    expect(
      signs(
        { mission: 'MINISTER_DELEGATE', kind: 'FOREIGN_AFFAIRS_MINISTRY', id: 'cabinet' },
        { unit: post, mission: 'HEAD_OF_POST' },
      ),
    ).toBe(true);
  });

  test('has no power in the post next door', () => {
    expect(
      signs(
        { mission: 'HEAD_OF_POST', kind: 'CONSULAR_POST', id: 'elsewhere' },
        { unit: post, mission: 'EXAMINER' },
      ),
    ).toBe(false);
  });
});

describe('a delegate of one minister', () => {
  test('does not sign for the agents of another', () => {
    const delegate = { mission: 'MINISTER_DELEGATE', kind: 'FOREIGN_AFFAIRS_MINISTRY' } as const;
    expect(
      signs(delegate, { unit: unit('IMMIGRATION_MINISTRY'), mission: 'VISAS_SUBDIRECTORATE' }),
    ).toBe(false);
  });

  test('is designated by the minister alone: by nobody on the platform', () => {
    for (const kind of everyKind)
      expect(signingRule({ kind, isInParis: false }, 'MINISTER_DELEGATE')).toBeNull();
  });
});

describe('those who audit', () => {
  test('are named by nobody whom they audit', () => {
    for (const kind of everyKind)
      expect(signingRule({ kind, isInParis: false }, 'AUDITOR')).toBeNull();
  });
});

describe('each mission', () => {
  test('opens no file of attention or guarantors to whoever collects, records appeals or runs machines', () => {
    const secret = ['ATTENTION_CENTRAL', 'ATTENTION_CONSULAR', 'GUARANTORS'] as const;
    const openTo = everyMission.filter((mission) =>
      filesOpenTo[mission].some((scope) => secret.some((one) => one === scope)),
    );
    expect(openTo).toEqual([
      'EXAMINER',
      'DECISION_MAKER',
      'HEAD_OF_POST',
      'VISAS_SUBDIRECTORATE',
      'VISAS_SUBDIRECTOR',
    ]);
  });

  test('leaves the consular attention file to its post: the sub-directorate does not open it', () => {
    expect(filesOpenTo.VISAS_SUBDIRECTORATE).not.toContain('ATTENTION_CONSULAR');
  });

  test('that is habilitated on the platform stands in one row for a unit', () => {
    for (const kind of everyKind)
      for (const isInParis of [true, false])
        for (const mission of everyMission) {
          const matching = signingRules.filter(
            (rule) =>
              rule.unitKinds.includes(kind) &&
              rule.missions.includes(mission) &&
              (rule.inParis ?? isInParis) === isInParis,
          );
          expect(matching.length).toBeLessThanOrEqual(1);
        }
  });
});
