import type { Words } from '@passerelle/subgraph-kit/law';
import type { FileScope, Mission, UnitKind } from './missions.ts';

/** Where the signer's own habilitation must be, seen from the unit of the agent. */
export type SignerPlace =
  /** In the same unit. */
  | 'SAME_UNIT'
  /** In the post that approved the centre and answers for it. */
  | 'POST_ANSWERED_TO'
  /** In a service of one of these ministries. */
  | 'MINISTRY';

/** One row: who habilitates whom, and under which provision. */
export type SigningRule = {
  readonly unitKinds: readonly UnitKind[];
  /** Paris has its own authority for the prefecture. Left out: wherever the unit stands. */
  readonly inParis?: boolean;
  readonly missions: readonly Mission[];
  readonly signer: {
    readonly mission: Mission;
    readonly place: SignerPlace;
    readonly unitKinds?: readonly UnitKind[];
  };
  /** The function in which the signer signs. */
  readonly authority: Words;
  readonly provision: string;
};

const article5 = 'Arrêté of 22 August 2001, art. 5 (24 November 2009)';

const headOfPost: Words = {
  fr: 'Chef de mission diplomatique ou de poste consulaire',
  en: 'Head of the diplomatic mission or consular post',
  ar: 'رئيس البعثة الدبلوماسية أو المركز القنصلي',
};

const foreignMinister: Words = {
  fr: 'Par délégation du ministre des affaires étrangères',
  en: 'By delegation of the minister of foreign affairs',
  ar: 'بتفويض من وزير الشؤون الخارجية',
};

const immigrationMinister: Words = {
  fr: 'Par délégation du ministre chargé de l’immigration',
  en: 'By delegation of the minister in charge of immigration',
  ar: 'بتفويض من الوزير المكلف بالهجرة',
};

const officeMissions = ['REGISTRATION', 'EXAMINER', 'DECISION_MAKER'] as const;

/**
 * Who habilitates whom (arrêté of 22 August 2001 as amended on 24 November 2009, art. 3 and 5). A pair of unit and
 * mission without a row is habilitated by nobody on the platform: the minister designates delegates, and the
 * supervisory authority its own agents, by acts of their own that are recorded at the installation.
 */
