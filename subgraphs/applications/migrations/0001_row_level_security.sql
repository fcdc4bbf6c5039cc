-- Who may see which rows, as the last net below store/visible.ts. Without an actor, no row.
-- A row that the running act wrote stays visible to that act: handing a file over ends the reader's own sight of it.
-- Who acts is asked once for a statement, not once for a row: a policy compares with the answer of a sub-select.
CREATE FUNCTION applications.actor_account() RETURNS text LANGUAGE sql STABLE
  RETURN CASE WHEN app.actor_kind() = 'APPLICANT' THEN app.subject() END;
CREATE FUNCTION applications.actor_post() RETURNS uuid LANGUAGE sql STABLE
  RETURN CASE WHEN app.actor_kind() = 'AGENT'
    AND app.mission() IN ('REGISTRATION', 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST') THEN app.unit() END;
CREATE FUNCTION applications.actor_centre() RETURNS uuid LANGUAGE sql STABLE
  RETURN CASE WHEN app.actor_kind() = 'AGENT' AND app.mission() = 'PROVIDER_AGENT' THEN app.unit() END;
-- The unit to which single files may be open for a case: no provider's, no auditor's, no operator's.
CREATE FUNCTION applications.actor_case_unit() RETURNS uuid LANGUAGE sql STABLE
  RETURN CASE WHEN app.actor_kind() = 'AGENT'
    AND app.mission() NOT IN ('PROVIDER_AGENT', 'PROVIDER_SUPERVISOR', 'AUDITOR', 'OPERATOR') THEN app.unit() END;
CREATE FUNCTION applications.running_act() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.act_id', true), '')::uuid;
--> statement-breakpoint
ALTER TABLE applications.file_grants ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications.file_grants FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON applications.file_grants USING (
  unit_id = (SELECT applications.actor_case_unit()) OR (SELECT app.actor_kind()) = 'SYSTEM'
);
--> statement-breakpoint
-- Who had a file in hand is read by its post and written with it.
ALTER TABLE applications.file_hands ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications.file_hands FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON applications.file_hands USING (
  (SELECT app.actor_kind()) = 'SYSTEM'
  OR ((SELECT applications.actor_post()) IS NOT NULL AND EXISTS (
    SELECT 1 FROM applications.applications a
    WHERE a.id = application_id AND a.post_id = (SELECT applications.actor_post())))
);
--> statement-breakpoint
ALTER TABLE applications.applications ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications.applications FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON applications.applications FOR SELECT USING (
  (post_id = (SELECT applications.actor_post()) AND status <> 'DRAFT')
  -- A provider sees what it collects, until transmission (arrêté of 24 November 2009, art. 3).
  OR (centre_id = (SELECT applications.actor_centre()) AND status IN ('SUBMITTED', 'LODGED'))
  OR account_id = (SELECT applications.actor_account())
  OR (SELECT app.actor_kind()) = 'SYSTEM'
  OR act_id = (SELECT applications.running_act())
  OR EXISTS (
    SELECT 1 FROM applications.file_grants g
    WHERE g.application_id = applications.id AND g.unit_id = (SELECT applications.actor_case_unit()))
);
CREATE POLICY begun ON applications.applications FOR INSERT WITH CHECK (
  account_id = (SELECT applications.actor_account()) OR (SELECT app.actor_kind()) = 'SYSTEM'
);
CREATE POLICY changed ON applications.applications FOR UPDATE USING (
  (post_id = (SELECT applications.actor_post()) AND status <> 'DRAFT')
  OR (centre_id = (SELECT applications.actor_centre()) AND status IN ('SUBMITTED', 'LODGED'))
  OR account_id = (SELECT applications.actor_account())
  OR (SELECT app.actor_kind()) = 'SYSTEM'
) WITH CHECK (act_id = (SELECT applications.running_act()));
--> statement-breakpoint
ALTER TABLE applications.applicants ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications.applicants FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON applications.applicants USING (
  account_id = (SELECT applications.actor_account())
  OR (SELECT app.actor_kind()) = 'SYSTEM'
  OR ((SELECT app.actor_kind()) = 'AGENT' AND EXISTS (
    SELECT 1 FROM applications.applications a WHERE a.applicant_id = applicants.id))
);
--> statement-breakpoint
ALTER TABLE applications.decisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications.decisions FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON applications.decisions USING (
  EXISTS (SELECT 1 FROM applications.applications a WHERE a.id = application_id)
);
--> statement-breakpoint
ALTER TABLE applications.decision_grounds ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications.decision_grounds FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON applications.decision_grounds USING (
  EXISTS (SELECT 1 FROM applications.decisions d WHERE d.id = decision_id)
);
--> statement-breakpoint
ALTER TABLE applications.visas ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications.visas FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON applications.visas USING (
  EXISTS (SELECT 1 FROM applications.applications a WHERE a.id = application_id)
);

--> statement-breakpoint
-- A document is seen with its file; a provider sees the receipt it hands over and never a letter of decision.
ALTER TABLE applications.documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications.documents FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON applications.documents FOR SELECT USING (
  EXISTS (SELECT 1 FROM applications.applications a WHERE a.id = subject_id)
  AND ((SELECT app.mission()) IS DISTINCT FROM 'PROVIDER_AGENT' OR kind = 'RECEIPT')
);
CREATE POLICY written ON applications.documents FOR INSERT WITH CHECK (app.actor_kind() = 'SYSTEM');
CREATE POLICY blanked ON applications.documents FOR UPDATE USING (app.actor_kind() = 'SYSTEM');
--> statement-breakpoint
-- The long-stay catalogue as an installation finds it; its rows are configuration, dated and never renumbered.
INSERT INTO applications.long_stay_grounds
  (code, position, text, complement_required, complement_label, valid_from) VALUES
('LS-1', 1, '{"fr": "le document de voyage présenté est faux, falsifié ou contrefait", "en": "the travel document presented is false, forged or counterfeit", "ar": "وثيقة السفر المقدمة مزيفة أو مزورة أو مقلدة"}',
  false, NULL, '2016-11-01'),
('LS-2', 2, '{"fr": "vous ne justifiez pas de ressources suffisantes pour votre séjour", "en": "you do not show sufficient means for your stay", "ar": "لم تثبتوا توفر موارد كافية لإقامتكم"}',
  false, NULL, '2016-11-01'),
('LS-3', 3, '{"fr": "les informations communiquées pour justifier l’objet et les conditions du séjour sont incomplètes ou ne sont pas fiables", "en": "the information given on the purpose and conditions of the stay is incomplete or not reliable", "ar": "المعلومات المقدمة لتبرير غرض الإقامة وشروطها ناقصة أو غير موثوقة"}',
  false, '{"fr": "Informations en cause", "en": "Information in question", "ar": "المعلومات المعنية"}', '2016-11-01'),
('LS-4', 4, '{"fr": "le projet présenté laisse penser que le séjour a un autre objet que celui qui est déclaré", "en": "the plan presented suggests that the stay has a purpose other than the one stated", "ar": "يوحي المشروع المقدم بأن للإقامة غرضًا غير المصرح به"}',
  false, NULL, '2016-11-01'),
('LS-5', 5, '{"fr": "votre présence en France constituerait une menace pour l’ordre public", "en": "your presence in France would be a threat to public order", "ar": "سيشكل وجودكم في فرنسا تهديدًا للنظام العام"}',
  false, NULL, '2016-11-01'),
('LS-6', 6, '{"fr": "un signalement aux fins de non-admission a été introduit dans le système d’information Schengen (SIS) par", "en": "an alert has been issued in the Schengen Information System (SIS) for the purpose of refusing entry by", "ar": "صدر تنبيه بعدم القبول في نظام معلومات شنغن (SIS) من قبل"}',
  true, '{"fr": "État membre auteur du signalement", "en": "Member State that issued the alert", "ar": "الدولة العضو التي أصدرت التنبيه"}', '2016-11-01'),
('LS-7', 7, '{"fr": "vous faites l’objet d’une interdiction judiciaire ou administrative d’entrer ou de séjourner en France", "en": "a judicial or administrative ban forbids you to enter or stay in France", "ar": "صدر في حقكم منع قضائي أو إداري من دخول فرنسا أو الإقامة فيها"}',
  false, NULL, '2016-11-01'),
('LS-8', 8, '{"fr": "conjoint d’un ressortissant français : fraude, annulation du mariage ou menace pour l’ordre public", "en": "spouse of a French national: fraud, annulment of the marriage or threat to public order", "ar": "زوج مواطن فرنسي: غش أو إبطال الزواج أو تهديد للنظام العام"}',
  true, '{"fr": "Fraude, annulation ou menace", "en": "Fraud, annulment or threat", "ar": "غش أو إبطال أو تهديد"}', '2016-11-01'),
('LS-9', 9, '{"fr": "vous avez fait l’objet, depuis moins de cinq ans, d’une obligation de quitter le territoire français et vous ne justifiez pas l’avoir exécutée", "en": "an obligation to leave French territory was issued to you less than five years ago and you do not show that you complied with it", "ar": "صدر في حقكم، منذ أقل من خمس سنوات، التزام بمغادرة الأراضي الفرنسية ولم تثبتوا تنفيذه"}',
  false, NULL, '2026-04-03');
--> statement-breakpoint
-- The names of a file's person, as a work list searches them; whoever writes the file or the person keeps them.
-- Accents, vowel points and marks of direction go; letters of one sound in Arabic script, and figures of any script, are one.
CREATE FUNCTION applications.folded(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN replace(replace(replace(upper(translate(
    regexp_replace(normalize(words, NFKD), U&'[\0300-\036F\064B-\065F\0670\0640\200B-\200F\202A-\202E\2066-\2069''’ʼ`´]', '', 'g'),
    'đĐøØłŁıħĦ‐‑–ٱىةکی٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'dDoOlLihH---ايهكي01234567890123456789')),
    'ß', 'SS'), 'Æ', 'AE'), 'Œ', 'OE');
-- The same as a passport's machine-readable zone writes it (ICAO Doc 9303-3, section 6), where that differs.
CREATE FUNCTION applications.as_in_zone(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN applications.folded(replace(replace(replace(replace(replace(replace(replace(upper(normalize(words, NFC)),
    'Ä', 'AE'), 'Ö', 'OE'), 'Ü', 'UE'), 'Ø', 'OE'), 'Å', 'AA'), 'Þ', 'TH'), 'Ð', 'D'));
CREATE FUNCTION applications.searched_name(surname text, given_names text, native_name text)
  RETURNS text LANGUAGE sql IMMUTABLE
  RETURN applications.folded(surname || ' ' || given_names || coalesce(' ' || native_name, ''))
    || CASE WHEN applications.as_in_zone(surname || ' ' || given_names) = applications.folded(surname || ' ' || given_names)
       THEN '' ELSE ' ' || applications.as_in_zone(surname || ' ' || given_names) END;
-- A word that is sought, as a pattern in which `%` and `_` are letters like others.
CREATE FUNCTION applications.sought(word text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN '%' || regexp_replace(applications.folded(word), '([\\%_])', '\\\1', 'g') || '%';
-- Found by three letters in a row, wherever they stand, where the server has the means; else the post's own index serves.
DO $do$ BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA applications;
  CREATE INDEX applications_by_name ON applications.applications USING gin (applicant_name applications.gin_trgm_ops);
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'No index on names: %', SQLERRM;
END $do$;
CREATE FUNCTION applications.name_the_file() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  SELECT applications.searched_name(p.surname, p.given_names, p.native_name) INTO new.applicant_name
  FROM applications.applicants p WHERE p.id = new.applicant_id;
  RETURN new;
END $fn$;
CREATE TRIGGER name_the_file BEFORE INSERT OR UPDATE OF applicant_id ON applications.applications
  FOR EACH ROW EXECUTE FUNCTION applications.name_the_file();
CREATE FUNCTION applications.rename_the_files() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  UPDATE applications.applications
  SET applicant_name = applications.searched_name(new.surname, new.given_names, new.native_name), act_id = new.act_id
  WHERE applicant_id = new.id;
  RETURN NULL;
END $fn$;
CREATE TRIGGER rename_the_files AFTER UPDATE OF surname, given_names, native_name ON applications.applicants
  FOR EACH ROW EXECUTE FUNCTION applications.rename_the_files();
