import type { ColumnRule } from '@passerelle/subgraph-kit';
import { dayOf, timeOf, type Language } from '@passerelle/subgraph-kit/law';
import { unitById } from '@passerelle/subgraph-kit/reference';
import { disclosureLabels, disclosureValues, yesAndNo } from '../domain/disclosure-words.ts';
import { choiceLabel } from '../domain/form-options.ts';
import { listed, type FieldDefinition } from '../domain/form.ts';
import { placeName } from '../domain/form-places.ts';
import { personalData } from '../personal-data.ts';

export type DisclosedField = { readonly label: string; readonly value: string };

export type DisclosedTable =
  | 'applicants'
  | 'applications'
  | 'decisions'
  | 'decision_grounds'
  | 'visas'
  | 'documents';

export type DisclosedWith = { readonly language: Language; readonly zone: string };

const propertyOf = (column: string): string =>
  column.replaceAll(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());

const isDisclosed = (rule: ColumnRule | 'not personal'): boolean =>
  rule !== 'not personal' && rule.export === 'yes';

/** The columns of a table that an access request hands out, in the order of the register. */
export const disclosedColumns = (table: DisclosedTable): readonly string[] =>
  Object.entries(personalData[table] ?? {})
    .filter(([, rule]) => isDisclosed(rule))
    .map(([column]) => column);

const COUNTRIES = ['birth_country', 'nationality', 'document_issuer', 'residence_country'];

/** A choice of the form that has a column of its own. */
const groups: Readonly<Record<string, string>> = {
  sex: 'sex',
  document_kind: 'travelDocumentType',
  entries: 'entries',
};

const saidText = (column: string, text: string, language: Language): string => {
  const words =
    disclosureValues.get(`${column}.${text}`) ??
    (column in groups ? choiceLabel(groups[column] ?? '', text) : null) ??
    (column === 'unit_id' || column === 'post_id' ? unitById(text)?.name : null) ??
    (COUNTRIES.includes(column) ? placeName(text) : null);
  return words?.[language] ?? text;
};

/** A stored value as a person reads it. */
const said = (column: string, value: unknown, { language, zone }: DisclosedWith): string => {
  if (value instanceof Date) return `${dayOf(value, zone)} ${timeOf(value, zone)}`;
  if (typeof value === 'boolean') return yesAndNo[value ? 'true' : 'false'][language];
  if (Array.isArray(value))
    return value.map((item) => saidText(column, String(item), language)).join(', ');
  return saidText(column, String(value), language);
};

/** What of one row an access request hands out: every column that the register exports, and no other. */
export const disclosedFields = (
  table: DisclosedTable,
  row: Readonly<Record<string, unknown>>,
  around: DisclosedWith,
): readonly DisclosedField[] =>
  disclosedColumns(table).flatMap((column) => {
    // The answers are a form of their own.
    if (column === 'answers') return [];
    const value = row[propertyOf(column)];
    const label = disclosureLabels.get(`${table}.${column}`);
    if (label === undefined) throw new Error(`${table}.${column} is disclosed and has no label.`);
    return value === null || value === undefined
      ? []
      : [{ label: label[around.language], value: said(column, value, around) }];
  });

/** An answer of the form as a person reads it. */
export const saidAnswer = (
  field: FieldDefinition,
  value: string,
  offered: ReadonlyMap<string, string>,
  language: Language,
) => {
  if (field.kind === 'YES_NO') return yesAndNo[value === 'YES' ? 'true' : 'false'][language];
  const isPlace = field.kind === 'COUNTRY' || field.kind === 'COUNTRIES';
  const isChoice = field.kind === 'CHOICE' || field.kind === 'CHOICES';
  if (!isPlace && !isChoice) return value;
  return (field.kind === 'CHOICE' ? [value] : listed(value))
    .map((part) => (isPlace ? placeName(part)[language] : (offered.get(part) ?? part)))
    .join(', ');
};

/** Each answer that is held, under its question: also those whose question is not put any more. */
export const disclosedAnswers = (
  answers: Readonly<Record<string, string>>,
  fields: readonly {
    readonly field: FieldDefinition;
    readonly offered: ReadonlyMap<string, string>;
  }[],
  language: Language,
): readonly DisclosedField[] =>
  fields.flatMap(({ field, offered }) => {
    const value = answers[field.key];
    return value === undefined
      ? []
      : [{ label: field.label[language], value: saidAnswer(field, value, offered, language) }];
  });
