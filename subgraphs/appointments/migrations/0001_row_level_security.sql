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
ALTER TABLE appointments.files ENABLE ROW LEVEL SECURITY;
ALTER TABLE appointments.files FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appointments.files USING (
  app.actor_kind() = 'SYSTEM' OR (app.actor_kind() = 'APPLICANT' AND account_id = app.subject())
);
--> statement-breakpoint
ALTER TABLE appointments.appointments ENABLE ROW LEVEL SECURITY;
ALTER TABLE appointments.appointments FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON appointments.appointments USING (
  app.actor_kind() = 'SYSTEM'
  OR (app.actor_kind() = 'APPLICANT' AND account_id = app.subject())
  OR (app.actor_kind() = 'AGENT' AND CASE
    -- A centre sees whom it expects and whom it received (arrêté of 24 November 2009, art. 3).
    WHEN app.mission() = 'PROVIDER_AGENT'
      THEN place_id = app.unit() AND status IN ('CONFIRMED', 'CHECKED_IN', 'NO_SHOW')
    ELSE app.mission() IN ('REGISTRATION', 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST')
      AND post_id = app.unit()
    END)
) WITH CHECK (
  app.actor_kind() = 'SYSTEM'
  OR (app.actor_kind() = 'APPLICANT' AND account_id = app.subject())
  -- At the desk, arrivals are recorded and nothing else.
  OR (app.actor_kind() = 'AGENT' AND place_id = app.unit() AND status = 'CHECKED_IN')
);
