-- An auditor looks for what was refused among a thousand times as many readings.
CREATE INDEX log_entries_by_outcome ON access.log_entries (outcome, position DESC);
--> statement-breakpoint
-- Two habilitations of one person for one mission in one unit never overlap; a revoked one frees its time.
ALTER TABLE access.habilitations ADD CONSTRAINT habilitations_without_overlaps EXCLUDE USING gist (
  agent_id WITH =, unit_id WITH =, mission WITH =, daterange(starts_on, ends_on, '[]') WITH &&
) WHERE (revoked_at IS NULL);
--> statement-breakpoint
-- Whether the actor's mission is one that signs habilitations (arrêté of 24 November 2009, art. 3 and 5).
CREATE FUNCTION access.signs() RETURNS boolean LANGUAGE sql STABLE
  RETURN app.actor_kind() = 'AGENT'
    AND app.mission() IN ('HEAD_OF_POST', 'COMMISSION_PRESIDENT', 'MINISTER_DELEGATE');
--> statement-breakpoint
-- Who may see which rows, as the last net below store/visible.ts. Without an actor, no row.
ALTER TABLE access.agents ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.agents FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON access.agents USING (
  app.actor_kind() = 'SYSTEM'
  OR (app.actor_kind() = 'AGENT' AND id::text = app.subject())
  OR access.signs()
  -- Colleagues of one unit know each other by name.
  OR (app.actor_kind() = 'AGENT' AND EXISTS (
    SELECT 1 FROM access.habilitations h WHERE h.agent_id = agents.id AND h.unit_id = app.unit()))
);
--> statement-breakpoint
ALTER TABLE access.agent_identities ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.agent_identities FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON access.agent_identities USING (app.actor_kind() = 'SYSTEM' OR access.signs());
--> statement-breakpoint
ALTER TABLE access.habilitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.habilitations FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON access.habilitations USING (
  app.actor_kind() = 'SYSTEM'
  OR (app.actor_kind() = 'AGENT' AND (agent_id::text = app.subject() OR unit_id = app.unit()))
  OR (access.signs() AND (
    unit_id = app.unit()
    OR EXISTS (SELECT 1 FROM access.units u WHERE u.id = unit_id AND u.answers_to = app.unit())
    OR app.mission() = 'MINISTER_DELEGATE'))
);
--> statement-breakpoint
ALTER TABLE access.files ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.files FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON access.files USING (
  app.actor_kind() = 'SYSTEM' OR (app.actor_kind() = 'APPLICANT' AND account_id = app.subject())
);
--> statement-breakpoint
-- An opening is seen by the person whose file it was, and by nobody else.
ALTER TABLE access.openings ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.openings FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON access.openings USING (
  app.actor_kind() = 'SYSTEM'
  OR (app.actor_kind() = 'APPLICANT' AND EXISTS (
    SELECT 1 FROM access.files f
    WHERE f.account_id = app.subject() AND (f.application_id = subject_id OR f.applicant_id = subject_id)))
);
--> statement-breakpoint
ALTER TABLE access.log_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.log_entries FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON access.log_entries USING (
  app.actor_kind() = 'SYSTEM' OR (app.actor_kind() = 'AGENT' AND app.mission() = 'AUDITOR')
);
--> statement-breakpoint
ALTER TABLE access.log_leaves ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.log_leaves FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON access.log_leaves USING (
  app.actor_kind() = 'SYSTEM' OR (app.actor_kind() = 'AGENT' AND app.mission() = 'AUDITOR')
);
--> statement-breakpoint
ALTER TABLE access.log_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.log_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON access.log_keys USING (app.actor_kind() = 'SYSTEM');
--> statement-breakpoint
-- What stands in the log stays as it was written.
CREATE FUNCTION access.written_once() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  RAISE EXCEPTION 'A row of % is written once.', tg_table_name;
END $fn$;
--> statement-breakpoint
CREATE TRIGGER written_once BEFORE UPDATE ON access.log_entries FOR EACH ROW EXECUTE FUNCTION access.written_once();
--> statement-breakpoint
CREATE TRIGGER written_once BEFORE UPDATE ON access.log_leaves FOR EACH ROW EXECUTE FUNCTION access.written_once();
--> statement-breakpoint
CREATE TRIGGER written_once BEFORE UPDATE ON access.log_nodes FOR EACH ROW EXECUTE FUNCTION access.written_once();
--> statement-breakpoint
CREATE TRIGGER written_once BEFORE UPDATE ON access.tree_heads FOR EACH ROW EXECUTE FUNCTION access.written_once();
