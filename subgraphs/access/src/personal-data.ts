import {
  registerEntry,
  type ColumnRule,
  type PersonalDataRegister,
} from '@passerelle/subgraph-kit';

/** Agents and what they are habilitated for. */
const habilitation: ColumnRule = registerEntry(
  {
    purpose: 'Individual habilitation of each agent, and proof of who signed it',
    basis: 'Arrêté of 22 August 2001, art. 3 and 5; Reg. (EC) 767/2008 art. 32(2) and 34(1)',
    recipients: ['The authority that signs', 'Auditors of the controllers', 'CNIL'],
  },
  {
    export: 'yes',
    rectify: 'office',
    restrict: false,
    erase: 'row',
    retention: 'retention.habilitations',
  },
);

const trace = (recipients: readonly string[], purpose: string): ColumnRule =>
  registerEntry(
    { purpose, basis: 'CESEDA R. 142-65; Reg. (EC) 767/2008 art. 34', recipients },
    {
      export: 'yes',
      rectify: 'no',
      restrict: false,
      erase: 'row',
      retention: 'retention.logYears',
    },
  );

const author = trace(
  ['Auditors of the controllers', 'CNIL'],
  'Who did or read what: kind and unit',
);
const opening = trace(['The person concerned'], 'Who opened the file: function, unit and purpose');

/** Ties a file to an account: so that a person alone sees who opened their file. */
const ownership = registerEntry(
  {
    purpose: 'Showing the person concerned, and nobody else, who opened their file',
    basis: 'CESEDA R. 142-65 and R. 142-66',
    recipients: ['The person concerned'],
  },
  {
    export: 'yes',
    rectify: 'no',
    restrict: false,
    erase: 'row',
    retention: 'retention.application.closed',
  },
);

const actId = { act_id: 'not personal' } as const;

/** What this subgraph holds of persons, column by column. */
export const personalData: PersonalDataRegister = {
  units: {
    id: 'not personal',
    code: 'not personal',
    kind: 'not personal',
    name: 'not personal',
    city: 'not personal',
    country: 'not personal',
    time_zone: 'not personal',
    answers_to: 'not personal',
    provider_name: 'not personal',
    ...actId,
  },
  agents: { id: 'not personal', name: habilitation, created_at: 'not personal', ...actId },
  agent_identities: {
    issuer: 'not personal',
    subject: habilitation,
    agent_id: habilitation,
    ...actId,
  },
  habilitations: {
    id: 'not personal',
    agent_id: habilitation,
    unit_id: habilitation,
    mission: habilitation,
    file_scopes: habilitation,
    signed_by: 'not personal',
    signer_id: habilitation,
    signed_under: 'not personal',
    signed_at: 'not personal',
    starts_on: habilitation,
    ends_on: habilitation,
    suspended_at: habilitation,
    suspension_reason: habilitation,
    revoked_at: habilitation,
    revocation_reason: habilitation,
    ...actId,
  },
  files: {
    application_id: ownership,
    account_id: ownership,
    applicant_id: ownership,
    appeal_filed_at: ownership,
    ...actId,
  },
  log_entries: {
    position: 'not personal',
    source: 'not personal',
    entry_id: 'not personal',
    at: 'not personal',
    act: 'not personal',
    law: 'not personal',
    outcome: 'not personal',
    leaf_hash: 'not personal',
    hash: 'not personal',
  },
  log_leaves: { position: 'not personal', author_kind: author, unit_id: author, mission: author },
  log_nodes: { level: 'not personal', index: 'not personal', hash: 'not personal' },
  tree_heads: {
    size: 'not personal',
    root: 'not personal',
    at: 'not personal',
    key_id: 'not personal',
    signature: 'not personal',
  },
  log_keys: {
    id: 'not personal',
    public_key: 'not personal',
    private_key: 'not personal',
    created_at: 'not personal',
  },
  log_cursors: { source: 'not personal', xid: 'not personal', seq: 'not personal' },
  openings: {
    id: 'not personal',
    subject_id: opening,
    first_at: opening,
    last_at: opening,
    times: opening,
    unit_id: opening,
    mission: opening,
    purpose: opening,
  },
  replays: {
    id: 'not personal',
    queue: 'not personal',
    job_id: 'not personal',
    asked_at: 'not personal',
    ...actId,
  },
};
