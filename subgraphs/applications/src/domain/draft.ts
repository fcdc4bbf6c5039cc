import {
  dayOf,
  decide,
  frenchCalendar,
  type Decision,
  type Law,
} from '@passerelle/subgraph-kit/law';
import {
  actNotOpen,
  actsOpenIn,
  type ActNotOpen,
  type ApplicationStatus,
  type VisaKind,
} from './application.ts';
import { wrongInput, type WrongInput } from './decision.ts';
import { draftEndsAt, draftEndsOn } from './draft-term.ts';
import { knowsKey } from './form-of.ts';
import type { Answers } from './form.ts';
import { asKept } from './kept-text.ts';

export type Draft = {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly visaKind: VisaKind;
  readonly answers: Answers;
  readonly formVersion: number;
  readonly savedAt: Date;
};

export type TypedAnswer = { readonly key: string; readonly value?: string | null | undefined };

/** The answers with what was typed put over them: other fields stay, the newest typed answer of a field wins. */
export const merged = (answers: Answers, typed: readonly TypedAnswer[]): Answers => {
  const all = new Map(Object.entries(answers));
  for (const { key, value } of typed) {
    const text = asKept(value ?? '');
    if (text === '') all.delete(key);
    else all.set(key, text);
  }
  return Object.fromEntries(all);
};

export type DraftSaved = {
  readonly type: 'DraftSaved';
  readonly applicationId: string;
  readonly answers: Answers;
  readonly version: number;
  readonly savedAt: Date;
  readonly eraseAt: string | null;
};

/**
 * What was typed is kept, half typed or wrong as it may be: the form says on each field what is the matter. Two tabs at
 * once each send what changed in them, so that neither undoes the other; the version they read plays no part.
 */
export const saveDraft = (
  draft: Draft,
  typed: readonly TypedAnswer[],
  at: { readonly now: Date; readonly law: Law },
): Decision<DraftSaved, ActNotOpen | WrongInput> => {
  if (!actsOpenIn(draft.status).includes('SAVE_DRAFT')) return actNotOpen(draft.status);
  const today = dayOf(at.now, frenchCalendar.zone);
  const isKnown = knowsKey({ visaKind: draft.visaKind, law: at.law, today });
  const unknown = typed.filter(({ key }) => !isKnown(key));
  if (unknown.length > 0)
    return wrongInput(
      unknown.map(({ key }) => ({
        path: `answers.${key}`,
        message: {
          fr: 'Ce formulaire ne pose pas cette question.',
          en: 'This form does not ask that question.',
          ar: 'هذه الاستمارة لا تتضمن هذا السؤال.',
        },
      })),
    );
  return decide({
    type: 'DraftSaved',
    applicationId: draft.id,
    answers: merged(draft.answers, typed),
    version: draft.formVersion + 1,
    savedAt: at.now,
    eraseAt: draftEndsAt(at.law, at.now),
  });
};

export type DraftErased = {
  readonly type: 'DraftErased';
  readonly applicationId: string;
  readonly erasedAt: Date;
};

/** A draft that nobody touched for three months is erased (CESEDA R. 142-64 VII). */
export const eraseDraft = (
  draft: Draft,
  at: { readonly now: Date; readonly law: Law },
): Decision<DraftErased, ActNotOpen> => {
  const last = draftEndsOn(at.law, draft.savedAt);
  const isDue = last !== null && dayOf(at.now, frenchCalendar.zone) > last.value;
  return draft.status === 'DRAFT' && isDue
    ? decide({ type: 'DraftErased', applicationId: draft.id, erasedAt: at.now })
    : actNotOpen(draft.status);
};
