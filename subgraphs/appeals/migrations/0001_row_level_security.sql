-- Who may see which rows, as the last net below store/visible.ts. Without an actor, no row.
--
-- What an actor may see at all. Asked once for a statement, as a subquery, and not for each row: the policies then
-- compare a word. In plpgsql, so that it is not unfolded into each policy, which would cost more to plan than to run.
CREATE FUNCTION appeals.scope() RETURNS text LANGUAGE plpgsql STABLE AS $fn$
BEGIN
  RETURN CASE
    WHEN app.actor_kind() = 'SYSTEM' THEN 'ALL'
    WHEN app.actor_kind() = 'APPLICANT' THEN 'OWN'
    WHEN app.actor_kind() IS DISTINCT FROM 'AGENT' THEN 'NONE'
    WHEN app.mission() IN ('COMMISSION_SECRETARIAT', 'COMMISSION_PRESIDENT') THEN 'COMMISSION'
    WHEN app.mission() = 'COMMISSION_MEMBER' THEN 'AGENDA'
    WHEN app.mission() = 'COMMISSION_RAPPORTEUR' THEN 'ASSIGNED'
    WHEN app.mission() = 'MINISTER_DELEGATE' THEN 'RECOMMENDED'
    WHEN app.mission() IN ('VISAS_SUBDIRECTOR', 'VISAS_SUBDIRECTORATE') THEN 'SUBDIRECTOR'
    WHEN app.mission() IN ('REGISTRATION', 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST') THEN 'POST'
    ELSE 'NONE'
  END;
END $fn$;
--> statement-breakpoint
ALTER TABLE appeals.decisions_seen ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.decisions_seen FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.decisions_seen USING (
  CASE (SELECT appeals.scope())
    WHEN 'ALL' THEN true
    WHEN 'OWN' THEN account_id = (SELECT app.subject())
    ELSE false
  END
);
--> statement-breakpoint
ALTER TABLE appeals.assignments ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.assignments FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.assignments USING (
  CASE (SELECT appeals.scope())
    WHEN 'ALL' THEN true
    WHEN 'COMMISSION' THEN true
    WHEN 'AGENDA' THEN true
    WHEN 'ASSIGNED' THEN rapporteur_id::text = (SELECT app.subject())
    ELSE false
  END
);
--> statement-breakpoint
ALTER TABLE appeals.agenda_items ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.agenda_items FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.agenda_items USING (
  CASE (SELECT appeals.scope())
    WHEN 'ALL' THEN true
    WHEN 'COMMISSION' THEN true
    WHEN 'AGENDA' THEN true
    WHEN 'ASSIGNED' THEN EXISTS (
      SELECT 1 FROM appeals.assignments s WHERE s.appeal_id = agenda_items.appeal_id)
    ELSE false
  END
);
--> statement-breakpoint
-- The secretariat and the president see their commission's; a rapporteur those assigned; a member those on an agenda;
-- a minister's delegate those recommended; a post those on the files that it decided.
ALTER TABLE appeals.appeals ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.appeals FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.appeals USING (
  CASE (SELECT appeals.scope())
    WHEN 'ALL' THEN true
    WHEN 'OWN' THEN account_id = (SELECT app.subject())
    WHEN 'COMMISSION' THEN body = 'COMMISSION'
    WHEN 'AGENDA' THEN body = 'COMMISSION' AND EXISTS (
      SELECT 1 FROM appeals.agenda_items i WHERE i.appeal_id = appeals.id)
    WHEN 'ASSIGNED' THEN body = 'COMMISSION' AND EXISTS (
      SELECT 1 FROM appeals.assignments s WHERE s.appeal_id = appeals.id)
    WHEN 'RECOMMENDED' THEN body = 'COMMISSION' AND recommended_at IS NOT NULL
    WHEN 'SUBDIRECTOR' THEN body = 'VISAS_SUBDIRECTOR'
    WHEN 'POST' THEN post_id = (SELECT app.unit())
    ELSE false
  END
);
--> statement-breakpoint
ALTER TABLE appeals.outcomes ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.outcomes FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.outcomes USING (
  EXISTS (SELECT 1 FROM appeals.appeals a WHERE a.id = outcomes.appeal_id)
);
--> statement-breakpoint
ALTER TABLE appeals.minister_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.minister_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.minister_answers USING (
  EXISTS (SELECT 1 FROM appeals.appeals a WHERE a.id = minister_answers.appeal_id)
);
--> statement-breakpoint
ALTER TABLE appeals.regularisations ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.regularisations FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.regularisations USING (
  EXISTS (SELECT 1 FROM appeals.appeals a WHERE a.id = regularisations.appeal_id)
);
--> statement-breakpoint
-- The report is for the commission only: neither the appellant nor a minister's delegate reads it.
ALTER TABLE appeals.reports ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.reports FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.reports USING (
  (SELECT appeals.scope()) IN ('ALL', 'COMMISSION', 'AGENDA', 'ASSIGNED')
  AND EXISTS (SELECT 1 FROM appeals.appeals a WHERE a.id = reports.appeal_id)
);
--> statement-breakpoint
-- The commission's own affairs.
ALTER TABLE appeals.commission_sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.commission_sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.commission_sessions USING (
  (SELECT appeals.scope()) IN ('ALL', 'COMMISSION', 'AGENDA', 'ASSIGNED')
);
--> statement-breakpoint
ALTER TABLE appeals.seats ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.seats FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.seats USING (
  (SELECT appeals.scope()) IN ('ALL', 'COMMISSION', 'AGENDA', 'ASSIGNED')
);
--> statement-breakpoint
ALTER TABLE appeals.rapporteurs ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.rapporteurs FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.rapporteurs USING (
  (SELECT appeals.scope()) IN ('ALL', 'COMMISSION', 'AGENDA', 'ASSIGNED')
);
--> statement-breakpoint
ALTER TABLE appeals.attendances ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.attendances FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.attendances USING (
  (SELECT appeals.scope()) IN ('ALL', 'COMMISSION', 'AGENDA', 'ASSIGNED')
);
--> statement-breakpoint
ALTER TABLE appeals.ballots ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.ballots FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.ballots USING (
  EXISTS (SELECT 1 FROM appeals.agenda_items i WHERE i.id = ballots.item_id)
);
--> statement-breakpoint
-- A vote is sealed until its item is closed: before, its author sees it, and the act that closes the item counts it.
ALTER TABLE appeals.votes ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.votes FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.votes USING (
  CASE
    WHEN (SELECT appeals.scope()) = 'ALL' THEN true
    WHEN (SELECT app.actor_kind()) = 'AGENT' AND agent_id::text = (SELECT app.subject()) THEN true
    WHEN (SELECT appeals.scope()) IN ('COMMISSION', 'AGENDA') THEN
      nullif(current_setting('app.act_id', true), '') IS NOT NULL
      OR EXISTS (SELECT 1 FROM appeals.agenda_items i WHERE i.id = votes.item_id AND i.state = 'CLOSED')
    ELSE false
  END
);
--> statement-breakpoint
-- The appellant opens acknowledgements and letters; minutes name the seats and stay with the commission.
ALTER TABLE appeals.documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.documents FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.documents USING (
  CASE
    WHEN (SELECT appeals.scope()) = 'ALL' THEN true
    WHEN kind = 'MINUTES' THEN (SELECT appeals.scope()) IN ('COMMISSION', 'AGENDA', 'ASSIGNED')
    ELSE EXISTS (SELECT 1 FROM appeals.appeals a WHERE a.id = documents.subject_id)
  END
);
--> statement-breakpoint
-- A seat has one holder and one substitute of each rank at a time.
ALTER TABLE appeals.seats ADD CONSTRAINT seats_one_at_a_time EXCLUDE USING gist (
  kind WITH =, substitute_rank WITH =, daterange(mandate_from, mandate_until, '[]') WITH &&
);
--> statement-breakpoint
ALTER TABLE appeals.rapporteurs ADD CONSTRAINT rapporteurs_one_at_a_time EXCLUDE USING gist (
  agent_id WITH =, daterange(designated_from, designated_until, '[]') WITH &&
);
--> statement-breakpoint
-- A rapporteur has no vote on what they report (arrêté of 4 December 2009).
CREATE FUNCTION appeals.rapporteur_never_votes() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  IF EXISTS (
    SELECT 1 FROM appeals.agenda_items i JOIN appeals.assignments s USING (appeal_id)
    WHERE i.id = new.item_id AND s.rapporteur_id = new.agent_id
  ) THEN
    RAISE EXCEPTION 'A rapporteur has no vote on the appeal that they report.';
  END IF;
  RETURN new;
END $fn$;
--> statement-breakpoint
CREATE TRIGGER rapporteur_never_votes BEFORE INSERT ON appeals.ballots
  FOR EACH ROW EXECUTE FUNCTION appeals.rapporteur_never_votes();
--> statement-breakpoint
-- One acknowledgement, one letter of each kind, one set of minutes: an event that comes again adds no paper.
CREATE UNIQUE INDEX documents_one_of_a_kind ON appeals.documents (subject_id, kind);
