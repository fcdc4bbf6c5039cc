import type { Role } from './acts.ts';

/**
 * Who sees rows by a reading. `own`: of what is theirs – their account, unit, office, case or report. `any`: by their
 * mission, wherever their unit is. Whoever is not named sees nothing. `everybody` is for what is public.
 */
export type Readers =
  | 'everybody'
  | { readonly own?: readonly Role[]; readonly any?: readonly Role[] };

const post: readonly Role[] = ['REGISTRATION', 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST'];
const judges: readonly Role[] = ['EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST'];
const visas: readonly Role[] = ['VISAS_SUBDIRECTORATE', 'VISAS_SUBDIRECTOR'];
const room: readonly Role[] = [
  'COMMISSION_SECRETARIAT',
  'COMMISSION_MEMBER',
  'COMMISSION_PRESIDENT',
];
const signers: readonly Role[] = ['HEAD_OF_POST', 'COMMISSION_PRESIDENT'];

/** With the appellate bodies, which read a file while a case about it is open with them. */
const decided: Readers = {
  own: ['APPLICANT', ...post, ...visas, ...room, 'COMMISSION_RAPPORTEUR', 'MINISTER_DELEGATE'],
  any: ['SYSTEM'],
};
/** And the provider's agent, for what the centre collects. */
const collected: Readers = { own: [...(decided.own ?? []), 'PROVIDER_AGENT'], any: ['SYSTEM'] };
const appeal: Readers = {
  own: ['APPLICANT', ...post, 'COMMISSION_RAPPORTEUR'],
  any: [...visas, ...room, 'MINISTER_DELEGATE', 'SYSTEM'],
};
/** What the commission works with: no party reads it. */
const commission: Readers = { own: ['COMMISSION_RAPPORTEUR'], any: [...room, 'SYSTEM'] };
const commissionsOwn: Readers = { any: [...room, 'COMMISSION_RAPPORTEUR', 'SYSTEM'] };
const appointment: Readers = { own: ['APPLICANT', 'PROVIDER_AGENT', ...post], any: ['SYSTEM'] };
const personAndSystem: Readers = { own: ['APPLICANT'], any: ['SYSTEM'] };
const request: Readers = {
  own: ['APPLICANT', 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST', ...visas],
  any: ['SYSTEM'],
};
const agents: Readers = {
  // Colleagues of one unit know each other; whoever signs habilitations knows those they sign for.
  own: [
    'PROVIDER_AGENT',
    'PROVIDER_SUPERVISOR',
    ...post,
    ...visas,
    ...room,
    'COMMISSION_RAPPORTEUR',
    'AUDITOR',
    'OPERATOR',
    ...signers,
  ],
  any: ['MINISTER_DELEGATE', 'SYSTEM'],
};
/** One's own habilitations, and those that one signs for. */
const habilitations: Readers = {
  own: agents.own ?? [],
  any: ['MINISTER_DELEGATE', 'SYSTEM'],
};

/** The access matrix of the readings: every query of the platform, and who sees rows by it. */
export const readers: Readonly<Record<string, Readers>> = {
  // Access: who works where, and who opened what.
  'access.readUnit': 'everybody',
  'access.listCentres': 'everybody',
  'access.listUnits': 'everybody',
  'access.readAgent': agents,
  'access.readHabilitation': habilitations,
  'access.listHabilitations': habilitations,
  'access.readStanding': { any: ['SYSTEM'] },
  'access.listAgents': { own: signers, any: ['MINISTER_DELEGATE'] },
  'access.listMissionsToHabilitate': { own: signers, any: ['MINISTER_DELEGATE'] },
  'access.listAuditEntries': { any: ['AUDITOR', 'SYSTEM'] },
  'access.readOpenings': personAndSystem,
  'access.disclose': personAndSystem,
  'access.readOperations': { any: ['OPERATOR'] },

  // Applications: files, decisions and visas.
  'application.read': collected,
  'applicant.read': collected,
  'application.readForPaper': collected,
  'application.listOwn': { own: ['APPLICANT'] },
  'application.listWork': { own: ['PROVIDER_AGENT', ...post] },
  'applicant.disclose': { any: ['SYSTEM'] },
  'decision.list': decided,
  'decision.read': decided,
  'decision.listGrounds': decided,
  // Figures and no rows: wherever a head of post is, they are those of that post, and zero where nothing stands.
  'post.readFigures': { any: ['HEAD_OF_POST'] },
  'decision.previewRefusal': { own: ['DECISION_MAKER', 'HEAD_OF_POST'] },
  'visa.list': decided,
  'application.hands': { own: post },
  'visa.readByDecision': decided,
  'document.list': collected,
  'document.read': collected,
  'ground.listForRefusal': { own: post },
  'ground.listCatalogue': 'everybody',

  // Checks: neither the person, nor the provider, nor the commission sees what was asked and answered.
  'checks.read': { own: judges, any: ['SYSTEM'] },
  // The platform asks it; the rows are those of `checks.read`.
  'checks.findQuestions': { own: judges, any: ['SYSTEM'] },
  'checks.listHitsToJudge': { own: judges },
  'checks.listGivenUp': { own: judges, any: ['SYSTEM'] },
  // Counts without a file.
  'checks.countWaiting': { any: ['OPERATOR'] },

  // Appointments: who is expected where; how many places are free is public.
  'appointment.read': appointment,
  'appointment.readOfApplication': appointment,
  'appointment.listDay': { own: ['PROVIDER_AGENT', ...post] },
  'appointment.disclose': personAndSystem,
  'appointment.readPolicies': 'everybody',
  'appointment.readFreePlaces': 'everybody',
  'appointment.sealNumber': 'everybody',
  // The person is not told that somebody else gave the same passport number.
  'appointment.readContest': { own: ['PROVIDER_AGENT', ...post], any: ['SYSTEM'] },
  'appointment.compareContest': { any: ['SYSTEM'] },

  // Appeals: the bodies, the ministers, the post and the person.
  'appeal.read': appeal,
  'appeal.listOfApplication': appeal,
  'appeal.listOfDecision': appeal,
  'appeal.readOutcomes': appeal,
  'appeal.readAnswers': appeal,
  'appeal.readRegularisation': appeal,
  'appeal.listDocuments': appeal,
  'appeal.openDocument': appeal,
  'appeal.roll': appeal,
  'appeal.openActs': {
    own: ['APPLICANT', 'COMMISSION_RAPPORTEUR'],
    any: [...visas, ...room, 'MINISTER_DELEGATE'],
  },
  'appeal.disclose': personAndSystem,
  'decision.mayAppeal': { own: ['APPLICANT'] },
  'appeal.readReport': commission,
  'appeal.readRapporteur': commission,
  'appeal.readAgendaItem': commission,
  'session.readAgenda': commission,
  'session.readBallots': commission,
  'session.read': commissionsOwn,
  'session.list': commissionsOwn,
  'session.listSeats': commissionsOwn,
  'session.listRapporteurs': commissionsOwn,
  'session.readAttendance': commissionsOwn,
  'session.readQuorum': commissionsOwn,
  'session.readMinutes': commissionsOwn,
  'session.openActs': { any: room },

  // Rights: the person, and the office that answers; the package is opened by the person alone.
  'rights.readRequest': request,
  'rights.listRequestsAbout': request,
  'rights.listOwnRequests': { own: ['APPLICANT'] },
  'rights.listQueue': {
    own: ['EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST', ...visas],
  },
  'rights.readDocument': personAndSystem,
  'rights.readRegister': 'everybody',
};
