import type { Words } from '@passerelle/subgraph-kit/law';
import { wordsTable } from './form.ts';

/** The labels under which what is held is disclosed, by table and column. */
export const disclosureLabels = wordsTable(`
applicants.account_id|Compte utilisateur|User account|حساب المستخدم
applicants.surname|Nom|Surname|اللقب
applicants.given_names|Prénoms|First names|الأسماء الشخصية
applicants.native_name|Nom dans votre écriture|Name in your own script|الاسم بكتابتكم
applicants.birth_date|Date de naissance|Date of birth|تاريخ الميلاد
applicants.birth_place|Lieu de naissance|Place of birth|مكان الولادة
applicants.birth_country|Pays de naissance|Country of birth|بلد الولادة
applicants.nationality|Nationalité|Nationality|الجنسية
applicants.sex|Sexe|Sex|الجنس
applicants.email|Adresse électronique|E-mail address|البريد الإلكتروني
applicants.phone|Téléphone|Telephone|الهاتف
applicants.created_at|Enregistré le|Recorded on|تاريخ التسجيل
applications.reference|Référence|Reference|المرجع
applications.status|État du dossier|State of the file|حالة الملف
applications.visa_kind|Type de visa|Type of visa|نوع التأشيرة
applications.account_id|Compte utilisateur|User account|حساب المستخدم
applications.language|Langue des courriers|Language of letters|لغة المراسلات
applications.created_at|Demande commencée le|Application begun on|تاريخ بدء الطلب
applications.saved_at|Dernière modification du formulaire|Last change of the form|آخر تعديل للاستمارة
applications.signed_at|Signée le|Signed on|تاريخ التوقيع
applications.signed_in|Signée à|Signed in|مكان التوقيع
applications.document_kind|Type de document de voyage|Type of travel document|نوع وثيقة السفر
applications.document_number|Numéro du document de voyage|Number of travel document|رقم وثيقة السفر
applications.document_issuer|Document délivré par|Document issued by|الوثيقة صادرة عن
applications.document_issued_on|Document délivré le|Document issued on|تاريخ إصدار الوثيقة
applications.document_expires_on|Document valable jusqu’au|Document valid until|الوثيقة صالحة حتى
applications.mrz_verified|Zone lue par machine confirmée|Machine-readable zone confirmed|تأكيد المنطقة المقروءة آليًا
applications.arrival_on|Arrivée prévue|Planned arrival|الوصول المقرر
applications.departure_on|Départ prévu|Planned departure|المغادرة المقررة
applications.urgency_reason|Urgence exposée|Urgency stated|الاستعجال المعروض
applications.urgency_granted|Urgence reconnue par le poste|Urgency granted by the post|اعتراف المركز بالاستعجال
applications.urgency_ground|Réponse du poste sur l’urgence|Answer of the post on the urgency|جواب المركز بشأن الاستعجال
applications.urgency_decided_at|Réponse sur l’urgence le|Answer on the urgency on|تاريخ الجواب بشأن الاستعجال
applications.residence_country|Pays de résidence|Country of residence|بلد الإقامة
applications.residence_district|Région de résidence|Area of residence|منطقة الإقامة
applications.post_id|Poste compétent|Competent post|المركز المختص
applications.centre_id|Centre qui collecte le dossier|Centre that collects the file|المركز الذي يجمع الملف
applications.appointment_at|Rendez-vous|Appointment|الموعد
applications.checked_in_at|Présentation au guichet|Came to the desk|الحضور إلى الشباك
applications.lodged_at|Déposée le|Lodged on|تاريخ الإيداع
applications.photograph_collected|Photographie recueillie|Photograph collected|أخذ الصورة
applications.fingerprints_collected|Empreintes recueillies|Fingerprints collected|أخذ البصمات
applications.fingerprints_absent_reason|Raison de l’absence d’empreintes|Reason why fingerprints are absent|سبب غياب البصمات
applications.fee_settled|Droits de visa réglés|Visa fee settled|تسديد رسوم التأشيرة
applications.fee_euros|Droits de visa, en euros|Visa fee, in euros|رسوم التأشيرة باليورو
applications.fee_basis|Raison du montant|Why this amount|سبب المبلغ
applications.received_at|Reçue par le poste le|Received by the post on|تاريخ استلام المركز
applications.formally_checked_at|Contrôle formel le|Formal check on|تاريخ التدقيق الشكلي
applications.missing_conditions|Conditions formelles manquantes|Formal conditions that are missing|الشروط الشكلية الناقصة
applications.refused_by_silence|Refus né du silence|Refusal by silence|رفض ضمني بالسكوت
applications.reasons_asked_at|Motifs demandés le|Reasons asked for on|تاريخ طلب الأسباب
applications.reasons_given_at|Motifs donnés le|Reasons given on|تاريخ بيان الأسباب
applications.decided_at|Décidée le|Decided on|تاريخ القرار
applications.instructed_at|Instruction donnée au poste le|Post instructed on|تاريخ توجيه المركز
applications.passport_returned_at|Passeport rendu le|Passport returned on|تاريخ إعادة جواز السفر
applications.passport_returned_to|Passeport rendu à|Passport returned to|سُلّم جواز السفر إلى
applications.withdrawn_at|Retirée le|Withdrawn on|تاريخ السحب
applications.withdrawal_reason|Raison du retrait|Reason of the withdrawal|سبب السحب
decisions.outcome|Décision|Decision|القرار
decisions.manner|Forme de la décision|Form of the decision|شكل القرار
decisions.decided_at|Décision prise le|Decision taken on|تاريخ اتخاذ القرار
decisions.notified_at|Notifiée le|Notified on|تاريخ التبليغ
decisions.unit_id|Autorité|Authority|الجهة
decisions.signed_by|Signée par|Signed by|موقّعة من
decisions.signed_as|En qualité de|In the capacity of|بصفة
decisions.remarks|Observations|Remarks|ملاحظات
decision_grounds.code|Motif|Ground|السبب
decision_grounds.complement|Précision du motif|What the ground names|توضيح السبب
visas.sticker_number|Numéro de la vignette|Sticker number|رقم الملصق
visas.valid_from|Visa valable du|Visa valid from|التأشيرة صالحة من
visas.valid_until|Visa valable jusqu’au|Visa valid until|التأشيرة صالحة حتى
visas.entries|Nombre d’entrées|Number of entries|عدد مرات الدخول
visas.days|Jours de séjour|Days of stay|أيام الإقامة
visas.territory|Territoire|Territory|الإقليم
visas.mrz_line_1|Zone lue par machine, ligne 1|Machine-readable zone, line 1|المنطقة المقروءة آليًا، السطر 1
visas.mrz_line_2|Zone lue par machine, ligne 2|Machine-readable zone, line 2|المنطقة المقروءة آليًا، السطر 2
documents.file_id|Document|Document|وثيقة
`);

