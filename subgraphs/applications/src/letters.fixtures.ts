import type { LetterData } from '@passerelle/subgraph-kit/letters';

import type {
  formCopyLetter,
  inadmissibleLetter,
  receiptOfLodgingLetter,
  refusalLongStayLetter,
  refusalShortStayLetter,
  visaIssuedLetter,
} from './letters.ts';

/** Letters about invented persons, for tests and for looking at. */
const office = {
  name: {
    fr: 'Consulat général de France à Rabat',
    en: 'Consulate General of France in Rabat',
    ar: 'القنصلية العامة لفرنسا بالرباط',
  },
  address: ['Service des visas', '1 avenue de l’Exemple', 'Rabat, Maroc'],
  email: 'visas.rabat@passerelle.example',
  phone: null,
};

const frame = {
  office,
  reference: 'PSR-26-004811',
  date: '2026-11-30',
  place: { fr: 'Rabat', en: 'Rabat', ar: 'الرباط' },
  person: {
    surname: 'BENNANI',
    givenNames: 'Salma',
    nativeName: 'سلمى بناني',
    birthDate: '1994-03-14',
    birthPlace: 'Fès',
    nationality: { fr: 'Maroc', en: 'Morocco', ar: 'المغرب' },
    travelDocument: 'XX0000417',
    address: ['12 rue des Orangers', 'Rabat'],
  },
  signer: {
    name: 'Hélène Marchand',
    capacity: {
      fr: 'Cheffe du service des visas, par délégation du consul général',
      en: 'Head of the visa section, by delegation of the Consul General',
      ar: 'رئيسة مصلحة التأشيرات، بتفويض من القنصل العام',
    },
  },
};

/** The 17 grounds of the standard form less those that a refusal by a consulate never states. */
const grounds: readonly (readonly [string, string, string, string])[] = [
  [
    '1',
    'un document de voyage faux, falsifié ou contrefait a été présenté',
    'a false, counterfeit or forged travel document was presented',
    'قُدمت وثيقة سفر مزورة أو مقلدة',
  ],
  [
    '2',
    'l’objet et les conditions du séjour envisagé n’ont pas été justifiés',
    'justification for the purpose and conditions of the intended stay was not provided',
    'لم يُقدَّم ما يبرر غرض الإقامة المزمعة وشروطها',
  ],
  [
    '3',
    'vous n’avez pas fourni la preuve de moyens de subsistance suffisants pour la durée du séjour ou pour le retour',
    'you have not provided proof of sufficient means of subsistence for the stay or for the return',
    'لم تثبتوا توفر وسائل عيش كافية لمدة الإقامة أو للعودة',
  ],
  [
    '6',
    'un signalement aux fins de non-admission a été introduit dans le système d’information Schengen par',
    'an alert for the purpose of refusing entry was issued in the Schengen Information System by',
    'صدر تنبيه بعدم القبول في نظام معلومات شنغن من قبل',
  ],
  [
    '11',
    'il existe des doutes raisonnables quant à la fiabilité des déclarations relatives à',
    'there are reasonable doubts as to the reliability of the statements made as regards',
    'توجد شكوك معقولة في مصداقية التصريحات المتعلقة بـ',
  ],
  [
    '13',
    'il existe des doutes raisonnables quant à votre volonté de quitter le territoire des États membres avant l’expiration du visa',
    'there are reasonable doubts as to your intention to leave the territory of the Member States before the visa expires',
    'توجد شكوك معقولة في نيتكم مغادرة أراضي الدول الأعضاء قبل انتهاء صلاحية التأشيرة',
  ],
  [
    '16',
    'vous n’avez pas justifié d’une assurance médicale de voyage adéquate et valide',
    'you have not provided proof of adequate and valid travel medical insurance',
    'لم تثبتوا توفر تأمين طبي للسفر مناسب وساري المفعول',
  ],
];

const appealUntil = {
  value: '2026-12-30',
  steps: [
    { key: 'STARTS_ON', amount: null, unit: null, date: '2026-11-30' },
    { key: 'FIRST_DAY_EXCLUDED', amount: null, unit: null, date: '2026-12-01' },
    { key: 'ADD', amount: 30, unit: 'DAY', date: '2026-12-30' },
    { key: 'ENDS_ON', amount: null, unit: null, date: '2026-12-30' },
  ],
  rule: { key: 'appeal.days', source: 'CESEDA D. 312-4', validFrom: '2023-01-01', validTo: null },
} as const;

const appeal = {
  body: {
    fr: 'le sous-directeur des visas',
    en: 'the visas sub-director',
    ar: 'نائب مدير التأشيرات',
  },
  address: ['Sous-direction des visas', '2 rue de l’Exemple', '44000 Nantes', 'France'],
  timeLimit: {
    fr: 'Trente jours à compter de la notification de cette lettre. La date d’envoi compte.',
    en: 'Thirty days from the notification of this letter. The date of sending counts.',
    ar: 'ثلاثون يومًا من تاريخ تبليغ هذه الرسالة. والعبرة بتاريخ الإرسال.',
  },
  until: appealUntil,
  silence: {
    fr: 'Deux mois sans réponse valent rejet du recours, pour les mêmes motifs que cette décision.',
    en: 'Two months without an answer are a rejection of the appeal, on the same grounds as this decision.',
    ar: 'عدم الرد خلال شهرين يعد رفضًا للطعن، للأسباب نفسها الواردة في هذا القرار.',
  },
  law: {
    fr: 'Code des visas, article 32 ; CESEDA, articles D. 312-3 à D. 312-8-1',
    en: 'Visa Code, Article 32; CESEDA, Articles D. 312-3 to D. 312-8-1',
    ar: 'مدونة التأشيرات، المادة 32؛ CESEDA، المواد D. 312-3 إلى D. 312-8-1',
  },
};

