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
--> statement-breakpoint
CREATE TRIGGER written_once BEFORE UPDATE ON access.log_keys FOR EACH ROW EXECUTE FUNCTION access.written_once();
--> statement-breakpoint
-- The log and the keys with which it verifies have no term: nobody takes a row away, not even who owns the table. Only
-- what is left of an author (log_leaves) is erased, by the retention role.
CREATE FUNCTION access.kept_for_ever() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  RAISE EXCEPTION 'A row of % is kept.', tg_table_name;
END $fn$;
--> statement-breakpoint
CREATE TRIGGER kept_for_ever BEFORE DELETE OR TRUNCATE ON access.log_entries FOR EACH STATEMENT EXECUTE FUNCTION access.kept_for_ever();
--> statement-breakpoint
CREATE TRIGGER kept_for_ever BEFORE DELETE OR TRUNCATE ON access.log_nodes FOR EACH STATEMENT EXECUTE FUNCTION access.kept_for_ever();
--> statement-breakpoint
CREATE TRIGGER kept_for_ever BEFORE DELETE OR TRUNCATE ON access.tree_heads FOR EACH STATEMENT EXECUTE FUNCTION access.kept_for_ever();
--> statement-breakpoint
CREATE TRIGGER kept_for_ever BEFORE DELETE OR TRUNCATE ON access.log_keys FOR EACH STATEMENT EXECUTE FUNCTION access.kept_for_ever();
--> statement-breakpoint
-- An opening only grows: who opened what, and for what purpose, stays; readings close to each other are counted into it,
-- and it reaches from the first of them to the last. What a person was shown once is not taken back.
CREATE FUNCTION access.opening_only_grows() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  IF (new.id, new.subject_id, new.unit_id, new.mission, new.purpose)
      IS DISTINCT FROM (old.id, old.subject_id, old.unit_id, old.mission, old.purpose)
    OR new.times <= old.times OR new.first_at > old.first_at OR new.last_at < old.last_at THEN
    RAISE EXCEPTION 'An opening is written once; readings are only counted into it.';
  END IF;
  RETURN new;
END $fn$;
--> statement-breakpoint
CREATE TRIGGER opening_only_grows BEFORE UPDATE ON access.openings FOR EACH ROW EXECUTE FUNCTION access.opening_only_grows();
--> statement-breakpoint
-- Openings end at their term and one by one: a table is not emptied.
CREATE TRIGGER kept_until_its_term BEFORE TRUNCATE ON access.openings FOR EACH STATEMENT EXECUTE FUNCTION access.kept_for_ever();
