-- The hours of a place at a time are one thing: two policies never overlap.
ALTER TABLE appointments.booking_policies ADD CONSTRAINT booking_policies_without_overlaps EXCLUDE USING gist (
  place_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&
);
--> statement-breakpoint
-- Double booking is impossible: two appointments never meet at one desk. A place that was given back is out of the way.
ALTER TABLE appointments.slots ADD CONSTRAINT slots_never_booked_twice EXCLUDE USING gist (
  place_id WITH =, desk WITH =, tstzrange(starts_at, ends_at) WITH &&
) WHERE (free_again_at IS NULL);
--> statement-breakpoint
-- Who may see which rows, as the last net below store/visible.ts. Without an actor, no row.
-- The inventory (booking_policies, slots) names nobody and is open: free places are counted in it.
-- Who acts is asked once for a statement, not once for a row: a policy compares with the answer of a sub-select.
CREATE FUNCTION appointments.actor_account() RETURNS text LANGUAGE sql STABLE
  RETURN CASE WHEN app.actor_kind() = 'APPLICANT' THEN app.subject() END;
CREATE FUNCTION appointments.actor_post() RETURNS uuid LANGUAGE sql STABLE
  RETURN CASE WHEN app.actor_kind() = 'AGENT'
    AND app.mission() IN ('REGISTRATION', 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST') THEN app.unit() END;
-- A centre sees whom it expects and whom it received (arrêté of 24 November 2009, art. 3).
CREATE FUNCTION appointments.actor_centre() RETURNS uuid LANGUAGE sql STABLE
  RETURN CASE WHEN app.actor_kind() = 'AGENT' AND app.mission() = 'PROVIDER_AGENT' THEN app.unit() END;
--> statement-breakpoint
ALTER TABLE appointments.files ENABLE ROW LEVEL SECURITY;
ALTER TABLE appointments.files FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appointments.files USING (
  account_id = (SELECT appointments.actor_account()) OR (SELECT app.actor_kind()) = 'SYSTEM'
);
--> statement-breakpoint
ALTER TABLE appointments.appointments ENABLE ROW LEVEL SECURITY;
ALTER TABLE appointments.appointments FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appointments.appointments USING (
  post_id = (SELECT appointments.actor_post())
  OR (place_id = (SELECT appointments.actor_centre()) AND status IN ('CONFIRMED', 'CHECKED_IN', 'NO_SHOW'))
  OR account_id = (SELECT appointments.actor_account())
  OR (SELECT app.actor_kind()) = 'SYSTEM'
) WITH CHECK (
  account_id = (SELECT appointments.actor_account())
  OR (SELECT app.actor_kind()) = 'SYSTEM'
  -- At the desk, arrivals are recorded and nothing else.
  OR (place_id IN ((SELECT appointments.actor_post()), (SELECT appointments.actor_centre())) AND status = 'CHECKED_IN')
);
--> statement-breakpoint
-- That a document is contested is for desks: whoever typed its number never learns that it is in use.
ALTER TABLE appointments.contested_documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE appointments.contested_documents FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appointments.contested_documents USING (
  (SELECT appointments.actor_post()) IS NOT NULL
  OR (SELECT appointments.actor_centre()) IS NOT NULL
  OR (SELECT app.actor_kind()) = 'SYSTEM'
) WITH CHECK ((SELECT app.actor_kind()) = 'SYSTEM');
