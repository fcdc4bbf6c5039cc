import {
  annexLine,
  registerEntry,
  type ColumnRule,
  type PersonalDataRegister,
} from '@passerelle/subgraph-kit';
import { documentsDeclaration } from '@passerelle/subgraph-kit/files';

/**
 * An appeal is a part of the application file (annex of 2009, "recours") and is held as long as it: as a refusal, until
 * a visa that is issued on appeal takes over the term.
 */
const RETENTION = 'retention.application.refused';

type Fate = Omit<ColumnRule, 'annex' | 'register'>;

/** Held as it happened: told to the person, rectified by nobody. */
const record: Fate = {
  export: 'yes',
  rectify: 'no',
  restrict: true,
  erase: 'row',
  retention: RETENTION,
};

/** Prepares a decision, or is the secret of a deliberation: not told on an access request. */
const deliberation: Fate = { ...record, export: 'never' };

const appeal = (line: string): ColumnRule =>
  annexLine(`Recours devant la commission – ${line}`, record);

const prepared = (line: string): ColumnRule =>
  annexLine(`Recours devant la commission – ${line}`, deliberation);

const refusal = (line: string): ColumnRule => annexLine(`Suivi de l’instruction – ${line}`, record);

/** Ties an appeal to the file, the person and the account. */
const link: ColumnRule = registerEntry(
  {
    purpose: 'Knowing which file, person and account an appeal belongs to',
    basis: 'CESEDA D. 312-3 and R. 312-8',
    recipients: ['The body that hears the appeal', 'The post that refused'],
  },
  record,
);

/** The agent who did something in the procedure, by the number of the register of agents. */
const agent = (purpose: string): ColumnRule =>
  registerEntry(
    {
      purpose,
      basis: 'Arrêté of 4 December 2009; CRPA L. 111-2 and L. 212-1',
      recipients: ['The commission', 'Auditors of the controllers'],
    },
    deliberation,
  );

/** Who signs, by name: it stands on the letter (CRPA L. 212-1). */
const signature: ColumnRule = registerEntry(
  {
    purpose: 'The author of a decision, named on it',
    basis: 'CRPA L. 212-1',
    recipients: ['The appellant', 'The court'],
  },
  record,
);

const mandate = (purpose: string): ColumnRule =>
  registerEntry(
    {
      purpose,
      basis: 'CESEDA D. 312-5 (in 2009 D. 211-7); arrêté of 4 December 2009',
      recipients: ['The commission', 'The court'],
    },
    {
      export: 'yes',
      rectify: 'office',
      restrict: false,
      erase: 'row',
      retention: 'retention.habilitations',
    },
  );

const vote: ColumnRule = registerEntry(
  {
    purpose: 'The deliberation of the commission, proved by its minutes',
    basis: 'Arrêté of 4 December 2009; TA Nantes 12 April 2021, 2002568',
    recipients: ['The commission'],
  },
  deliberation,
);

const no = 'not personal' as const;

