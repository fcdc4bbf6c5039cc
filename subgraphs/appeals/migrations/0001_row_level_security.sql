-- Who may see which rows, as the last net below store/visible.ts. Without an actor, no row.
CREATE FUNCTION appeals.has_mission(VARIADIC missions text[]) RETURNS boolean LANGUAGE sql STABLE
  RETURN app.actor_kind() = 'AGENT' AND app.mission() = ANY (missions);
--> statement-breakpoint
ALTER TABLE appeals.decisions_seen ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.decisions_seen FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.decisions_seen USING (
  app.actor_kind() = 'SYSTEM' OR (app.actor_kind() = 'APPLICANT' AND account_id = app.subject())
);
--> statement-breakpoint
-- The secretariat and the president see their commission's; a rapporteur those assigned; a member those on an agenda.
ALTER TABLE appeals.assignments ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.assignments FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.assignments USING (
  app.actor_kind() = 'SYSTEM'
  OR appeals.has_mission('COMMISSION_SECRETARIAT', 'COMMISSION_PRESIDENT', 'COMMISSION_MEMBER')
  OR (appeals.has_mission('COMMISSION_RAPPORTEUR') AND rapporteur_id::text = app.subject())
);
--> statement-breakpoint
ALTER TABLE appeals.agenda_items ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.agenda_items FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.agenda_items USING (
  app.actor_kind() = 'SYSTEM'
  OR appeals.has_mission('COMMISSION_SECRETARIAT', 'COMMISSION_PRESIDENT', 'COMMISSION_MEMBER')
  OR (appeals.has_mission('COMMISSION_RAPPORTEUR')
    AND EXISTS (SELECT 1 FROM appeals.assignments s WHERE s.appeal_id = agenda_items.appeal_id))
);
--> statement-breakpoint
ALTER TABLE appeals.appeals ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.appeals FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.appeals USING (
  app.actor_kind() = 'SYSTEM'
  OR (app.actor_kind() = 'APPLICANT' AND account_id = app.subject())
  OR (body = 'COMMISSION' AND (
    appeals.has_mission('COMMISSION_SECRETARIAT', 'COMMISSION_PRESIDENT')
    OR (appeals.has_mission('COMMISSION_RAPPORTEUR')
      AND EXISTS (SELECT 1 FROM appeals.assignments s WHERE s.appeal_id = appeals.id))
    OR (appeals.has_mission('COMMISSION_MEMBER')
      AND EXISTS (SELECT 1 FROM appeals.agenda_items i WHERE i.appeal_id = appeals.id))
    OR (appeals.has_mission('MINISTER_DELEGATE') AND recommended_at IS NOT NULL)
  ))
  OR (body = 'VISAS_SUBDIRECTOR' AND appeals.has_mission('VISAS_SUBDIRECTOR', 'VISAS_SUBDIRECTORATE'))
  OR (post_id = app.unit()
    AND appeals.has_mission('REGISTRATION', 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST'))
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
-- The report is for the commission only: neither the appellant nor a minister's delegate reads it.
ALTER TABLE appeals.reports ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.reports FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.reports USING (
  app.actor_kind() = 'SYSTEM'
  OR (appeals.has_mission(
      'COMMISSION_SECRETARIAT', 'COMMISSION_PRESIDENT', 'COMMISSION_MEMBER', 'COMMISSION_RAPPORTEUR')
    AND EXISTS (SELECT 1 FROM appeals.appeals a WHERE a.id = reports.appeal_id))
);
--> statement-breakpoint
CREATE FUNCTION appeals.of_commission() RETURNS boolean LANGUAGE sql STABLE
  RETURN app.actor_kind() = 'SYSTEM' OR appeals.has_mission(
    'COMMISSION_SECRETARIAT', 'COMMISSION_PRESIDENT', 'COMMISSION_MEMBER', 'COMMISSION_RAPPORTEUR');
--> statement-breakpoint
ALTER TABLE appeals.commission_sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.commission_sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.commission_sessions USING (appeals.of_commission());
--> statement-breakpoint
ALTER TABLE appeals.seats ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.seats FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.seats USING (appeals.of_commission());
--> statement-breakpoint
ALTER TABLE appeals.rapporteurs ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.rapporteurs FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.rapporteurs USING (appeals.of_commission());
--> statement-breakpoint
ALTER TABLE appeals.attendances ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.attendances FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.attendances USING (appeals.of_commission());
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
  app.actor_kind() = 'SYSTEM'
  OR (app.actor_kind() = 'AGENT' AND agent_id::text = app.subject())
  OR (appeals.has_mission('COMMISSION_SECRETARIAT', 'COMMISSION_PRESIDENT', 'COMMISSION_MEMBER') AND (
    nullif(current_setting('app.act_id', true), '') IS NOT NULL
    OR EXISTS (SELECT 1 FROM appeals.agenda_items i WHERE i.id = votes.item_id AND i.state = 'CLOSED')))
);
--> statement-breakpoint
-- The appellant opens acknowledgements and letters; minutes name the seats and stay with the commission.
ALTER TABLE appeals.documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeals.documents FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appeals.documents USING (
  app.actor_kind() = 'SYSTEM'
  OR (kind = 'MINUTES' AND appeals.of_commission())
  OR (kind <> 'MINUTES' AND EXISTS (SELECT 1 FROM appeals.appeals a WHERE a.id = documents.subject_id))
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
