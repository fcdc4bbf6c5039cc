import {
  annexLine,
  registerEntry,
  type ColumnRule,
  type PersonalDataRegister,
} from '@passerelle/subgraph-kit';
import { documentsDeclaration } from '@passerelle/subgraph-kit/files';

const RETENTION = 'retention.application';

/** Typed by the person, who rectifies it in the draft; once it is signed the office does, on request. */
const typed = {
  export: 'yes',
  rectify: 'person',
  restrict: true,
  erase: 'row',
  retention: RETENTION,
} as const;
/** Put down by an office: it rectifies on request. */
const byOffice = { ...typed, rectify: 'office' } as const;
/** What happened, when: it stays as it happened. */
const happened = { ...typed, rectify: 'no', restrict: false } as const;
/** What an access request does not hand out. */
const notDisclosed = { ...happened, export: 'never' } as const;

const applicant = (line: string): ColumnRule =>
  annexLine(`Annex of 24 November 2009, applicant: ${line}`, typed);
const travelDocument = (line: string): ColumnRule =>
  annexLine(`Annex of 24 November 2009, travel document: ${line}`, typed);
const stay = (line: string): ColumnRule =>
  annexLine(`Annex of 24 November 2009, stay asked for: ${line}`, typed);
const lodging = (line: string): ColumnRule =>
  annexLine(`Annex of 24 November 2009, lodging: ${line}`, happened);
const outcome = (line: string): ColumnRule =>
  annexLine(`Annex of 24 November 2009, ${line}`, happened);

/** Annex 11 of CESEDA adds it to the list of 2009. */
const contact = (line: string): ColumnRule => annexLine(`CESEDA annex 11: ${line}`, typed);

const account = registerEntry(
  {
    purpose: 'Tying a file to the account from which its applicant follows it',
    basis: 'CESEDA R. 142-59 and annex 11 (user account)',
    recipients: ['The person concerned'],
  },
  {
    export: 'yes',
    rectify: 'no',
    restrict: false,
    erase: 'blank',
    retention: 'retention.userAccounts',
  },
);

const language = registerEntry(
  {
    purpose: 'Writing to the person in the language in which they read',
    basis: 'Visa Code art. 11(3)',
    recipients: ['The unit that holds the file'],
  },
  typed,
);

const online = registerEntry(
  {
    purpose: 'Keeping what is typed online and erasing drafts that nobody touches',
    basis: 'Visa Code art. 11; CESEDA R. 142-64 VII',
    recipients: ['The person concerned'],
  },
  happened,
);

const appointment = registerEntry(
  {
    purpose: 'Expecting the person at the desk',
    basis: 'Visa Code art. 9(2) and 43(6)',
    recipients: ['The unit or provider’s centre at whose desk the person is expected'],
  },
  happened,
);

/** Whether a decision waits for a check: it would betray what is heard through the supervisory authority alone. */
const checks = registerEntry(
  {
    purpose: 'No decision before the systematic queries are answered and their candidates judged',
    basis: 'Arrêté of 24 November 2009, art. 2; VIS Regulation art. 15',
    recipients: ['The post that holds the file'],
  },
  notDisclosed,
);

/** Findings prepare a decision and may quote what is not disclosed: the office discloses them by hand, if at all. */
const examination = registerEntry(
  {
    purpose: 'Reasoning of the decision, so that it can be reconstructed',
    basis: 'Visa Code art. 21 and 37(3)',
    recipients: ['The post that holds the file'],
  },
  notDisclosed,
);

const agent = (line: string): ColumnRule =>
  annexLine(`Annex of 24 November 2009, ${line}`, notDisclosed);

const visa = (line: string): ColumnRule =>
  annexLine(`Annex of 24 November 2009, visa issued: ${line}`, byOffice);

const grant = registerEntry(
  {
    purpose:
      'Opening a file to a body that hears an appeal or answers a request, and to nobody longer',
    basis: 'Arrêté of 22 August 2001, art. 5; CESEDA D. 312-3 and R. 142-66',
    recipients: ['The body to which the file is open'],
  },
  happened,
);

const actId = { act_id: 'not personal' } as const;

