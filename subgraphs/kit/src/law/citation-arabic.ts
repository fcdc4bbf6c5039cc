/** "art. 32 and 58(5)": one article or several, as Arabic names them. */
const articles = (_all: string, first: string, second: string | undefined): string =>
  second === undefined ? `، المادة ${first}` : `، المادتان ${first} و${second}`;

// Longer words first: what they hold is not looked at again.
const inArabic: readonly (readonly [RegExp, string | typeof articles])[] = [
  [/Processing register of the platform/g, 'سجل معالجات المنصة'],
  [/French chancery tariff/g, 'تعريفة الرسوم القنصلية الفرنسية'],
  [/students in a campus procedure/g, 'الطلاب في مسطرة Campus'],
  [/practice of the Conseil d’État/g, 'ممارسة مجلس الدولة الفرنسي'],
  [/, in the version of Regulation \(EU\) /g, '، بصيغة لائحة الاتحاد الأوروبي '],
  [/, as rewritten on (\d)/g, '، بصيغة $1'],
  [/,? as adopted/g, '، بالصيغة الأصلية'],
  [/, before décret /g, '، قبل المرسوم رقم '],
  [/Visa Code/g, 'مدونة التأشيرات'],
  [/VIS Regulation/g, 'لائحة VIS'],
  [/Schengen Convention/g, 'اتفاقية شنغن'],
  [/Directive ([\d/]+)\/EC/g, 'التوجيه الأوروبي $1'],
  [/Reg\. \(EU\)/g, 'لائحة الاتحاد الأوروبي'],
  [/Reg\. \(EC\)/g, 'لائحة المجموعة الأوروبية'],
  [/GDPR/g, 'اللائحة العامة لحماية البيانات'],
  [/[Aa]rrêté of /g, 'قرار '],
  [/Decree ([\d-]+) of /g, 'المرسوم رقم $1 بتاريخ '],
  [/(?:[Dd]écret|Decree) /g, 'المرسوم رقم '],
  [
    /Declared policy, not law: the nearest post of the region/g,
    'ممارسة معلنة وليست قانونًا: أقرب مركز في المنطقة',
  ],
  [/law of /g, 'قانون '],
  [/[Ll]oi n° /g, 'القانون رقم '],
  [/[Ll]oi /g, 'القانون رقم '],
  [/CNIL délib\. ([\d-]+) of /g, 'مداولة CNIL رقم $1 بتاريخ '],
  [/CESEDA\b/g, 'قانون الأجانب (CESEDA)'],
  [/CJA\b/g, 'قانون القضاء الإداري (CJA)'],
  [/CRPA\b/g, 'قانون العلاقة بين الجمهور والإدارة (CRPA)'],
  [/(\d)(?:st|nd|rd|th) indent/g, 'الفقرة $1'],
  [/,? art\. ([\w().-]+)(?: and ([\d][\w().-]*))?/g, articles],
  [/\b[Aa]nnex /g, 'الملحق '],
  [/\b[Aa]nnex\b/g, 'الملحق'],
  [/ and following/g, ' وما بعدها'],
  [/ and /g, ' و'],
  [/ to (?=[A-Z]\. )/g, ' إلى '],
  [/, then /g, '، ثم '],
  [/\bin (?=\d{4} )/g, 'في '],
  [/\bbefore (?=\d)/g, 'قبل '],
  [/agents who examined the file/g, 'الأعوان الذين درسوا الملف'],
  [/retrait de la demande/g, 'سحب الطلب'],
  [/user account/g, 'حساب المستخدم'],
  [/TA Nantes /g, 'محكمة نانت الإدارية، '],
  [/; /g, '؛ '],
  [/, /g, '، '],
];

/** A number with hyphens, an article of a code, a paragraph in Roman figures: they are read from left to right. */
const LEFT_TO_RIGHT =
  /(?:[A-Z]\. )?\d[\d-]*(?:\/\d+)?(?:-\d+)+(?: [IVX]+)?|[A-Z]\. \d+(?: [IVX]+)?/g;

const monthNames: Readonly<Record<string, string>> = {
  January: 'يناير',
  February: 'فبراير',
  March: 'مارس',
  April: 'أبريل',
  May: 'مايو',
  June: 'يونيو',
  July: 'يوليو',
  August: 'أغسطس',
  September: 'سبتمبر',
  October: 'أكتوبر',
  November: 'نوفمبر',
  December: 'ديسمبر',
};

const month = new RegExp(`\\b(\\d{1,2}) (${Object.keys(monthNames).join('|')})\\b`, 'g');

/**
 * A source as it is cited to an Arabic reader: the kind of text and the article in Arabic; the number of the text and of
 * the article as they are, isolated, since the text is found by them.
 */
export const arabicCitation = (source: string): string =>
  inArabic
    .reduce(
      (text, [english, arabic]) =>
        typeof arabic === 'string'
          ? text.replaceAll(english, arabic)
          : text.replaceAll(english, arabic),
      source,
    )
    .replaceAll(month, (_all, day: string, name: string) => `${day} ${monthNames[name] ?? name}`)
    .replaceAll(LEFT_TO_RIGHT, (number) => `\u2066${number.replaceAll(' ', '\u00a0')}\u2069`);
