import type { Words } from '@passerelle/subgraph-kit/law';

/** As a declaration writes it, then in French and in Arabic. */
type Line = readonly [en: string, fr: string, ar: string];

const purposeLines: readonly Line[] = [
  [
    'Individual habilitation of each agent, and proof of who signed it',
    'Habilitation individuelle de chaque agent, et preuve de qui l’a signée',
    'التأهيل الفردي لكل عون، وإثبات من وقّعه',
  ],
  [
    'Showing the person concerned, and nobody else, who opened their file',
    'Montrer à la personne concernée, et à elle seule, qui a ouvert son dossier',
    'إطلاع الشخص المعني وحده على من فتح ملفه',
  ],
  [
    'Who did or read what: kind and unit',
    'Qui a fait ou lu quoi : catégorie et service',
    'من فعل أو قرأ ماذا: الصنف والمصلحة',
  ],
  [
    'Who opened the file: function, unit and purpose',
    'Qui a ouvert le dossier : fonction, service et but',
    'من فتح الملف: الوظيفة والمصلحة والغرض',
  ],
  [
    'Tying a file to the account from which its applicant follows it',
    'Lier un dossier au compte d’où la personne le suit',
    'ربط الملف بالحساب الذي يتابعه منه صاحبه',
  ],
  [
    'Keeping what is typed online and erasing drafts that nobody touches',
    'Garder ce qui est saisi en ligne, et effacer les brouillons laissés',
    'حفظ ما يُكتب على الإنترنت ومحو المسودات المتروكة',
  ],
  [
    'Writing to the person in the language in which they read',
    'Écrire à la personne dans la langue qu’elle lit',
    'مراسلة الشخص باللغة التي يقرؤها',
  ],
  ['Expecting the person at the desk', 'Attendre la personne au guichet', 'انتظار الشخص في الشباك'],
  [
    'No decision before the systematic queries are answered and their candidates judged',
    'Ne rien décider avant les réponses aux interrogations systématiques et l’examen des rapprochements',
    'لا قرار قبل ورود أجوبة الاستعلامات المنهجية والحكم في التطابقات المحتملة',
  ],
  [
    'Reasoning of the decision, so that it can be reconstructed',
    'Motivation de la décision, pour pouvoir la retrouver',
    'تعليل القرار حتى يمكن الرجوع إليه',
  ],
  [
    'Opening a file to a body that hears an appeal or answers a request, and to nobody longer',
    'Ouvrir un dossier à qui instruit un recours ou répond à une demande, et pas plus longtemps',
    'فتح الملف للجهة التي تنظر في طعن أو تجيب عن طلب، ولا أحد بعد ذلك',
  ],
  [
    'Letters and receipts, as they were handed over',
    'Lettres et reçus, tels qu’ils ont été remis',
    'الرسائل والوصولات كما سُلّمت',
  ],
  [
    'Judging whether a candidate is the same person, by two readers',
    'Dire, à deux lecteurs, si un rapprochement désigne la même personne',
    'الحكم من قارئين على ما إذا كان التطابق يخص الشخص نفسه',
  ],
  [
    'Giving an appointment for lodging an application, bound to one person and free of charge',
    'Donner un rendez-vous de dépôt, lié à une personne et gratuit',
    'منح موعد لإيداع الطلب، مرتبط بشخص واحد ومجاني',
  ],
  [
    'Binding an appointment to a travel document, so that it cannot be sold or passed on',
    'Lier un rendez-vous à un document de voyage, pour qu’il ne se vende ni ne se cède',
    'ربط الموعد بوثيقة سفر حتى لا يُباع ولا يُتنازل عنه',
  ],
  [
    'Knowing which file, person and account an appeal belongs to',
    'Savoir à quel dossier, à quelle personne et à quel compte un recours se rattache',
    'معرفة الملف والشخص والحساب الذي يعود إليه الطعن',
  ],
  [
    'Writing to the appellant in a language they read',
    'Écrire à la personne qui conteste dans une langue qu’elle lit',
    'مراسلة الطاعن بلغة يقرؤها',
  ],
  ['Knowing who registered an appeal', 'Savoir qui a enregistré un recours', 'معرفة من سجّل الطعن'],
  [
    'The author of a decision, named on it',
    'L’auteur d’une décision, nommé sur elle',
    'صاحب القرار المذكور فيه',
  ],
  [
    'Knowing who reports on an appeal, and has no vote on it',
    'Savoir qui rapporte un recours, et n’y vote pas',
    'معرفة مقرّر الطعن، وهو لا يصوّت فيه',
  ],
  ['Knowing who named the rapporteur', 'Savoir qui a désigné le rapporteur', 'معرفة من عيّن المقرّر'],
  ['Knowing who reported', 'Savoir qui a rapporté', 'معرفة من قدّم التقرير'],
  ['Knowing who decided', 'Savoir qui a décidé', 'معرفة من قرّر'],
  [
    'Knowing who answered for the minister',
    'Savoir qui a répondu pour le ministre',
    'معرفة من أجاب عن الوزير',
  ],
  ['Knowing who sits in the commission', 'Savoir qui siège à la commission', 'معرفة أعضاء اللجنة'],
  [
    'Knowing from when a person sits',
    'Savoir depuis quand une personne siège',
    'معرفة بداية عضوية الشخص',
  ],
  [
    'Knowing until when a person sits',
    'Savoir jusqu’à quand une personne siège',
    'معرفة نهاية عضوية الشخص',
  ],
  [
    'Knowing who may be named as a rapporteur',
    'Savoir qui peut être désigné rapporteur',
    'معرفة من يمكن تعيينه مقرّرًا',
  ],
  [
    'Knowing from when a person may report',
    'Savoir depuis quand une personne peut rapporter',
    'معرفة متى يبدأ حق الشخص في التقرير',
  ],
  [
    'Knowing until when a person may report',
    'Savoir jusqu’à quand une personne peut rapporter',
    'معرفة متى ينتهي حق الشخص في التقرير',
  ],
  ['Knowing who convened a session', 'Savoir qui a convoqué une séance', 'معرفة من دعا إلى الجلسة'],
  [
    'The deliberation of the commission, proved by its minutes',
    'La délibération de la commission, prouvée par son procès-verbal',
    'مداولة اللجنة، ثابتة بمحضرها',
  ],
  [
    'Knowing who may use a right about a file, and which office answers',
    'Savoir qui peut exercer un droit sur un dossier, et quel office répond',
    'معرفة من يمكنه ممارسة حق بشأن ملف، وأي مكتب يجيب',
  ],
  [
    'Following up requests of persons about their data, and proof of the answer',
    'Suivre les demandes des personnes sur leurs données, et prouver la réponse',
    'متابعة طلبات الأشخاص بشأن بياناتهم، وإثبات الجواب',
  ],
  [
    'The author of an answer, named on it',
    'L’auteur d’une réponse, nommé sur elle',
    'صاحب الجواب المذكور فيه',
  ],
  [
    'Traceability of each act and reading',
    'Trace de chaque acte et de chaque lecture',
    'تتبّع كل فعل وكل اطلاع',
  ],
];

