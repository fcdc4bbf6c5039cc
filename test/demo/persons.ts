import type { Words } from '@passerelle/subgraph-kit/law';
import { demoId } from './ids.ts';

/** A person as whom one signs in to the demo world. Every one is invented. */
export type DemoPerson = {
  /** What is typed at the identity provider. */
  readonly login: string;
  /** The subject that the identity provider names: an applicant's account, an agent's id. */
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  /** The part the person plays, in plain words. */
  readonly role: Words;
  /** The portal in which the person works. */
  readonly portal: 'applicant' | 'agent' | 'commission';
  /** The unit of an agent, by its code. Null for applicants. */
  readonly unitCode: string | null;
  /** The mission of an agent's habilitation. Null for applicants. */
  readonly mission: string | null;
};

type Line = Omit<DemoPerson, 'subject' | 'email'>;

const person = (line: Line): DemoPerson => ({
  ...line,
  subject: demoId(`person:${line.login}`),
  // A domain that can never exist (RFC 2606).
  email: `${line.login}@passerelle.invalid`,
});

const applicant = (login: string, name: string, role: Words): DemoPerson =>
  person({ login, name, role, portal: 'applicant', unitCode: null, mission: null });

const agent = (
  login: string,
  name: string,
  at: Pick<Line, 'portal' | 'unitCode' | 'mission'>,
  role: Words,
): DemoPerson => person({ login, name, role, ...at });

const rabat = (mission: string) => ({ portal: 'agent', unitCode: 'MA-RABAT', mission }) as const;
const nouakchott = (mission: string) =>
  ({ portal: 'agent', unitCode: 'MR-NOUAKCHOTT', mission }) as const;
const commission = (mission: string) =>
  ({ portal: 'commission', unitCode: 'FR-COMMISSION', mission }) as const;

