/** The words of the data page in French, the reference. */
export const messages = {
  'ask.act': 'Demander mes données',
  'ask.again': 'Demander encore',
  'ask.busy': 'Envoi de la demande…',
  'ask.done': 'Demande {reference} reçue.',
  'ask.lead':
    'L’office où le dossier a été déposé répond, gratuitement. Vous recevrez ici un paquet lisible : ce qui est gardé, pourquoi, et jusqu’à quand.',
  'ask.nobody': 'Nous ne gardons encore rien sur vous.',
  'ask.nobody.next': 'Dès qu’un formulaire porte un nom, vous pourrez demander ce qui est gardé.',
  'ask.title': 'Demander',
  'ask.waits':
    'Votre demande est en cours : elle recevra une seule réponse. Vous pourrez en faire une autre ensuite.',
  'ask.whose': 'Les données de qui ?',
  lead: 'Vous pouvez demander une copie de ce que nous gardons. Nous répondons dans un délai fixé par la loi.',
  'lead.open': 'Vous n’avez rien à faire. La réponse paraîtra ici, et un courriel vous préviendra.',
  'lead.ready': 'Le paquet dit ce qui est gardé, pourquoi, et jusqu’à quand.',
  'request.answered': 'Réponse du',
  'request.due': 'Réponse au plus tard le',
  'request.due.start': 'Demande reçue',
  'request.due.total': 'Date limite',
  'request.office': 'Répond',
  'request.package': 'Lire la réponse (PDF)',
  'request.packageErased':
    'Le paquet a été effacé à son terme. Vous pouvez le demander de nouveau.',
  'request.received': 'Reçue le',
  'request.why': 'Pourquoi cet office',
  'requests.title': 'Vos demandes',
  'rights.access': 'Accès : recevoir une copie de vos données, avec leur but et leur durée.',
  'rights.complaint':
    'Réclamation : auprès de l’autorité de contrôle (CNIL). Pour certains fichiers, c’est elle qui vérifie pour vous.',
  'rights.kept': 'Tout ce qui est gardé, ligne par ligne',
  'rights.objection':
    'Pas d’opposition : la loi ne la prévoit pas pour un visa (arrêté du 22 août 2001, art. 7‑1 ; CESEDA, art. R. 142‑68).',
  'rights.rectify': 'Rectification : faire corriger ce qui est inexact, auprès du même office.',
  'rights.title': 'Vos droits',
  'status.ANSWERED': 'Répondu',
  'status.BEING_ANSWERED': 'Réponse en préparation',
  'status.RECEIVED': 'Reçue',
  title: 'Voyez ce que nous gardons sur vous.',
  'title.open':
    '{count, plural, one {Nous préparons la réponse à votre demande.} other {Nous préparons la réponse à vos # demandes.}}',
  'title.ready': 'Vos données sont prêtes à lire.',
};
