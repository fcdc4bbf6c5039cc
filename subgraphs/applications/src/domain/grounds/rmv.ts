import type { Words } from '@passerelle/subgraph-kit/law';
import type { Ground } from './ground.ts';

const ground = (code: string, text: Words, label: Words | null = null): Ground => ({
  code,
  text,
  complementRequired: false,
  complementLabel: label,
});

/** The seven reasons of a refusal in the annex of the arrêté of 22 August 2001, as the arrêté of 24 November 2009 has it. */
export const rmvGrounds: readonly Ground[] = [
  ground('RMV-1', {
    fr: 'absence de document de voyage en cours de validité',
    en: 'no valid travel document',
    ar: 'عدم وجود وثيقة سفر سارية المفعول',
  }),
  ground('RMV-2', {
    fr: 'document de voyage faux, falsifié ou altéré',
    en: 'forged or altered travel document',
    ar: 'وثيقة سفر مزورة أو محرفة',
  }),
  ground('RMV-3', {
    fr: 'détournement de l’objet du visa',
    en: 'the purpose of the visa is another than the one stated',
    ar: 'تحويل التأشيرة عن غرضها',
  }),
  ground('RMV-4', {
    fr: 'séjour antérieur de plus de trois mois sur une période de six mois',
    en: 'an earlier stay of more than three months in six months',
    ar: 'إقامة سابقة تجاوزت ثلاثة أشهر خلال فترة ستة أشهر',
  }),
  ground('RMV-5', {
    fr: 'insuffisance des moyens de subsistance',
    en: 'insufficient means of subsistence',
    ar: 'عدم كفاية وسائل العيش',
  }),
  ground(
    'RMV-6',
    {
      fr: 'signalement aux fins de non-admission dans le système d’information Schengen ou dans le fichier national',
      en: 'an alert for the purpose of refusing entry in the Schengen Information System or in the national file',
      ar: 'تنبيه بعدم القبول في نظام معلومات شنغن أو في الملف الوطني',
    },
    {
      fr: 'État auteur du signalement',
      en: 'State that issued the alert',
      ar: 'الدولة التي أصدرت التنبيه',
    },
  ),
  ground('RMV-7', {
    fr: 'menace pour l’ordre public, la sécurité, la santé publique ou les relations internationales',
    en: 'a threat to public order, security, public health or international relations',
    ar: 'تهديد للنظام العام أو الأمن أو الصحة العامة أو العلاقات الدولية',
  }),
];