const information = {
  fr: 'Sur votre espace personnel, rubrique « Recours », ou au service des visas nommé plus haut.',
  en: 'In your personal space under “Appeals”, or at the visa section named above.',
  ar: 'في فضائكم الشخصي، قسم «الطعون»، أو لدى مصلحة التأشيرات المذكورة أعلاه.',
};

type Fixtures = {
  refusalShortStayLetter: LetterData<typeof refusalShortStayLetter>;
  refusalLongStayLetter: LetterData<typeof refusalLongStayLetter>;
  visaIssuedLetter: LetterData<typeof visaIssuedLetter>;
  receiptOfLodgingLetter: LetterData<typeof receiptOfLodgingLetter>;
  inadmissibleLetter: LetterData<typeof inadmissibleLetter>;
  formCopyLetter: LetterData<typeof formCopyLetter>;
};

export const letters: Fixtures = {
  refusalShortStayLetter: {
    ...frame,
    form: {
      fr: 'Formulaire type de notification, annexe VI du code des visas',
      en: 'Standard form for notification, Annex VI to the Visa Code',
      ar: 'النموذج الموحد للإخطار، الملحق السادس من مدونة التأشيرات',
    },
    lodgedOn: '2026-11-16',
    grounds: grounds.map(([code, fr, en, ar]) => ({
      code,
      text: { fr, en, ar },
      chosen: code === '3' || code === '11',
      complement: code === '11' ? 'l’emploi déclaré' : null,
    })),
    remarks:
      'L’attestation de travail du 2 novembre 2026 n’a pas pu être confirmée par l’employeur. Les relevés de compte couvrent un mois sur les trois demandés.',
    appeal,
    information,
  },
  refusalLongStayLetter: {
    ...frame,
    lodgedOn: '2026-10-02',
    purpose: { fr: 'Études', en: 'Studies', ar: 'الدراسة' },
    grounds: [
      {
        code: 'LS-2',
        text: {
          fr: 'vous ne justifiez pas de ressources suffisantes pour votre séjour',
          en: 'you do not show sufficient means for your stay',
          ar: 'لم تثبتوا توفر موارد كافية لإقامتكم',
        },
        chosen: true,
      },
      {
        code: 'LS-4',
        text: {
          fr: 'le projet présenté laisse penser que le séjour a un autre objet que celui qui est déclaré',
          en: 'the plan presented suggests that the stay has a purpose other than the one stated',
          ar: 'يوحي المشروع المقدم بأن للإقامة غرضًا غير المصرح به',
        },
        chosen: false,
      },
    ],
    law: {
      fr: 'CESEDA, articles L. 311-1, L. 312-1 et L. 312-2 ; CRPA, article L. 211-2',
      en: 'CESEDA, Articles L. 311-1, L. 312-1 and L. 312-2; CRPA, Article L. 211-2',
      ar: 'CESEDA، المواد L. 311-1 وL. 312-1 وL. 312-2؛ CRPA، المادة L. 211-2',
    },
    remarks: 'Le compte présenté porte 1 150 € ; 7 380 € sont demandés pour l’année.',
    appeal: {
      ...appeal,
      body: {
        fr: 'la commission de recours contre les décisions de refus de visa',
        en: 'the commission of appeal against refusals of visas',
        ar: 'لجنة الطعن في قرارات رفض التأشيرة',
      },
    },
    information,
  },
  visaIssuedLetter: {
    ...frame,
    lodgedOn: '2026-11-16',
    sticker: {
      number: 'SPE000417',
      type: 'C',
      validFor: 'ETATS SCHENGEN',
      validFrom: '2026-12-20',
      validUntil: '2027-06-19',
      entries: 'MULT',
      days: 45,
      issuedIn: 'RABAT',
      issuedOn: '2026-11-30',
      passportNumber: 'XX0000417',
      comments: ['SPECIMEN', 'VIS'],
      machineReadableZone: [
        'VCFRABENNANI<<SALMA<<<<<<<<<<<<<<<<<',
        'SPE0004178MAR9403143F2706194<M451220',
      ],
    },
  },
  receiptOfLodgingLetter: {
    ...frame,
    title: { fr: 'Récépissé de dépôt', en: 'Receipt of lodging', ar: 'وصل إيداع' },
    visaKind: { fr: 'visa de court séjour', en: 'short-stay visa', ar: 'تأشيرة إقامة قصيرة' },
    lodgedAt: { at: '2026-11-16T09:20:00Z', zone: 'Africa/Casablanca' },
    lodgedOn: '2026-11-16',
    collectedBy: {
      fr: 'Centre Almadar, Rabat',
      en: 'Almadar centre, Rabat',
      ar: 'مركز المدار، الرباط',
    },
    collected: [
      { fr: 'Formulaire signé', en: 'Signed form', ar: 'استمارة موقعة' },
      { fr: 'Photographie', en: 'Photograph', ar: 'صورة' },
      { fr: 'Dix empreintes à plat', en: 'Ten flat fingerprints', ar: 'عشر بصمات مسطحة' },
    ],
    fee: {
      amount: { amount: 90, currency: 'EUR' },
      means: { fr: 'carte bancaire', en: 'bank card', ar: 'بطاقة بنكية' },
    },
    decisionDue: {
      value: '2026-12-01',
      steps: [
        { key: 'STARTS_ON', amount: null, unit: null, date: '2026-11-16' },
        { key: 'FIRST_DAY_EXCLUDED', amount: null, unit: null, date: '2026-11-17' },
        { key: 'ADD', amount: 15, unit: 'DAY', date: '2026-12-01' },
        { key: 'ENDS_ON', amount: null, unit: null, date: '2026-12-01' },
      ],
      rule: {
        key: 'decision.shortStay.baseDays',
        source: 'Code des visas, article 23(1)',
        validFrom: '2020-02-02',
        validTo: null,
      },
    },
    silence: {
      on: {
        value: '2027-01-16',
        steps: [
          { key: 'STARTS_ON', amount: null, unit: null, date: '2026-11-16' },
          { key: 'ADD', amount: 2, unit: 'MONTH', date: '2027-01-16' },
          { key: 'ENDS_ON', amount: null, unit: null, date: '2027-01-16' },
        ],
        rule: {
          key: 'silence.refusalMonths',
          source: 'CRPA, article L. 231-4',
          validFrom: '2016-01-01',
          validTo: null,
        },
      },
      meaning: {
        fr: 'Sans décision à cette date, votre demande est réputée refusée ; un recours vous est ouvert.',
        en: 'Without a decision on that day your application is deemed refused; an appeal is open to you.',
        ar: 'إذا لم يصدر قرار في هذا التاريخ عُدَّ طلبكم مرفوضًا، ويحق لكم الطعن.',
      },
    },
    examinedBy: office.name,
  },
  inadmissibleLetter: {
    ...frame,
    lodgedOn: '2026-11-16',
    conditions: [
      { text: { fr: 'Délai de dépôt', en: 'Time of lodging', ar: 'أجل الإيداع' }, missing: false },
      {
        text: {
          fr: 'Formulaire rempli et signé',
          en: 'Form filled in and signed',
          ar: 'استمارة معبأة وموقعة',
        },
        missing: false,
      },
      {
        text: { fr: 'Document de voyage', en: 'Travel document', ar: 'وثيقة السفر' },
        missing: true,
      },
      { text: { fr: 'Photographie', en: 'Photograph', ar: 'صورة' }, missing: true },
    ],
    feePaid: true,
    refund: { amount: 90, currency: 'EUR' },
    information,
  },
  formCopyLetter: {
    ...frame,
    signer: {
      name: 'Salma BENNANI',
      capacity: { fr: 'Demandeuse', en: 'Applicant', ar: 'مقدمة الطلب' },
    },
    title: {
      fr: 'Demande de visa Schengen',
      en: 'Application for a Schengen visa',
      ar: 'طلب تأشيرة شنغن',
    },
    source: 'Règlement (CE) n° 810/2009, annexe I',
    signedAt: { at: '2026-11-12T18:42:00Z', zone: 'Africa/Casablanca' },
    steps: [
      {
        title: { fr: 'Vous', en: 'You', ar: 'أنتم' },
        fields: [
          { number: '1', label: { fr: 'Nom', en: 'Surname', ar: 'اللقب' }, value: 'BENNANI' },
          {
            number: '2',
            label: { fr: 'Nom de naissance', en: 'Surname at birth', ar: 'اللقب عند الولادة' },
            value: null,
          },
          {
            number: '3',
            label: { fr: 'Prénoms', en: 'Given names', ar: 'الأسماء' },
            value: 'Salma',
          },
          {
            number: '19',
            label: { fr: 'Adresse', en: 'Address', ar: 'العنوان' },
            value: '12 rue des Orangers\nRabat',
          },
        ],
      },
      {
        title: { fr: 'Le séjour', en: 'The stay', ar: 'الإقامة' },
        fields: [
          {
            number: '23',
            label: { fr: 'Objet du voyage', en: 'Purpose of the journey', ar: 'غرض السفر' },
            value: { fr: 'Visite à la famille', en: 'Visiting family', ar: 'زيارة عائلية' },
          },
        ],
      },
    ],
    declarations: [
      {
        fr: 'Je sais que les droits de visa ne sont pas remboursés si le visa est refusé.',
        en: 'I am aware that the visa fee is not refunded if the visa is refused.',
        ar: 'أعلم أن رسوم التأشيرة لا تُرد في حالة الرفض.',
      },
    ],
  },
};
