/** The kinds of units of art. 3 and 5 of the arrêté of 24 November 2009, and those that watch and run the platform. */
export type UnitKind =
  | 'MISSION'
  | 'CONSULAR_POST'
  | 'PREFECTURE'
  | 'STATE_REPRESENTATION'
  | 'BORDER_SERVICE'
  | 'FOREIGN_AFFAIRS_MINISTRY'
  | 'IMMIGRATION_MINISTRY'
  | 'APPEALS_COMMISSION'
  | 'PROVIDER_CENTRE'
  | 'SUPERVISORY_AUTHORITY'
  | 'OPERATIONS';

/** What an agent is habilitated for. */
export type Mission =
  | 'PROVIDER_AGENT'
  | 'PROVIDER_SUPERVISOR'
  | 'REGISTRATION'
  | 'EXAMINER'
  | 'DECISION_MAKER'
  | 'HEAD_OF_POST'
  | 'VISAS_SUBDIRECTORATE'
  | 'VISAS_SUBDIRECTOR'
  | 'MINISTER_DELEGATE'
  | 'COMMISSION_SECRETARIAT'
  | 'COMMISSION_RAPPORTEUR'
  | 'COMMISSION_MEMBER'
  | 'COMMISSION_PRESIDENT'
  | 'AUDITOR'
  | 'OPERATOR';

/** The files of the register (arrêté of 22 August 2001, art. 1), and the records about them. */
export type FileScope =
  | 'APPLICATIONS'
  | 'BIOMETRICS'
  | 'ATTENTION_CENTRAL'
  | 'ATTENTION_CONSULAR'
  | 'GUARANTORS'
  | 'TRAVEL_DOCUMENTS'
  | 'INTERVENTIONS'
  | 'CIVIL_STATUS'
  | 'APPEALS'
  | 'RIGHTS'
  | 'LOGS';

/** Why a file was opened. No value tells of an attention or a security file. */
export type ReadPurpose =
  | 'COLLECTION'
  | 'REGISTRATION'
  | 'EXAMINATION'
  | 'DECISION'
  | 'APPEAL'
  | 'RIGHTS_REQUEST';
