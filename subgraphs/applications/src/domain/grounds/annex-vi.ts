import type { Words } from '@passerelle/subgraph-kit/law';
import type { Ground } from './ground.ts';

const memberState: Words = {
  fr: 'État membre auteur du signalement',
  en: 'Member State that issued the alert',
  ar: 'الدولة العضو التي أصدرت التنبيه',
};
const statements: Words = {
  fr: 'Déclarations mises en doute',
  en: 'Statements in doubt',
  ar: 'التصريحات محل الشك',
};
/** Where another State objected, the refusal names it (Court of Justice, 24 November 2020, C-225/19 and C-226/19). */
const objecting: Words = {
  fr: 'État membre qui s’oppose, s’il s’agit d’un autre État',
  en: 'Member State that objects, if it is another one',
  ar: 'الدولة العضو المعترضة، إذا كانت دولة أخرى',
};

const ground = (code: string, text: Words, more: Partial<Ground> = {}): Ground => ({
  code,
  text,
  complementRequired: false,
  complementLabel: null,
  ...more,
});

/** Where a ground of the form is not open to every refusal: at the border, to transit, to a revocation. */
export const restricted: Readonly<Record<string, 'BORDER' | 'AIRPORT_TRANSIT' | 'REVOCATION'>> = {
  '14': 'BORDER',
  '15': 'AIRPORT_TRANSIT',
  '17': 'REVOCATION',
};

