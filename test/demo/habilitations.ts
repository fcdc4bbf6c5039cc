import type { Words } from '@passerelle/subgraph-kit/law';
import { demoAgents, services, staffOfPost, commission, type DemoAgent } from './agents.ts';
import { isoOf, parisTime, type Day } from './calendar.ts';
import { demoId } from './ids.ts';
import { randomOf } from './random.ts';
import { demoUnit, type DemoUnit } from './units.ts';
import { postById } from '@passerelle/subgraph-kit/reference';

export type DemoHabilitation = {
  readonly id: string;
  readonly agent: DemoAgent;
  readonly fileScopes: readonly string[];
  readonly signedBy: Words;
  /** Null where the act of designation is older than the platform. */
  readonly signerId: string | null;
  readonly signedUnder: string;
  readonly startsOn: string;
  readonly endsOn: string;
};

const filesOfAPost = [
  'APPLICATIONS',
  'BIOMETRICS',
  'ATTENTION_CENTRAL',
  'ATTENTION_CONSULAR',
  'GUARANTORS',
  'TRAVEL_DOCUMENTS',
  'INTERVENTIONS',
  'CIVIL_STATUS',
  'APPEALS',
  'RIGHTS',
];
const filesOfTheSubdirectorate = filesOfAPost.filter((scope) => scope !== 'ATTENTION_CONSULAR');

/** Which files a mission needs (arrêté of 22 August 2001, art. 5: "for the exclusive needs of the task"). */
const filesOpenTo: Readonly<Record<string, readonly string[]>> = {
  PROVIDER_AGENT: ['APPLICATIONS', 'BIOMETRICS'],
  PROVIDER_SUPERVISOR: [],
  REGISTRATION: ['APPLICATIONS', 'BIOMETRICS', 'CIVIL_STATUS', 'APPEALS', 'RIGHTS'],
  EXAMINER: filesOfAPost,
  DECISION_MAKER: filesOfAPost,
  HEAD_OF_POST: filesOfAPost,
  VISAS_SUBDIRECTORATE: filesOfTheSubdirectorate,
  VISAS_SUBDIRECTOR: filesOfTheSubdirectorate,
  MINISTER_DELEGATE: ['APPLICATIONS', 'APPEALS'],
  COMMISSION_SECRETARIAT: ['APPLICATIONS', 'CIVIL_STATUS', 'APPEALS', 'RIGHTS'],
  COMMISSION_RAPPORTEUR: ['APPLICATIONS', 'CIVIL_STATUS', 'APPEALS'],
  COMMISSION_MEMBER: ['APPLICATIONS', 'APPEALS'],
  COMMISSION_PRESIDENT: ['APPLICATIONS', 'APPEALS'],
  AUDITOR: ['LOGS', 'RIGHTS'],
  OPERATOR: [],
};

const article3 = 'Arrêté of 22 August 2001, art. 3 (24 November 2009)';
const article5 = 'Arrêté of 22 August 2001, art. 5 (24 November 2009)';

type Signature = Pick<DemoHabilitation, 'signedBy' | 'signerId' | 'signedUnder'>;

const [foreignDelegate, immigrationDelegate] = services.delegates;

const words = (fr: string, en: string, ar: string): Words => ({ fr, en, ar });

const signedFor = (authority: Words, unit: DemoUnit): Words => ({
  fr: `${authority.fr}, ${unit.name.fr}`,
  en: `${authority.en}, ${unit.name.en}`,
  ar: `${authority.ar}، ${unit.name.ar}`,
});

const byForeignMinister: Signature = {
  signedBy: signedFor(
    words(
      'Par délégation du ministre des affaires étrangères',
      'By delegation of the minister of foreign affairs',
      'بتفويض من وزير الشؤون الخارجية',
    ),
    demoUnit('FR-MFA'),
  ),
  signerId: foreignDelegate?.id ?? null,
  signedUnder: article5,
};

const byImmigrationMinister: Signature = {
  signedBy: signedFor(
    words(
      'Par délégation du ministre chargé de l’immigration',
      'By delegation of the minister in charge of immigration',
      'بتفويض من الوزير المكلف بالهجرة',
    ),
    demoUnit('FR-SDV'),
  ),
  signerId: immigrationDelegate?.id ?? null,
  signedUnder: article5,
};

