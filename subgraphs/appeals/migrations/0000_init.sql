CREATE SCHEMA IF NOT EXISTS "appeals";
--> statement-breakpoint
CREATE SEQUENCE "appeals"."commission_references" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE SEQUENCE "appeals"."subdirector_references" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "appeals"."appeals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"stage" text NOT NULL,
	"implicitly_rejected_at" timestamp with time zone,
	"status" text GENERATED ALWAYS AS (case when implicitly_rejected_at is not null
          and stage in ('FILED', 'REGISTERED', 'REPORTING', 'REPORTED', 'SCHEDULED')
          then 'IMPLICITLY_REJECTED' else stage end) STORED NOT NULL,
	"body" text NOT NULL,
	"decision_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"post_id" uuid NOT NULL,
	"visa_kind" text NOT NULL,
	"refused_at" timestamp with time zone NOT NULL,
	"refusal_notified_at" timestamp with time zone NOT NULL,
	"reasons" text NOT NULL,
	"capacity" text NOT NULL,
	"language" text NOT NULL,
	"filed_at" timestamp with time zone NOT NULL,
	"implicit_rejection_on" date NOT NULL,
	"registered_at" timestamp with time zone,
	"registered_by" text,
	"registered_by_name" text,
	"recommended_at" timestamp with time zone,
	"act_id" uuid NOT NULL,
	CONSTRAINT "appeals_reference" UNIQUE("reference"),
	CONSTRAINT "appeals_after_the_refusal" CHECK ("appeals"."appeals"."filed_at" >= "appeals"."appeals"."refusal_notified_at"),
	CONSTRAINT "appeals_recommended_by_the_commission" CHECK ("appeals"."appeals"."stage" not in ('RECOMMENDED', 'REFUSAL_MAINTAINED') or ("appeals"."appeals"."recommended_at" is not null and "appeals"."appeals"."body" = 'COMMISSION')),
	CONSTRAINT "appeals_registered_before_handled" CHECK ("appeals"."appeals"."stage" in ('FILED', 'WITHDRAWN') or "appeals"."appeals"."registered_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "appeals"."assignments" (
	"appeal_id" uuid PRIMARY KEY NOT NULL,
	"rapporteur_id" uuid NOT NULL,
	"named_at" timestamp with time zone NOT NULL,
	"named_by" text NOT NULL,
	"act_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."audit_leaves" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"salt" "bytea" NOT NULL,
	"author_kind" text NOT NULL,
	"author_id" text NOT NULL,
	"unit_id" uuid,
	"unit_kind" text,
	"mission" text,
	"reason" text,
	"subject_ids" uuid[] NOT NULL,
	"categories" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "appeals"."audit_log_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"law" text NOT NULL,
	"outcome" text NOT NULL,
	"leaf_hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."decisions_seen" (
	"decision_id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"post_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"visa_kind" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"notified_at" timestamp with time zone NOT NULL,
	"act_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" jsonb NOT NULL,
	"file_name" text NOT NULL,
	"content_type" text NOT NULL,
	"file_id" uuid NOT NULL,
	"wrapped_key" "bytea",
	"sha256" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"act_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."inbox" (
	"event_id" text NOT NULL,
	"subscriber" text NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "inbox_event_id_subscriber_pk" PRIMARY KEY("event_id","subscriber")
);
--> statement-breakpoint
CREATE TABLE "appeals"."minister_answers" (
	"appeal_id" uuid NOT NULL,
	"ministry" text NOT NULL,
	"followed" boolean NOT NULL,
	"reasons" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	"answered_by" text NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "minister_answers_appeal_id_ministry_pk" PRIMARY KEY("appeal_id","ministry")
);
--> statement-breakpoint
CREATE TABLE "appeals"."outcomes" (
	"appeal_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reasons" text,
	"decided_at" timestamp with time zone NOT NULL,
	"decided_by" text NOT NULL,
	"signed_by" text,
	"alone" text,
	"notified_at" timestamp with time zone,
	"act_id" uuid NOT NULL,
	CONSTRAINT "outcomes_appeal_id_kind_pk" PRIMARY KEY("appeal_id","kind"),
	CONSTRAINT "outcomes_reasoned_and_signed" CHECK ("appeals"."outcomes"."kind" = 'IMPLICITLY_REJECTED' or ("appeals"."outcomes"."reasons" is not null and "appeals"."outcomes"."signed_by" is not null)),
	CONSTRAINT "outcomes_alone_rejects" CHECK ("appeals"."outcomes"."alone" is null or "appeals"."outcomes"."kind" = 'REJECTED')
);
--> statement-breakpoint
CREATE TABLE "appeals"."regularisations" (
	"appeal_id" uuid PRIMARY KEY NOT NULL,
	"defects" text[] NOT NULL,
	"until" date NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"asked_by" text NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	"act_id" uuid NOT NULL,
	CONSTRAINT "regularisations_answered_in_words" CHECK (("appeals"."regularisations"."answer" is null) = ("appeals"."regularisations"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "appeals"."reports" (
	"appeal_id" uuid PRIMARY KEY NOT NULL,
	"facts" text NOT NULL,
	"proposal" text NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"submitted_by" text NOT NULL,
	"act_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."timers" (
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"fired_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "timers_kind_subject_id_pk" PRIMARY KEY("kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "appeals"."agenda_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"appeal_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"state" text NOT NULL,
	"result" text,
	"reasons" text,
	"placed_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"act_id" uuid NOT NULL,
	CONSTRAINT "agenda_items_position" UNIQUE("session_id","position"),
	CONSTRAINT "agenda_items_closed_with_result" CHECK (("appeals"."agenda_items"."state" = 'CLOSED') = ("appeals"."agenda_items"."result" is not null and "appeals"."agenda_items"."closed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "appeals"."attendances" (
	"session_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"agent_id" uuid NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone,
	"act_id" uuid NOT NULL,
	CONSTRAINT "attendances_session_id_seat_id_arrived_at_pk" PRIMARY KEY("session_id","seat_id","arrived_at"),
	CONSTRAINT "attendances_in_order" CHECK ("appeals"."attendances"."left_at" is null or "appeals"."attendances"."left_at" >= "appeals"."attendances"."arrived_at")
);
--> statement-breakpoint
CREATE TABLE "appeals"."ballots" (
	"item_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"seat_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"cast_at" timestamp with time zone NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "ballots_item_id_kind_pk" PRIMARY KEY("item_id","kind"),
	CONSTRAINT "ballots_one_for_a_person" UNIQUE("item_id","agent_id")
);
--> statement-breakpoint
CREATE TABLE "appeals"."rapporteurs" (
	"agent_id" uuid NOT NULL,
	"designated_from" date NOT NULL,
	"designated_until" date NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "rapporteurs_agent_id_designated_from_pk" PRIMARY KEY("agent_id","designated_from"),
	CONSTRAINT "rapporteurs_designation" CHECK ("appeals"."rapporteurs"."designated_until" >= "appeals"."rapporteurs"."designated_from")
);
--> statement-breakpoint
CREATE TABLE "appeals"."seats" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"substitute_rank" smallint NOT NULL,
	"agent_id" uuid NOT NULL,
	"mandate_from" date NOT NULL,
	"mandate_until" date NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "seats_rank" CHECK ("appeals"."seats"."substitute_rank" between 0 and 2),
	CONSTRAINT "seats_mandate" CHECK ("appeals"."seats"."mandate_until" >= "appeals"."seats"."mandate_from" and "appeals"."seats"."mandate_until" <= "appeals"."seats"."mandate_from" + interval '3 years')
);
--> statement-breakpoint
CREATE TABLE "appeals"."commission_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year" smallint NOT NULL,
	"number" smallint NOT NULL,
	"status" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"place" text NOT NULL,
	"convened_at" timestamp with time zone NOT NULL,
	"convened_by" text NOT NULL,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"signed_by" text,
	"act_id" uuid NOT NULL,
	CONSTRAINT "sessions_number" UNIQUE("year","number"),
	CONSTRAINT "sessions_closed_with_minutes" CHECK ("appeals"."commission_sessions"."status" <> 'CLOSED' or ("appeals"."commission_sessions"."opened_at" is not null and "appeals"."commission_sessions"."closed_at" is not null and "appeals"."commission_sessions"."signed_by" is not null))
);
--> statement-breakpoint
CREATE TABLE "appeals"."votes" (
	"item_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"agent_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "votes_item_id_kind_pk" PRIMARY KEY("item_id","kind")
);
--> statement-breakpoint
ALTER TABLE "appeals"."appeals" ADD CONSTRAINT "appeals_decision_id_decisions_seen_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "appeals"."decisions_seen"("decision_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."appeals" ADD CONSTRAINT "appeals_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."assignments" ADD CONSTRAINT "assignments_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "appeals"."appeals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."assignments" ADD CONSTRAINT "assignments_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."audit_leaves" ADD CONSTRAINT "audit_leaves_entry_id_audit_log_id_fk" FOREIGN KEY ("entry_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."decisions_seen" ADD CONSTRAINT "decisions_seen_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."documents" ADD CONSTRAINT "documents_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."inbox" ADD CONSTRAINT "inbox_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."minister_answers" ADD CONSTRAINT "minister_answers_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "appeals"."appeals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."minister_answers" ADD CONSTRAINT "minister_answers_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."outcomes" ADD CONSTRAINT "outcomes_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "appeals"."appeals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."outcomes" ADD CONSTRAINT "outcomes_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."regularisations" ADD CONSTRAINT "regularisations_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "appeals"."appeals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."regularisations" ADD CONSTRAINT "regularisations_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."reports" ADD CONSTRAINT "reports_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "appeals"."appeals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."reports" ADD CONSTRAINT "reports_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."timers" ADD CONSTRAINT "timers_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."agenda_items" ADD CONSTRAINT "agenda_items_session_id_commission_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "appeals"."commission_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."agenda_items" ADD CONSTRAINT "agenda_items_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "appeals"."appeals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."agenda_items" ADD CONSTRAINT "agenda_items_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."attendances" ADD CONSTRAINT "attendances_session_id_commission_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "appeals"."commission_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."attendances" ADD CONSTRAINT "attendances_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "appeals"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."attendances" ADD CONSTRAINT "attendances_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."ballots" ADD CONSTRAINT "ballots_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "appeals"."agenda_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."ballots" ADD CONSTRAINT "ballots_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "appeals"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."ballots" ADD CONSTRAINT "ballots_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."rapporteurs" ADD CONSTRAINT "rapporteurs_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."seats" ADD CONSTRAINT "seats_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."commission_sessions" ADD CONSTRAINT "commission_sessions_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."votes" ADD CONSTRAINT "votes_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appeals"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals"."votes" ADD CONSTRAINT "votes_of_a_ballot" FOREIGN KEY ("item_id","kind") REFERENCES "appeals"."ballots"("item_id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_one_live_for_a_decision" ON "appeals"."appeals" USING btree ("decision_id") WHERE stage not in ('REJECTED', 'INSTRUCTED', 'REFUSAL_MAINTAINED', 'WITHDRAWN');--> statement-breakpoint
CREATE INDEX "appeals_roll" ON "appeals"."appeals" USING btree ("body","status","implicit_rejection_on","id");--> statement-breakpoint
CREATE INDEX "appeals_roll_closed" ON "appeals"."appeals" USING btree ("body","implicit_rejection_on","id") WHERE status in ('REJECTED', 'INSTRUCTED', 'REFUSAL_MAINTAINED', 'WITHDRAWN', 'IMPLICITLY_REJECTED');--> statement-breakpoint
CREATE INDEX "appeals_recommended" ON "appeals"."appeals" USING btree ("implicit_rejection_on","id") WHERE recommended_at is not null;--> statement-breakpoint
CREATE INDEX "appeals_by_application" ON "appeals"."appeals" USING btree ("application_id","filed_at");--> statement-breakpoint
CREATE INDEX "appeals_by_decision" ON "appeals"."appeals" USING btree ("decision_id","filed_at");--> statement-breakpoint
CREATE INDEX "appeals_by_applicant" ON "appeals"."appeals" USING btree ("applicant_id","filed_at");--> statement-breakpoint
CREATE INDEX "appeals_by_account" ON "appeals"."appeals" USING btree ("account_id","implicit_rejection_on","id");--> statement-breakpoint
CREATE INDEX "appeals_by_post" ON "appeals"."appeals" USING btree ("post_id","implicit_rejection_on","id");--> statement-breakpoint
CREATE INDEX "assignments_by_rapporteur" ON "appeals"."assignments" USING btree ("rapporteur_id","appeal_id");--> statement-breakpoint
CREATE INDEX "audit_log_by_xid" ON "appeals"."audit_log" USING btree ("xid","seq");--> statement-breakpoint
CREATE INDEX "documents_by_subject" ON "appeals"."documents" USING btree ("subject_id","created_at");--> statement-breakpoint
CREATE INDEX "timers_due" ON "appeals"."timers" USING btree ("due_at") WHERE fired_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_items_one_live_for_an_appeal" ON "appeals"."agenda_items" USING btree ("appeal_id") WHERE state <> 'CLOSED';--> statement-breakpoint
CREATE INDEX "agenda_items_by_appeal" ON "appeals"."agenda_items" USING btree ("appeal_id","placed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "attendances_one_for_a_seat" ON "appeals"."attendances" USING btree ("session_id","kind") WHERE left_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "attendances_one_for_a_person" ON "appeals"."attendances" USING btree ("session_id","agent_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "sessions_by_start" ON "appeals"."commission_sessions" USING btree ("starts_at");