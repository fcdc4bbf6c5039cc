import { fillWords, type Words } from '@passerelle/subgraph-kit/law';
import type { PaperFile } from '../queries/find-paper.ts';
import { wordsOfPost, type PostMailKind } from './mails-of-post.ts';
import type { Tools } from './tools.ts';

export type MailKind = 'SIGNED' | 'LODGED' | 'INADMISSIBLE' | 'DECIDED' | PostMailKind;

export type MailWords = { readonly subject: Words; readonly text: Words };

// A mail says that something is there, never what was decided: mailboxes are shared.
const mails: Readonly<Record<MailKind, MailWords>> = {
  ...wordsOfPost,
  SIGNED: {
    subject: {
      fr: 'Votre demande {reference} est signée',
      en: 'Your application {reference} is signed',
      ar: 'تم توقيع طلبكم {reference}',
    },
    text: {
      fr: 'Vous avez signé votre demande {reference}. Il reste à la déposer en personne : demandez un rendez-vous dans votre espace.\n\nLa réservation est gratuite. Personne ne peut vous vendre un rendez-vous.',
      en: 'You have signed your application {reference}. It remains to be lodged in person: ask for an appointment in your space.\n\nThe reservation is free of charge. Nobody can sell you an appointment.',
      ar: 'وقّعتم طلبكم {reference}. بقي إيداعه شخصيًا: اطلبوا موعدًا في فضائكم.\n\nالحجز مجاني. لا يحق لأحد أن يبيعكم موعدًا.',
    },
  },
  LODGED: {
    subject: {
      fr: 'Le récépissé de votre demande {reference} est dans votre espace',
      en: 'The receipt for your application {reference} is in your space',
      ar: 'وصل إيداع طلبكم {reference} في فضائكم',
    },
    text: {
      fr: 'Votre demande {reference} est déposée. Le récépissé est dans votre espace : il dit ce que vous avez remis et quand une décision est attendue. Gardez-le.\n\nVous n’avez rien à faire pour l’instant.',
      en: 'Your application {reference} is lodged. The receipt is in your space: it says what you handed in and when a decision is due. Keep it.\n\nThere is nothing for you to do for now.',
      ar: 'تم إيداع طلبكم {reference}. الوصل في فضائكم: يبيّن ما سلّمتموه ومتى يُنتظر القرار. احتفظوا به.\n\nليس عليكم القيام بأي شيء الآن.',
    },
  },
  INADMISSIBLE: {
    subject: {
      fr: 'Une lettre sur votre demande {reference} est dans votre espace',
      en: 'A letter about your application {reference} is in your space',
      ar: 'توجد رسالة بشأن طلبكم {reference} في فضائكم',
    },
    text: {
      fr: 'Le poste a vérifié votre demande {reference}. Une lettre est dans votre espace. Lisez-la : elle dit ce qui suit.',
      en: 'The post has checked your application {reference}. A letter is in your space. Read it: it says what follows.',
      ar: 'تحققت البعثة من طلبكم {reference}. توجد رسالة في فضائكم. اقرؤوها: تبيّن ما يلي.',
    },
  },
  DECIDED: {
    subject: {
      fr: 'Une décision sur votre demande {reference} est dans votre espace',
      en: 'A decision on your application {reference} is in your space',
      ar: 'صدر قرار بشأن طلبكم {reference} وهو في فضائكم',
    },
    text: {
      fr: 'Une décision a été prise sur votre demande {reference}. La lettre est dans votre espace. Lisez-la : elle dit ce que vous pouvez faire, et jusqu’à quand.',
      en: 'A decision has been taken on your application {reference}. The letter is in your space. Read it: it says what you can do, and until when.',
      ar: 'صدر قرار بشأن طلبكم {reference}. الرسالة في فضائكم. اقرؤوها: تبيّن ما يمكنكم فعله وإلى متى.',
    },
  },
};

const openAt = (url: string): Words => ({
  fr: `\n\nVotre espace : ${url}`,
  en: `\n\nYour space: ${url}`,
  ar: `\n\nفضاؤكم: ${url}`,
});

/**
 * Writes to the applicant in their language, once for each `about` of a kind, however often the event comes. Whoever gave
 * no address finds everything in their space.
 */
export const mailApplicant = async (
  { ports }: Tools,
  { application, applicant }: PaperFile,
  kind: MailKind,
  about: string,
): Promise<void> => {
  if (applicant.email === null) return;
  const { language, reference } = application;
  const { subject, text } = mails[kind];
  const link = ports.portalUrl === null ? '' : openAt(ports.portalUrl)[language];
  await ports.mailer.send({
    key: `application ${kind} ${about}`,
    to: applicant.email,
    subject: fillWords(subject, { reference })[language],
    text: `${fillWords(text, { reference })[language]}${link}`,
    language,
  });
};
