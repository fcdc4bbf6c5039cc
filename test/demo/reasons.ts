import type { Law, PlainDate, VisaKind } from '@passerelle/subgraph-kit/law';
import { weighted, type Random } from './random.ts';

/** A ground of a refusal as it is stated: its code, and what it names. */
export type StatedGround = { readonly code: string; readonly complement: string | null };

type GroundList = 'ANNEX_VI' | 'ANNEX_VI_TRANSIT' | 'LONG_STAY' | 'RMV_2009';

/**
 * The list from which a refusal takes its grounds: the standard form since 2020 (Visa Code Annex VI), the long-stay
 * catalogue since all refusals are reasoned, and before both the seven reasons of the annex of 2009.
 */
export const groundListOf = (law: Law, kind: VisaKind, decidedOn: PlainDate): GroundList => {
  if (kind === 'LONG_STAY')
    return law.rule('refusal.reasoned.longStay', decidedOn).value === 'ALL'
      ? 'LONG_STAY'
      : 'RMV_2009';
  if (law.rule('refusal.form', decidedOn).value !== 'ANNEX_VI') return 'RMV_2009';
  return kind === 'AIRPORT_TRANSIT' ? 'ANNEX_VI_TRANSIT' : 'ANNEX_VI';
};

// Invented shares. Grounds that must name a State or a statement are left to persons.
const grounds: Readonly<Record<GroundList, (random: Random) => string>> = {
  ANNEX_VI: weighted({ '2': 30, '3': 18, '10': 14, '13': 30, '8': 1, '1': 2, '5': 2 }),
  ANNEX_VI_TRANSIT: weighted({ '2': 6, '15': 4 }),
  LONG_STAY: weighted({ 'LS-2': 26, 'LS-3': 40, 'LS-4': 32, 'LS-1': 2 }),
  RMV_2009: weighted({ 'RMV-2': 40, 'RMV-3': 30, 'RMV-4': 20, 'RMV-5': 10 }),
};

const order = (code: string): number => Number(code.replace(/^[A-Z]+-/, ''));

/** One ground, or two in the order of their list. */
export const groundsOf = (random: Random, list: GroundList): readonly StatedGround[] => {
  const codes = new Set([grounds[list](random)]);
  if (random.perMille(350)) codes.add(grounds[list](random));
  return [...codes]
    .toSorted((one, other) => order(one) - order(other))
    .map((code) => ({ code, complement: null }));
};

const issued = {
  SHORT_STAY: [
    'Objet du séjour justifié, ressources suffisantes, retour garanti par l’emploi.',
    'Séjours antérieurs respectés. Hébergement et ressources établis.',
    'Attestation d’accueil produite, lien de famille établi, assurance en règle.',
  ],
  LONG_STAY: [
    'Inscription confirmée, ressources annuelles établies, logement prévu.',
    'Contrat visé, qualification en rapport avec l’emploi, casier vierge produit.',
    'Vie commune établie, acte transcrit, ressources de l’accueillant suffisantes.',
  ],
} as const;

const refused = {
  SHORT_STAY: [
    'Réservations seules, sans programme : objet du séjour non établi.',
    'Relevés alimentés par un dépôt unique : ressources non établies.',
    'Attaches au pays de résidence faibles : retour non garanti.',
  ],
  LONG_STAY: [
    'Projet d’études sans lien avec le parcours, niveau de langue non établi.',
    'Ressources inférieures au montant requis, garant sans revenus.',
    'Informations sur l’hébergement contradictoires.',
  ],
} as const;

/** What an examiner put down, in French as files are kept. */
export const findingsOf = (
  random: Random,
  kind: VisaKind,
  proposal: 'ISSUED' | 'REFUSED',
): string =>
  random.pick(
    (proposal === 'ISSUED' ? issued : refused)[kind === 'LONG_STAY' ? 'LONG_STAY' : 'SHORT_STAY'],
  );

const appealed = [
  'La cohérence du projet ressort des pièces produites avec le présent recours.',
  'Les ressources du garant ont été établies après la décision et sont jointes.',
  'La décision ne tient pas compte des attaches familiales et professionnelles du demandeur.',
  'L’hébergement est confirmé par l’attestation jointe.',
] as const;

/** What an appellant writes: in French, as the law asks (CESEDA R. 312-8). */
export const reasonsOfAppeal = (random: Random): string =>
  `${random.pick(appealed)} Le motif retenu repose sur une appréciation que les pièces contredisent.`;

const reports = {
  RECOMMEND: [
    'Le dossier est complet. Les pièces nouvelles répondent au premier motif.',
    'Le projet est précis, les ressources couvrent la durée du séjour.',
    'L’inscription est confirmée et le logement prévu ; le motif retenu ne tient plus.',
  ],
  REJECT: [
    'Les faits sont établis par le poste et ne sont pas contestés.',
    'Les pièces produites n’apportent pas d’élément nouveau.',
    'Les ressources restent celles que le poste avait examinées ; le garant n’en justifie pas d’autres.',
  ],
} as const;

/** The facts as a rapporteur sums them up, before proposing. */
export const findingsOfReport = (random: Random, proposal: keyof typeof reports): string =>
  random.pick<string>(reports[proposal]);

const rulings = {
  REJECTED: [
    'Le risque de détournement de l’objet du visa demeure, faute d’éléments nouveaux.',
    'Les ressources présentées restent insuffisantes au regard de la durée du séjour.',
  ],
  RECOMMENDED: [
    'Le projet d’études est cohérent et les ressources sont établies.',
    'Les pièces nouvelles lèvent le doute sur l’objet du séjour.',
  ],
  INSTRUCTED: ['Les attaches au pays de résidence sont établies : le visa est délivré.'],
} as const;

/** Why the body decided as it did. */
export const reasonsOfRuling = (random: Random, kind: keyof typeof rulings): string =>
  random.pick<string>(rulings[kind]);