/** What this subgraph holds of persons, column by column. */
export const personalData: PersonalDataRegister = {
  applicants: {
    id: 'not personal',
    account_id: account,
    surname: applicant('surname'),
    given_names: applicant('first names'),
    native_name: applicant('other name'),
    birth_date: applicant('date of birth'),
    birth_place: applicant('place of birth'),
    birth_country: applicant('country of birth'),
    nationality: applicant('nationality or status on the day of lodging'),
    sex: applicant('sex'),
    email: contact('e-mail address'),
    phone: contact('telephone'),
    created_at: online,
    ...actId,
  },
  applications: {
    id: 'not personal',
    reference: lodging('reference of the file'),
    status: lodging('state of the file'),
    visa_kind: stay('type of visa'),
    account_id: account,
    language,
    applicant_id: 'not personal',
    // The names stand here a second time; an access request discloses them with the person.
    applicant_name: annexLine(
      'Annex of 24 November 2009, applicant: surname, first names, other name',
      {
        ...byOffice,
        export: 'never',
      },
    ),
    created_at: online,
    answers: annexLine(
      'Annex of 24 November 2009, applicant, travel document, stay asked for; CESEDA annex 11',
      typed,
    ),
    form_version: 'not personal',
    saved_at: online,
    signed_at: online,
    signed_in: online,
    document_kind: travelDocument('type'),
    document_number: travelDocument('number'),
    document_issuer: travelDocument('issuing State or body'),
    document_issued_on: travelDocument('date of issue'),
    document_expires_on: travelDocument('expiry'),
    mrz_verified: travelDocument('number, as its machine-readable zone confirms it'),
    arrival_on: stay('planned arrival'),
    departure_on: stay('planned departure'),
    urgency_reason: annexLine('Annex of 24 November 2009, examination: urgency', typed),
    urgency_granted: lodging('urgency, as the post answers it'),
    urgency_ground: lodging('urgency, as the post answers it'),
    urgency_decided_at: lodging('urgency, as the post answers it'),
    urgency_decided_by: agent('lodging: agents who successively examined the file'),
    residence_country: applicant('permanent address: country'),
    residence_district: applicant('permanent address: area'),
    post_id: lodging('authority where lodged'),
    centre_id: lodging('authority where lodged: centre that collects'),
    appointment_at: appointment,
    appointment_id: 'not personal',
    checked_in_at: appointment,
    lodged_at: lodging('date lodged'),
    photograph_collected: applicant('face photograph'),
    fingerprints_collected: applicant('fingerprints'),
    fingerprints_absent_reason: applicant('reason why fingerprints are absent'),
    fee_settled: annexLine('Annex of 24 November 2009, receipt: fees paid', happened),
    fee_euros: annexLine('Annex of 24 November 2009, receipt: fees paid', happened),
    fee_basis: annexLine('Annex of 24 November 2009, receipt: fees paid', happened),
    fee_rule: 'not personal',
    collected_by: agent('receipt: name of the collecting agent'),
    collected_as: agent('receipt: capacity of the collecting agent'),
    lodging_completed_at: checks,
    check_fallback: checks,
    check_to_judge: checks,
    received_at: lodging('date received'),
    provider_erased_at: 'not personal',
    formally_checked_at: lodging('date of the formal check'),
    formally_checked_by: agent('lodging: agents who successively examined the file'),
    formally_checked_as: agent('lodging: agents who successively examined the file, capacity'),
    missing_conditions: lodging('formal conditions that are missing'),
    examiner_id: agent('lodging: agents who successively examined the file'),
    taken_up_at: agent('lodging: agents who successively examined the file, instant'),
    findings: examination,
    proposal: examination,
    examined_at: examination,
    decision_due_on: 'not personal',
    silence_on: 'not personal',
    refused_by_silence: outcome('outcome'),
    reasons_asked_at: outcome('refusal: reasons'),
    reasons_given_at: outcome('refusal: reasons'),
    decided_at: outcome('outcome: date'),
    instructed_by_appeal_id: 'not personal',
    instructed_at: outcome('appeal: date of the instruction to the post'),
    withdrawn_at: lodging('date of withdrawal by the person'),
    withdrawal_reason: annexLine('Annex of 24 November 2009, lodging: reason of withdrawal', typed),
    passport_returned_at: lodging('travel document: date of its return'),
    passport_returned_to: lodging('travel document: way of its return'),
    passport_returned_by: agent('lodging: agents who successively examined the file'),
    passport_returned_as: agent('lodging: agents who successively examined the file, capacity'),
    retention_until: 'not personal',
    ...actId,
  },
  decisions: {
    id: 'not personal',
    application_id: 'not personal',
    outcome: outcome('outcome'),
    decided_at: outcome('outcome: date'),
    notified_at: outcome('refusal: date notified'),
    manner: outcome('outcome'),
    unit_id: outcome('outcome: location of the authority'),
    decided_by: agent('outcome: agent of the authority'),
    signed_by: outcome('outcome: agent of the authority, as signed'),
    signed_as: outcome('outcome: capacity of the agent'),
    instructed_by_appeal_id: 'not personal',
    remarks: outcome('refusal: reasons'),
    appeal_body: 'not personal',
    letter_id: 'not personal',
    ...actId,
  },
  decision_grounds: {
    decision_id: 'not personal',
    position: 'not personal',
    code: outcome('refusal: reasons'),
    complement: outcome('refusal: reasons'),
    ...actId,
  },
  visas: {
    id: 'not personal',
    application_id: 'not personal',
    decision_id: 'not personal',
    sticker_number: visa('sticker number'),
    valid_from: visa('start of validity'),
    valid_until: visa('end of validity'),
    entries: visa('entries allowed'),
    days: visa('days of stay'),
    territory: visa('territorial validity'),
    mrz_line_1: visa('mentions on the sticker'),
    mrz_line_2: visa('mentions on the sticker'),
    ...actId,
  },
  file_grants: {
    application_id: 'not personal',
    unit_id: grant,
    cause: grant,
    cause_id: 'not personal',
    opened_at: grant,
    ...actId,
  },
  file_hands: {
    application_id: 'not personal',
    since: agent('lodging: agents who successively examined the file, instant'),
    examiner_id: agent('lodging: agents who successively examined the file'),
    reason: agent('lodging: why a file changed hands'),
    moved_by: agent('lodging: agents who successively examined the file'),
    ...actId,
  },
  long_stay_grounds: {
    code: 'not personal',
    position: 'not personal',
    text: 'not personal',
    complement_required: 'not personal',
    complement_label: 'not personal',
    valid_from: 'not personal',
    valid_to: 'not personal',
  },
  documents: documentsDeclaration(RETENTION),
};
