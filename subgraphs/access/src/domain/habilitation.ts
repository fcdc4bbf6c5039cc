import {
  addYears,
  decide,
  decline,
  type Decision,
  type PlainDate,
  type Words,
} from '@passerelle/subgraph-kit/law';
import type { FileScope, Mission } from './missions.ts';
import { filesOpenTo, type SigningRule } from './signing.ts';

/** A habilitation is certified again each year. */
const YEARS_MAX = 1;

export type HabilitationStatus = 'TO_COME' | 'IN_FORCE' | 'SUSPENDED' | 'LAPSED' | 'REVOKED';
export type HabilitationAct = 'REVOKE' | 'SUSPEND' | 'LIFT_SUSPENSION';

export type HabilitationTerm = {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly suspendedAt: Date | null;
  readonly revokedAt: Date | null;
};

/** How a habilitation stands on a day of its unit's time zone. It lapses by itself. */
export const statusOn = (term: HabilitationTerm, today: PlainDate): HabilitationStatus => {
  if (term.revokedAt) return 'REVOKED';
  if (term.endsOn < today) return 'LAPSED';
  if (term.suspendedAt) return 'SUSPENDED';
  return term.startsOn > today ? 'TO_COME' : 'IN_FORCE';
};

const actsIn: Readonly<Record<HabilitationStatus, readonly HabilitationAct[]>> = {
  TO_COME: ['REVOKE', 'SUSPEND'],
  IN_FORCE: ['REVOKE', 'SUSPEND'],
  SUSPENDED: ['REVOKE', 'LIFT_SUSPENSION'],
  LAPSED: [],
  REVOKED: [],
};

export const actsOpenIn = (status: HabilitationStatus): readonly HabilitationAct[] =>
  actsIn[status];

export type AgentHabilitated = {
  readonly type: 'AgentHabilitated';
  readonly agent: { readonly id: string; readonly isNew: boolean; readonly name: string };
  readonly identity: { readonly issuer: string; readonly subject: string } | null;
  readonly habilitationId: string;
  readonly unitId: string;
  readonly mission: Mission;
  readonly fileScopes: readonly FileScope[];
  readonly signedBy: Words;
  /** Null where the act that habilitates was taken outside the platform. */
  readonly signerId: string | null;
  readonly signedUnder: string;
  readonly signedAt: Date;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
};

export type HabilitationTooLong = {
  readonly __typename: 'HabilitationTooLong';
  readonly message: Words;
  readonly endsOnAtLatest: PlainDate;
};
export type HabilitationBackdated = {
  readonly __typename: 'HabilitationBackdated';
  readonly message: Words;
  readonly startsOnAtEarliest: PlainDate;
};
export type FileScopeNotOpen = {
  readonly __typename: 'FileScopeNotOpen';
  readonly message: Words;
  readonly fileScopes: readonly FileScope[];
};
export type AlreadyHabilitated = {
  readonly __typename: 'AlreadyHabilitated';
  readonly message: Words;
};
export type IdentityTaken = { readonly __typename: 'IdentityTaken'; readonly message: Words };

export const alreadyHabilitated: AlreadyHabilitated = {
  __typename: 'AlreadyHabilitated',
  message: {
    fr: 'Cette personne est déjà habilitée pour cette mission dans cette unité à ces dates.',
    en: 'This person is already habilitated for this mission in this unit on these days.',
    ar: 'هذا الشخص مؤهل بالفعل لهذه المهمة في هذه الوحدة خلال هذه الفترة.',
  },
};

export const identityTaken: IdentityTaken = {
  __typename: 'IdentityTaken',
  message: {
    fr: 'Cette identité de connexion appartient déjà à un autre agent.',
    en: 'This sign-in identity belongs to another agent already.',
    ar: 'هوية تسجيل الدخول هذه تخص موظفًا آخر.',
  },
};

export type HabilitationProblem =
  | AlreadyHabilitated
  | HabilitationTooLong
  | HabilitationBackdated
  | FileScopeNotOpen
  | IdentityTaken;

const tooLong = (endsOnAtLatest: PlainDate): { problem: HabilitationTooLong } =>
  decline({
    __typename: 'HabilitationTooLong',
    endsOnAtLatest,
    message: {
      fr: 'Une habilitation dure un an au plus, puis elle est certifiée à nouveau.',
      en: 'A habilitation lasts a year at most, then it is certified again.',
      ar: 'مدة التأهيل سنة على الأكثر، ثم يُجدد التصديق عليه.',
    },
  });

/** What a habilitation grows from. */
export type Habilitating = {
  readonly agentId: string;
  readonly isNew: boolean;
  readonly name: string;
  readonly habilitationId: string;
  readonly unitId: string;
  readonly signerUnitName: Words;
  readonly mission: Mission;
  /** The row under which the signer signs; the policy lets nobody through without one. */
  readonly rule: SigningRule | null;
  /** The agent to whom the identity belongs already, if it belongs to one. */
  readonly identityAgentId: string | null;
};

