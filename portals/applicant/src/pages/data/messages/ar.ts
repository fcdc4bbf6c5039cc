import type { messages as fr } from './fr.ts';

/** The words of the data page in Arabic. */
export const messages: Record<keyof typeof fr, string> = {
  'ask.act': 'طلب بياناتي',
  'ask.busy': 'جارٍ إرسال الطلب…',
  'ask.done': 'استُلم الطلب {reference}.',
  'ask.lead':
    'تجيب الجهة التي أُودع لديها الملف، مجانًا. ستتلقون هنا ملفًا مقروءًا: ما نحتفظ به ولماذا وإلى متى.',
  'ask.nobody': 'لا نحتفظ بأي شيء عنكم بعد.',
  'ask.nobody.next': 'حالما تحمل استمارة اسمًا، يمكنكم طلب ما نحتفظ به.',
  'ask.title': 'الطلب',
  'ask.whose': 'بيانات من؟',
  lead: 'يمكنكم طلب نسخة مما نحتفظ به. نجيب في أجل يحدده القانون.',
  'request.answered': 'الجواب يوم',
  'request.due': 'الجواب في أجل أقصاه',
  'request.due.start': 'استلام الطلب',
  'request.due.total': 'آخر أجل',
  'request.office': 'الجهة المجيبة',
  'request.package': 'تنزيل: {title}',
  'request.packageErased': 'مُحي الملف عند انتهاء مدته. يمكنكم طلبه من جديد.',
  'request.received': 'استُلم يوم',
  'request.why': 'لماذا هذه الجهة',
  'requests.title': 'طلباتكم',
  'rights.access': 'الاطلاع: تلقّي نسخة من بياناتكم مع الغرض منها ومدة حفظها.',
  'rights.complaint':
    'الشكوى: لدى سلطة المراقبة (CNIL). وبالنسبة لبعض الملفات، هي التي تتحقق نيابة عنكم.',
  'rights.kept': 'كل ما نحتفظ به، سطرًا سطرًا',
  'rights.objection':
    'لا اعتراض: لا ينص عليه القانون بالنسبة للتأشيرة (قرار 22 أغسطس 2001، المادة ⁦7-1⁩؛ قانون الأجانب (CESEDA) ⁦R. 142-68⁩).',
  'rights.rectify': 'التصحيح: طلب تصحيح ما هو غير دقيق لدى الجهة نفسها.',
  'rights.title': 'حقوقكم',
  'status.ANSWERED': 'تمّ الجواب',
  'status.BEING_ANSWERED': 'الجواب قيد الإعداد',
  'status.RECEIVED': 'استُلم',
  title: 'اطّلعوا على ما نحتفظ به عنكم.',
  'title.open':
    '{count, plural, zero {} one {نُعدّ الجواب على طلبكم.} two {نُعدّ الجواب على طلبيكم.} few {نُعدّ الجواب على طلباتكم وعددها #.} many {نُعدّ الجواب على طلباتكم وعددها #.} other {نُعدّ الجواب على طلباتكم وعددها #.}}',
};