const recipientLines: readonly Line[] = [
  ['The authority that signs', 'L’autorité qui signe', 'السلطة الموقّعة'],
  [
    'Auditors of the controllers',
    'Auditeurs des responsables de traitement',
    'مدققو المسؤولين عن المعالجة',
  ],
  ['CNIL', 'CNIL', 'لجنة CNIL'],
  ['The person concerned', 'La personne concernée', 'الشخص المعني'],
  ['The unit that holds the file', 'Le service qui tient le dossier', 'المصلحة التي لديها الملف'],
  [
    'The unit or provider’s centre at whose desk the person is expected',
    'Le service ou le centre dont le guichet attend la personne',
    'المصلحة أو المركز الذي ينتظر الشخص في شبّاكه',
  ],
  ['The post that holds the file', 'Le poste qui tient le dossier', 'المركز الذي لديه الملف'],
  [
    'The body to which the file is open',
    'L’organe auquel le dossier est ouvert',
    'الجهة المفتوح لها الملف',
  ],
  [
    'Agents of the post that holds the file, who examine or decide',
    'Agents du poste qui tient le dossier, chargés d’examiner ou de décider',
    'أعوان المركز الذي لديه الملف، المكلفون بالدراسة أو القرار',
  ],
  [
    'The place that receives the person: a provider’s centre or the post',
    'Le lieu qui reçoit la personne : un centre de prestataire ou le poste',
    'المكان الذي يستقبل الشخص: مركز مزوّد الخدمة أو المركز القنصلي',
  ],
  ['Agents of the post', 'Agents du poste', 'أعوان المركز'],
  [
    'Nobody: it is compared and never shown',
    'Personne : elle est comparée, jamais montrée',
    'لا أحد: تُقارن ولا تُعرض أبدًا',
  ],
  ['The body that hears the appeal', 'L’organe saisi du recours', 'الجهة التي تنظر في الطعن'],
  ['The post that refused', 'Le poste qui a refusé', 'المركز الذي رفض'],
  ['The commission', 'La commission', 'اللجنة'],
  ['The appellant', 'La personne qui conteste', 'الطاعن'],
  ['The court', 'Le tribunal', 'المحكمة'],
  ['The office that answers', 'L’office qui répond', 'المكتب الذي يجيب'],
];

const table = (lines: readonly Line[]): ReadonlyMap<string, Words> =>
  new Map(lines.map(([en, fr, ar]) => [en, { fr, en, ar }]));

/** The purposes that the declarations of personal data name, as the public register says them to each reader. */
export const declaredPurposes = table(purposeLines);

/** The recipients that the declarations of personal data name. */
export const declaredRecipients = table(recipientLines);
