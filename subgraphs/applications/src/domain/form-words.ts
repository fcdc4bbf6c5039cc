import { wordsTable } from './form.ts';

/**
 * The questions of the harmonised form in the words of the three languages, and the help under them.
 * Source of the questions: Visa Code, Annex I, in the versions of 2009 and of Regulation (EU) 2019/1155.
 */
export const questionWords = wordsTable(`
surname|Nom (nom de famille)|Surname (family name)|اللقب (اسم العائلة)
surname.hint|Comme dans le document de voyage|As in the travel document|كما في وثيقة السفر
birthSurname|Nom à la naissance (noms de famille antérieurs)|Surname at birth (former family names)|اللقب عند الولادة (ألقاب سابقة)
birthSurname.hint|Comme dans le document de voyage ; laissez vide si c’est le même|As in the travel document; leave empty if it is the same|كما في وثيقة السفر؛ اتركوه فارغًا إن كان هو نفسه
givenNames|Prénoms|First names (given names)|الأسماء الشخصية
givenNames.hint|Comme dans le document de voyage. S’il n’en porte pas, écrivez « - »|As in the travel document. If it has none, write “-”|كما في وثيقة السفر. إن لم تتضمن أي اسم فاكتبوا «-»
nativeName|Nom dans votre écriture|Name in your own script|الاسم بكتابتكم
nativeName.hint|Facultatif, le formulaire ne le demande pas. Il aide à ne pas vous prendre pour une autre personne|Optional, the form does not ask it. It helps not to take you for another person|اختياري، الاستمارة لا تطلبه. يساعد على عدم الخلط بينكم وبين شخص آخر
birthDate|Date de naissance (jour, mois, année)|Date of birth (day, month, year)|تاريخ الميلاد (اليوم والشهر والسنة)
birthDate.hint|Si le jour ou le mois n’est pas connu, écrivez 00|If the day or the month is not known, write 00|إن كان اليوم أو الشهر غير معروف فاكتبوا 00
birthPlace|Lieu de naissance|Place of birth|مكان الولادة
birthCountry|Pays de naissance|Country of birth|بلد الولادة
nationality|Nationalité actuelle|Current nationality|الجنسية الحالية
nationalityAtBirth|Nationalité à la naissance, si différente|Nationality at birth, if different|الجنسية عند الولادة، إن كانت مختلفة
otherNationalities|Autres nationalités|Other nationalities|جنسيات أخرى
sex|Sexe|Sex|الجنس
civilStatus|État civil|Civil status|الحالة العائلية
civilStatusOther|Autre état civil : lequel ?|Other civil status: which?|حالة عائلية أخرى: ما هي؟
guardianSurname|Autorité parentale ou tuteur légal : nom|Parental authority or legal guardian: surname|صاحب السلطة الأبوية أو الوصي القانوني: اللقب
guardianSurname.hint|Pour les moins de 18 ans|For persons under 18|لمن هم دون 18 سنة
guardianGivenNames|Autorité parentale ou tuteur légal : prénoms|Parental authority or legal guardian: first names|صاحب السلطة الأبوية أو الوصي القانوني: الأسماء الشخصية
guardianAddress|Adresse du tuteur, si elle diffère de celle du demandeur|Guardian’s address, if different from the applicant’s|عنوان الوصي، إن كان مختلفًا عن عنوان مقدم الطلب
guardianPhone|Téléphone du tuteur|Guardian’s telephone|هاتف الوصي
guardianEmail|Adresse électronique du tuteur|Guardian’s e-mail address|البريد الإلكتروني للوصي
guardianNationality|Nationalité du tuteur|Guardian’s nationality|جنسية الوصي
nationalIdNumber|Numéro national d’identité, s’il existe|National identity number, where applicable|رقم الهوية الوطنية، إن وُجد
machineReadableZone|Les deux lignes du bas de la page avec photo|The two lines at the foot of the page with the photograph|السطران الموجودان أسفل الصفحة التي تحمل الصورة
machineReadableZone.hint|Facultatif. Nous remplissons les réponses, vous les vérifiez|Optional. We fill the answers, you check them|اختياري. نملأ الإجابات وأنتم تتحققون منها
travelDocumentType|Type de document de voyage|Type of travel document|نوع وثيقة السفر
travelDocumentTypeOther|Autre document : lequel ?|Other document: which?|وثيقة أخرى: ما هي؟
travelDocumentNumber|Numéro du document de voyage|Number of travel document|رقم وثيقة السفر
travelDocumentIssuedOn|Date de délivrance|Date of issue|تاريخ الإصدار
travelDocumentIssuedOn.hint|Le document doit dater de moins de dix ans (Code des visas, art. 12)|The document must be less than ten years old (Visa Code art. 12)|يجب أن تكون الوثيقة صادرة منذ أقل من عشر سنوات (قانون التأشيرات، المادة 12)
travelDocumentExpiresOn|Date d’expiration|Valid until|صالحة حتى
travelDocumentExpiresOn.hint|Au moins trois mois après votre départ (Code des visas, art. 12)|At least three months after your departure (Visa Code art. 12)|بعد ثلاثة أشهر على الأقل من مغادرتكم (قانون التأشيرات، المادة 12)
travelDocumentIssuer|Délivré par (pays)|Issued by (country)|صادرة عن (البلد)
euFamily|Êtes-vous membre de la famille d’un citoyen de l’UE, de l’EEE ou de la Suisse ?|Are you a family member of an EU, EEA or CH citizen?|هل أنتم من أفراد عائلة مواطن من الاتحاد الأوروبي أو المنطقة الاقتصادية الأوروبية أو سويسرا؟
euFamily.hint|Un citoyen qui exerce son droit de libre circulation. Certaines questions ne vous seront alors pas posées|A citizen who exercises the right to free movement. Some questions are then not put to you|مواطن يمارس حقه في حرية التنقل. عندئذ لا تُطرح عليكم بعض الأسئلة
euFamilySurname|Nom de ce citoyen|Surname of that citizen|لقب هذا المواطن
euFamilyGivenNames|Prénoms de ce citoyen|First names of that citizen|الأسماء الشخصية لهذا المواطن
euFamilyBirthDate|Date de naissance de ce citoyen|Date of birth of that citizen|تاريخ ميلاد هذا المواطن
euFamilyNationality|Nationalité de ce citoyen|Nationality of that citizen|جنسية هذا المواطن
euFamilyDocumentNumber|Numéro de son document de voyage ou de sa carte d’identité|Number of the citizen’s travel document or identity card|رقم وثيقة سفره أو بطاقة هويته
euFamilyRelationship|Lien de parenté avec ce citoyen|Family relationship with that citizen|صلة القرابة بهذا المواطن
homeAddress|Adresse du domicile|Home address|عنوان السكن
homeAddress.hint|Rue, numéro, code postal|Street, number, postal code|الشارع والرقم والرمز البريدي
homeCity|Ville|City|المدينة
homeCountry|Pays où vous vivez|Country where you live|البلد الذي تعيشون فيه
homeCountry.hint|Votre résidence habituelle désigne le poste compétent|Your habitual residence decides which post is competent|إقامتكم المعتادة تحدد المركز المختص
homeDistrict|Votre région|Your area|منطقتكم
homeDistrict.hint|Chaque région dépend d’un poste|Each area belongs to a post|كل منطقة تابعة لمركز
email|Adresse électronique|E-mail address|البريد الإلكتروني
phone|Téléphone|Telephone number|رقم الهاتف
residesElsewhere|Vivez-vous dans un autre pays que celui de votre nationalité actuelle ?|Do you live in a country other than that of your current nationality?|هل تعيشون في بلد غير بلد جنسيتكم الحالية؟
residencePermit|Titre de séjour ou équivalent|Residence permit or equivalent|رخصة الإقامة أو ما يعادلها
residencePermitNumber|Numéro du titre|Number of the permit|رقم الرخصة
residencePermitUntil|Valable jusqu’au|Valid until|صالحة حتى
residencePermitUntil.hint|Laissez vide s’il n’a pas de fin|Leave empty if it has no end|اتركوه فارغًا إن لم يكن لها تاريخ انتهاء
occupation|Profession actuelle|Current occupation|المهنة الحالية
employer|Employeur ; pour les étudiants, établissement d’enseignement|Employer; for students, educational establishment|جهة العمل؛ وللطلاب: المؤسسة التعليمية
employer.hint|Laissez vide si vous n’en avez pas|Leave empty if you have none|اتركوه فارغًا إن لم تكن لديكم
employerAddress|Adresse de l’employeur ou de l’établissement|Address of the employer or establishment|عنوان جهة العمل أو المؤسسة
employerPhone|Téléphone de l’employeur ou de l’établissement|Telephone of the employer or establishment|هاتف جهة العمل أو المؤسسة
purposes|Objet du voyage|Purpose of the journey|الغرض من السفر
purposesOther|Autre objet : lequel ?|Other purpose: which?|غرض آخر: ما هو؟
purposeDetails|Précisions sur l’objet du séjour|Additional information on the purpose of stay|معلومات إضافية عن الغرض من الإقامة
mainDestination|État membre de destination principale|Member State of main destination|الدولة العضو المقصودة أساسًا
mainDestination.hint|La France traite votre demande si elle est votre seule ou principale destination ou, à défaut, votre première entrée (Code des visas, art. 5)|France examines your application if it is your sole or main destination or, failing that, your first entry (Visa Code art. 5)|تدرس فرنسا طلبكم إن كانت وجهتكم الوحيدة أو الرئيسية أو، عند تعذّر تحديدها، بلد دخولكم الأول (قانون التأشيرات، المادة 5)
otherDestinations|Autres États membres de destination|Other Member States of destination|الدول الأعضاء الأخرى المقصودة
firstEntry|État membre de première entrée|Member State of first entry|الدولة العضو للدخول الأول
entries|Nombre d’entrées demandées|Number of entries requested|عدد مرات الدخول المطلوبة
arrivalOn|Date d’arrivée prévue du premier séjour|Intended date of arrival of the first stay|تاريخ الوصول المقرر للإقامة الأولى
departureOn|Date de départ prévue après le premier séjour|Intended date of departure after the first stay|تاريخ المغادرة المقرر بعد الإقامة الأولى
durationDays|Durée du séjour ou du transit, en jours|Duration of the stay or transit, in days|مدة الإقامة أو العبور بالأيام
seafarer|Êtes-vous marin, et voyagez-vous dans l’exercice de votre profession ?|Are you a seafarer travelling in the performance of your duties?|هل أنتم بحّارة تسافرون في إطار أداء مهامكم؟
seafarer.hint|Demandé parce que votre arrivée est dans plus de six mois : les marins ont neuf mois (Code des visas, art. 9)|Asked because you arrive in more than six months: seafarers have nine (Visa Code art. 9)|يُطرح لأن وصولكم بعد أكثر من ستة أشهر: للبحّارة تسعة أشهر (قانون التأشيرات، المادة 9)
earlierVisas|Des visas Schengen vous ont-ils été délivrés ces trois dernières années ?|Were Schengen visas issued to you during the past three years?|هل صدرت لكم تأشيرات شنغن خلال السنوات الثلاث الأخيرة؟
earlierVisasFrom|Valables du|Valid from|صالحة من
earlierVisasUntil|Valables jusqu’au|Valid until|صالحة حتى
earlierFingerprints|Vos empreintes ont-elles déjà été prises pour une demande de visa Schengen ?|Were your fingerprints collected before for a Schengen visa application?|هل سبق أخذ بصماتكم لطلب تأشيرة شنغن؟
earlierFingerprintsOn|Date, si elle est connue|Date, if known|التاريخ، إن كان معروفًا
earlierVisaNumber|Numéro de la vignette du visa, s’il est connu|Visa sticker number, if known|رقم ملصق التأشيرة، إن كان معروفًا
finalPermitIssuedBy|Autorisation d’entrée dans le pays de destination finale, s’il y a lieu : délivrée par|Entry permit for the final country of destination, where applicable: issued by|إذن الدخول إلى بلد الوجهة النهائية، عند الاقتضاء: صادر عن
finalPermitFrom|Autorisation valable du|Permit valid from|الإذن صالح من
finalPermitUntil|Autorisation valable jusqu’au|Permit valid until|الإذن صالح حتى
finalDestination|Pays de destination finale|Final country of destination|بلد الوجهة النهائية
transitAirports|Aéroports de transit|Airports of transit|مطارات العبور
host|Nom et prénom de la personne qui vous invite ou, à défaut, nom de l’hôtel ou de l’hébergement|Surname and first name of the inviting person or, if not applicable, name of the hotel or accommodation|لقب واسم الشخص الداعي أو، إن لم يوجد، اسم الفندق أو مكان الإقامة
hostAddress|Adresse de cette personne ou de cet hébergement|Address of that person or accommodation|عنوان هذا الشخص أو مكان الإقامة
hostEmail|Adresse électronique de cette personne ou de cet hébergement|E-mail address of that person or accommodation|البريد الإلكتروني لهذا الشخص أو مكان الإقامة
hostPhone|Téléphone de cette personne ou de cet hébergement|Telephone of that person or accommodation|هاتف هذا الشخص أو مكان الإقامة
organisation|Nom de l’entreprise ou de l’organisation qui vous invite|Name of the inviting company or organisation|اسم الشركة أو المؤسسة الداعية
organisationAddress|Adresse de l’entreprise ou de l’organisation|Address of the company or organisation|عنوان الشركة أو المؤسسة
organisationContact|Personne à contacter : nom, prénom, adresse, téléphone, adresse électronique|Contact person: surname, first name, address, telephone, e-mail address|الشخص الذي يمكن الاتصال به: اللقب والاسم والعنوان والهاتف والبريد الإلكتروني
organisationPhone|Téléphone de l’entreprise ou de l’organisation|Telephone of the company or organisation|هاتف الشركة أو المؤسسة
fundedBy|Qui paie votre voyage et votre séjour ?|Who covers the cost of travelling and living?|من يتكفل بمصاريف سفركم وإقامتكم؟
ownMeans|Vos moyens de subsistance|Your means of support|وسائل عيشكم
ownMeansOther|Autres moyens : lesquels ?|Other means: which?|وسائل أخرى: ما هي؟
sponsor|Qui est ce garant ?|Who is that sponsor?|من هو هذا الكفيل؟
sponsorOther|Autre garant : lequel ?|Other sponsor: which?|كفيل آخر: من هو؟
sponsorMeans|Moyens de subsistance fournis par le garant|Means of support given by the sponsor|وسائل العيش التي يوفرها الكفيل
sponsorMeansOther|Autres moyens du garant : lesquels ?|Other means of the sponsor: which?|وسائل أخرى من الكفيل: ما هي؟
`);

/** The titles of the steps. */
export const stepWords = wordsTable(`
identity|Vous|You|أنتم
travelDocument|Votre passeport|Your passport|جواز سفركم
family|Famille d’un citoyen européen|Family of a European citizen|عائلة مواطن أوروبي
residence|Où vous vivez|Where you live|أين تعيشون
occupation|Votre activité|Your occupation|نشاطكم
journey|Votre voyage|Your journey|سفركم
transit|Votre transit|Your transit|عبوركم
earlier|Visas et autorisations|Visas and permits|تأشيرات وأذون
host|Qui vous accueille|Who receives you|من يستقبلكم
means|Vos moyens|Your means|مواردكم
stay|Votre séjour|Your stay|إقامتكم
project|Votre projet|Your project|مشروعكم
`);
