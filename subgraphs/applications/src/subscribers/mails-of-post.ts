import type { MailWords } from './mails.ts';

/** What the post says or does besides its letters. */
export type PostMailKind = 'URGENCY' | 'SILENCE' | 'REASONS' | 'PASSPORT';

export const wordsOfPost: Readonly<Record<PostMailKind, MailWords>> = {
  URGENCY: {
    subject: {
      fr: 'Le poste a répondu à votre demande d’urgence {reference}',
      en: 'The post has answered on the urgency of {reference}',
      ar: 'أجابت البعثة بشأن استعجال طلبكم {reference}',
    },
    text: {
      fr: 'Le poste a répondu à l’urgence que vous avez exposée pour votre demande {reference}. La réponse et ses raisons sont dans votre espace.',
      en: 'The post has answered on the urgency that you stated for your application {reference}. The answer and its reasons are in your space.',
      ar: 'أجابت البعثة بشأن الاستعجال الذي عرضتموه لطلبكم {reference}. الجواب وأسبابه في فضائكم.',
    },
  },
  SILENCE: {
    subject: {
      fr: 'Le délai de votre demande {reference} est passé : lisez ce que cela signifie',
      en: 'The time for your application {reference} is over: read what this means',
      ar: 'انقضى أجل البتّ في طلبكم {reference}: اقرؤوا ما يعنيه ذلك',
    },
    text: {
      fr: 'Personne n’a répondu à votre demande {reference} dans le délai légal. Votre espace dit ce que la loi en tire, ce que vous pouvez faire et jusqu’à quand. Vous pouvez aussi y demander les raisons.',
      en: 'Nobody answered your application {reference} within the legal time. Your space says what the law makes of it, what you can do and until when. You can also ask for the reasons there.',
      ar: 'لم يُجب أحد عن طلبكم {reference} في الأجل القانوني. يبيّن فضاؤكم ما يرتبه القانون على ذلك، وما يمكنكم فعله وإلى متى. ويمكنكم أيضًا طلب الأسباب فيه.',
    },
  },
  REASONS: {
    subject: {
      fr: 'Les raisons que vous avez demandées pour {reference} sont dans votre espace',
      en: 'The reasons that you asked for on {reference} are in your space',
      ar: 'الأسباب التي طلبتموها بشأن {reference} موجودة في فضائكم',
    },
    text: {
      fr: 'Le poste a donné les raisons que vous avez demandées pour votre demande {reference}. Elles sont dans votre espace.',
      en: 'The post has given the reasons that you asked for on your application {reference}. They are in your space.',
      ar: 'قدّمت البعثة الأسباب التي طلبتموها بشأن طلبكم {reference}. تجدونها في فضائكم.',
    },
  },
  PASSPORT: {
    subject: {
      fr: 'Votre passeport, demande {reference}',
      en: 'Your passport, application {reference}',
      ar: 'جواز سفركم، الطلب {reference}',
    },
    text: {
      fr: 'Votre passeport est rendu. Votre espace dit à qui il a été remis ou par quelle voie il vous revient, demande {reference}.',
      en: 'Your passport is given back. Your space says to whom it was handed or by which way it comes to you, application {reference}.',
      ar: 'أُعيد جواز سفركم. يبيّن فضاؤكم لمن سُلّم أو بأي طريق يصل إليكم، الطلب {reference}.',
    },
  },
};
