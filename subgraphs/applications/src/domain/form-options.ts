import { optionsOf, wordsTable, type FieldOption } from './form.ts';

/** The choices of the forms: Visa Code, Annex I; annex of 24 November 2009 and CESEDA annex 11 for long stays. */
const optionWords = wordsTable(`
sex.F|Féminin|Female|أنثى
sex.M|Masculin|Male|ذكر
sex.X|X, si le document de voyage le porte|X, where the travel document says so|X، إن وردت في وثيقة السفر
civilStatus.SINGLE|Célibataire|Single|أعزب / عزباء
civilStatus.MARRIED|Marié(e)|Married|متزوج(ة)
civilStatus.REGISTERED_PARTNERSHIP|Partenariat enregistré|Registered partnership|شراكة مسجّلة
civilStatus.SEPARATED|Séparé(e)|Separated|منفصل(ة)
civilStatus.DIVORCED|Divorcé(e)|Divorced|مطلّق(ة)
civilStatus.WIDOWED|Veuf (veuve)|Widow(er)|أرمل(ة)
civilStatus.OTHER|Autre|Other|غير ذلك
travelDocumentType.ORDINARY|Passeport ordinaire|Ordinary passport|جواز سفر عادي
travelDocumentType.DIPLOMATIC|Passeport diplomatique|Diplomatic passport|جواز سفر دبلوماسي
travelDocumentType.SERVICE|Passeport de service|Service passport|جواز سفر خدمة
travelDocumentType.OFFICIAL|Passeport officiel|Official passport|جواز سفر رسمي
travelDocumentType.SPECIAL|Passeport spécial|Special passport|جواز سفر خاص
travelDocumentType.OTHER|Autre document de voyage|Other travel document|وثيقة سفر أخرى
relationship.SPOUSE|Conjoint|Spouse|زوج(ة)
relationship.CHILD|Enfant|Child|ابن(ة)
relationship.GRANDCHILD|Petit-fils ou petite-fille|Grandchild|حفيد(ة)
relationship.DEPENDENT_ASCENDANT|Ascendant à charge|Dependent ascendant|أحد الأصول المعالين
relationship.REGISTERED_PARTNERSHIP|Partenariat enregistré|Registered partnership|شراكة مسجّلة
relationship.OTHER|Autre|Other|غير ذلك
purposes.TOURISM|Tourisme|Tourism|سياحة
purposes.BUSINESS|Affaires|Business|أعمال
purposes.FAMILY_OR_FRIENDS|Visite à la famille ou à des amis|Visiting family or friends|زيارة العائلة أو الأصدقاء
purposes.CULTURAL|Culture|Cultural|ثقافة
purposes.SPORTS|Sports|Sports|رياضة
purposes.OFFICIAL_VISIT|Visite officielle|Official visit|زيارة رسمية
purposes.MEDICAL|Raisons médicales|Medical reasons|أسباب طبية
purposes.STUDY|Études|Study|دراسة
purposes.TRANSIT|Transit|Transit|عبور
purposes.AIRPORT_TRANSIT|Transit aéroportuaire|Airport transit|عبور عبر المطار
purposes.OTHER|Autre|Other|غير ذلك
purposes.WORK|Travail|Work|عمل
purposes.FAMILY|Rejoindre la famille|Joining family|الالتحاق بالعائلة
purposes.VISITOR|Visiteur, sans travailler|Visitor, without working|زائر، دون عمل
purposes.PROTOCOL_CARD|Fonctions diplomatiques ou officielles|Diplomatic or official functions|مهام دبلوماسية أو رسمية
entries.ONE|Une entrée|Single entry|دخول واحد
entries.TWO|Deux entrées|Two entries|دخولان
entries.MULTIPLE|Entrées multiples|Multiple entries|دخول متعدد
fundedBy.SELF|Vous-même|Yourself|أنتم
fundedBy.SPONSOR|Un garant : hôte, entreprise, organisation|A sponsor: host, company, organisation|كفيل: مضيف أو شركة أو مؤسسة
ownMeans.CASH|Argent liquide|Cash|نقود
ownMeans.TRAVELLERS_CHEQUES|Chèques de voyage|Traveller’s cheques|شيكات سياحية
ownMeans.CREDIT_CARD|Carte de crédit|Credit card|بطاقة ائتمان
ownMeans.PREPAID_ACCOMMODATION|Hébergement payé d’avance|Pre-paid accommodation|إقامة مدفوعة مسبقًا
ownMeans.PREPAID_TRANSPORT|Transport payé d’avance|Pre-paid transport|نقل مدفوع مسبقًا
ownMeans.OTHER|Autres|Other|غير ذلك
sponsor.HOST|La personne ou l’organisation indiquée plus haut|The person or organisation named above|الشخص أو المؤسسة المذكورة أعلاه
sponsor.OTHER|Une autre personne|Another person|شخص آخر
sponsorMeans.CASH|Argent liquide|Cash|نقود
sponsorMeans.ACCOMMODATION|Hébergement fourni|Accommodation provided|توفير السكن
sponsorMeans.ALL_EXPENSES|Tous les frais pendant le séjour|All expenses covered during the stay|جميع المصاريف خلال الإقامة
sponsorMeans.PREPAID_TRANSPORT|Transport payé d’avance|Pre-paid transport|نقل مدفوع مسبقًا
sponsorMeans.OTHER|Autres|Other|غير ذلك
requestType.ORDINARY|Ordinaire|Ordinary|عادي
requestType.DIPLOMATIC|Diplomatique|Diplomatic|دبلوماسي
requestType.SERVICE|De service|Service|خدمة
capacity.HOLDER|Titulaire|Holder|صاحب الوثيقة
capacity.ACCOMPANYING|Accompagnant inscrit sur le document|Accompanying person entered in it|مرافق مسجّل في الوثيقة
situation.SPOUSE_OF_FRENCH|Conjoint de Français|Spouse of a French national|زوج(ة) مواطن(ة) فرنسي(ة)
situation.CHILD_OF_FRENCH|Enfant de Français|Child of a French national|ابن(ة) مواطن(ة) فرنسي(ة)
situation.PARENT_OF_FRENCH_CHILD|Parent d’un enfant français|Parent of a French child|والد(ة) طفل فرنسي
situation.ASCENDANT_OF_FRENCH|Ascendant à charge de Français|Dependent ascendant of a French national|أحد الأصول المعالين لمواطن فرنسي
situation.FAMILY_OF_REFUGEE|Famille de réfugié ou de protégé|Family of a refugee or protected person|عائلة لاجئ أو شخص محمي
situation.FAMILY_REUNIFICATION|Regroupement familial autorisé|Authorised family reunification|لمّ شمل عائلي مرخّص
territory.MAINLAND|France métropolitaine|European France|فرنسا الأوروبية
territory.OVERSEAS_DEPARTMENTS|Guadeloupe, Guyane, Martinique, La Réunion, Mayotte|Guadeloupe, French Guiana, Martinique, Réunion, Mayotte|غوادلوب وغويانا ومارتينيك وريونيون ومايوت
territory.SAINT_MARTIN|Saint-Martin, Saint-Barthélemy|Saint Martin, Saint Barthélemy|سان مارتان وسان بارتيلمي
territory.SAINT_PIERRE|Saint-Pierre-et-Miquelon|Saint Pierre and Miquelon|سان بيار وميكلون
territory.POLYNESIA|Polynésie française|French Polynesia|بولينيزيا الفرنسية
territory.NEW_CALEDONIA|Nouvelle-Calédonie|New Caledonia|كاليدونيا الجديدة
territory.WALLIS|Wallis-et-Futuna|Wallis and Futuna|واليس وفوتونا
hostKind.PERSON|Une personne|A person|شخص
hostKind.ORGANISATION|Un organisme ou une entreprise|An organisation or company|مؤسسة أو شركة
hostKind.NONE|Personne : je me loge moi-même|Nobody: I find my own lodging|لا أحد: أتدبّر سكني بنفسي
`);

