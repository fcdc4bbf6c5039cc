/** The words of the help page in French, the reference. */
export const messages = {
  'access.text':
    'Ces pages se lisent au clavier, à l’oreille et sur un petit écran. Si quelque chose vous arrête, dites-le-nous : au guichet, vous avez les mêmes droits et les mêmes délais.',
  'access.title': 'Accessibilité',
  'kept.device':
    'Sur cet appareil, nous ne gardons que vos réponses pas encore envoyées, votre langue et l’affichage choisi. Aucun suivi, aucune publicité.',
  'kept.read':
    'Chaque lecture de votre dossier est inscrite. Vous voyez la fonction, le type de service, l’heure et le motif.',
  'kept.title': 'Ce que nous gardons, et pourquoi',
  'kept.who':
    'Les données servent à examiner les demandes de visa. Le ministère des affaires étrangères et le ministère chargé de l’immigration en répondent.',
  'kept.why':
    'Répondre au formulaire est nécessaire : sans réponse, la demande ne peut pas être examinée. Photo et empreintes vont au système d’information sur les visas.',
  lead: 'Ce qui se passe, combien cela coûte, ce que nous gardons, et comment parler à une personne.',
  'person.hours': 'Heures',
  'person.hours.text': 'de 9 h à 16 h, heure du poste, les jours ouvrables',
  'person.phone': 'Téléphone (spécimen)',
  'person.text':
    'Au téléphone ou au guichet, une personne remplit le formulaire avec vous. Vous avez les mêmes droits et les mêmes délais, sans frais de plus.',
  'person.title': 'Parler à une personne',
  'register.all':
    '{count, plural, one {Lire # donnée, par but} other {Lire les # données, par but}}',
  'register.basis': 'Fondement',
  'register.loading': 'Chargement du registre',
  'register.purpose': '{purpose} ({count, plural, one {# donnée} other {# données}})',
  'register.recipients': 'Qui la reçoit',
  'register.retention': 'Gardée',
  'register.title': 'Le registre, ligne par ligne',
  'rights.act': 'Demander mes données',
  'rights.text':
    'Vous pouvez demander une copie de vos données, les faire rectifier, et vous plaindre à l’autorité de contrôle (CNIL). L’opposition n’est pas prévue pour un visa.',
  'rights.title': 'Vos droits',
  'times.text':
    'Un rendez-vous se donne en principe sous deux semaines. Un court séjour reçoit sa réponse sous 15 jours, prolongés à 45 dans certains cas. Chaque date est affichée avec son calcul.',
  'times.title': 'Combien de temps',
  title: 'Comment cela se passe, et où trouver de l’aide',
  'touts.text':
    'Les frais de visa se paient au dépôt. Rien d’autre : la réservation est gratuite, et personne ne peut vendre une place ou accélérer un dossier.',
  'touts.title': 'Combien cela coûte',
};
