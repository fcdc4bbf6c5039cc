import { GraphQLError } from 'graphql';
import type { z } from 'zod';
import type { DomainProblem } from './law/decision.ts';
import type { Language, Words } from './law/words.ts';

/** A problem as it leaves: its message, and that of each field it names, in the language of the request. */
export type Spoken<P> = P extends { readonly message: Words }
  ? Omit<P, 'message' | 'fields'> & { readonly message: string } & SpokenFields<P>
  : P;

type SpokenFields<P> = P extends { readonly fields: readonly (infer Field)[] }
  ? { readonly fields: readonly Spoken<Field>[] }
  : unknown;

export type InputProblem = {
  readonly __typename: 'InputProblem';
  readonly message: string;
  readonly fields: readonly { readonly path: string; readonly message: string }[];
};

export const speak = <P extends DomainProblem>(problem: P, language: Language): Spoken<P> => {
  const { fields } = problem as { readonly fields?: readonly { readonly message: Words }[] };
  return {
    ...problem,
    message: problem.message[language],
    ...(fields === undefined
      ? {}
      : { fields: fields.map((field) => ({ ...field, message: field.message[language] })) }),
  } as unknown as Spoken<P>;
};

const cannotRead: Words = {
  fr: 'Certaines réponses ne peuvent pas être lues. Rien n’a été modifié.',
  en: 'Some answers cannot be read. Nothing was changed.',
  ar: 'تعذّرت قراءة بعض الإجابات. لم يُغيَّر أي شيء.',
};

const issueWords = (issue: z.core.$ZodIssue): Words => {
  if (issue.code === 'too_big')
    return {
      fr: `C’est trop long ou trop grand : ${issue.maximum} au plus.`,
      en: `This is too long or too large: ${issue.maximum} at most.`,
      ar: `هذا أطول أو أكبر من المسموح: ${issue.maximum} على الأكثر.`,
    };
  if (issue.code === 'too_small')
    return {
      fr: 'Il manque quelque chose ici : complétez la réponse.',
      en: 'Something is missing here: complete the answer.',
      ar: 'ينقص شيء هنا: أكملوا الإجابة.',
    };
  return {
    fr: 'Cette réponse n’a pas la forme attendue : vérifiez-la.',
    en: 'This answer does not have the expected form: check it.',
    ar: 'هذه الإجابة ليست بالشكل المنتظر: تحقّقوا منها.',
  };
};

/** What zod found, as a problem with one entry for each field. */
export const inputProblem = (error: z.ZodError, language: Language): InputProblem => ({
  __typename: 'InputProblem',
  message: cannotRead[language],
  fields: error.issues.slice(0, 100).map((issue) => ({
    path: issue.path.join('.'),
    message: issueWords(issue)[language],
  })),
});

/**
 * Not there, or not to be seen: the client cannot tell the difference, only the audit log can.
 */
export class NotFound extends GraphQLError {
  constructor(what: string) {
    super(`Not found: ${what}`, { extensions: { code: 'NOT_FOUND' } });
  }
}

/** The visitor must sign in, or their session ended. */
export class NotSignedIn extends GraphQLError {
  constructor() {
    super('Sign in to go on.', { extensions: { code: 'NOT_SIGNED_IN' } });
  }
}

/** What was asked for is named by something that names nothing: no id, no day. */
export class Unreadable extends GraphQLError {
  constructor() {
    super('This names nothing that could be there.', { extensions: { code: 'BAD_USER_INPUT' } });
  }
}
