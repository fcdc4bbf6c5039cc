/** The words of the sign-in page, in the three languages of the portals. */
export type Language = 'fr' | 'en' | 'ar';

export const words = {
  fr: {
    title: 'Qui êtes-vous ?',
    demo: 'Ceci est une démonstration : choisissez une personne inventée, ou créez votre compte de demandeur.',
    persons: 'Entrer comme une personne inventée',
    applicants: 'Demandeurs',
    agents: 'Postes, centres et services',
    commission: 'Recours',
    enter: 'Entrer',
    account: 'Entrer avec mon compte',
    create: 'Créer un compte de demandeur',
    name: 'Nom et prénoms',
    email: 'Adresse électronique',
    password: 'Mot de passe (8 signes au moins)',
    createAct: 'Créer le compte et entrer',
    enterAct: 'Entrer',
    wrong:
      'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les, ou créez un compte.',
    taken: 'Cette adresse a déjà un compte. Entrez avec elle, ou prenez-en une autre.',
    unreadable: 'Il manque un nom, une adresse électronique ou un mot de passe de 8 signes.',
    slow: 'Trop d’essais de mot de passe pour cette adresse, ou depuis votre accès à l’internet. Ce dernier essai n’a pas été examiné.',
    wait: 'Prochain essai possible dans {wait}. Chaque essai manqué allonge l’attente, jusqu’à un quart d’heure.',
    expired: 'Cette page a expiré. Revenez au portail et recommencez : rien n’est perdu.',
    leave: 'Se déconnecter ?',
    leaveAct: 'Se déconnecter',
    specimen: 'personnes, postes et prestataires inventés ; rien ici n’a valeur officielle.',
  },
  en: {
    title: 'Who are you?',
    demo: 'This is a demonstration: choose an invented person, or make your own applicant’s account.',
    persons: 'Enter as an invented person',
    applicants: 'Applicants',
    agents: 'Posts, centres and services',
    commission: 'Appeals',
    enter: 'Enter',
    account: 'Enter with my account',
    create: 'Make an applicant’s account',
    name: 'Full name',
    email: 'E-mail address',
    password: 'Password (at least 8 characters)',
    createAct: 'Make the account and enter',
    enterAct: 'Enter',
    wrong: 'This address and this password do not go together. Check them, or make an account.',
    taken: 'This address has an account already. Enter with it, or take another.',
    unreadable: 'A name, an e-mail address or a password of 8 characters is missing.',
    slow: 'Too many tries of a password for this address, or from your internet access. This last try was not looked at.',
    wait: 'The next try is possible in {wait}. Each try that fails makes the wait longer, up to a quarter of an hour.',
    expired: 'This page has expired. Go back to the portal and begin again: nothing is lost.',
    leave: 'Sign out?',
    leaveAct: 'Sign out',
    specimen: 'persons, posts and providers are invented; nothing here is official.',
  },
  ar: {
    title: 'من أنتم؟',
    demo: 'هذا عرض تجريبي: اختاروا شخصًا مختلَقًا أو أنشئوا حساب مقدّم طلب.',
    persons: 'الدخول باسم شخص مختلَق',
    applicants: 'مقدّمو الطلبات',
    agents: 'المراكز القنصلية ومراكز الاستقبال والمصالح',
    commission: 'الطعون',
    enter: 'دخول',
    account: 'الدخول بحسابي',
    create: 'إنشاء حساب مقدّم طلب',
    name: 'الاسم الكامل',
    email: 'البريد الإلكتروني',
    password: 'كلمة السر (8 أحرف على الأقل)',
    createAct: 'إنشاء الحساب والدخول',
    enterAct: 'دخول',
    wrong: 'هذا العنوان وكلمة السر لا يتطابقان. تحقّقوا منهما أو أنشئوا حسابًا.',
    taken: 'لهذا العنوان حساب بالفعل. ادخلوا به أو اختاروا عنوانًا آخر.',
    unreadable: 'ينقص الاسم أو البريد الإلكتروني أو كلمة سر من 8 أحرف.',
    slow: 'محاولات كثيرة لكلمة السر لهذا العنوان أو من اتصالكم بالإنترنت. لم تُفحص هذه المحاولة الأخيرة.',
    wait: 'تمكن المحاولة التالية بعد {wait}. كل محاولة فاشلة تطيل الانتظار، حتى ربع ساعة.',
    expired: 'انتهت صلاحية هذه الصفحة. عودوا إلى البوابة وابدؤوا من جديد: لم يضع شيء.',
    leave: 'تسجيل الخروج؟',
    leaveAct: 'تسجيل الخروج',
    specimen: 'أشخاص ومراكز ومزوّدون مختلَقون؛ لا شيء هنا رسمي.',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

export const languageFrom = (asked: string | undefined): Language => {
  const found = (asked ?? '')
    .split(/[\s,]+/)
    .map((part) => part.slice(0, 2).toLowerCase())
    .find((part) => part === 'fr' || part === 'en' || part === 'ar');
  return found ?? 'fr';
};