/** What this subgraph holds of persons, column by column. */
export const personalData: PersonalDataRegister = {
  decisions_seen: {
    decision_id: link,
    application_id: link,
    applicant_id: link,
    account_id: link,
    post_id: no,
    outcome: refusal('décision'),
    visa_kind: no,
    decided_at: refusal('date de la décision'),
    notified_at: refusal('date de notification'),
    act_id: no,
  },
  appeals: {
    id: no,
    reference: appeal('référence'),
    stage: appeal('état'),
    implicitly_rejected_at: appeal('rejet implicite'),
    status: appeal('état'),
    body: appeal('autorité compétente'),
    decision_id: link,
    application_id: link,
    applicant_id: link,
    account_id: link,
    post_id: appeal('service détenant le dossier initial'),
    visa_kind: no,
    refused_at: refusal('date de la décision'),
    refusal_notified_at: refusal('date de notification'),
    reasons: appeal('motifs exposés'),
    capacity: appeal('qualité de l’auteur du recours'),
    language: registerEntry(
      {
        purpose: 'Writing to the appellant in a language they read',
        basis: 'GDPR art. 12(1)',
        recipients: ['The body that hears the appeal'],
      },
      { ...record, rectify: 'office' },
    ),
    filed_at: appeal('date de réception'),
    implicit_rejection_on: appeal('date de rejet implicite'),
    registered_at: appeal('date d’enregistrement'),
    registered_by: agent('Knowing who registered an appeal'),
    registered_by_name: signature,
    recommended_at: appeal('date de transmission à l’autorité hiérarchique'),
    act_id: no,
  },
  assignments: {
    appeal_id: no,
    rapporteur_id: agent('Knowing who reports on an appeal, and has no vote on it'),
    named_at: prepared('date de remise au rapporteur'),
    named_by: agent('Knowing who named the rapporteur'),
    act_id: no,
  },
  reports: {
    appeal_id: no,
    facts: prepared('rapport'),
    proposal: prepared('proposition du rapporteur'),
    submitted_at: prepared('date de remise du rapport'),
    submitted_by: agent('Knowing who reported'),
    act_id: no,
  },
  outcomes: {
    appeal_id: no,
    kind: appeal('décision'),
    reasons: appeal('motifs de la décision'),
    decided_at: appeal('date de la décision'),
    decided_by: agent('Knowing who decided'),
    signed_by: signature,
    alone: appeal('décision du président seul – motif'),
    notified_at: appeal('date de notification'),
    act_id: no,
  },
  minister_answers: {
    appeal_id: no,
    ministry: appeal('suites d’une recommandation – autorité'),
    followed: appeal('suites d’une recommandation – décision'),
    // The reasons of a minister who maintains the refusal stand in the outcome, which is told.
    reasons: prepared('suites d’une recommandation – motif'),
    answered_at: appeal('suites d’une recommandation – date'),
    answered_by: agent('Knowing who answered for the minister'),
    act_id: no,
  },
  regularisations: {
    appeal_id: no,
    defects: appeal('recevabilité'),
    until: appeal('délai de régularisation'),
    asked_at: appeal('date de la demande de régularisation'),
    asked_by: signature,
    answer: appeal('réponse à la demande de régularisation'),
    answered_at: appeal('date de la réponse'),
    act_id: no,
  },
  seats: {
    id: no,
    kind: no,
    substitute_rank: no,
    agent_id: mandate('Knowing who sits in the commission'),
    mandate_from: mandate('Knowing from when a person sits'),
    mandate_until: mandate('Knowing until when a person sits'),
    act_id: no,
  },
  rapporteurs: {
    agent_id: mandate('Knowing who may be named as a rapporteur'),
    designated_from: mandate('Knowing from when a person may report'),
    designated_until: mandate('Knowing until when a person may report'),
    act_id: no,
  },
  commission_sessions: {
    id: no,
    year: no,
    number: no,
    status: no,
    starts_at: no,
    place: no,
    convened_at: no,
    convened_by: agent('Knowing who convened a session'),
    opened_at: no,
    closed_at: no,
    signed_by: signature,
    act_id: no,
  },
  attendances: {
    session_id: no,
    seat_id: no,
    kind: no,
    agent_id: vote,
    arrived_at: vote,
    left_at: vote,
    act_id: no,
  },
  agenda_items: {
    id: no,
    session_id: no,
    appeal_id: no,
    position: no,
    state: no,
    result: appeal('décision en séance'),
    reasons: appeal('motifs et observations'),
    placed_at: no,
    closed_at: appeal('date de la séance'),
    act_id: no,
  },
  ballots: {
    item_id: no,
    kind: no,
    seat_id: no,
    agent_id: vote,
    cast_at: vote,
    act_id: no,
  },
  votes: {
    item_id: no,
    kind: no,
    agent_id: vote,
    choice: vote,
    act_id: no,
  },
  documents: documentsDeclaration(RETENTION),
};