const byHeadOfPost = (unit: DemoUnit): Signature => {
  const post = postById(unit.answersToId ?? unit.id);
  if (!post) throw new Error(`No post answers for ${unit.code}.`);
  const isCentre = unit.answersToId !== null;
  return {
    signedBy: signedFor(
      isCentre
        ? words(
            'Autorité chargée de la délivrance des visas',
            'Authority in charge of issuing visas',
            'السلطة المكلفة بإصدار التأشيرات',
          )
        : words(
            'Chef de mission diplomatique ou de poste consulaire',
            'Head of the diplomatic mission or consular post',
            'رئيس البعثة الدبلوماسية أو المركز القنصلي',
          ),
      demoUnit(post.code),
    ),
    signerId: staffOfPost(post).head.id,
    signedUnder: isCentre ? article3 : article5,
  };
};

const byPresident = (): Signature => ({
  signedBy: signedFor(
    words('Président de la commission', 'President of the commission', 'رئيس اللجنة'),
    demoUnit('FR-COMMISSION'),
  ),
  signerId: commission.presidents[0]?.id ?? null,
  signedUnder: article5,
});

/** Acts that the authority keeps itself; the platform only records them. */
const byTheAuthority = (authority: Words, signedUnder: string): Signature => ({
  signedBy: authority,
  signerId: null,
  signedUnder,
});

/** Who signed (arrêté of 22 August 2001 as amended on 24 November 2009, art. 3 and 5). */
const signatureOf = ({ mission, unitCode }: DemoAgent): Signature => {
  const unit = demoUnit(unitCode);
  switch (mission) {
    case 'HEAD_OF_POST':
      return {
        ...byForeignMinister,
        signedUnder: 'Décret of appointment; arrêté of 22 August 2001, art. 5',
      };
    case 'COMMISSION_PRESIDENT':
      return {
        ...byImmigrationMinister,
        signedUnder: 'Décret of appointment (CESEDA D. 312-5); arrêté of 22 August 2001, art. 5',
      };
    case 'COMMISSION_SECRETARIAT':
    case 'COMMISSION_RAPPORTEUR':
    case 'COMMISSION_MEMBER':
      return byPresident();
    case 'VISAS_SUBDIRECTOR':
    case 'VISAS_SUBDIRECTORATE':
      return byImmigrationMinister;
    case 'OPERATOR':
      return {
        ...byImmigrationMinister,
        signedUnder: 'Reg. (EC) 767/2008 art. 32(2); GDPR art. 32',
      };
    case 'MINISTER_DELEGATE':
      return byTheAuthority(words('Le ministre', 'The minister', 'الوزير'), article5);
    case 'AUDITOR':
      return byTheAuthority(
        words(
          'L’autorité de protection des données',
          'The data protection authority',
          'هيئة حماية المعطيات',
        ),
        'Law 78-17 of 6 January 1978',
      );
    default:
      return unit.kind === 'FOREIGN_AFFAIRS_MINISTRY' ? byForeignMinister : byHeadOfPost(unit);
  }
};

/** A year at most, its first day counted. */
const LAST_DAY_AFTER = 364;

/** Begun some time in the last ten months; those of the persons one signs in as begin a year that is new. */
const startOf = (agent: DemoAgent, today: Day): Day =>
  agent.person ? today - 1 : today - randomOf(0, `habilitation ${agent.id}`, 0).int(2, 300);

/** A habilitation for everybody, in force on the day of `now`. */
export const habilitationsAt = (now: Date): readonly DemoHabilitation[] => {
  const today = parisTime.dayAt(now);
  return demoAgents.map((agent) => {
    const start = startOf(agent, today);
    return {
      id: demoId(`habilitation:${agent.id}`),
      agent,
      fileScopes: filesOpenTo[agent.mission] ?? [],
      ...signatureOf(agent),
      startsOn: isoOf(start),
      endsOn: isoOf(start + LAST_DAY_AFTER),
    };
  });
};
