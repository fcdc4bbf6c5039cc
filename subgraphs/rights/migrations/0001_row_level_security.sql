-- Who may see which rows, as the last net below store/visible.ts. Without an actor, no row.
ALTER TABLE rights.files ENABLE ROW LEVEL SECURITY;
ALTER TABLE rights.files FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON rights.files USING (
  app.actor_kind() = 'SYSTEM' OR (app.actor_kind() = 'APPLICANT' AND account_id = app.subject())
);
--> statement-breakpoint
-- The person who asked, and the office that answers.
ALTER TABLE rights.requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE rights.requests FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON rights.requests USING (
  app.actor_kind() = 'SYSTEM'
  OR (app.actor_kind() = 'APPLICANT' AND account_id = app.subject())
  OR (app.actor_kind() = 'AGENT' AND office_id = app.unit() AND app.mission() IN (
    'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST', 'VISAS_SUBDIRECTORATE', 'VISAS_SUBDIRECTOR'))
);
--> statement-breakpoint
-- The package is handed to the person who asked, and is not read by the office.
ALTER TABLE rights.documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE rights.documents FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON rights.documents USING (
  app.actor_kind() = 'SYSTEM'
  OR (app.actor_kind() = 'APPLICANT' AND EXISTS (
    SELECT 1 FROM rights.requests r WHERE r.id = subject_id AND r.account_id = app.subject()))
);
