import type { Language } from '../types.ts';

export type Words = Readonly<Record<Language, string>>;

/** What a page of the gateway's own says: rarely seen, so each says what happened and what to do next. */
export type PageWords = {
  readonly title: Words;
  readonly text: Words;
  readonly link: Words;
};

export const signInFailed: PageWords = {
  title: {
    fr: 'La connexion n’a pas abouti',
    en: 'The sign-in did not succeed',
    ar: 'لم يكتمل تسجيل الدخول',
  },
  text: {
    fr: 'Rien n’a changé et rien n’est perdu. La connexion a pu durer plus de dix minutes, ou le service d’identité ne répond pas. Recommencez depuis le portail.',
    en: 'Nothing was changed and nothing is lost. The sign-in may have taken more than ten minutes, or the identity service does not answer. Start again from the portal.',
    ar: 'لم يتغيّر شيء ولم يضع شيء. ربما تجاوز تسجيل الدخول عشر دقائق أو أن خدمة الهوية لا تستجيب. أعيدوا المحاولة من البوابة.',
  },
  link: { fr: 'Revenir au portail', en: 'Back to the portal', ar: 'العودة إلى البوابة' },
};

export const notHabilitated: PageWords = {
  title: {
    fr: 'Vous n’avez pas d’habilitation aujourd’hui',
    en: 'You hold no habilitation today',
    ar: 'لا تحملون أي تأهيل ساري المفعول اليوم',
  },
  text: {
    fr: 'Votre identité est connue, mais aucune habilitation en vigueur n’y est attachée : elle n’a pas commencé, elle est suspendue, échue ou retirée. Sans habilitation, aucun dossier ne s’ouvre. L’autorité qui habilite dans votre service peut en signer une.',
    en: 'Your identity is known, but no habilitation in force belongs to it: it has not begun, or it is suspended, lapsed or revoked. Without one, no file opens. The authority that habilitates in your unit can sign one.',
    ar: 'هويتكم معروفة، لكن لا يرتبط بها أي تأهيل ساري المفعول: إما أنه لم يبدأ بعد أو أنه معلَّق أو منتهٍ أو مسحوب. ومن دونه لا يُفتح أي ملف. ويمكن للسلطة المؤهِّلة في مصلحتكم أن توقّع تأهيلًا.',
  },
  link: {
    fr: 'Se connecter sous une autre identité',
    en: 'Sign in as someone else',
    ar: 'تسجيل الدخول بهوية أخرى',
  },
};

export const tooManySignIns: PageWords = {
  title: {
    fr: 'Trop de connexions depuis cette adresse',
    en: 'Too many sign-ins from this address',
    ar: 'محاولات دخول كثيرة من هذا العنوان',
  },
  text: {
    fr: 'Attendez une minute, puis recommencez. Ce que vous avez saisi est conservé.',
    en: 'Wait a minute, then start again. What you typed is kept.',
    ar: 'انتظروا دقيقة ثم أعيدوا المحاولة. ما كتبتموه محفوظ.',
  },
  link: { fr: 'Revenir au portail', en: 'Back to the portal', ar: 'العودة إلى البوابة' },
};

export const notBuilt: PageWords = {
  title: {
    fr: 'Ce portail n’est pas encore prêt',
    en: 'This portal is not ready yet',
    ar: 'هذه البوابة ليست جاهزة بعد',
  },
  text: {
    fr: 'Ses pages n’ont pas été construites. Sur une machine, « pnpm start » les construit ; ailleurs, indiquez leur dossier avec PORTALS.',
    en: 'Its pages have not been built. On one machine, “pnpm start” builds them; elsewhere, name their folder with PORTALS.',
    ar: 'لم تُبنَ صفحاتها. على جهاز واحد يبنيها الأمر pnpm start، وفي غير ذلك حدِّدوا مجلدها بالمتغيّر PORTALS.',
  },
  link: { fr: 'Réessayer', en: 'Try again', ar: 'إعادة المحاولة' },
};
