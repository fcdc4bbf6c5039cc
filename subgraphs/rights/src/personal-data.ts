import {
  registerEntry,
  type ColumnRule,
  type PersonalDataRegister,
} from '@passerelle/subgraph-kit';
import { documentsDeclaration } from '@passerelle/subgraph-kit/files';

const RETENTION = 'retention.rightsRequests';

/** Ties a file to a person: who may ask, and which office answers. */
const routing: ColumnRule = registerEntry(
  {
    purpose: 'Knowing who may use a right about a file, and which office answers',
    basis: 'Arrêté of 22 August 2001, art. 6; CESEDA R. 142-66',
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

const request: ColumnRule = registerEntry(
  {
    purpose: 'Following up requests of persons about their data, and proof of the answer',
    basis: 'GDPR art. 12 and 15; Reg. (EC) 767/2008 art. 38(6); CESEDA R. 142-66',
    recipients: ['The office that answers', 'CNIL'],
  },
  { export: 'yes', rectify: 'no', restrict: true, erase: 'row', retention: RETENTION },
);

const signature: ColumnRule = registerEntry(
  {
    purpose: 'The author of an answer, named on it',
    basis: 'CRPA L. 212-1',
    recipients: ['The person concerned', 'The office that answers'],
  },
  { export: 'yes', rectify: 'no', restrict: false, erase: 'blank', retention: RETENTION },
);

/** What this subgraph holds of persons, column by column. */
export const personalData: PersonalDataRegister = {
  files: {
    application_id: routing,
    applicant_id: routing,
    account_id: routing,
    post_id: routing,
    lodged_at: routing,
    act_id: 'not personal',
  },
  requests: {
    id: 'not personal',
    reference: request,
    kind: request,
    status: request,
    applicant_id: request,
    account_id: request,
    office_id: request,
    language: request,
    received_at: request,
    due_on: request,
    taken_up_at: request,
    answered_at: request,
    answered_by: signature,
    signer_name: signature,
    signer_mission: signature,
    package_id: 'not personal',
    data_id: 'not personal',
    act_id: 'not personal',
  },
  documents: documentsDeclaration(RETENTION),
};