const choices = (group: string, values: string): readonly FieldOption[] =>
  optionsOf(optionWords, group, values.split(' '));

/** Sex: the form prints male and female; a travel document may say X, and is to be followed (ICAO Doc 9303). */
export const sexes = choices('sex', 'F M X');
export const civilStatuses = choices(
  'civilStatus',
  'SINGLE MARRIED REGISTERED_PARTNERSHIP SEPARATED DIVORCED WIDOWED OTHER',
);
/** As adopted in 2009, the form knew no registered partnership. */
export const civilStatuses2009 = choices(
  'civilStatus',
  'SINGLE MARRIED SEPARATED DIVORCED WIDOWED OTHER',
);
export const travelDocumentTypes = choices(
  'travelDocumentType',
  'ORDINARY DIPLOMATIC SERVICE OFFICIAL SPECIAL OTHER',
);
export const relationships = choices(
  'relationship',
  'SPOUSE CHILD GRANDCHILD DEPENDENT_ASCENDANT REGISTERED_PARTNERSHIP OTHER',
);
export const relationships2009 = choices(
  'relationship',
  'SPOUSE CHILD GRANDCHILD DEPENDENT_ASCENDANT',
);
export const purposes = choices(
  'purposes',
  'TOURISM BUSINESS FAMILY_OR_FRIENDS CULTURAL SPORTS OFFICIAL_VISIT MEDICAL STUDY AIRPORT_TRANSIT OTHER',
);
export const purposes2009 = choices(
  'purposes',
  'TOURISM BUSINESS FAMILY_OR_FRIENDS CULTURAL SPORTS OFFICIAL_VISIT MEDICAL STUDY TRANSIT AIRPORT_TRANSIT OTHER',
);
export const airportTransitOnly = choices('purposes', 'AIRPORT_TRANSIT');
export const longStayPurposes = choices(
  'purposes',
  'STUDY WORK FAMILY VISITOR MEDICAL PROTOCOL_CARD OTHER',
);
export const entryCounts = choices('entries', 'ONE TWO MULTIPLE');
export const funders = choices('fundedBy', 'SELF SPONSOR');
export const ownMeans = choices(
  'ownMeans',
  'CASH TRAVELLERS_CHEQUES CREDIT_CARD PREPAID_ACCOMMODATION PREPAID_TRANSPORT OTHER',
);
export const sponsors = choices('sponsor', 'HOST OTHER');
export const sponsorMeans = choices(
  'sponsorMeans',
  'CASH ACCOMMODATION ALL_EXPENSES PREPAID_TRANSPORT OTHER',
);
export const requestTypes = choices('requestType', 'ORDINARY DIPLOMATIC SERVICE');
export const capacities = choices('capacity', 'HOLDER ACCOMPANYING');
export const situations = choices(
  'situation',
  'SPOUSE_OF_FRENCH CHILD_OF_FRENCH PARENT_OF_FRENCH_CHILD ASCENDANT_OF_FRENCH FAMILY_OF_REFUGEE FAMILY_REUNIFICATION',
);
export const territories = choices(
  'territory',
  'MAINLAND OVERSEAS_DEPARTMENTS SAINT_MARTIN SAINT_PIERRE POLYNESIA NEW_CALEDONIA WALLIS',
);
export const hostKinds = choices('hostKind', 'PERSON ORGANISATION NONE');

/** The label of a choice wherever it is shown apart from its question. Null for a value that no question offers. */
export const choiceLabel = (group: string, value: string): FieldOption['label'] | null =>
  optionWords.get(`${group}.${value}`) ?? null;
