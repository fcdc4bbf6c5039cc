import { timeOf, type Language, type Words } from '@passerelle/subgraph-kit/law';

/** What a mail about an appointment says; nothing of the application but its reference. */
export type MailFacts = {
  readonly language: Language;
  readonly person: string;
  readonly applicationReference: string;
  readonly reference: string;
  readonly placeName: string;
  readonly startsAt: Date;
  readonly zone: string;
};

export type MailText = { readonly subject: string; readonly text: string };

const locales: Readonly<Record<Language, string>> = {
  fr: 'fr-FR',
  en: 'en-GB',
  ar: 'ar-u-nu-latn',
};

/** "Monday 30 November 2026": the day at the place, in words. */
const dayInWords = ({ startsAt, zone, language }: MailFacts): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeZone: zone }).format(
    startsAt,
  );

const free: Words = {
  fr: 'La réservation est gratuite. Personne ne peut vous vendre une place : le rendez-vous est lié à votre passeport et ne se transmet pas.',
  en: 'The reservation is free of charge. Nobody can sell you a place: the appointment is bound to your passport and cannot be passed on.',
  ar: 'الحجز مجاني. لا يمكن لأحد أن يبيعكم مكانًا: الموعد مرتبط بجواز سفركم ولا ينقل إلى غيركم.',
};

const hello: Words = { fr: 'Bonjour {person},', en: 'Dear {person},', ar: 'السيد(ة) {person}،' };

type Written = { readonly subject: Words; readonly body: readonly Words[] };

const given: Written = {
  subject: {
    fr: 'Votre rendez-vous : {day}, {time}',
    en: 'Your appointment: {day}, {time}',
    ar: 'موعدكم: {day}، {time}',
  },
  body: [
    {
      fr: 'Un rendez-vous vous est donné pour le dépôt de votre demande {application}.',
      en: 'An appointment is given to you for lodging your application {application}.',
      ar: 'حُدد لكم موعد لإيداع طلبكم {application}.',
    },
    {
      fr: '{day}, à {time} (heure locale de {place}).',
      en: '{day}, at {time} (local time at {place}).',
      ar: '{day}، الساعة {time} (بالتوقيت المحلي في {place}).',
    },
    {
      fr: 'Venez en personne, avec le passeport indiqué dans votre demande. Référence : {reference}.',
      en: 'Come in person, with the passport named in your application. Reference: {reference}.',
      ar: 'احضروا شخصيًا ومعكم جواز السفر المذكور في طلبكم. المرجع: {reference}.',
    },
    {
      fr: 'Si vous ne pouvez pas venir, rendez la place sur le portail : une autre personne en profitera.',
      en: 'If you cannot come, give the place back on the portal: somebody else can use it.',
      ar: 'إذا تعذر عليكم الحضور، فألغوا الموعد على البوابة ليستفيد منه شخص آخر.',
    },
    free,
  ],
};

const cancelled: Written = {
  subject: {
    fr: 'Votre rendez-vous du {day} est annulé',
    en: 'Your appointment of {day} is cancelled',
    ar: 'أُلغي موعدكم ليوم {day}',
  },
  body: [
    {
      fr: 'Le rendez-vous {reference} du {day}, à {time}, pour votre demande {application}, est annulé. La place est rendue.',
      en: 'The appointment {reference} on {day}, at {time}, for your application {application}, is cancelled. The place is given back.',
      ar: 'أُلغي الموعد {reference} ليوم {day}، الساعة {time}، الخاص بطلبكم {application}. أُعيد المكان.',
    },
    free,
  ],
};

const closed: Written = {
  subject: {
    fr: 'Votre rendez-vous du {day} est fermé',
    en: 'Your appointment of {day} is closed',
    ar: 'أُغلق موعدكم ليوم {day}',
  },
  body: [
    {
      fr: 'Le rendez-vous {reference} du {day}, à {time}, pour votre demande {application}, est fermé : le passeport dont votre formulaire donne le numéro a été lu à un guichet, présenté par une autre personne.',
      en: 'The appointment {reference} on {day}, at {time}, for your application {application}, is closed: the passport whose number your form gives was read at a desk, from another person.',
      ar: 'أُغلق الموعد {reference} ليوم {day}، الساعة {time}، الخاص بطلبكم {application}: جواز السفر الذي يذكر استمارتكم رقمه قُرئ عند شباك، قدّمه شخص آخر.',
    },
    {
      fr: 'Si ce numéro est une erreur, retirez cette demande et signez-en une autre avec le vôtre. S’il est bien le vôtre, demandez un nouveau rendez-vous et venez avec votre passeport : c’est lui qui décide, au guichet. Rien n’est retenu contre vous.',
      en: 'If this number is a mistake, withdraw this application and sign another one with yours. If it is yours, ask for a new appointment and come with your passport: it decides, at the desk. Nothing is held against you.',
      ar: 'إذا كان هذا الرقم خطأ، فاسحبوا هذا الطلب ووقّعوا طلبًا آخر برقمكم. وإذا كان رقمكم فعلًا، فاطلبوا موعدًا جديدًا واحضروا ومعكم جوازكم: فهو الفيصل عند الشباك. لا يُحسب عليكم شيء.',
    },
    free,
  ],
};

const missed: Written = {
  subject: {
    fr: 'Vous n’êtes pas venu au rendez-vous du {day}',
    en: 'You did not come to the appointment of {day}',
    ar: 'لم تحضروا موعد {day}',
  },
  body: [
    {
      fr: 'Le rendez-vous {reference} du {day}, à {time}, pour votre demande {application}, est passé. Vous pouvez en demander un autre sur le portail dès maintenant.',
      en: 'The appointment {reference} on {day}, at {time}, for your application {application}, has passed. You can ask for another one on the portal now.',
      ar: 'انقضى الموعد {reference} ليوم {day}، الساعة {time}، الخاص بطلبكم {application}. يمكنكم طلب موعد آخر على البوابة الآن.',
    },
    free,
  ],
};

const write = ({ subject, body }: Written, facts: MailFacts): MailText => {
  const { language, startsAt, zone } = facts;
  const values: Readonly<Record<string, string>> = {
    person: facts.person,
    application: facts.applicationReference,
    reference: facts.reference,
    place: facts.placeName,
    day: dayInWords(facts),
    time: timeOf(startsAt, zone),
  };
  const say = (words: Words): string =>
    words[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return { subject: say(subject), text: [hello, ...body].map(say).join('\n\n') };
};

/** A place was given: when and where, in the time of the place, and that it is free of charge. */
export const givenMail = (facts: MailFacts): MailText => write(given, facts);

/** The place was given back, by the person or with the application. */
export const cancelledMail = (facts: MailFacts): MailText => write(cancelled, facts);

/** The passport was read from somebody else: why, and what the person can do. */
export const closedMail = (facts: MailFacts): MailText => write(closed, facts);

/** The day passed and nobody came. */
export const missedMail = (facts: MailFacts): MailText => write(missed, facts);