/** What stored codes mean, by column. */
export const disclosureValues = wordsTable(`
status.DRAFT|Formulaire en cours|Form being typed|استمارة قيد التعبئة
status.SUBMITTED|Formulaire signé|Form signed|استمارة موقّعة
status.LODGED|Déposé au guichet|Lodged at a desk|مودع لدى الشباك
status.RECEIVED|Reçu par le poste|Received by the post|مستلم من المركز
status.INADMISSIBLE|Irrecevable|Inadmissible|غير مقبول شكلًا
status.ADMISSIBLE|Recevable|Admissible|مقبول شكلًا
status.UNDER_EXAMINATION|En cours d’examen|Under examination|قيد الدراسة
status.ISSUED|Visa délivré|Visa issued|تأشيرة صادرة
status.REFUSED|Visa refusé|Visa refused|تأشيرة مرفوضة
status.WITHDRAWN|Retiré|Withdrawn|مسحوب
visa_kind.SHORT_STAY|Court séjour (type C)|Short stay (type C)|إقامة قصيرة (النوع C)
visa_kind.AIRPORT_TRANSIT|Transit aéroportuaire (type A)|Airport transit (type A)|عبور عبر المطار (النوع A)
visa_kind.LONG_STAY|Long séjour (type D)|Long stay (type D)|إقامة طويلة (النوع D)
outcome.ISSUED|Visa délivré|Visa issued|تأشيرة صادرة
outcome.REFUSED|Visa refusé|Visa refused|تأشيرة مرفوضة
manner.EXPRESS|Expresse|Express|صريح
manner.IMPLICIT|Née du silence|By silence|ضمني بالسكوت
passport_returned_to.PERSON|Vous-même|Yourself|إليكم
passport_returned_to.REPRESENTATIVE|Votre mandataire|Your representative|وكيلكم
passport_returned_to.CENTRE|Centre de dépôt|Collecting centre|مركز الإيداع
passport_returned_to.COURIER|Envoi|Sent by courier|إرسال بالبريد
fee_basis.ADULT|Adulte|Adult|بالغ
fee_basis.CHILD_6_TO_12|Enfant de 6 à 11 ans|Child of 6 to 11|طفل من 6 إلى 11 سنة
fee_basis.CHILD_UNDER_6|Enfant de moins de 6 ans|Child under 6|طفل دون 6 سنوات
fee_basis.PUPIL_STUDENT_OR_TEACHER|Élève, étudiant ou enseignant accompagnateur|Pupil, student or accompanying teacher|تلميذ أو طالب أو أستاذ مرافق
fee_basis.RESEARCHER|Chercheur|Researcher|باحث
fee_basis.NON_PROFIT_EVENT_UP_TO_25|25 ans au plus, manifestation à but non lucratif|Up to 25, non-profit event|25 سنة على الأكثر، تظاهرة غير ربحية
fee_basis.FAMILY_OF_UNION_CITIZEN|Famille d’un citoyen de l’Union|Family of a Union citizen|عائلة مواطن من الاتحاد الأوروبي
fee_basis.LONG_STAY|Long séjour|Long stay|إقامة طويلة
fee_basis.CAMPUS_PROCEDURE|Étudiant, procédure campus|Student, campus procedure|طالب، مسطرة كامبوس
language.fr|français|French|الفرنسية
language.en|anglais|English|الإنجليزية
language.ar|arabe|Arabic|العربية
signed_as.DECISION_MAKER|Agent décideur|Decision-maker|صاحب القرار
signed_as.HEAD_OF_POST|Chef de poste|Head of post|رئيس المركز
fingerprints_absent_reason.LEGAL|Non requises par la loi|Not required by law|غير مطلوبة قانونًا
fingerprints_absent_reason.FACTUAL|Physiquement impossibles|Physically impossible|متعذرة جسديًا
fingerprints_absent_reason.REUSED|Recueillies il y a moins de 59 mois|Collected less than 59 months ago|أُخذت منذ أقل من 59 شهرًا
missing_conditions.LODGED_IN_TIME|Délai de dépôt|Time for lodging|أجل الإيداع
missing_conditions.FORM|Formulaire|Form|الاستمارة
missing_conditions.TRAVEL_DOCUMENT|Document de voyage|Travel document|وثيقة السفر
missing_conditions.PHOTOGRAPH|Photographie|Photograph|الصورة
missing_conditions.BIOMETRICS|Données biométriques|Biometrics|البيانات البيومترية
missing_conditions.FEE|Droits de visa|Visa fee|رسوم التأشيرة
`);

export const yesAndNo: Readonly<Record<'true' | 'false', Words>> = {
  true: { fr: 'Oui', en: 'Yes', ar: 'نعم' },
  false: { fr: 'Non', en: 'No', ar: 'لا' },
};

/** Why what stands here is held. */
export const heldForExamination: Words = {
  fr: 'Instruction de votre demande de visa (arrêté du 22 août 2001, article 1er ; CESEDA R. 142-59)',
  en: 'Examination of your visa application (arrêté of 22 August 2001, article 1; CESEDA R. 142-59)',
  ar: 'دراسة طلب تأشيرتكم (القرار المؤرخ 22 أغسطس 2001، المادة 1؛ CESEDA R. 142-59)',
};
