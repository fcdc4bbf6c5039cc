-- Who may see which rows, as the last net below store/visible.ts. Without an actor, no row.
-- A row that the running act wrote stays visible to that act: handing a file over ends the reader's own sight of it.
ALTER TABLE applications.file_grants ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications.file_grants FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON applications.file_grants USING (
  app.actor_kind() = 'SYSTEM' OR (app.actor_kind() = 'AGENT' AND unit_id = app.unit())
);
--> statement-breakpoint
ALTER TABLE applications.applications ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications.applications FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON applications.applications FOR SELECT USING (
  act_id = nullif(current_setting('app.act_id', true), '')::uuid
  OR app.actor_kind() = 'SYSTEM'
  OR (app.actor_kind() = 'APPLICANT' AND account_id = app.subject())
  OR (app.actor_kind() = 'AGENT' AND CASE
    -- A provider sees what it collects, until transmission (arrêté of 24 November 2009, art. 3).
    WHEN app.mission() = 'PROVIDER_AGENT' THEN centre_id = app.unit() AND status IN ('SUBMITTED', 'LODGED')
    WHEN app.mission() IN ('PROVIDER_SUPERVISOR', 'AUDITOR', 'OPERATOR') THEN false
    ELSE
      (app.mission() IN ('REGISTRATION', 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST')
        AND post_id = app.unit() AND status <> 'DRAFT')
      OR EXISTS (
        SELECT 1 FROM applications.file_grants g
        WHERE g.application_id = applications.id AND g.unit_id = app.unit())
    END)
);
CREATE POLICY begun ON applications.applications FOR INSERT WITH CHECK (
  app.actor_kind() = 'SYSTEM' OR (app.actor_kind() = 'APPLICANT' AND account_id = app.subject())
);
CREATE POLICY changed ON applications.applications FOR UPDATE USING (
  app.actor_kind() = 'SYSTEM'
  OR (app.actor_kind() = 'APPLICANT' AND account_id = app.subject())
  OR (app.actor_kind() = 'AGENT' AND CASE
    -- A provider sees what it collects, until transmission (arrêté of 24 November 2009, art. 3).
    WHEN app.mission() = 'PROVIDER_AGENT' THEN centre_id = app.unit() AND status IN ('SUBMITTED', 'LODGED')
    WHEN app.mission() IN ('PROVIDER_SUPERVISOR', 'AUDITOR', 'OPERATOR') THEN false
    ELSE
      (app.mission() IN ('REGISTRATION', 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST')
        AND post_id = app.unit() AND status <> 'DRAFT')
      OR EXISTS (
        SELECT 1 FROM applications.file_grants g
        WHERE g.application_id = applications.id AND g.unit_id = app.unit())
    END)
) WITH CHECK (act_id = nullif(current_setting('app.act_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE applications.applicants ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications.applicants FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON applications.applicants USING (
  app.actor_kind() = 'SYSTEM'
  OR (app.actor_kind() = 'APPLICANT' AND account_id = app.subject())
  OR (app.actor_kind() = 'AGENT' AND EXISTS (
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
