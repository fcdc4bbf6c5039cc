import type { Post } from '@passerelle/subgraph-kit/reference';
import { posts, unitIdOf } from '@passerelle/subgraph-kit/reference';
import { demoId } from './ids.ts';
import { culturesOf, type Culture } from './names/index.ts';
import { staff } from './names/french.ts';
import { demoPersons, type DemoPerson } from './persons.ts';
import { randomOf, type Random } from './random.ts';
import { centresOf, type Centre } from './units.ts';
import { shares } from './weights.ts';

/** A named person with a mission in a unit. */
export type DemoAgent = {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly mission: string;
  /** The person one signs in as. Null for the others. */
  readonly person: DemoPerson | null;
};

/** The seats of the commission (CESEDA D. 312-5): a holder and two substitutes for each. */
export type DemoSeat = {
  readonly id: string;
  readonly kind:
    | 'PRESIDENT'
    | 'ADMINISTRATIVE_JUDGE'
    | 'FOREIGN_AFFAIRS'
    | 'IMMIGRATION'
    | 'INTERIOR';
  readonly substituteRank: number;
  readonly agentId: string;
};

const nameOf = (random: Random, culture: Culture): string => {
  const female = random.perMille(500);
  const given = random.pick(female ? culture.female : culture.male);
  const surname = random.pick(culture.surnames);
  return `${given.latin} ${(female ? culture.feminine(surname) : surname).latin}`;
};

const persons = demoPersons.filter(({ mission }) => mission !== null);

/** The named person of the demo for a mission in a unit, and as many others as are needed beside them. */
const team = (
  unitCode: string,
  mission: string,
  wanted: { readonly count: number; readonly culture: Culture },
): DemoAgent[] => {
  const unitId = unitIdOf(unitCode);
  const named = persons
    .filter((person) => person.unitCode === unitCode && person.mission === mission)
    .map((person) => ({
      id: person.subject,
      name: person.name,
      unitId,
      unitCode,
      mission,
      person,
    }));
  const others = Array.from({ length: Math.max(0, wanted.count - named.length) }, (_, at) => {
    const key = `${unitCode} ${mission} ${at}`;
    // Agents are the same in every world: applications of any seed may name them.
    const random = randomOf(0, key, 0);
    const name = nameOf(random, wanted.culture);
    return { id: demoId(`agent:${key}`), name, unitId, unitCode, mission, person: null };
  });
  return [...named, ...others];
};

/** Who works on the files of a post. */
export type PostStaff = {
  readonly head: DemoAgent;
  readonly deciders: readonly DemoAgent[];
  readonly examiners: readonly DemoAgent[];
  readonly registrars: readonly DemoAgent[];
  /** By the id of a centre. */
  readonly collectors: ReadonlyMap<string, readonly DemoAgent[]>;
  readonly supervisors: readonly DemoAgent[];
};

const within = (least: number, wanted: number, most: number): number =>
  Math.max(least, Math.min(most, Math.round(wanted)));

const first = (agents: readonly DemoAgent[]): DemoAgent => {
  const [agent] = agents;
  if (!agent) throw new Error('A post of the demo world has no head.');
  return agent;
};

const localCulture = (post: Post): Culture => culturesOf(post.country)?.[0] ?? staff;

const staffOf = (post: Post, applied: number): PostStaff => {
  const ofCentre = (centre: Centre, mission: string, count: number) =>
    team(centre.code, mission, { count, culture: localCulture(post) });
  const ofPost = (mission: string, count: number, culture = staff) =>
    team(post.code, mission, { count, culture });
  const centres = centresOf(post);
  return {
    head: first(ofPost('HEAD_OF_POST', 1)),
    deciders: ofPost('DECISION_MAKER', within(1, applied / 30_000, 5)),
    examiners: ofPost('EXAMINER', within(2, applied / 12_000, 12)),
    registrars: ofPost('REGISTRATION', within(1, applied / 25_000, 6), localCulture(post)),
    collectors: new Map(
      centres.map((centre) => [
        centre.id,
        ofCentre(centre, 'PROVIDER_AGENT', within(2, (applied * centre.share) / 1_500_000, 9)),
      ]),
    ),
    supervisors: centres.flatMap((centre) => ofCentre(centre, 'PROVIDER_SUPERVISOR', 1)),
  };
};

const staffs = new Map(shares.map(({ post, applied }) => [post.id, staffOf(post, applied)]));

export const staffOfPost = (post: Post): PostStaff => {
  const found = staffs.get(post.id);
  if (!found) throw new Error(`Nobody works at ${post.code}.`);
  return found;
};

const service = (unitCode: string, mission: string, count: number): DemoAgent[] =>
  team(unitCode, mission, { count, culture: staff });

const MEMBERS_AND_SUBSTITUTES = 12;
const presidents = service('FR-COMMISSION', 'COMMISSION_PRESIDENT', 3);
const members = service('FR-COMMISSION', 'COMMISSION_MEMBER', MEMBERS_AND_SUBSTITUTES);

export const commission = {
  secretariat: service('FR-COMMISSION', 'COMMISSION_SECRETARIAT', 4),
  rapporteurs: service('FR-COMMISSION', 'COMMISSION_RAPPORTEUR', 8),
  presidents,
  members,
};

/** The four seats beside the president, in the order in which the demo persons hold them. */
const memberSeats = ['ADMINISTRATIVE_JUDGE', 'FOREIGN_AFFAIRS', 'IMMIGRATION', 'INTERIOR'] as const;

const seat = (kind: DemoSeat['kind'], substituteRank: number, agent: DemoAgent): DemoSeat => ({
  id: demoId(`seat:${kind} ${substituteRank}`),
  kind,
  substituteRank,
  agentId: agent.id,
});

export const demoSeats: readonly DemoSeat[] = [
  ...presidents.map((agent, rank) => seat('PRESIDENT', rank, agent)),
  ...members.flatMap((agent, at) => {
    const kind = memberSeats[at % memberSeats.length];
    return kind ? [seat(kind, Math.floor(at / memberSeats.length), agent)] : [];
  }),
];

export const services = {
  subdirectors: service('FR-SDV', 'VISAS_SUBDIRECTOR', 1),
  subdirectorate: service('FR-SDV', 'VISAS_SUBDIRECTORATE', 5),
  delegates: [
    ...service('FR-MFA', 'MINISTER_DELEGATE', 1),
    ...service('FR-SDV', 'MINISTER_DELEGATE', 1),
  ],
  operators: service('FR-OPERATIONS', 'OPERATOR', 2),
  auditors: service('FR-CNIL', 'AUDITOR', 2),
} as const;

/** Everybody who works in the demo world. */
export const demoAgents: readonly DemoAgent[] = [
  ...posts.flatMap((post) => {
    const { head, deciders, examiners, registrars, collectors, supervisors } = staffOfPost(post);
    return [
      head,
      ...deciders,
      ...examiners,
      ...registrars,
      ...[...collectors.values()].flat(),
      ...supervisors,
    ];
  }),
  ...Object.values(commission).flat(),
  ...Object.values(services).flat(),
];
