/** Who acts: a mission of an agent's habilitation, or one of the three who have none. */
export type Role =
  | 'APPLICANT'
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
  | 'OPERATOR'
  | 'SYSTEM'
  | 'ANONYMOUS';

/**
 * Who may perform an act. `own`: on what is theirs only – their account, post, centre, unit, office, seat or report.
 * `any`: whatever it concerns. Whoever is not named may not.
 */
export type Allowed = { readonly own?: readonly Role[]; readonly any?: readonly Role[] };

const applicant: Allowed = { own: ['APPLICANT'] };
const system: Allowed = { any: ['SYSTEM'] };
const formalCheck: Allowed = { own: ['REGISTRATION', 'EXAMINER', 'HEAD_OF_POST'] };
const decision: Allowed = { own: ['DECISION_MAKER', 'HEAD_OF_POST'] };
const hits: Allowed = { own: ['EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST'] };
const sessions: Allowed = { any: ['COMMISSION_PRESIDENT', 'COMMISSION_SECRETARIAT'] };
const seated: Allowed = { own: ['COMMISSION_PRESIDENT', 'COMMISSION_MEMBER'] };
/** The authority that the arrêté names for the unit; a minister's delegate signs for every service of the ministry. */
const signer: Allowed = {
  own: ['HEAD_OF_POST', 'COMMISSION_PRESIDENT'],
  any: ['MINISTER_DELEGATE'],
};

/** The access matrix of the acts: every act of the platform, and who may perform it. */
export const allowedActs: Readonly<Record<string, Allowed>> = {
  // Access: habilitations and the machinery.
  'access.describeUnits': system,
  'access.enterHabilitation': system,
  'access.habilitate': signer,
  'access.revokeHabilitation': signer,
  'access.suspendHabilitation': signer,
  'access.liftSuspension': signer,
  'access.noteFile': system,
  'access.noteAppeal': system,
  'access.replayDeadLetter': { any: ['OPERATOR'] },

  // Applications: from the draft to the decision.
  'application.start': { any: ['APPLICANT'] },
  'application.saveDraft': applicant,
  'application.submit': applicant,
  'application.withdraw': applicant,
  'application.eraseDraft': system,
  'application.placeAtDesk': system,
  'application.checkInAtDesk': system,
  'application.clearDesk': system,
  'application.decideUrgency': decision,
  'application.lodge': { own: ['PROVIDER_AGENT', 'REGISTRATION', 'HEAD_OF_POST'] },
  'application.completeLodging': system,
  'application.transmit': { own: ['PROVIDER_AGENT'] },
  'application.endProviderCopies': system,
  'application.declareAdmissible': formalCheck,
  'application.declareInadmissible': formalCheck,
  'application.takeUp': { own: ['EXAMINER', 'HEAD_OF_POST'] },
  'application.recordExamination': { own: ['EXAMINER', 'HEAD_OF_POST'] },
  'application.release': { own: ['EXAMINER', 'HEAD_OF_POST'] },
  'visa.issue': decision,
  'visa.refuse': decision,
  'application.refuseBySilence': system,
  'application.askReasons': applicant,
  'application.stateReasons': decision,
  'application.returnPassport': { own: ['REGISTRATION', 'HEAD_OF_POST'] },
  'application.instructIssue': system,
  'application.openFile': system,
  'application.recordDocument': system,

  // Checks: the systematic queries and what a human says to them.
  'checks.open': system,
  'checks.recordAnswers': system,
  'checks.repeat': hits,
  'checks.repeatDue': system,
  'checks.recordFallback': { own: ['HEAD_OF_POST'] },
  'checks.recordConsultation': { own: ['HEAD_OF_POST'] },
  'checks.judgeHit': hits,
  'checks.noteHolder': system,
  'checks.close': system,
  'checks.eraseDetails': system,

  // Appointments: a place at a desk.
  'appointment.request': applicant,
  'appointment.cancel': { own: ['APPLICANT'], any: ['SYSTEM'] },
  'appointment.checkIn': { own: ['PROVIDER_AGENT', 'REGISTRATION', 'HEAD_OF_POST'] },
  'appointment.settleDocument': { own: ['PROVIDER_AGENT', 'REGISTRATION', 'HEAD_OF_POST'] },
  'appointment.noteContest': system,
  'appointment.closeRivals': system,
  'appointment.markMissed': system,
  'appointment.changePolicy': { own: ['HEAD_OF_POST'] },
  'appointment.noteFile': system,
  'appointment.followFile': system,

  // Appeals: the commission, the sub-directorate and the ministers.
  'decision.recordForAppeals': system,
  'appeal.file': applicant,
  'appeal.register': {
    own: ['COMMISSION_SECRETARIAT', 'VISAS_SUBDIRECTORATE', 'VISAS_SUBDIRECTOR'],
  },
  'appeal.askRegularisation': {
    own: ['COMMISSION_SECRETARIAT', 'VISAS_SUBDIRECTORATE', 'VISAS_SUBDIRECTOR'],
  },
  'appeal.complete': applicant,
  'appeal.withdraw': applicant,
  'appeal.rejectAlone': { own: ['COMMISSION_PRESIDENT'] },
  'appeal.recordLetter': system,
  'appeal.rejectImplicitly': system,
  'appeal.nameRapporteur': sessions,
  'appeal.submitReport': { own: ['COMMISSION_RAPPORTEUR'] },
  'session.convene': sessions,
  'session.placeOnAgenda': sessions,
  'session.open': sessions,
  'session.recordAttendance': sessions,
  'session.castVote': seated,
  'session.closeItem': seated,
  'session.close': seated,
  'session.recordMinutes': system,
  'appeal.answerRecommendation': { any: ['MINISTER_DELEGATE'] },
  'appeal.decide': { own: ['VISAS_SUBDIRECTOR'] },
  'commission.giveSeat': system,
  'commission.designateRapporteur': system,

  // Rights: what persons ask about their own data.
  'rights.requestAccess': applicant,
  'rights.answerAccessRequest': {
    own: ['DECISION_MAKER', 'HEAD_OF_POST', 'VISAS_SUBDIRECTORATE', 'VISAS_SUBDIRECTOR'],
  },
  'rights.handOverPackage': system,
  'rights.noteSubmitted': system,
  'rights.noteLodged': system,
};
