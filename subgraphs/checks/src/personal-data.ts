import {
  annexLine,
  registerEntry,
  type ColumnRule,
  type PersonalDataRegister,
} from '@passerelle/subgraph-kit';

// Nothing of this subgraph stands in the answer to an access request: what the opposition and attention files hold is
// heard through the CNIL (arrêté of 24 November 2009, art. 6), and a silence must read the same whether or not they do.
const held = { export: 'never', rectify: 'no', restrict: true, erase: 'row' } as const;

/** The link to a file, kept as long as the file. */
const file: ColumnRule = annexLine(
  'Annexe, demande de visa : consultations effectuées et indicateur d’inscription au SIS',
  { ...held, retention: 'retention.application.closed' },
);

/** What a system said about a person, beside the entry's number: erased before the file. */
const detail: ColumnRule = annexLine(
  'Annexe, indicateur d’inscription au SIS; CESEDA R. 142-64 IV',
  { ...held, erase: 'blank', retention: 'checks.sis.detailDays' },
);

/** What a human concluded, and who. */
const judgement: ColumnRule = registerEntry(
  {
    purpose: 'Judging whether a candidate is the same person, by two readers',
    basis: 'Visa Code art. 21(2) and 21(3)(c); Reg. (EU) 2018/1861 art. 33(1)',
    recipients: ['Agents of the post that holds the file, who examine or decide'],
  },
  { ...held, retention: 'retention.application.closed' },
);

const actId = { act_id: 'not personal' } as const;

/** What this subgraph holds of persons, column by column. */
export const personalData: PersonalDataRegister = {
  check_runs: {
    id: 'not personal',
    application_id: file,
    post_id: 'not personal',
    started_at: file,
    completed_at: file,
    closed_at: 'not personal',
    repeats: 'not personal',
    ...actId,
  },
  check_results: {
    id: 'not personal',
    run_id: 'not personal',
    system: 'not personal',
    state: file,
    round: 'not personal',
    attempts: 'not personal',
    answered_at: file,
    answer_reference: file,
    fallback_cause: 'not personal',
    fallback_note: judgement,
    fallback_at: 'not personal',
    refusals: 'not personal',
    given_up_at: 'not personal',
    consulted_by: judgement,
    consultation_note: judgement,
    ...actId,
  },
  hits: {
    id: 'not personal',
    result_id: 'not personal',
    run_id: 'not personal',
    application_id: file,
    post_id: 'not personal',
    system: 'not personal',
    entry_reference: file,
    matched_on: detail,
    member_state: detail,
    state: file,
    found_at: file,
    first_reader: judgement,
    first_reason: judgement,
    second_reader: judgement,
    second_reason: judgement,
    judged_at: judgement,
    closed_at: 'not personal',
    details_erased_at: 'not personal',
    ...actId,
  },
};
