CREATE SCHEMA IF NOT EXISTS "checks";
--> statement-breakpoint
CREATE TABLE "checks"."audit_leaves" (
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
CREATE TABLE "checks"."audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "checks"."audit_log_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"law" text NOT NULL,
	"outcome" text NOT NULL,
	"leaf_hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checks"."hits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"result_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"system" text NOT NULL,
	"entry_reference" text NOT NULL,
	"matched_on" text[] NOT NULL,
	"member_state" text,
	"state" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"first_reader" text,
	"first_reason" text,
	"second_reader" text,
	"second_reason" text,
	"judged_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"details_erased_at" timestamp with time zone,
	"act_id" uuid NOT NULL,
	CONSTRAINT "hits_one_for_an_entry" UNIQUE("result_id","entry_reference"),
	CONSTRAINT "hits_two_readers" CHECK ("checks"."hits"."second_reader" is null or "checks"."hits"."second_reader" <> "checks"."hits"."first_reader"),
	CONSTRAINT "hits_confirmed_by_two" CHECK ("checks"."hits"."state" <> 'CONFIRMED' or ("checks"."hits"."first_reader" is not null and "checks"."hits"."second_reader" is not null)),
	CONSTRAINT "hits_judged_with_a_reason" CHECK (("checks"."hits"."first_reader" is null) = ("checks"."hits"."first_reason" is null) and ("checks"."hits"."second_reader" is null) = ("checks"."hits"."second_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "checks"."inbox" (
	"event_id" text NOT NULL,
	"subscriber" text NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "inbox_event_id_subscriber_pk" PRIMARY KEY("event_id","subscriber")
);
--> statement-breakpoint
CREATE TABLE "checks"."check_results" (
	"id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"system" text NOT NULL,
	"state" text NOT NULL,
	"round" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"answered_at" timestamp with time zone,
	"answer_reference" text,
	"fallback_cause" text,
	"fallback_note" text,
	"fallback_at" timestamp with time zone,
	"refusals" integer DEFAULT 0 NOT NULL,
	"given_up_at" timestamp with time zone,
	"consulted_by" text,
	"consultation_note" text,
	"act_id" uuid NOT NULL,
	CONSTRAINT "check_results_one_for_a_system" UNIQUE("run_id","system"),
	CONSTRAINT "check_results_answered" CHECK (("checks"."check_results"."state" in ('NOTHING', 'FOUND')) = ("checks"."check_results"."answered_at" is not null and "checks"."check_results"."answer_reference" is not null)),
	CONSTRAINT "check_results_fallback_has_a_reason" CHECK ("checks"."check_results"."state" <> 'FALLBACK' or ("checks"."check_results"."fallback_cause" is not null and "checks"."check_results"."fallback_at" is not null)),
	CONSTRAINT "check_results_given_up_is_unanswered" CHECK ("checks"."check_results"."given_up_at" is null or "checks"."check_results"."state" = 'FALLBACK'),
	CONSTRAINT "check_results_consulted_is_explained" CHECK (num_nulls("checks"."check_results"."consulted_by", "checks"."check_results"."consultation_note") in (0, 2) and ("checks"."check_results"."consulted_by" is null or "checks"."check_results"."state" in ('NOTHING', 'FOUND'))),
	CONSTRAINT "check_results_by_hand_is_explained" CHECK ("checks"."check_results"."fallback_cause" <> 'BY_HAND' or "checks"."check_results"."fallback_note" is not null)
);
--> statement-breakpoint
CREATE TABLE "checks"."check_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"completed_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"repeats" integer DEFAULT 0 NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "check_runs_one_for_an_application" UNIQUE("application_id")
);
--> statement-breakpoint
CREATE TABLE "checks"."timers" (
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"fired_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "timers_kind_subject_id_pk" PRIMARY KEY("kind","subject_id")
);
--> statement-breakpoint
ALTER TABLE "checks"."audit_leaves" ADD CONSTRAINT "audit_leaves_entry_id_audit_log_id_fk" FOREIGN KEY ("entry_id") REFERENCES "checks"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks"."hits" ADD CONSTRAINT "hits_result_id_check_results_id_fk" FOREIGN KEY ("result_id") REFERENCES "checks"."check_results"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks"."hits" ADD CONSTRAINT "hits_run_id_check_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "checks"."check_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks"."hits" ADD CONSTRAINT "hits_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "checks"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks"."inbox" ADD CONSTRAINT "inbox_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "checks"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks"."check_results" ADD CONSTRAINT "check_results_run_id_check_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "checks"."check_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks"."check_results" ADD CONSTRAINT "check_results_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "checks"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks"."check_runs" ADD CONSTRAINT "check_runs_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "checks"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks"."timers" ADD CONSTRAINT "timers_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "checks"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_by_xid" ON "checks"."audit_log" USING btree ("xid","seq");--> statement-breakpoint
CREATE INDEX "hits_by_run" ON "checks"."hits" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "hits_to_judge" ON "checks"."hits" USING btree ("post_id","found_at","id") WHERE "checks"."hits"."state" in ('CANDIDATE', 'SECOND_READING') and "checks"."hits"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "check_results_given_up" ON "checks"."check_results" USING btree ("given_up_at","id") WHERE "checks"."check_results"."given_up_at" is not null;--> statement-breakpoint
CREATE INDEX "timers_due" ON "checks"."timers" USING btree ("due_at") WHERE fired_at is null;