/** The grounds of the standard form, as it prints them (Visa Code Annex VI, Regulation (EU) 2019/1155). */
export const annexVI: readonly Ground[] = [
  ground('1', {
    fr: 'un document de voyage faux, falsifié ou contrefait a été présenté',
    en: 'a false/counterfeit/forged travel document was presented',
    ar: 'قُدمت وثيقة سفر مزيفة أو مقلدة أو مزورة',
  }),
  ground('2', {
    fr: 'l’objet et les conditions du séjour envisagé n’ont pas été justifiés',
    en: 'justification for the purpose and conditions of the intended stay was not provided',
    ar: 'لم يُقدَّم ما يبرر غرض الإقامة المزمعة وشروطها',
  }),
  ground('3', {
    fr: 'vous n’avez pas fourni la preuve que vous disposez de moyens de subsistance suffisants pour la durée du séjour envisagé ou pour le retour dans le pays d’origine ou de résidence, ou pour le transit vers un pays tiers dans lequel votre admission est garantie',
    en: 'you have not provided proof of sufficient means of subsistence, for the duration of the intended stay or for the return to the country of origin or residence, or for the transit to a third country into which you are certain to be admitted',
    ar: 'لم تثبتوا توفر وسائل عيش كافية لمدة الإقامة المزمعة أو للعودة إلى بلد المنشأ أو الإقامة أو للعبور إلى بلد ثالث يكون دخولكم إليه مضمونًا',
  }),
  ground('4', {
    fr: 'vous n’avez pas fourni la preuve que vous êtes en mesure d’acquérir légalement des moyens de subsistance suffisants pour la durée du séjour envisagé ou pour le retour dans le pays d’origine ou de résidence, ou pour le transit vers un pays tiers dans lequel votre admission est garantie',
    en: 'you have not provided proof that you are in a position to lawfully acquire sufficient means of subsistence, for the duration of the intended stay or for the return to the country of origin or residence, or for the transit to a third country into which you are certain to be admitted',
    ar: 'لم تثبتوا قدرتكم على الحصول بصورة مشروعة على وسائل عيش كافية لمدة الإقامة المزمعة أو للعودة إلى بلد المنشأ أو الإقامة أو للعبور إلى بلد ثالث يكون دخولكم إليه مضمونًا',
  }),
  ground('5', {
    fr: 'vous avez déjà séjourné 90 jours, au cours de la période de 180 jours en cours, sur le territoire des États membres sur la base d’un visa uniforme ou d’un visa à validité territoriale limitée',
    en: 'you have already stayed for 90 days during the current 180-day period on the territory of the Member States on the basis of a uniform visa or a visa with limited territorial validity',
    ar: 'سبق أن أقمتم 90 يومًا خلال فترة 180 يومًا الجارية في أراضي الدول الأعضاء بتأشيرة موحدة أو بتأشيرة ذات صلاحية إقليمية محدودة',
  }),
  ground(
    '6',
    {
      fr: 'un signalement aux fins de non-admission a été introduit dans le système d’information Schengen (SIS) par',
      en: 'an alert has been issued in the Schengen Information System (SIS) for the purpose of refusing entry by',
      ar: 'صدر تنبيه بعدم القبول في نظام معلومات شنغن (SIS) من قبل',
    },
    { complementRequired: true, complementLabel: memberState },
  ),
  ground(
    '7',
    {
      fr: 'un ou plusieurs États membres estiment que vous représentez une menace pour l’ordre public ou la sécurité intérieure',
      en: 'one or more Member States consider you to be a threat to public policy or internal security',
      ar: 'ترى دولة عضو أو أكثر أنكم تشكلون تهديدًا للنظام العام أو الأمن الداخلي',
    },
    { complementLabel: objecting },
  ),
  ground(
    '8',
    {
      fr: 'un ou plusieurs États membres estiment que vous représentez une menace pour la santé publique, au sens de l’article 2, point 21, du règlement (UE) 2016/399 (code frontières Schengen)',
      en: 'one or more Member States consider you to be a threat to public health as defined in point (21) of Article 2 of Regulation (EU) No 2016/399 (Schengen Borders Code)',
      ar: 'ترى دولة عضو أو أكثر أنكم تشكلون تهديدًا للصحة العامة بمعنى المادة 2، النقطة 21، من اللائحة (UE) 2016/399 (مدونة حدود شنغن)',
    },
    { complementLabel: objecting },
  ),
  ground(
    '9',
    {
      fr: 'un ou plusieurs États membres estiment que vous représentez une menace pour leurs relations internationales',
      en: 'one or more Member States consider you to be a threat to their international relations',
      ar: 'ترى دولة عضو أو أكثر أنكم تشكلون تهديدًا لعلاقاتها الدولية',
    },
    { complementLabel: objecting },
  ),
  ground('10', {
    fr: 'les informations communiquées pour justifier l’objet et les conditions du séjour envisagé ne sont pas fiables',
    en: 'the information submitted regarding the justification for the purpose and conditions of the intended stay was not reliable',
    ar: 'المعلومات المقدمة لتبرير غرض الإقامة المزمعة وشروطها غير موثوقة',
  }),
  ground(
    '11',
    {
      fr: 'il existe des doutes raisonnables quant à la fiabilité des déclarations relatives à',
      en: 'there are reasonable doubts as to the reliability of the statements made as regards',
      ar: 'توجد شكوك معقولة في مصداقية التصريحات المتعلقة بـ',
    },
    { complementRequired: true, complementLabel: statements },
  ),
  ground('12', {
    fr: 'il existe des doutes raisonnables quant à la fiabilité ou à l’authenticité des documents justificatifs présentés ou quant à la véracité de leur contenu',
    en: 'there are reasonable doubts as to the reliability, as to the authenticity of the supporting documents submitted or as to the veracity of their contents',
    ar: 'توجد شكوك معقولة في موثوقية الوثائق الداعمة المقدمة أو صحتها أو في صدق مضمونها',
  }),
  ground('13', {
    fr: 'il existe des doutes raisonnables quant à votre volonté de quitter le territoire des États membres avant l’expiration du visa',
    en: 'there are reasonable doubts as to your intention to leave the territory of the Member States before the expiry of the visa',
    ar: 'توجد شكوك معقولة في نيتكم مغادرة أراضي الدول الأعضاء قبل انتهاء صلاحية التأشيرة',
  }),
  ground('14', {
    fr: 'il n’a pas été suffisamment établi que vous n’étiez pas en mesure de demander un visa à l’avance, ce qui justifierait une demande à la frontière',
    en: 'sufficient proof that you have not been in a position to apply for a visa in advance, justifying application for a visa at the border, was not provided',
    ar: 'لم يثبت بما يكفي أنكم لم تتمكنوا من طلب التأشيرة مسبقًا، بما يبرر طلبها عند الحدود',
  }),
  ground('15', {
    fr: 'l’objet et les conditions du transit aéroportuaire envisagé n’ont pas été justifiés',
    en: 'justification for the purpose and conditions of the intended airport transit was not provided',
    ar: 'لم يُقدَّم ما يبرر غرض العبور المزمع عبر المطار وشروطه',
  }),
  ground('16', {
    fr: 'vous n’avez pas fourni la preuve que vous disposez d’une assurance médicale de voyage adéquate et valide',
    en: 'you have not provided proof of possession of adequate and valid travel medical insurance',
    ar: 'لم تثبتوا حيازة تأمين طبي للسفر مناسب وساري المفعول',
  }),
  ground('17', {
    fr: 'l’abrogation du visa a été demandée par son titulaire',
    en: 'revocation of the visa was requested by the visa holder',
    ar: 'طلب حامل التأشيرة سحبها',
  }),
];
