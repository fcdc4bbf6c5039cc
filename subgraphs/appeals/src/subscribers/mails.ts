import { fillWords, type Words } from '@passerelle/subgraph-kit/law';
import type { AppealRow } from '../store/tables.ts';
import type { Tools } from './tools.ts';

export type MailKind =
  | 'FILED'
  | 'ACKNOWLEDGED'
  | 'TO_COMPLETE'
  | 'RECOMMENDED'
  | 'DECIDED'
  | 'SILENT'
  | 'WITHDRAWN';

type MailWords = { readonly subject: Words; readonly text: Words };

// A mail says that something is there, never what was decided: mailboxes are shared.
const mails: Readonly<Record<MailKind, MailWords>> = {
  FILED: {
    subject: {
      fr: 'Nous avons reçu votre recours {reference}',
      en: 'We have received your appeal {reference}',
      ar: 'تسلّمنا طعنكم {reference}',
    },
    text: {
      fr: 'Votre recours {reference} nous est parvenu. Un accusé de réception suivra dans votre espace : il dira jusqu’à quand une réponse peut vous être donnée.\n\nVous n’avez rien à faire.',
      en: 'Your appeal {reference} has reached us. An acknowledgement will follow in your space: it will say until when an answer may be given.\n\nThere is nothing for you to do.',
      ar: 'وصلنا طعنكم {reference}. سيوضع إشعار بالتسلّم في فضائكم، يبيّن الأجل الذي قد يصلكم فيه الجواب.\n\nليس عليكم القيام بأي شيء.',
    },
  },
  ACKNOWLEDGED: {
    subject: {
      fr: 'L’accusé de réception de votre recours {reference} est dans votre espace',
      en: 'The acknowledgement of your appeal {reference} is in your space',
      ar: 'إشعار تسلّم طعنكم {reference} في فضائكم',
    },
    text: {
      fr: 'Nous avons enregistré votre recours {reference}. L’accusé de réception est dans votre espace. Il donne la date à laquelle le silence vaut rejet, et le calcul de cette date. Gardez-le : le juge le demande.',
      en: 'We have registered your appeal {reference}. The acknowledgement is in your space. It gives the date on which silence means rejection, with the addition behind that date. Keep it: the court asks for it.',
      ar: 'سجّلنا طعنكم {reference}. إشعار التسلّم في فضائكم. يبيّن التاريخ الذي يُعدّ فيه السكوت رفضًا وكيفية حسابه. احتفظوا به: تطلبه المحكمة.',
    },
  },
  TO_COMPLETE: {
    subject: {
      fr: 'Votre recours {reference} attend quelque chose de vous',
      en: 'Your appeal {reference} waits for something from you',
      ar: 'طعنكم {reference} ينتظر شيئًا منكم',
    },
    text: {
      fr: 'Il manque quelque chose à votre recours {reference}. Une lettre dans votre espace dit quoi, et jusqu’à quand répondre. Répondez depuis votre espace : le délai court.',
      en: 'Something is missing from your appeal {reference}. A letter in your space says what, and until when to answer. Answer from your space: time is running.',
      ar: 'ينقص طعنكم {reference} شيء ما. رسالة في فضائكم تبيّن ما هو وإلى متى يمكنكم الجواب. أجيبوا من فضائكم: الأجل يسري.',
    },
  },
  WITHDRAWN: {
    subject: {
      fr: 'Votre désistement du recours {reference}',
      en: 'You withdrew your appeal {reference}',
      ar: 'تنازلكم عن الطعن {reference}',
    },
    text: {
      fr: 'Vous avez retiré votre recours {reference}. Il ne sera pas examiné, et le refus reste ce qu’il était. Si ce n’est pas vous, répondez à ce message sans attendre.',
      en: 'You withdrew your appeal {reference}. It will not be examined, and the refusal stays as it was. If this was not you, answer this message without delay.',
      ar: 'سحبتم طعنكم {reference}. لن يُنظر فيه، ويبقى الرفض على حاله. إن لم تكونوا أنتم من فعل ذلك، فأجيبوا على هذه الرسالة دون تأخير.',
    },
  },
  RECOMMENDED: {
    subject: {
      fr: 'Votre recours {reference} a avancé',
      en: 'Your appeal {reference} has moved on',
      ar: 'تقدّم طعنكم {reference}',
    },
    text: {
      fr: 'La commission s’est réunie sur votre recours {reference}. Une lettre est dans votre espace. Vous n’avez rien à faire pour l’instant.',
      en: 'The commission has met on your appeal {reference}. A letter is in your space. There is nothing for you to do for now.',
      ar: 'اجتمعت اللجنة بشأن طعنكم {reference}. توجد رسالة في فضائكم. ليس عليكم القيام بأي شيء الآن.',
    },
  },
  DECIDED: {
    subject: {
      fr: 'Une décision sur votre recours {reference} est dans votre espace',
      en: 'A decision on your appeal {reference} is in your space',
      ar: 'صدر قرار بشأن طعنكم {reference} وهو في فضائكم',
    },
    text: {
      fr: 'Une décision a été prise sur votre recours {reference}. La lettre est dans votre espace. Lisez-la : elle dit ce que vous pouvez faire, et jusqu’à quand.',
      en: 'A decision has been taken on your appeal {reference}. The letter is in your space. Read it: it says what you can do, and until when.',
      ar: 'صدر قرار بشأن طعنكم {reference}. الرسالة في فضائكم. اقرؤوها: تبيّن ما يمكنكم فعله وإلى متى.',
    },
  },
  SILENT: {
    subject: {
      fr: 'Votre recours {reference} : le délai de réponse est passé',
      en: 'Your appeal {reference}: the time to answer is over',
      ar: 'طعنكم {reference}: انقضى أجل الجواب',
    },
    text: {
      fr: 'Aucune réponse n’a été donnée à votre recours {reference} dans le délai annoncé par l’accusé de réception. Votre espace dit ce que cela signifie, et jusqu’à quand vous pouvez saisir le juge.',
      en: 'No answer was given to your appeal {reference} within the time that the acknowledgement announced. Your space says what this means, and until when you can go to court.',
      ar: 'لم يُقدَّم أي جواب على طعنكم {reference} في الأجل المذكور في إشعار التسلّم. يبيّن فضاؤكم معنى ذلك، وإلى متى يمكنكم اللجوء إلى القضاء.',
    },
  },
};

/** Writes to the appellant in their language. Once for each kind, however often the event comes. */
export const mailAppellant = async (
  { ports }: Tools,
  appeal: AppealRow,
  to: string | null,
  kind: MailKind,
): Promise<void> => {
  // Whoever gave no address finds the letter in their space.
  if (to === null) return;
  const { subject, text } = mails[kind];
  const values = { reference: appeal.reference };
  await ports.mailer.send({
    key: `appeal ${appeal.id} ${kind}`,
    to,
    subject: fillWords(subject, values)[appeal.language],
    text: fillWords(text, values)[appeal.language],
    language: appeal.language,
  });
};
