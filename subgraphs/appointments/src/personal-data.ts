import {
  registerEntry,
  type ColumnRule,
  type PersonalDataRegister,
} from '@passerelle/subgraph-kit';

/** A booking is not in the annex: it stands in the processing register, for a year from the appointment. */
const booking: ColumnRule = registerEntry(
  {
    purpose:
      'Giving an appointment for lodging an application, bound to one person and free of charge',
    basis: 'Visa Code art. 9(2), 9(4) and 43(6)',
    recipients: [
      'The person concerned',
      'The place that receives the person: a provider’s centre or the post',
      'Agents of the post',
    ],
  },
  {
    export: 'yes',
    rectify: 'no',
    restrict: true,
    erase: 'row',
    retention: 'retention.bookings',
  },
);

/** The travel document as a keyed hash: one live request for each, and the passport at the desk is the same. */
const seal: ColumnRule = registerEntry(
  {
    purpose: 'Binding an appointment to a travel document, so that it cannot be sold or passed on',
    basis: 'Visa Code art. 9(2) and 10(1)',
    recipients: ['Nobody: it is compared and never shown'],
  },
  {
    export: 'yes',
    rectify: 'no',
    restrict: true,
    erase: 'row',
    retention: 'retention.bookings',
  },
);

const actId = { act_id: 'not personal' } as const;

/** What this subgraph holds of persons, column by column. */
export const personalData: PersonalDataRegister = {
  booking_policies: {
    id: 'not personal',
    place_id: 'not personal',
    post_id: 'not personal',
    valid_from: 'not personal',
    valid_to: 'not personal',
    minutes: 'not personal',
    desks: 'not personal',
    opens_at: 'not personal',
    closes_at: 'not personal',
    horizon_days: 'not personal',
    ...actId,
  },
  files: {
    application_id: booking,
    status: 'not personal',
    applicant_id: booking,
    account_id: booking,
    post_id: 'not personal',
    visa_kind: 'not personal',
    document_seal: seal,
    number_seal: seal,
    ...actId,
  },
  contested_documents: {
    document_seal: seal,
    contested: 'not personal',
    ...actId,
  },
  slots: {
    id: 'not personal',
    place_id: 'not personal',
    post_id: 'not personal',
    desk: 'not personal',
    starts_at: 'not personal',
    ends_at: 'not personal',
    taken_at: 'not personal',
    free_again_at: 'not personal',
    ...actId,
  },
  appointments: {
    id: 'not personal',
    reference: booking,
    status: booking,
    application_id: booking,
    applicant_id: booking,
    account_id: booking,
    post_id: 'not personal',
    visa_kind: 'not personal',
    document_seal: seal,
    number_seal: seal,
    language: booking,
    requested_at: booking,
    not_before: booking,
    wished_place_id: booking,
    slot_id: booking,
    place_id: booking,
    starts_at: booking,
    minutes: 'not personal',
    allocation: 'not personal',
    checked_in_at: booking,
    cancelled_at: booking,
    closed_for: booking,
    ...actId,
  },
};
