/** The words of what happens to an application besides its decision in French. */
export const messages = {
  'fee.amount': '{euros} €',
  'fee.basis.ADULT': 'Vous avez douze ans ou plus et aucune exemption n’est connue.',
  'fee.basis.CAMPUS_PROCEDURE': 'Le tarif d’un étudiant de la procédure campus.',
  'fee.basis.CHILD_6_TO_12': 'Un enfant de six à onze ans paie le tarif réduit.',
  'fee.basis.CHILD_UNDER_6': 'Les enfants de moins de six ans ne paient rien.',
  'fee.basis.FAMILY_OF_UNION_CITIZEN':
    'La famille d’un citoyen de l’Union qui circule librement ne paie rien.',
  'fee.basis.LONG_STAY': 'Le tarif d’un visa de long séjour.',
  'fee.basis.NON_PROFIT_EVENT_UP_TO_25':
    'Jusqu’à 25 ans, une manifestation à but non lucratif ne coûte rien.',
  'fee.basis.PUPIL_STUDENT_OR_TEACHER':
    'Élèves, étudiants et enseignants accompagnateurs ne paient rien pour un séjour d’études.',
  'fee.basis.RESEARCHER': 'Les chercheurs qui voyagent pour leurs recherches ne paient rien.',
  'fee.free': 'Gratuit',
  'fee.paid': 'Réglés au guichet.',
  'fee.refund':
    'Ils ne sont pas rendus si le visa est refusé ; ils le sont si la demande est irrecevable.',
  'fee.rule': '{source}, en vigueur depuis le {day}.',
  'fee.service':
    'Un prestataire peut ajouter au plus {euros} € pour son service. Le rendez-vous lui-même est gratuit.',
  'fee.title': 'Les droits de visa',
  'fee.today': 'Le tarif du jour de dépôt compte ; voici celui d’aujourd’hui.',
  'fee.why': 'Pourquoi ce montant ?',
  'passport.CENTRE': 'Envoyé au centre le {day} : vous l’y retirez.',
  'passport.COURIER': 'Envoyé le {day}.',
  'passport.PERSON': 'Remis à vous-même le {day}.',
  'passport.REPRESENTATIVE': 'Remis à votre mandataire le {day}.',
  'passport.title': 'Votre passeport',
  'silence.ask': 'Demander les motifs',
  'silence.asked': 'Vous avez demandé les motifs le {day}.',
  'silence.busy': 'Envoi…',
  'silence.done': 'Votre demande est au poste.',
  'silence.due': 'Ils sont dus au plus tard le',
  'silence.dueTotal': 'Dernier jour',
  'silence.given': 'Les motifs ont été donnés le {day}. Ils figurent sur la page de la décision.',
  'silence.spoken': 'Le poste a répondu depuis.',
  'silence.text':
    'Aucune lettre ne dit pourquoi. Demandez les motifs : le poste a un mois pour les donner.',
  'silence.title': 'Les motifs',
  'urgency.granted': 'Le poste la reconnaît : les quinze jours ne vous sont pas opposés.',
  'urgency.post': 'Ce que répond le poste',
  'urgency.refused': 'Le poste ne la reconnaît pas.',
  'urgency.title': 'Votre urgence',
  'urgency.waiting': 'Le poste n’a pas encore répondu. Sa réponse paraîtra ici.',
  'urgency.yours': 'Ce que vous avez écrit',
};
