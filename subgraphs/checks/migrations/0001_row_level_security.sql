-- Who may see which rows, as the last net below store/visible.ts. Without an actor, no row.
-- The checks of a file are for agents of the post that holds it, who examine or decide; for nobody else, whatever was
-- answered: not the applicant, not a provider, not the commission (arrêté of 24 November 2009, art. 3, 5 and 6).
-- Who acts is asked once for a statement, not once for a row: a policy compares with the answer of a sub-select.
CREATE FUNCTION checks.actor_post() RETURNS uuid LANGUAGE sql STABLE
  RETURN CASE WHEN app.actor_kind() = 'AGENT'
    AND app.mission() IN ('EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST') THEN app.unit() END;
--> statement-breakpoint
ALTER TABLE checks.check_runs ENABLE ROW LEVEL SECURITY;
ALTER TABLE checks.check_runs FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON checks.check_runs USING (
  post_id = (SELECT checks.actor_post()) OR (SELECT app.actor_kind()) = 'SYSTEM'
);
--> statement-breakpoint
ALTER TABLE checks.check_results ENABLE ROW LEVEL SECURITY;
ALTER TABLE checks.check_results FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON checks.check_results USING (
  (SELECT app.actor_kind()) = 'SYSTEM'
  OR EXISTS (SELECT 1 FROM checks.check_runs r WHERE r.id = run_id AND r.post_id = (SELECT checks.actor_post()))
);
--> statement-breakpoint
ALTER TABLE checks.hits ENABLE ROW LEVEL SECURITY;
ALTER TABLE checks.hits FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON checks.hits USING (
  post_id = (SELECT checks.actor_post()) OR (SELECT app.actor_kind()) = 'SYSTEM'
);
--> statement-breakpoint
-- Whoever keeps the platform counts what has no answer, over all posts, and sees no row: the count runs as the platform.
CREATE FUNCTION checks.waiting_counts() RETURNS TABLE (system text, asked_again int, given_up int, oldest_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER AS $fn$
#variable_conflict use_column
DECLARE reader text := current_setting('app.actor_kind', true);
BEGIN
  PERFORM set_config('app.actor_kind', 'SYSTEM', true);
  RETURN QUERY
    SELECT s.system, count(*) FILTER (WHERE s.given_up_at IS NULL)::int, count(s.given_up_at)::int,
      min(coalesce(s.fallback_at, r.started_at))
    FROM checks.check_results s JOIN checks.check_runs r ON r.id = s.run_id
    WHERE s.state IN ('PENDING', 'FALLBACK') AND r.closed_at IS NULL
    GROUP BY s.system;
  PERFORM set_config('app.actor_kind', reader, true);
END $fn$;
