/** Where the test finds keys of each entity. A new entity without a line here fails the test: nothing is left out. */
export const keysOf: Readonly<Record<string, string>> = {
  Unit: 'select id from access.units order by id',
  Agent: 'select id from access.agents order by id',
  // Files that were decided and appealed hold the most.
  Application: `select a.id from applications.applications a
    order by exists (select 1 from appeals.appeals e where e.application_id = a.id) desc,
      exists (select 1 from applications.visas v where v.application_id = a.id) desc, a.id`,
  Applicant: `select p.id from applications.applicants p
    order by exists (select 1 from appeals.appeals e where e.applicant_id = p.id) desc, p.id`,
  Appeal: 'select id from appeals.appeals order by id',
  CommissionSession: 'select id from appeals.commission_sessions order by id',
  Decision: `select d.id from applications.decisions d
    order by exists (select 1 from appeals.appeals e where e.decision_id = d.id) desc, d.id`,
  Appointment: 'select id from appointments.appointments order by id',
  RightsRequest: 'select id from rights.requests order by id',
};

/** What the arguments of lists are about. */
export type About = {
  readonly postId: string;
  readonly applicationId: string;
  readonly day: string;
};

export type List = {
  /** As whom it is asked: a person of the demo world. */
  readonly as: string;
  readonly args?: (about: About) => string;
  /** The unit where they are for this, where it is not their own: the one with the most to show. */
  readonly at?: string;
  /** How many rows the demo world has for it, at least; two, where nothing else is said. */
  readonly rows?: number;
};

const twenty = () => 'first: 20';
const ofPost = ({ postId }: About) => `postId: "${postId}"`;

/** Each list that the graph has, and who asks for it. A list without a line here fails the test. */
export const listsOf: Readonly<Record<string, List>> = {
  units: { as: 'examiner', args: () => 'kinds: [CONSULAR_POST]' },
  agents: { as: 'head' },
  missionsToHabilitate: { as: 'head' },
  auditEntries: { as: 'auditor', args: twenty },
  roll: { as: 'secretariat', args: () => 'view: CLOSED, first: 20' },
  sessions: { as: 'secretariat' },
  seats: { as: 'secretariat' },
  rapporteurs: { as: 'secretariat' },
  myApplications: { as: 'applicant' },
  workQueue: { as: 'decider', args: () => 'input: { view: DECIDED, first: 20 }' },
  districts: { as: 'applicant', args: () => 'country: "MAR"' },
  refusalGrounds: {
    as: 'decider',
    args: ({ applicationId }) => `applicationId: "${applicationId}"`,
  },
  appointmentsOn: { as: 'provider', args: ({ day }) => `day: "${day}"` },
  // One post, one place: the list is short by nature, and is held to one statement for each table all the same.
  bookingPlaces: { as: 'applicant', args: ofPost, rows: 1 },
  freePlaces: { as: 'applicant', args: ofPost },
  hitsToJudge: {
    as: 'examiner',
    args: twenty,
    at: `select post_id as id from checks.hits where state in ('CANDIDATE', 'SECOND_READING') and closed_at is null
      group by 1 order by count(*) desc limit 1`,
    // A small world has few candidates at any one post.
    rows: 1,
  },
  // No system of the demo world refuses a question for good.
  checksGivenUp: { as: 'head', rows: 0 },
  waitingChecks: { as: 'operator', rows: 0 },
  myRightsRequests: { as: 'applicant', rows: 0 },
  rightsQueue: {
    as: 'head',
    args: twenty,
    at: `select office_id as id from rights.requests where status <> 'ANSWERED' group by 1 order by count(*) desc limit 1`,
  },
  processingRegister: { as: 'applicant' },
};

/**
 * Tables that more than one reading of an operation reads, or one reading for another field further down: how often at
 * most, whatever the number of keys. Every other statement is sent once.
 */
export const readBySeveral: Readonly<Record<string, number>> = {
  // A unit, and the unit to which it answers.
  'access.units': 2,
  // Who is in the room is what attendance, quorum, open acts of the session and open acts of its appeals are told from.
  'appeals.attendances': 4,
  'appeals.commission_sessions': 3,
  // An appeal may be reached from a session, and from its own decision.
  'appeals.appeals': 2,
  'appeals.assignments': 3,
  'appeals.documents': 2,
  'appeals.minister_answers': 2,
  // What was asked to be completed is shown, and decides which acts are open.
  'appeals.regularisations': 2,
};