type Wanted = {
  readonly identity: { readonly issuer: string; readonly subject: string } | null;
  readonly fileScopes: readonly FileScope[];
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
};

/** A named person is habilitated: not for the past, a year at most, for what the mission needs (art. 3 and 5). */
export const habilitate = (
  { rule, ...subject }: Habilitating,
  wanted: Wanted,
  facts: { readonly today: PlainDate; readonly now: Date; readonly signerId: string },
): Decision<AgentHabilitated, HabilitationProblem> => {
  if (rule === null) throw new Error('A habilitation without a provision to sign it under.');
  if (subject.identityAgentId !== null && subject.identityAgentId !== subject.agentId)
    return decline(identityTaken);
  if (wanted.startsOn < facts.today)
    return decline({
      __typename: 'HabilitationBackdated',
      startsOnAtEarliest: facts.today,
      message: {
        fr: 'Une habilitation ne vaut pas pour le passé : elle commence aujourd’hui au plus tôt.',
        en: 'A habilitation does not cover the past: it begins today at the earliest.',
        ar: 'لا يسري التأهيل على الماضي: يبدأ اليوم على أقرب تقدير.',
      },
    });
  const endsOnAtLatest = addYears(wanted.startsOn, YEARS_MAX);
  if (wanted.endsOn > endsOnAtLatest) return tooLong(endsOnAtLatest);
  const open = filesOpenTo[subject.mission];
  const closed = wanted.fileScopes.filter((scope) => !open.includes(scope));
  if (closed.length > 0)
    return decline({
      __typename: 'FileScopeNotOpen',
      fileScopes: closed,
      message: {
        fr: 'Cette mission n’a pas besoin de ces fichiers : retirez-les.',
        en: 'This mission does not need these files: take them out.',
        ar: 'لا تحتاج هذه المهمة إلى هذه الملفات: احذفوها.',
      },
    });
  return decide({
    type: 'AgentHabilitated',
    agent: { id: subject.agentId, isNew: subject.isNew, name: subject.name },
    identity: subject.identityAgentId === null ? wanted.identity : null,
    habilitationId: subject.habilitationId,
    unitId: subject.unitId,
    mission: subject.mission,
    fileScopes: [...new Set(wanted.fileScopes)],
    signedBy: signedBy(rule.authority, subject.signerUnitName),
    signerId: facts.signerId,
    signedUnder: rule.provision,
    signedAt: facts.now,
    startsOn: wanted.startsOn,
    endsOn: wanted.endsOn,
  });
};

/**
 * A habilitation that was signed outside the platform is entered: the minister's designation of delegates, the
 * authority's of its own agents, and whoever signs first in a new installation.
 */
export const enter = (
  signed: Omit<AgentHabilitated, 'type' | 'signerId'>,
): Decision<AgentHabilitated, HabilitationTooLong | AlreadyHabilitated | IdentityTaken> => {
  const endsOnAtLatest = addYears(signed.startsOn, YEARS_MAX);
  return signed.endsOn > endsOnAtLatest
    ? tooLong(endsOnAtLatest)
    : decide({ type: 'AgentHabilitated', ...signed, signerId: null });
};

/** Function and unit of whoever signs: never a name. */
const signedBy = (authority: Words, unit: Words): Words => ({
  fr: `${authority.fr}, ${unit.fr}`,
  en: `${authority.en}, ${unit.en}`,
  ar: `${authority.ar}، ${unit.ar}`,
});

export type ActNotOpen = {
  readonly __typename: 'ActNotOpen';
  readonly message: Words;
  readonly status: string;
};

const actNotOpen = (status: HabilitationStatus): { problem: ActNotOpen } =>
  decline({
    __typename: 'ActNotOpen',
    status,
    message: {
      fr: 'Cette habilitation n’est plus dans cet état : relisez-la.',
      en: 'This habilitation no longer stands as it did: read it again.',
      ar: 'لم يعد هذا التأهيل على حاله: أعيدوا قراءته.',
    },
  });

export type HabilitationChanged = {
  readonly type: 'HabilitationRevoked' | 'HabilitationSuspended' | 'SuspensionLifted';
  readonly habilitationId: string;
  readonly at: Date;
  readonly reason: string | null;
};

const change =
  (act: HabilitationAct, type: HabilitationChanged['type']) =>
  (
    habilitation: HabilitationTerm & { readonly id: string },
    reason: string | null,
    facts: { readonly today: PlainDate; readonly now: Date },
  ): Decision<HabilitationChanged, ActNotOpen> => {
    const status = statusOn(habilitation, facts.today);
    return actsOpenIn(status).includes(act)
      ? decide({ type, habilitationId: habilitation.id, at: facts.now, reason })
      : actNotOpen(status);
  };

/** The signer takes the habilitation back for good. */
export const revoke = change('REVOKE', 'HabilitationRevoked');
/** The habilitation rests until the suspension is lifted; its last day stays. */
export const suspend = change('SUSPEND', 'HabilitationSuspended');
export const liftSuspension = change('LIFT_SUSPENSION', 'SuspensionLifted');