/** The persons of the demo world, in the order of the journey. The identity provider knows these and no other. */
export const demoPersons: readonly DemoPerson[] = [
  applicant('applicant', 'Ilhame Zerdoukane', {
    fr: 'Demandeuse à Rabat, long séjour pour études',
    en: 'Applicant in Rabat, long stay for studies',
    ar: 'مقدّمة طلب في الرباط، إقامة طويلة للدراسة',
  }),
  applicant('applicant-nouakchott', 'Mariem Tandiabou', {
    fr: 'Demandeuse à Nouakchott, court séjour refusé',
    en: 'Applicant in Nouakchott, short stay refused',
    ar: 'مقدّمة طلب في نواكشوط، رُفض طلبها لإقامة قصيرة',
  }),
  applicant('applicant-new', 'Houda Amzerine', {
    fr: 'Demandeuse à Rabat, compte encore vide',
    en: 'Applicant in Rabat, account still empty',
    ar: 'مقدّمة طلب في الرباط، حسابها ما زال فارغًا',
  }),
  applicant('applicant-tashkent', 'Svetlana Doroshina', {
    fr: 'Demandeuse à Tachkent, formulaire commencé',
    en: 'Applicant in Tashkent, form begun',
    ar: 'مقدّمة طلب في طشقند، بدأت الاستمارة',
  }),
  applicant('applicant-beijing', 'Wenqing Li', {
    fr: 'Demandeur à Pékin, formulaire signé, rendez-vous à demander',
    en: 'Applicant in Beijing, form signed, appointment to be asked for',
    ar: 'مقدّم طلب في بكين، وقّع الاستمارة وبقي طلب الموعد',
  }),
  agent(
    'provider',
    'Samir Laaroubane',
    { portal: 'agent', unitCode: 'MA-RABAT-C1', mission: 'PROVIDER_AGENT' },
    {
      fr: 'Agent d’un prestataire, centre de Rabat',
      en: 'Agent of a provider, centre in Rabat',
      ar: 'عون لدى مزوّد خدمة، مركز الرباط',
    },
  ),
  agent('examiner', 'Claire Morvandel', rabat('EXAMINER'), {
    fr: 'Instructrice au consulat à Rabat',
    en: 'Examiner at the consulate in Rabat',
    ar: 'دارسة ملفات في القنصلية بالرباط',
  }),
  agent('decider', 'Étienne Vauquesne', rabat('DECISION_MAKER'), {
    fr: 'Décideur au consulat à Rabat',
    en: 'Decision-maker at the consulate in Rabat',
    ar: 'صاحب القرار في القنصلية بالرباط',
  }),
  agent('head', 'Hélène d’Aubrac-Lanoy', rabat('HEAD_OF_POST'), {
    fr: 'Cheffe de poste à Rabat',
    en: 'Head of post in Rabat',
    ar: 'رئيسة البعثة القنصلية في الرباط',
  }),
  agent('registration-nouakchott', 'Boubacar Sylvadou', nouakchott('REGISTRATION'), {
    fr: 'Agent d’accueil à Nouakchott, poste sans prestataire',
    en: 'Registration agent in Nouakchott, a post without provider',
    ar: 'عون تسجيل في نواكشوط، مقرّ بلا مزوّد خدمة',
  }),
  agent('examiner-nouakchott', 'Sandrine Pouldreuze', nouakchott('EXAMINER'), {
    fr: 'Instructrice à Nouakchott',
    en: 'Examiner in Nouakchott',
    ar: 'دارسة ملفات في نواكشوط',
  }),
  agent('decider-nouakchott', 'Gautier Lermontel', nouakchott('DECISION_MAKER'), {
    fr: 'Décideur à Nouakchott',
    en: 'Decision-maker in Nouakchott',
    ar: 'صاحب القرار في نواكشوط',
  }),
  agent(
    'subdirector',
    'Philippe Marchandot',
    { portal: 'commission', unitCode: 'FR-SDV', mission: 'VISAS_SUBDIRECTOR' },
    {
      fr: 'Sous-directeur des visas, recours de court séjour',
      en: 'Visas sub-director, short-stay appeals',
      ar: 'نائب مدير التأشيرات، طعون الإقامة القصيرة',
    },
  ),
  agent('secretariat', 'Nadège Kervalan', commission('COMMISSION_SECRETARIAT'), {
    fr: 'Secrétariat de la commission de recours',
    en: 'Secretariat of the appeals commission',
    ar: 'كتابة لجنة الطعون',
  }),
  agent('rapporteur', 'Louis Tramezel', commission('COMMISSION_RAPPORTEUR'), {
    fr: 'Rapporteur, sans voix délibérative',
    en: 'Rapporteur, without a vote',
    ar: 'مقرّر، دون حق التصويت',
  }),
  agent('president', 'Geneviève Arnaubert', commission('COMMISSION_PRESIDENT'), {
    fr: 'Présidente de la commission',
    en: 'President of the commission',
    ar: 'رئيسة اللجنة',
  }),
  agent('judge', 'Bertrand Lescoudray', commission('COMMISSION_MEMBER'), {
    fr: 'Membre, juge administratif',
    en: 'Member, administrative judge',
    ar: 'عضو، قاضٍ إداري',
  }),
  agent('member-foreign-affairs', 'Agathe Villermoz', commission('COMMISSION_MEMBER'), {
    fr: 'Membre, affaires étrangères',
    en: 'Member, foreign affairs',
    ar: 'عضوة عن وزارة الشؤون الخارجية',
  }),
  agent('member-immigration', 'Karim Sadellane', commission('COMMISSION_MEMBER'), {
    fr: 'Membre, immigration',
    en: 'Member, immigration',
    ar: 'عضو عن وزارة الهجرة',
  }),
  agent('member-interior', 'Odile Ferrandet', commission('COMMISSION_MEMBER'), {
    fr: 'Membre, intérieur',
    en: 'Member, interior',
    ar: 'عضوة عن وزارة الداخلية',
  }),
  agent(
    'delegate-foreign-affairs',
    'Marianne Coursaultier',
    { portal: 'commission', unitCode: 'FR-MFA', mission: 'MINISTER_DELEGATE' },
    {
      fr: 'Déléguée du ministre des affaires étrangères',
      en: 'Delegate of the minister of foreign affairs',
      ar: 'مفوَّضة وزير الشؤون الخارجية',
    },
  ),
  agent(
    'delegate-immigration',
    'Julien Brescouvel',
    { portal: 'commission', unitCode: 'FR-SDV', mission: 'MINISTER_DELEGATE' },
    {
      fr: 'Délégué du ministre chargé de l’immigration',
      en: 'Delegate of the minister in charge of immigration',
      ar: 'مفوَّض الوزير المكلّف بالهجرة',
    },
  ),
  agent(
    'operator',
    'Théo Langlardin',
    { portal: 'agent', unitCode: 'FR-OPERATIONS', mission: 'OPERATOR' },
    {
      fr: 'Exploitant de la plateforme, sans donnée personnelle',
      en: 'Operator of the platform, without personal data',
      ar: 'مشغّل المنصة، دون بيانات شخصية',
    },
  ),
  agent(
    'auditor',
    'Irène Passavand',
    { portal: 'agent', unitCode: 'FR-CNIL', mission: 'AUDITOR' },
    {
      fr: 'Auditrice des journaux',
      en: 'Auditor of the logs',
      ar: 'مدقّقة السجلات',
    },
  ),
];

/** The demo person of a login; throws for a name that nobody has, for code of our own. */
export const demoPerson = (login: string): DemoPerson => {
  const found = demoPersons.find((one) => one.login === login);
  if (!found) throw new Error(`Nobody in the demo world signs in as ${login}.`);
  return found;
};
