import type { Language, Law, LegalRule, PlainDate, Words } from '@passerelle/subgraph-kit/law';
import type { VisaKind } from './application.ts';

/** The answers as they were typed, by the key of the question. A key that is absent is an empty answer. */
export type Answers = Readonly<Record<string, string>>;

/** What decides which questions are asked and how an answer is judged. */
export type Asked = {
  readonly answers: Answers;
  readonly visaKind: VisaKind;
  /** The day at the post, or in Paris while no post is known. */
  readonly today: PlainDate;
  readonly law: Law;
};

export type FieldKind =
  | 'TEXT'
  | 'LONG_TEXT'
  | 'DATE'
  | 'EMAIL'
  | 'PHONE'
  | 'COUNTRY'
  | 'COUNTRIES'
  | 'CHOICE'
  | 'CHOICES'
  | 'YES_NO';

export type FieldOption = { readonly value: string; readonly label: Words };

/** One question, as data. */
export type FieldDefinition = {
  readonly key: string;
  /** The number on the harmonised form, as printed. Null where the form has none. */
  readonly number: string | null;
  readonly label: Words;
  readonly hint: Words | null;
  readonly kind: FieldKind;
  /** Whether the question is put at all; one that is not put keeps what was typed. */
  readonly asked: (asked: Asked) => boolean;
  readonly required: (asked: Asked) => boolean;
  readonly options: (asked: Asked) => readonly FieldOption[];
  readonly maxLength: number;
  /** Judges an answer that has the right form. Null when nothing is wrong with it. */
  readonly check: (value: string, asked: Asked) => Words | null;
  /** A date of which day and month may be unknown: `1974-00-00`. */
  readonly partial: boolean;
  /** What is wrong is said, but does not keep the form from being signed: a reading aid. */
  readonly advisory: boolean;
};

export type StepDefinition = {
  readonly key: string;
  readonly title: Words;
  readonly fields: readonly FieldDefinition[];
};

/** A form: questions fixed by the law, in steps. */
export type FormDefinition = {
  readonly rule: LegalRule;
  readonly steps: readonly StepDefinition[];
};

export type FieldView = {
  readonly key: string;
  readonly number: string | null;
  readonly label: string;
  readonly hint: string | null;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly maxLength: number;
  readonly value: string | null;
  readonly problem: string | null;
};

export type StepView = {
  readonly key: string;
  readonly title: string;
  readonly complete: boolean;
  readonly fields: readonly FieldView[];
};

/** A definition with its words; what is left out is the usual. */
export type FieldMaker = (
  key: string,
  number: string | null,
  kind: FieldKind,
  more?: Partial<
    Omit<FieldDefinition, 'key' | 'number' | 'kind' | 'label' | 'hint' | 'options'>
  > & {
    readonly options?: readonly FieldOption[] | FieldDefinition['options'];
    readonly optional?: boolean;
  },
) => FieldDefinition;

const usualLength: Readonly<Record<FieldKind, number>> = {
  TEXT: 100,
  LONG_TEXT: 500,
  DATE: 10,
  EMAIL: 254,
  PHONE: 30,
  COUNTRY: 3,
  COUNTRIES: 79,
  CHOICE: 100,
  CHOICES: 500,
  YES_NO: 3,
};

/** Makes questions whose words stand in tables: `key|French|English|Arabic`, help under `key.hint`. */
export const fieldMaker =
  (words: ReadonlyMap<string, Words>): FieldMaker =>
  (key, number, kind, more = {}) => {
    const label = words.get(key);
    if (label === undefined) throw new Error(`The question ${key} has no words.`);
    const { options = [], optional = false, ...rest } = more;
    return {
      key,
      number,
      kind,
      label,
      hint: words.get(`${key}.hint`) ?? null,
      asked: () => true,
      required: () => !optional,
      options: typeof options === 'function' ? options : () => options,
      maxLength: usualLength[kind],
      check: () => null,
      partial: false,
      advisory: false,
      ...rest,
    };
  };

/** Reads a table of words. A line that lacks a language is an error of ours. */
export const wordsTable = (table: string): ReadonlyMap<string, Words> =>
  new Map(
    table
      .trim()
      .split('\n')
      .map((line): [string, Words] => {
        const [key, fr, en, ar, ...more] = line.split('|');
        if (!key || !fr || !en || !ar || more.length > 0)
          throw new Error(`A line of words lacks a language: ${line}`);
        return [key, { fr, en, ar }];
      }),
  );

/** The choices of a question, in the order given: the words stand under `group.VALUE`. */
export const optionsOf = (
  words: ReadonlyMap<string, Words>,
  group: string,
  values: readonly string[],
): readonly FieldOption[] =>
  values.map((value) => {
    const label = words.get(`${group}.${value}`);
    if (label === undefined) throw new Error(`The choice ${group}.${value} has no words.`);
    return { value, label };
  });

export const answerTo = (asked: Asked, key: string): string => asked.answers[key] ?? '';

/** The values of a question with several choices, as they are stored: `TOURISM,BUSINESS`. */
export const listed = (value: string): readonly string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const isAnswered = (asked: Asked, key: string): boolean => answerTo(asked, key) !== '';
export const isYes = (asked: Asked, key: string): boolean => answerTo(asked, key) === 'YES';
export const hasChosen = (asked: Asked, key: string, value: string): boolean =>
  listed(answerTo(asked, key)).includes(value);

/** The questions that are put now, step by step; a step without a question is left out. */
export const stepsAsked = (form: FormDefinition, asked: Asked): readonly StepDefinition[] =>
  form.steps
    .map((step) => ({ ...step, fields: step.fields.filter((field) => field.asked(asked)) }))
    .filter((step) => step.fields.length > 0);

/** The keys of every question that this form can put: no other key is stored. */
export const keysOf = (form: FormDefinition): ReadonlySet<string> =>
  new Set(form.steps.flatMap((step) => step.fields.map((field) => field.key)));

export type FieldProblem = { readonly path: string; readonly message: Words };

/** Says what is wrong with the answer to a question; `form-check.ts` has the usual one. */
export type Judge = (field: FieldDefinition, asked: Asked) => Words | null;

/** What still keeps the form from being signed. */
export const openQuestions = (
  form: FormDefinition,
  asked: Asked,
  judge: Judge,
): readonly FieldProblem[] =>
  stepsAsked(form, asked).flatMap((step) =>
    step.fields.flatMap((field) => {
      const message = field.advisory ? null : judge(field, asked);
      return message === null ? [] : [{ path: `answers.${field.key}`, message }];
    }),
  );

/** The form with its answers, in one language. */
export const stepViews = (
  form: FormDefinition,
  asked: Asked,
  judge: Judge,
  language: Language,
): readonly StepView[] =>
  stepsAsked(form, asked).map((step) => {
    const judged = step.fields.map((field) => ({ field, problem: judge(field, asked) }));
    return {
      key: step.key,
      title: step.title[language],
      complete: judged.every(({ field, problem }) => field.advisory || problem === null),
      fields: judged.map(({ field, problem }) => ({
        key: field.key,
        number: field.number,
        label: field.label[language],
        hint: field.hint?.[language] ?? null,
        kind: field.kind,
        required: field.required(asked),
        options: field
          .options(asked)
          .map(({ value, label }) => ({ value, label: label[language] })),
        maxLength: field.maxLength,
        value: answerTo(asked, field.key) || null,
        problem: problem?.[language] ?? null,
      })),
    };
  });
