import { parsePlainDate, type PlainDate } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';

/** A day that exists. */
export const plainDay = z.string().transform((text, context): PlainDate => {
  const day = parsePlainDate(text);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});

/** Under which subject an identity provider knows a person. */
export const identity = z.object({
  issuer: z.string().trim().min(1).max(300),
  subject: z.string().trim().min(1).max(300),
});

export const missions = [
  'PROVIDER_AGENT',
  'PROVIDER_SUPERVISOR',
  'REGISTRATION',
  'EXAMINER',
  'DECISION_MAKER',
  'HEAD_OF_POST',
  'VISAS_SUBDIRECTORATE',
  'VISAS_SUBDIRECTOR',
  'MINISTER_DELEGATE',
  'COMMISSION_SECRETARIAT',
  'COMMISSION_RAPPORTEUR',
  'COMMISSION_MEMBER',
  'COMMISSION_PRESIDENT',
  'AUDITOR',
  'OPERATOR',
] as const;

export const fileScopes = [
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
  'LOGS',
] as const;

/** Why a habilitation is taken back or rests: kept with it. */
export const reason = z.string().trim().min(1).max(1_000);
