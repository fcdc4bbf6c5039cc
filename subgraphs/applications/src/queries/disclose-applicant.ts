import { defineQuery } from '@passerelle/subgraph-kit';
import { dayOf, type Language, type Law } from '@passerelle/subgraph-kit/law';
import { disclosureLabels, heldForExamination } from '../domain/disclosure-words.ts';
import { draftEndsOn } from '../domain/draft-term.ts';
import { formOf } from '../domain/form-of.ts';
import type { Asked } from '../domain/form.ts';
import { groundByCode } from '../domain/grounds/index.ts';
import { samePerson } from '../domain/submission.ts';
import type { ApplicationRow } from '../store/applications.ts';
import { listHeldOf, type Held } from '../store/disclosure.ts';
import { placeOf } from '../store/posts.ts';
import type { ApplicantRow, DecisionRow } from '../store/tables.ts';
import { disclosedAnswers, disclosedFields, type DisclosedField } from './disclosure-fields.ts';

export type DisclosedRecord = {
  readonly id: string;
  readonly kind: string;
  readonly reference: string | null;
  readonly fields: readonly DisclosedField[];
  readonly purpose: string;
  readonly keptUntil: string | null;
};

type With = { readonly language: Language; readonly law: Law; readonly zone: string };

/** A file belongs to the person; a draft does when its answers name them. */
const isOf = (person: ApplicantRow, file: ApplicationRow): boolean => {
  if (file.applicantId !== null) return file.applicantId === person.id;
  const { surname = '', givenNames = '', birthDate = '' } = file.answers;
  return (
    file.accountId === person.accountId &&
    samePerson([person], { surname, givenNames, birthDate }) !== null
  );
};

/** Every question of the file's form, whatever is asked now, with the words of its choices. */
const questionsOf = (file: ApplicationRow, { law, zone, language }: With) => {
  const today = dayOf(file.signedAt ?? file.savedAt, zone);
  const asked: Asked = { answers: file.answers, visaKind: file.visaKind, today, law };
  return formOf(asked).steps.flatMap((step) =>
    step.fields.map((field) => ({
      field,
      offered: new Map(field.options(asked).map(({ value, label }) => [value, label[language]])),
    })),
  );
};

const decisionFields = (
  held: Held,
  decision: DecisionRow,
  around: With,
): readonly DisclosedField[] => {
  const { language } = around;
  const grounds = held.grounds.filter(({ decisionId }) => decisionId === decision.id);
  const textOf = (code: string): string =>
    (groundByCode(code) ?? held.catalogue.find((ground) => ground.code === code))?.text[language] ??
    '';
  return [
    ...disclosedFields('decisions', decision, around),
    ...grounds.flatMap((ground) =>
      disclosedFields(
        'decision_grounds',
        { ...ground, code: `${ground.code}: ${textOf(ground.code)}` },
        around,
      ),
    ),
    ...held.visas
      .filter(({ decisionId }) => decisionId === decision.id)
      .flatMap((visa) => disclosedFields('visas', visa, around)),
  ];
};

const personRecord = (person: ApplicantRow, language: Language): DisclosedRecord => ({
  id: person.id,
  kind: 'applicant',
  reference: null,
  fields: disclosedFields('applicants', person, { language, zone: placeOf(null).zone }),
  purpose: heldForExamination[language],
  // The person is held as long as a file of theirs is.
  keptUntil: null,
});

const fileRecord = (held: Held, file: ApplicationRow, around: With): DisclosedRecord => {
  const { language } = around;
  const documentLabel = disclosureLabels.get('documents.file_id')?.[language] ?? '';
  return {
    id: file.id,
    kind: 'application',
    reference: file.reference,
    fields: [
      ...disclosedFields('applications', file, around),
      ...disclosedAnswers(file.answers, questionsOf(file, around), language),
      ...held.decisions
        .filter(({ applicationId }) => applicationId === file.id)
        .flatMap((decision) => decisionFields(held, decision, around)),
      ...held.documents
        .filter(({ subjectId }) => subjectId === file.id)
        .map(({ title }) => ({ label: documentLabel, value: title[language] })),
    ],
    purpose: heldForExamination[language],
    keptUntil:
      file.status === 'DRAFT'
        ? (draftEndsOn(around.law, file.savedAt)?.value ?? null)
        : file.retentionUntil,
  };
};

/**
 * What this subgraph may disclose of a person on an access request (arrêté of 22 August 2001, art. 6; CESEDA R. 142-66):
 * every column that the register exports. Whether a decision waits for a check, findings and agents' names are not among
 * them, so that it reads the same whether or not anything is held of the person elsewhere. For the platform alone: the
 * office that answers hands it over.
 */
export const discloseApplicant = defineQuery<string, readonly DisclosedRecord[]>({
  name: 'applicant.disclose',
  find: async (tx, ids) => {
    if (tx.actor.kind !== 'SYSTEM') return new Map();
    const held = await listHeldOf(tx, ids);
    const { law } = tx;
    const { language } = tx.actor;
    return new Map(
      held.persons.map((person) => [
        person.id,
        [
          personRecord(person, language),
          ...held.files
            .filter((file) => isOf(person, file))
            .map((file) =>
              fileRecord(held, file, { language, law, zone: placeOf(file.postId).zone }),
            ),
        ],
      ]),
    );
  },
  seen: (records) => ({
    subjectIds: records.map(({ id }) => id),
    categories: ['IDENTITY', 'CONTACT', 'TRAVEL_DOCUMENT', 'STAY', 'DECISION'],
  }),
});