export const signingRules: readonly SigningRule[] = [
  {
    unitKinds: ['MISSION', 'CONSULAR_POST'],
    missions: officeMissions,
    signer: { mission: 'HEAD_OF_POST', place: 'SAME_UNIT' },
    authority: headOfPost,
    provision: article5,
  },
  {
    unitKinds: ['PROVIDER_CENTRE'],
    missions: ['PROVIDER_AGENT', 'PROVIDER_SUPERVISOR'],
    signer: { mission: 'HEAD_OF_POST', place: 'POST_ANSWERED_TO' },
    authority: {
      fr: 'Autorité chargée de la délivrance des visas',
      en: 'Authority in charge of issuing visas',
      ar: 'السلطة المكلفة بإصدار التأشيرات',
    },
    provision: 'Arrêté of 22 August 2001, art. 3 (24 November 2009)',
  },
  {
    unitKinds: ['PREFECTURE'],
    inParis: false,
    missions: officeMissions,
    signer: { mission: 'HEAD_OF_POST', place: 'SAME_UNIT' },
    authority: { fr: 'Préfet', en: 'Prefect', ar: 'المحافظ' },
    provision: article5,
  },
  {
    unitKinds: ['PREFECTURE'],
    inParis: true,
    missions: officeMissions,
    signer: { mission: 'HEAD_OF_POST', place: 'SAME_UNIT' },
    authority: { fr: 'Préfet de police', en: 'Prefect of police', ar: 'محافظ الشرطة' },
    provision: article5,
  },
  {
    unitKinds: ['STATE_REPRESENTATION'],
    missions: officeMissions,
    signer: { mission: 'HEAD_OF_POST', place: 'SAME_UNIT' },
    authority: {
      fr: 'Représentant de l’État',
      en: 'Representative of the State',
      ar: 'ممثل الدولة',
    },
    provision: article5,
  },
  {
    unitKinds: ['APPEALS_COMMISSION'],
    missions: ['COMMISSION_SECRETARIAT', 'COMMISSION_RAPPORTEUR', 'COMMISSION_MEMBER'],
    signer: { mission: 'COMMISSION_PRESIDENT', place: 'SAME_UNIT' },
    authority: {
      fr: 'Président de la commission',
      en: 'President of the commission',
      ar: 'رئيس اللجنة',
    },
    provision: article5,
  },
  {
    unitKinds: ['FOREIGN_AFFAIRS_MINISTRY'],
    missions: [...officeMissions, 'HEAD_OF_POST'],
    signer: {
      mission: 'MINISTER_DELEGATE',
      place: 'MINISTRY',
      unitKinds: ['FOREIGN_AFFAIRS_MINISTRY'],
    },
    authority: foreignMinister,
    provision: article5,
  },
  {
    unitKinds: ['IMMIGRATION_MINISTRY'],
    missions: ['VISAS_SUBDIRECTORATE', 'VISAS_SUBDIRECTOR'],
    signer: {
      mission: 'MINISTER_DELEGATE',
      place: 'MINISTRY',
      unitKinds: ['IMMIGRATION_MINISTRY'],
    },
    authority: immigrationMinister,
    provision: article5,
  },
  {
    unitKinds: ['BORDER_SERVICE'],
    missions: officeMissions,
    signer: { mission: 'MINISTER_DELEGATE', place: 'SAME_UNIT' },
    authority: {
      fr: 'Par délégation du ministre de l’intérieur',
      en: 'By delegation of the minister of the interior',
      ar: 'بتفويض من وزير الداخلية',
    },
    provision: article5,
  },
  // The arrêté gives these authorities the power to sign and says nothing of their own entry: it follows from their
  // appointment, which their ministry records.
  {
    unitKinds: ['MISSION', 'CONSULAR_POST'],
    missions: ['HEAD_OF_POST'],
    signer: {
      mission: 'MINISTER_DELEGATE',
      place: 'MINISTRY',
      unitKinds: ['FOREIGN_AFFAIRS_MINISTRY'],
    },
    authority: foreignMinister,
    provision: 'Décret of appointment; arrêté of 22 August 2001, art. 5',
  },
  {
    unitKinds: ['PREFECTURE', 'STATE_REPRESENTATION'],
    missions: ['HEAD_OF_POST'],
    signer: {
      mission: 'MINISTER_DELEGATE',
      place: 'MINISTRY',
      unitKinds: ['IMMIGRATION_MINISTRY'],
    },
    authority: immigrationMinister,
    provision: 'Décret of appointment; arrêté of 22 August 2001, art. 5',
  },
  {
    unitKinds: ['APPEALS_COMMISSION'],
    missions: ['COMMISSION_PRESIDENT'],
    signer: {
      mission: 'MINISTER_DELEGATE',
      place: 'MINISTRY',
      unitKinds: ['FOREIGN_AFFAIRS_MINISTRY', 'IMMIGRATION_MINISTRY'],
    },
    authority: {
      fr: 'Par délégation des ministres responsables du traitement',
      en: 'By delegation of the ministers who are the controllers',
      ar: 'بتفويض من الوزيرين المسؤولين عن المعالجة',
    },
    provision: 'Décret of appointment (CESEDA D. 312-5); arrêté of 22 August 2001, art. 5',
  },
  // No recipient of data: who runs the machines is designated by the controllers for their security.
  {
    unitKinds: ['OPERATIONS'],
    missions: ['OPERATOR'],
    signer: {
      mission: 'MINISTER_DELEGATE',
      place: 'MINISTRY',
      unitKinds: ['FOREIGN_AFFAIRS_MINISTRY', 'IMMIGRATION_MINISTRY'],
    },
    authority: {
      fr: 'Par délégation des ministres responsables du traitement',
      en: 'By delegation of the ministers who are the controllers',
      ar: 'بتفويض من الوزيرين المسؤولين عن المعالجة',
    },
    provision: 'Reg. (EC) 767/2008 art. 32(2); GDPR art. 32',
  },
];

/** What the table asks of a unit. */
export type SignedUnit = {
  readonly id: string;
  readonly kind: UnitKind;
  readonly answersToId: string | null;
  readonly isInParis: boolean;
};

/** The row that governs a mission in a unit, or null where nobody on the platform may habilitate. */
export const signingRule = (
  unit: Pick<SignedUnit, 'kind' | 'isInParis'>,
  mission: Mission,
): SigningRule | null =>
  signingRules.find(
    (rule) =>
      rule.unitKinds.includes(unit.kind) &&
      rule.missions.includes(mission) &&
      (rule.inParis === undefined || rule.inParis === unit.isInParis),
  ) ?? null;

/** The habilitation under which somebody wants to sign. */
export type Signer = {
  readonly mission: Mission;
  readonly unit: Pick<SignedUnit, 'id' | 'kind'>;
};

/** Whether this signer holds the power that the row asks for. */
export const maySign = (rule: SigningRule, signer: Signer, unit: SignedUnit): boolean => {
  const { mission, place, unitKinds } = rule.signer;
  if (signer.mission !== mission) return false;
  if (place === 'MINISTRY') return unitKinds?.includes(signer.unit.kind) ?? false;
  return signer.unit.id === (place === 'SAME_UNIT' ? unit.id : unit.answersToId);
};

const filesOfAPost: readonly FileScope[] = [
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

/** The consular attention file belongs to its post; the sub-directorate does not read it. */
const filesOfTheSubdirectorate = filesOfAPost.filter((scope) => scope !== 'ATTENTION_CONSULAR');

/** Which files a mission needs, and so may open: "for the exclusive needs of the task" (art. 5). */
export const filesOpenTo: Readonly<Record<Mission, readonly FileScope[]>> = {
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
